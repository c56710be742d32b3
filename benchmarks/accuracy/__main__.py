"""``python -m benchmarks.accuracy [DIR]``: reads the sample borough and prints how well, a line a file.

Exit code 1 where a file scores under 0.98 or a planted mistake raises no notice.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.scoring import Score, score
from callover.reading import read
from callover.reading.contract import as_json
from callover.sample import write_borough

FLOOR = 0.98


def main() -> int:
    """Prints the table; 0 where every file passes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, help="a borough that `callover sample` wrote (else one is made)"
    )
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N missed and invented facts a file")
    arguments = parser.parse_args()
    if arguments.folder:
        return _report(arguments.folder, arguments.misses)
    with tempfile.TemporaryDirectory() as made:
        write_borough(Path(made))
        return _report(Path(made), arguments.misses)


def _report(folder: Path, misses: int) -> int:
    total, failed = Score(), 0
    for name, found, silent in _scores(folder):
        total.add(found)
        fails = found.f1 < FLOOR or bool(silent)
        failed += fails
        told = f"  no notice: {', '.join(silent)}" if silent else ""
        print(f"{'FAIL' if fails else 'ok  '} {found.f1:.3f}  {name}{told}")
        for mark, facts in (("missed", found.missed), ("invented", found.invented)):
            for kind, text in facts[:misses]:
                print(f"            {mark:9}{kind}: {text[:110]}")
    print()
    for kind in total.kinds:
        print(f"{total.of_kind(kind):.3f}  {kind} ({total.right[kind]} right)")
    print(f"{total.f1:.3f}  all facts; {failed} files under {FLOOR} or silent about a planted mistake")
    return 1 if failed else 0


def _scores(folder: Path) -> Iterator[tuple[str, Score, list[str]]]:
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    for expected in truth["files"]:
        path = folder / "aldermere" / expected["folder"] / expected["file"]
        reading = as_json(read(path.read_bytes(), path.name))
        raised = {notice["code"] for part in (reading, *reading["documents"]) for notice in part["notices"]}
        yield path.name, score(expected, reading), sorted(set(expected["notices"]) - raised)


if __name__ == "__main__":
    sys.exit(main())
