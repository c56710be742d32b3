"""Prints which cases the reader passes, grouped by the part of the list of formats they stand for.

usage: python -m tests.reading.report [--faults] [NAME…]
"""

import argparse
from itertools import groupby

from callover.reading.media import open_source
from tests.reading.casebook import Case, cases, reading_of
from tests.reading.matching import case_differences
from tests.reading.spans import span_faults


def faults_of(case: Case) -> tuple[list[str], list[str]]:
    """What differs from the expectation, and the spans that do not resolve; a crash is a fault too."""
    try:
        reading = reading_of(case.source)
        spans = span_faults(open_source(case.source.read_bytes(), case.source.name), reading)
    except Exception as error:  # noqa: BLE001 - a report names the crash and goes on to the next case
        return [f"crashed: {type(error).__name__}: {error}"], []
    return case_differences(case.expected, reading), spans


def main() -> None:
    """Print a line a case, and its faults where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only cases whose folder begins with one of these")
    parser.add_argument("--faults", action="store_true", help="print what differs")
    options = parser.parse_args()
    chosen = [case for case in cases() if not options.names or case.name.startswith(tuple(options.names))]
    good = 0
    for group, members in groupby(chosen, key=lambda case: case.group):
        print(f"\n{group}")
        for case in members:
            differing, spans = faults_of(case)
            good += not differing and not spans
            print(f"  {'pass' if not differing and not spans else 'FAIL'}  {case.name:42s}{_counts(differing, spans)}")
            if options.faults:
                print("".join(f"          {fault}\n" for fault in [*differing, *spans]), end="")
    print(f"\n{good} of {len(chosen)} cases pass")


def _counts(differing: list[str], spans: list[str]) -> str:
    parts = [f"{len(differing)} differ" if differing else "", f"{len(spans)} spans astray" if spans else ""]
    return ", ".join(part for part in parts if part)


if __name__ == "__main__":
    main()
