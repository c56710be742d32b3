"""``callover serve``: the public site of the record, on this machine."""

import argparse
import subprocess
import sys

from callover.config.opening import opened_record


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve (%(default)s)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes that answer (%(default)s)")


def run(arguments: argparse.Namespace) -> int:
    """Serves until it is stopped; 2 where the record cannot be opened, else the web server's own exit code."""
    if fault := opened_record():
        print(f"callover serve: {fault}", file=sys.stderr)
        return 2
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
    print(f"Callover is at http://{arguments.address}/ (Ctrl-C stops)", flush=True)
    words = [
        sys.executable,
        "-m",
        "gunicorn",
        "callover.config.wsgi",
        "--bind",
        arguments.address,
        "--log-level",
        "warning",
    ]
    return subprocess.run([*words, "--workers", str(arguments.workers)], check=False).returncode
