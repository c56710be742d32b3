"""How fast packs are read, as a ratio to what pdfium itself needs.

Run with ``python -m benchmarks.reading``; ``--sizes 3000`` adds the largest packs, which take minutes to make. For
generated packs of 30 and 300 pages, tagged and not, it prints

- the floor (see :func:`text_runs`), and the processor's time that a page of the whole reading takes;
- the ratio to the floor of ``read_pdf`` (text and layout) and of ``read`` (the whole reading), of at most 2;
- the peak memory of a process that reads the pack, of at most 400 MiB;

then how a page's cost grows from the smallest pack to the largest, and how many times as much two processes read as
one. The floor and what is held against it take turns in one process; each figure is the least processor's time of all
rounds, as what else the machine does can only add to it. Packs are made once and kept under ``var/benchmarks``.
"""

import argparse
import ctypes
import gc
import hashlib
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from callover import sample
from callover.config.sandbox import read_files
from callover.reading import read
from callover.reading.media.pdf import library as pdfium
from callover.reading.media.pdf import read_pdf
from callover.reading.media.pdf.document import opened

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "var" / "benchmarks"
SIZES = (30, 300)
ROUNDS = {30: 12, 300: 4}
FEWEST_ROUNDS = 2
MOST_RATIO = 2.0
MOST_MEMORY = 400  # MiB
MOST_GROWTH = 1.2  # of a page's ratio from the smallest pack to the largest
LEAST_GAIN = 1.7  # of two processes
PACK_OF_TWO = 300  # pages


class Times(NamedTuple):
    """Seconds of the processor that a pack took."""

    floor: float
    text: float
    whole: float


def text_runs(data: bytes) -> int:
    """The floor: what pdfium needs to give the text runs of a file; returns how many there are.

    It opens the file and, page by page, loads the page and its text; then goes through the page's objects and asks of
    each text object its text (``FPDFTextObj_GetText``), its box (``FPDFPageObj_GetBounds``), its size
    (``FPDFTextObj_GetFontSize``) and its font's name (``FPDFFont_GetBaseFontName``), each brought to Python as a
    string or numbers; and closes what it opened. It calls pdfium's functions by their addresses through ``ctypes``,
    with one buffer for all answers: half of what pypdfium2's own declarations of the same functions cost. Nothing is
    kept, sorted or joined to lines.
    """
    room = ctypes.create_string_buffer(1 << 17)
    text = ctypes.addressof(room)
    numbers = (ctypes.c_float * 5)()
    box = ctypes.addressof(numbers)
    found = 0
    with opened(data) as document:
        for index in range(pdfium.count_pages(document)):
            page = pdfium.load_page(document, index)
            text_page = pdfium.load_text(page)
            for place in range(pdfium.count_objects(page)):
                handle = pdfium.page_object(page, place)
                if pdfium.object_type(handle) != pdfium.TEXT:
                    continue
                size = pdfium.text_of_object(handle, text_page, text, len(room))
                _ = ctypes.string_at(text, max(0, size - 2)).decode("utf-16le", "replace")
                pdfium.object_bounds(handle, box, box + 4, box + 8, box + 12)
                pdfium.text_size(handle, box + 16)
                _ = numbers[:]
                length = pdfium.font_name(pdfium.text_font(handle), text, 256)
                _ = ctypes.string_at(text, max(0, length - 1)).decode("utf-8", "replace")
                found += 1
            pdfium.close_text(text_page)
            pdfium.close_page(page)
    return found


def seconds(work: Callable[[], object]) -> float:
    """The processor's time that this process takes over the work."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(path: Path, rounds: int) -> Times:
    """The least time of the floor, of the PDF's text and layout, and of the whole reading."""
    data = path.read_bytes()
    taken = [
        Times(
            seconds(lambda: text_runs(data)),
            seconds(lambda: read_pdf(data, path.name)),
            seconds(lambda: read(data, path.name)),
        )
        for _ in range(rounds)
    ]
    return Times(*map(min, zip(*taken, strict=True)))


def peak_memory(path: Path) -> float:
    """The peak memory, in MiB, of a process that does nothing but read this pack."""
    return float(_run("--peak", str(path)))


