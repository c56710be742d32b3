"""``callover read FILE…``: reads published documents and prints what they record."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from callover.config.cli.keeping import Keeper, NameTaken
from callover.config.cli.progress import Progress
from callover.config.cli.summary import Summary
from callover.config.sandbox import Limits, Outcome, read_files
from callover.reading.contract import as_json

MIB = 1024 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    limits = Limits()
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="PDF, DOCX, HTML, text or Markdown")
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        help="text for people (the default), or JSON: an object for one FILE, an object a line for several",
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write DIR/NAME.json, and DIR/NAME.txt for its spans")
    parser.add_argument("--jobs", type=_count, default=1, metavar="N", help="read N files at a time (0: one a core)")
    parser.add_argument("--profile", metavar="NAME", help="read by the habits of this council or supplier")
    parser.add_argument(
        "--most-seconds",
        type=float,
        default=limits.seconds,
        metavar="S",
        help="give a file up after S seconds (%(default)g)",
    )
    parser.add_argument(
        "--most-memory", type=_count, default=limits.memory // MIB, metavar="M", help="MiB for one file (%(default)s)"
    )
    parser.add_argument(
        "--most-pages", type=_count, default=limits.pages, metavar="P", help="refuse a PDF of more pages (%(default)s)"
    )
    parser.add_argument("--quiet", action="store_true", help="no progress bar and no summary")


def run(arguments: argparse.Namespace) -> int:
    """Reads the files; 0 where all were read, 2 where any could not be or the usage was bad."""
    if (fault := _fault_of(arguments)) is not None:
        print(f"callover read: {fault}", file=sys.stderr)
        return 2
    keeper = Keeper(arguments.out, arguments.files) if arguments.out else None
    show = arguments.format or (None if keeper else "text")
    jobs = min(arguments.jobs or os.cpu_count() or 1, len(arguments.files))
    summary = Summary(jobs)
    with Progress(len(arguments.files), is_shown=not arguments.quiet) as progress:
        for outcome in _outcomes(arguments, jobs, wants_source=keeper is not None):
            message = _handled(outcome, keeper, show, is_alone=len(arguments.files) == 1)
            if message is not None:
                progress.say(f"{outcome.path}: {message}")
            summary.add(outcome, is_done=message is None)
            progress.advance(outcome)
    if not arguments.quiet:
        print(summary.told(), file=sys.stderr)
    return 2 if summary.failed else 0


def _outcomes(arguments: argparse.Namespace, jobs: int, *, wants_source: bool) -> Iterator[Outcome]:
    limits = Limits(arguments.most_seconds, arguments.most_memory * MIB, pages=arguments.most_pages)
    return read_files(arguments.files, jobs=jobs, limits=limits, profile=arguments.profile, wants_source=wants_source)


def _handled(outcome: Outcome, keeper: Keeper | None, show: str | None, *, is_alone: bool) -> str | None:
    """Prints and keeps what was read; the sentence to say where that could not be."""
    if outcome.reading is None:
        return outcome.message
    contract = as_json(outcome.reading) if keeper or show == "json" else {}
    if show == "json":
        print(json.dumps(contract, ensure_ascii=False, indent=1 if is_alone else None))
    elif show == "text":
        from callover.config.cli.plainly import told

        print(told(outcome.reading))
    if keeper is not None and outcome.source is not None:
        try:
            keeper.keep(outcome.path, contract, outcome.source.text)
        except NameTaken as taken:
            return str(taken)
        except OSError as fault:
            return f"What was read cannot be written ({fault.strerror or fault}); check {keeper.folder} and the disk."
    return None


def _fault_of(arguments: argparse.Namespace) -> str | None:
    """What is wrong with the way the command was called, or None."""
    if arguments.out and arguments.out.exists() and not arguments.out.is_dir():
        return f"{arguments.out} is a file; --out names a folder."
    if arguments.most_seconds <= 0:
        return "--most-seconds must be more than nothing."
    if arguments.profile is not None:
        from callover.reading.profiles import ProfileError, load_profile

        try:
            load_profile(arguments.profile)
        except ProfileError as error:
            return str(error)
    return None


def _count(given: str) -> int:
    if not given.isascii() or not given.isdecimal():
        raise argparse.ArgumentTypeError(f"{given!r} is no whole number of 0 or more")
    return int(given)
