"""Writing the log, and proving that nobody has rewritten it."""

from typing import Any

from django.db import connection
from django.utils import timezone

from callover.audit import rules
from callover.audit.exceptions import OutsideTransaction
from callover.audit.models import Entry

# PostgreSQL lets two transactions append at once; this number, ours alone, makes them take turns. SQLite has one
# writer at a time anyway.
_APPENDING = 0x0CA110FE2


def record(*, actor: Any, verb: str, subject: str, detail: dict[str, Any] | None = None) -> Entry:
    """Append a line: ``actor`` (a user, or None for the command line) did ``verb`` to ``subject``.

    Raises OutsideTransaction: a line lands with what it tells of, or not at all.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"{verb} of {subject} was to be logged outside a transaction")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_APPENDING])
    last = Entry.objects.order_by("-pk").values_list("digest", flat=True).first() or rules.FIRST
    at, name = timezone.now(), actor.name if actor else rules.COMMAND_LINE
    actor_id, detail = (actor.pk if actor else None), detail or {}
    return Entry.objects.create(
        at=at,
        actor=actor,
        actor_name=name,
        verb=verb,
        subject=subject,
        detail=detail,
        previous=last,
        digest=rules.digest(last, at, actor_id, name, verb, subject, detail),
    )


def first_broken() -> Entry | None:
    """The first line that does not follow from the line before it; None where the log is whole."""
    previous = rules.FIRST
    for line in Entry.objects.order_by("pk").iterator():
        sealed = rules.digest(previous, line.at, line.actor_id, line.actor_name, line.verb, line.subject, line.detail)
        if line.previous != previous or line.digest != sealed:
            return line
        previous = line.digest
    return None
