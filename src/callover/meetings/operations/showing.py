"""What search shows: the minutes and agenda items that stand, and the papers for meetings."""

import datetime as dt
from collections.abc import Iterable, Sequence

from callover.documents.models import Document, Paper, SearchEntry
from callover.documents.search.facets import facets_of
from callover.meetings.models import AgendaItem, Meeting, Minute, Publication
from callover.meetings.operations.text import ItemText

# Beyond this a paper's words add little to a search, and PostgreSQL's index takes a megabyte at most.
_MOST_CHARACTERS = 200_000


def show_meeting(meeting: Meeting) -> None:
    """Make search show the minutes and agenda items of this meeting that stand, and no others."""
    minutes, items = Minute.objects.filter(meeting=meeting), AgendaItem.objects.filter(meeting=meeting)
    owners = [
        *(f"minute:{pk}" for pk in minutes.values_list("pk", flat=True)),
        *(f"agenda_item:{pk}" for pk in items.values_list("pk", flat=True)),
    ]
    SearchEntry.objects.filter(owner__in=owners).delete()
    _store(
        [
            *(_entry(f"minute:{row.pk}", "minute", row.document_id, str(row), row.text) for row in minutes.standing()),
            *(
                _entry(f"agenda_item:{row.pk}", "agenda_item", row.document_id, str(row), row.purpose)
                for row in items.standing()
            ),
        ],
        meeting.committee_id,
        meeting.held_on,
    )


def show_papers(document: Document, papers: Sequence[Paper], text: ItemText) -> None:
    """Make search show these papers, under the committee and date of the meeting in whose pack they are."""
    pack = (
        Publication.objects.filter(document=document)
        .select_related("meeting")
        .order_by("-meeting__held_on", "kind")
        .first()
    )
    for paper in papers:
        committee_id = pack.meeting.committee_id if pack else None
        dated_on = paper.meeting_on or (pack.meeting.held_on if pack else None)
        words = text.of(paper.span)[:_MOST_CHARACTERS]
        _store([_entry(f"paper:{paper.pk}", paper.kind, document.pk, str(paper), words)], committee_id, dated_on)


def _entry(owner: str, kind: str, document_id: int, title: str, text: str) -> SearchEntry:
    return SearchEntry(owner=owner, kind=kind, document_id=document_id, title=title, text=text[:_MOST_CHARACTERS])


def _store(entries: Iterable[SearchEntry], committee_id: int | None, dated_on: dt.date | None) -> None:
    entries = list(entries)
    for entry in entries:
        entry.committee_id, entry.dated_on = committee_id, dated_on
        entry.facets = " ".join(facets_of(committee_id, dated_on.year if dated_on else None, entry.kind))
    SearchEntry.objects.bulk_create(entries)
