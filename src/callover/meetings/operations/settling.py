"""Settling which papers of a meeting stand, what joins what in them, and what search shows of them."""

from collections.abc import Iterable

from callover.meetings import rules
from callover.meetings.models import AgendaItem, Meeting, Minute, Publication, Resolution
from callover.meetings.operations.showing import show_meeting
from callover.reading.records import ResolutionKind

# A committee that approves minutes says so in any of these ways.
_APPROVALS = [ResolutionKind.APPROVE.value, ResolutionKind.AGREE.value]


def settle(meetings: Iterable[Meeting]) -> None:
    """Settle these meetings, and those whose minutes were laid before them; take away meetings without any paper."""
    due = {meeting.pk: meeting for meeting in meetings}
    for meeting in list(due.values()):
        _submit_minutes_found_in_packs(meeting)
        for earlier in Meeting.objects.filter(publications__submitted_to=meeting).distinct():
            due.setdefault(earlier.pk, earlier)
    # A meeting's own minutes settle first: what they approve decides which minutes of the meeting before stand.
    for meeting in sorted(due.values(), key=lambda one: one.held_on, reverse=True):
        _settle_one(meeting)


def _settle_one(meeting: Meeting) -> None:
    told = Publication.objects.filter(meeting=meeting).select_related("document")
    publications = list(told.order_by("document__received_at", "pk"))
    if not publications:
        if not meeting.minutes_submitted.exists():
            meeting.delete()
        return
    _mark_standing(publications)
    _join_minutes_to_items(meeting)
    show_meeting(meeting)


def _submit_minutes_found_in_packs(meeting: Meeting) -> None:
    """Minutes printed in the same document as the agenda of a later meeting were laid before it for approval."""
    for publication in Publication.objects.filter(meeting=meeting, kind="minutes").select_related("document"):
        later = (
            Publication.objects.filter(document=publication.document, kind="agenda")
            .exclude(meeting=meeting)
            .filter(meeting__held_on__gt=meeting.held_on, meeting__committee=meeting.committee)
            .select_related("meeting")
            .order_by("meeting__held_on")
            .first()
        )
        publication.submitted_to = later.meeting if later else None
        publication.save(update_fields=["submitted_to"])


def _mark_standing(publications: list[Publication]) -> None:
    for publication in publications:
        publication.gives_agenda = publication.gives_minutes = False
        publication.standing = _standing(publication)
    kept = [one for one in publications if one.document.withdrawn_on is None]
    _let_stand(kept)
    # None stands before one stands anew, else two would for a moment, which the database refuses.
    Publication.objects.filter(pk__in=[one.pk for one in publications]).update(gives_agenda=False, gives_minutes=False)
    Publication.objects.bulk_update(publications, ["standing", "gives_agenda", "gives_minutes"])


def _let_stand(publications: list[Publication]) -> None:
    if not publications:
        return
    # The last of equals stands: a paper published anew replaces the one before it.
    agenda = max(publications, key=lambda one: (rules.agenda_rank(one.kind), publications.index(one)))
    minutes = max(
        publications,
        key=lambda one: (rules.minutes_rank(one.kind, one.standing), _has_minutes(one), publications.index(one)),
    )
    agenda.gives_agenda = rules.agenda_rank(agenda.kind) > 0
    minutes.gives_minutes = rules.minutes_rank(minutes.kind, minutes.standing) > 0 and _has_minutes(minutes)


def _has_minutes(publication: Publication) -> bool:
    return publication.minutes.exists() or publication.attendances.exists()


def _standing(publication: Publication) -> str:
    if publication.kind != "minutes":
        return "published"
    if publication.submitted_to_id is None:
        return "draft"
    return "approved" if _approved_by(publication.submitted_to_id) else "submitted"


def _approved_by(meeting_id: int) -> bool:
    """Whether the meeting's minutes that stand approve the minutes of the meeting before."""
    clauses = Resolution.objects.standing().filter(minute__meeting=meeting_id, kind__in=_APPROVALS)
    titles = clauses.values_list("minute__title", flat=True).distinct()
    return any(rules.is_about_earlier_minutes(title) for title in titles)


def _join_minutes_to_items(meeting: Meeting) -> None:
    items = list(AgendaItem.objects.standing().filter(meeting=meeting))
    minutes = list(Minute.objects.standing().filter(meeting=meeting))
    joined = rules.joined_items(
        [rules.ItemWords(item.pk, item.number, "", item.title) for item in items],
        [rules.ItemWords(minute.pk, minute.number, minute.agenda_number, minute.title) for minute in minutes],
    )
    for minute in minutes:
        minute.agenda_item_id = joined.get(minute.pk)
    Minute.objects.bulk_update(minutes, ["agenda_item"])
