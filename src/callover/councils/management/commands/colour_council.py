"""``callover manage colour_council aldermere-council '#7a1f5c'``: gives a council's pages its own colour."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from callover.councils.exceptions import Refused
from callover.councils.models import Council
from callover.councils.operations import colour_council


class Command(BaseCommand):
    help = "Give a council's pages its own colour."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("council", help="as in the address of its pages: aldermere-council")
        parser.add_argument("colour", help="in the form #17495c; '' for Callover's own")

    def handle(self, *, council: str, colour: str, **_: Any) -> None:
        found = Council.objects.filter(slug=council).first()
        if found is None:
            raise CommandError(f"The record has no council {council!r}; see the addresses of its pages.")
        try:
            colour_council(actor=None, council=found, colour=colour)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{found} is shown in {colour or 'the common colour'}")
