"""The command ``callover load PATH…``."""

import argparse
import os
import sys
import time
from pathlib import Path

from callover.config.cli.progress import Progress
from callover.config.opening import opened_record


def configure(parser: argparse.ArgumentParser) -> None:
    """Says what may stand on the command line."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, or folders of files")
    parser.add_argument("--council", metavar="NAME", help="whose documents they are (else council.txt says so)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="files read at a time")
    parser.add_argument("--again", action="store_true", help="read files anew that are in the record already")


def run(arguments: argparse.Namespace) -> int:
    """Loads the files. 0: all are in the record; 1: one was refused; 2: one could not be read, or bad usage."""
    if arguments.jobs < 1:
        print("callover: --jobs must be 1 or more", file=sys.stderr)
        return 2
    if fault := opened_record():
        print(f"callover load: {fault}", file=sys.stderr)
        return 2
    return _load(arguments)


def _load(arguments: argparse.Namespace) -> int:
    from callover.config.loading.finding import files_of
    from callover.config.loading.loading import Fate, load

    start, fates, pages = time.perf_counter(), dict.fromkeys(Fate, 0), 0
    with Progress(sum(1 for _ in files_of(arguments.paths)), is_shown=True) as progress:
        for one in load(
            arguments.paths, actor=None, council=arguments.council, jobs=arguments.jobs, again=arguments.again
        ):
            fates[one.fate] += 1
            if one.message:
                progress.say(f"{one.path}: {one.message}")
            if one.outcome:
                pages += (one.outcome.reading.source.pages or 0) if one.outcome.reading else 0
                progress.advance(one.outcome)
    seconds = time.perf_counter() - start
    told = [f"{count} {fate.value}" for fate, count in fates.items() if count]
    print(f"{', '.join(told) or 'No file found'}; {pages:,} pages in {seconds:.1f} s.", file=sys.stderr)
    if fates[Fate.UNREADABLE] or not sum(fates.values()):
        return 2
    return 1 if fates[Fate.REFUSED] else 0
