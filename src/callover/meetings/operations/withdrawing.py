"""Withdrawing a document that a council has taken back."""

import datetime as dt

from django.db import transaction

from callover.accounts.models import User
from callover.audit.operations import record
from callover.documents import permissions
from callover.documents.exceptions import Refused
from callover.documents.models import Document, SearchEntry
from callover.meetings.models import Meeting
from callover.meetings.operations.settling import settle


@transaction.atomic
def withdraw_document(*, actor: User | None, document: Document, on: dt.date, why: str) -> Document:
    """Withdraw a document from a day on: what it says stands no longer and is not found, but nothing is deleted.

    Raises Refused where it is withdrawn already, no reason is given, or the actor may not.
    """
    if not permissions.may_store(actor):
        raise Refused("Your account is not active; ask an administrator.")
    if document.withdrawn_on is not None:
        raise Refused(f"It was withdrawn on {document.withdrawn_on.isoformat()} already.")
    if not why.strip():
        raise Refused("Say why the council took it back.")
    document.withdrawn_on = on
    document.save(update_fields=["withdrawn_on"])
    SearchEntry.objects.filter(document=document).delete()
    settle(Meeting.objects.filter(publications__document=document).distinct())
    detail = {"on": on.isoformat(), "why": why.strip()}
    record(actor=actor, verb="withdrew", subject=f"document:{document.sha256}", detail=detail)
    return document
