"""``flush`` for the test database: the audit log refuses to be emptied, so its guard is off for that moment."""

from importlib import import_module
from typing import Any

from django.core.management.commands.flush import Command as Flush
from django.db import connections

guards = import_module("callover.audit.migrations.0002_append_only")


class Command(Flush):
    def handle(self, **options: Any) -> None:
        connection = connections[options["database"]]
        guards.unguard(connection)
        try:
            super().handle(**options)
        finally:
            guards.guard(connection)
