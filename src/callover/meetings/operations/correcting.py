"""Correcting a fact of a meeting by hand, with all that follows from it."""

from typing import Any

from django.apps import apps
from django.db import transaction

from callover.accounts.models import User
from callover.councils.operations import committee_named
from callover.documents.models import Correction, Paper, Printed
from callover.documents.operations import correcting
from callover.meetings.models import Attendance, Meeting, Membership, Publication
from callover.meetings.operations.joining import meeting_of
from callover.meetings.operations.people import People
from callover.meetings.operations.settling import settle


@transaction.atomic
def correct(*, actor: User | None, row: Printed, field: str, new: Any, why: str) -> Correction:
    """Record that a fact reads otherwise than the reader read it; see ``documents.operations.correcting.correct``.

    What hangs on the fact follows: a person's name changes the member, a paper's committee or date its meeting, and the
    papers that stand are settled anew.
    """
    correction = correcting.correct(actor=actor, row=row, field=field, new=new, why=why)
    _follow(actor, row)
    return correction


@transaction.atomic
def withdraw_correction(*, actor: User | None, correction: Correction) -> Correction:
    """Withdraw a correction, so that the fact says again what the newest reading says."""
    row = corrected_row(correction)
    correcting.withdraw_correction(actor=actor, correction=correction, row=row)
    if row is not None:
        _follow(actor, row)
    return correction


def corrected_row(correction: Correction) -> Printed | None:
    """The row that a correction corrects; None where the newest reading has no such fact."""
    app = "documents" if correction.fact == "paper" else "meetings"
    model = apps.get_model(app, correction.fact)
    found = model._default_manager.filter(document=correction.document, fact_key=correction.fact_key).first()
    return found if isinstance(found, Printed) else None


def _follow(actor: User | None, row: Printed) -> None:
    if isinstance(row, Attendance | Membership):
        row.member = People(row.document.source).member(row.name, row.honorific, row.role)
        row.save(update_fields=["member"])
    if isinstance(row, Paper):
        _move(actor, row)
        return
    meeting = _meeting_of(row)
    if meeting is not None:
        settle([meeting])


def _meeting_of(row: Printed) -> Meeting | None:
    for holder in (row, getattr(row, "minute", None), getattr(row, "agenda_item", None)):
        meeting = getattr(holder, "meeting", None)
        if isinstance(meeting, Meeting):
            return meeting
    return None


def _move(actor: User | None, paper: Paper) -> None:
    """Bring a paper's facts to the meeting that its committee and date now name; a paper that names none stays."""
    publication = Publication.objects.select_related("meeting").filter(paper=paper).first()
    if publication is None or paper.meeting_on is None:
        return
    committee = committee_named(actor=actor, council=paper.document.source.council, name=paper.body)
    if committee is None:
        return
    before = publication.meeting
    after = meeting_of(committee, paper.meeting_on, before.starts_at, before.venue)
    publication.meeting, publication.gives_agenda, publication.gives_minutes = after, False, False
    publication.save(update_fields=["meeting", "gives_agenda", "gives_minutes"])
    for rows in (publication.agenda_items, publication.minutes, publication.attendances):
        rows.update(meeting=after)
    publication.memberships.update(committee=committee, printed_on=after.held_on)
    settle([before, after])