def own_peak() -> float:
    """This process's peak memory in MiB. Linux hands a parent's peak down in ``ru_maxrss``, so it is asked by name."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def gain_of_two(path: Path, times: int = 8, rounds: int = 4) -> float:
    """How many times as much two processes of the sandbox read in the same time as one, their start included.

    The clock on the wall counts here, and a second processor that is busy with something else shows; so rounds go on
    until the mark is reached, or until there have been enough.
    """
    paths = [path] * times
    alone, together = [], []
    for _ in range(rounds):
        alone.append(_seconds_of_jobs(paths, 1))
        together.append(_seconds_of_jobs(paths, 2))
        if min(alone) / min(together) >= LEAST_GAIN:
            break
    return min(alone) / min(together)


def _seconds_of_jobs(paths: list[Path], jobs: int) -> float:
    start = time.perf_counter()
    for outcome in read_files(paths, jobs=jobs):
        if outcome.reading is None:
            raise SystemExit(f"{outcome.path}: {outcome.message}")
    return time.perf_counter() - start


def pack(size: int, *, tagged: bool) -> Path:
    """A generated pack of about so many pages, made now if it is not kept from an earlier run.

    Its name holds a digest of the generator, so that no pack of an older one is measured. It is made in a process of
    its own: typst takes some 5 GB for 3,000 pages.
    """
    path = KEPT / f"{size}-{'tagged' if tagged else 'untagged'}-{_generator()}.pdf"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        made = path.with_suffix(".part")
        _run("--make", str(made), "--sizes", str(size), *(["--tagged"] if tagged else []))
        made.rename(path)
    return path


def _generator() -> str:
    digest = hashlib.sha256()
    folder = Path(sample.__file__).parent
    for file in sorted(one for one in folder.rglob("*") if one.is_file() and one.suffix != ".pyc"):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "benchmarks.reading", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def _pages(path: Path) -> int:
    with opened(path.read_bytes()) as document:
        return int(pdfium.count_pages(document))


def _tell(sizes: list[int]) -> bool:
    """Prints the table, a line a pack; whether a figure misses its mark."""
    missed = False
    print(
        f"{'pack':<16}{'pages':>6}{'floor ms/page':>15}{'read ms/page':>14}{'read_pdf':>10}{'read':>7}"
        f"{'mark':>6}{'peak MiB':>10}{'mark':>6}"
    )
    for tagged in (True, False):
        ratios = []
        for size in sizes:
            path = pack(size, tagged=tagged)
            pages = _pages(path)
            took = measure(path, ROUNDS.get(size, FEWEST_ROUNDS))
            peak = peak_memory(path)
            ratios.append(took.whole / took.floor)
            missed |= ratios[-1] > MOST_RATIO or peak > MOST_MEMORY
            print(
                f"{f'{size} ' + ('tagged' if tagged else 'untagged'):<16}{pages:>6}{1000 * took.floor / pages:>15.2f}"
                f"{1000 * took.whole / pages:>14.2f}{took.text / took.floor:>10.2f}{ratios[-1]:>7.2f}"
                f"{MOST_RATIO:>6.1f}{peak:>10.0f}{MOST_MEMORY:>6}",
                flush=True,
            )
        growth = ratios[-1] / ratios[0]
        missed |= growth > MOST_GROWTH
        print(f"  from the smallest pack to the largest a page costs {growth:.2f} times as much (mark {MOST_GROWTH})")
    return missed


def main() -> int:
    """Prints the figures; exit code 1 where one misses its mark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="pages of the packs")
    parser.add_argument("--peak", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--tagged", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak:
        read(arguments.peak.read_bytes(), arguments.peak.name)
        print(own_peak())
        return 0
    if arguments.make:
        from callover.sample.packs import write_pack  # typst and reportlab load here alone

        write_pack(arguments.make, arguments.sizes[0], tagged=arguments.tagged)
        return 0
    missed = _tell(sorted(arguments.sizes))
    gain = gain_of_two(pack(PACK_OF_TWO, tagged=False))
    print(f"two processes read {gain:.2f} times as much as one (mark {LEAST_GAIN})")
    return int(missed or gain < LEAST_GAIN)


if __name__ == "__main__":
    sys.exit(main())
