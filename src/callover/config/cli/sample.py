"""``callover sample DIR``: writes the sample borough, an invented council's papers with the truth beside them."""

import argparse
import sys
from pathlib import Path

from callover.sample import SEED, write_borough


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="writes DIR/aldermere, DIR/truth.json, DIR/asks.json")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed gives other figures (%(default)s)")


def run(arguments: argparse.Namespace) -> int:
    """Writes the borough; 0 when done, 2 where its folder cannot be written or the makers are not installed."""
    try:
        made = write_borough(arguments.folder, arguments.seed)
    except OSError as fault:
        print(f"callover sample: cannot write to {arguments.folder}: {fault.strerror}", file=sys.stderr)
        return 2
    except ModuleNotFoundError as fault:
        print(
            f"callover sample: {fault.name} is missing; install the extra 'sample': pip install 'callover[sample]'",
            file=sys.stderr,
        )
        return 2
    print(f"{made.files} files, {made.documents} documents, {made.asks} asks, {made.size / 1e6:.1f} MB")
    print(f"Now load them: callover load {arguments.folder / 'aldermere'}")
    return 0
