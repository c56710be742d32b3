"""Recording the meetings that a document's papers tell of."""

import datetime as dt

from django.db import transaction

from callover.accounts.models import User
from callover.councils.models import Source
from callover.councils.operations import committee_named
from callover.documents.models import Document, Paper, SearchEntry
from callover.documents.operations.storing import forget_papers, store_reading
from callover.meetings.models import Meeting, Publication, Standing
from callover.meetings.operations.facts import Facts
from callover.meetings.operations.joining import meeting_of
from callover.meetings.operations.people import People
from callover.meetings.operations.settling import settle
from callover.meetings.operations.showing import show_papers
from callover.meetings.operations.text import ItemText
from callover.reading import records
from callover.reading.records import DocumentKind
from callover.reading.source import SourceText

# The papers that tell of a meeting itself; the others are papers for one.
OF_A_MEETING = frozenset({DocumentKind.AGENDA.value, DocumentKind.MINUTES.value, DocumentKind.MEETING_PAGE.value})


@transaction.atomic
def record_document(
    *,
    actor: User | None,
    source: Source,
    data: bytes,
    opened: SourceText,
    reading: records.Reading,
    reader: str,
    address: str = "",
) -> Document:
    """Store a document with its reading, and record the meetings that its papers tell of: all of it or nothing.

    Takes the place of an earlier reading of the same bytes; corrections made by a person outlive it. Raises Refused (of
    documents) where the actor may not, or where the same bytes are another council's.
    """
    told = _forgotten(reading.source.sha256)
    document, papers, corrections = store_reading(
        actor=actor, source=source, data=data, opened=opened, reading=reading, reader=reader, address=address
    )
    text = ItemText(opened)
    facts = Facts(document, text, People(document.source), corrections)
    touched = {meeting.pk: meeting for meeting in told}
    for paper, read in zip(papers, reading.documents, strict=True):
        meeting = _meeting(actor, document, paper, read) if paper.kind in OF_A_MEETING else None
        if meeting is not None:
            facts.record(_published(meeting, paper), read)
            touched[meeting.pk] = meeting
    facts.store()
    settle(touched.values())
    if document.withdrawn_on is None:
        show_papers(document, [paper for paper in papers if paper.kind not in OF_A_MEETING], text)
    return document


def _forgotten(sha256: str) -> list[Meeting]:
    """Takes away what an earlier reading of the document said; the meetings that other papers still tell of."""
    document = Document.objects.filter(sha256=sha256).first()
    if document is None:
        return []
    told = list(Meeting.objects.filter(publications__document=document).distinct())
    SearchEntry.objects.filter(document=document).delete()
    Publication.objects.filter(document=document).delete()
    forget_papers(document=document)
    left = []
    for meeting in told:
        if meeting.publications.exists():
            left.append(meeting)
        else:
            meeting.delete()
    return left


def _published(meeting: Meeting, paper: Paper) -> Publication:
    standing = Standing.DRAFT if paper.kind == DocumentKind.MINUTES.value else Standing.PUBLISHED
    return Publication.objects.create(
        meeting=meeting, paper=paper, document=paper.document, kind=paper.kind, standing=standing
    )


def _meeting(actor: User | None, document: Document, paper: Paper, read: records.Document) -> Meeting | None:
    if paper.meeting_on is None:
        return None
    committee = committee_named(actor=actor, council=document.source.council, name=paper.body)
    if committee is None:
        return None
    moment = read.meeting
    start = dt.time.fromisoformat(moment.time) if moment and moment.time else None
    return meeting_of(committee, paper.meeting_on, start, (moment.venue if moment else None) or "")
