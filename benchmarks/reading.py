"""How fast packs are read, as a ratio to what pdfium itself needs.

Run with ``python -m benchmarks.reading``. For generated packs of 30, 300 and 3,000 pages, tagged and not, it prints

- the floor: pdfium giving text, box, font and size of every text object of the pages, by the quickest calls we know;
- the ratio to it of ``read_pdf`` (text and layout) and of ``read`` (the whole reading);
- the peak memory of a process that reads the pack;

and how many times as much two processes read as one. The floor and what is held against it take turns in one process,
so that a busy machine slows both; each figure is the median of the rounds' ratios.
"""

import argparse
import ctypes
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

from callover.reading import read
from callover.reading.media.pdf import library as pdfium
from callover.reading.media.pdf import read_pdf
from callover.reading.media.pdf.document import opened
from callover.sample.packs import write_pack

SIZES = (30, 300, 3000)
ROUNDS = {30: 9, 300: 5, 3000: 3}
MOST_RATIO = 2.0
MOST_MEMORY = 400  # MiB
LEAST_GAIN = 1.7  # of two processes


def text_runs(data: bytes) -> int:
    """The floor: reads every text object's text, box, font and size, and returns how many there are."""
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
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(path: Path, rounds: int) -> tuple[float, float, float]:
    """Seconds of the floor, and the ratios to it of the PDF's text and layout, and of the whole reading."""
    data = path.read_bytes()
    floors, texts, wholes = [], [], []
    for _ in range(rounds):
        floor = seconds(lambda: text_runs(data))
        texts.append(seconds(lambda: read_pdf(data, path.name)) / floor)
        wholes.append(seconds(lambda: read(data, path.name)) / floor)
        floors.append(floor)
    return median(floors), median(texts), median(wholes)


def peak_memory(path: Path) -> float:
    """The peak memory, in MiB, of a process that does nothing but read this pack."""
    command = [sys.executable, "-m", "benchmarks.reading", "--peak", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def own_peak() -> float:
    """This process's peak memory in MiB. Linux hands a parent's peak down in ``ru_maxrss``, so it is asked by name."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_file(path: str) -> int:
    return len(read(Path(path).read_bytes(), Path(path).name).documents)


def gain_of_two(path: Path, times: int = 8) -> float:
    """How many times as many packs two processes read as one in the same time."""
    paths = [str(path)] * times
    with ProcessPoolExecutor(1) as one, ProcessPoolExecutor(2) as two:
        list(one.map(read_file, paths[:1]))
        list(two.map(read_file, paths[:2]))
        gains = []
        for _ in range(3):
            alone = seconds(lambda: list(one.map(read_file, paths)))
            gains.append(alone / seconds(lambda: list(two.map(read_file, paths))))
    return median(gains)


def main() -> int:
    """Prints the table; exit code 1 where a figure misses its mark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="pages of the packs")
    parser.add_argument("--peak", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak:
        read(arguments.peak.read_bytes(), arguments.peak.name)
        print(own_peak())
        return 0
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'pack':<16}{'pages':>6}{'floor ms/page':>15}{'read_pdf':>10}{'read':>8}{'mark':>7}{'peak MiB':>10}")
        for size in arguments.sizes:
            for tagged in (True, False):
                name = f"{size} {'tagged' if tagged else 'untagged'}"
                path = Path(folder) / f"{name}.pdf"
                pages = write_pack(path, size, tagged=tagged)
                floor, text, whole = measure(path, ROUNDS.get(size, 3))
                peak = peak_memory(path)
                missed |= whole > MOST_RATIO or peak > MOST_MEMORY
                each = 1000 * floor / pages
                print(f"{name:<16}{pages:>6}{each:>15.2f}{text:>10.2f}{whole:>8.2f}{MOST_RATIO:>7.2f}{peak:>10.0f}")
        path = Path(folder) / "two.pdf"
        write_pack(path, min(300, max(arguments.sizes)), tagged=False)
        gain = gain_of_two(path)
        missed |= gain < LEAST_GAIN
        print(f"two processes read {gain:.2f} times as much as one (mark {LEAST_GAIN})")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
