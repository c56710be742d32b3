"""The ``callover`` command. Each command is a module here with ``configure(parser)`` and ``run(arguments) -> int``.

Exit codes: 0 done; 1 refused, or there are findings; 2 source fault or bad usage.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version

# Name, module and what it does. A module is loaded only when its command is asked for, so that none slows another.
COMMANDS = {
    "read": ("callover.config.cli.read", "read published documents and print what they record"),
    "load": ("callover.config.loading.command", "read published documents and keep them in the record"),
    "sample": ("callover.config.cli.sample", "write the papers of an invented borough"),
    "serve": ("callover.config.cli.serve", "serve the public site of the record"),
    "manage": ("callover.config.manage", "run one of Django's own commands: migrate, runserver, createsuperuser"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="callover", description="Published documents in, a living record out.")
    parser.add_argument("--version", action="version", version=f"callover {version('callover')}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (module, does) in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does[0].upper() + does[1:] + ".")
        if name in given[:1]:
            import_module(module).configure(command)
    chosen = parser.parse_args(given)
    try:
        code = int(import_module(COMMANDS[chosen.command][0]).run(chosen))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output (head, less) has seen enough; Python must not complain of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return code
