"""The command ``callover manage …``: Django's own commands (``migrate``, ``createsuperuser``, ``runserver`` …)."""

import argparse
import os


def configure(parser: argparse.ArgumentParser) -> None:
    """Says what may stand on the command line."""
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…", help="as Django takes them")


def run(arguments: argparse.Namespace) -> int:
    """Hands over to Django; it ends the process itself where a command fails."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callover.config.settings.public")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["callover manage", *arguments.words])
    return 0
