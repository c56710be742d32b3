"""Reads agendas: the meeting, its members, and each item with what it is for and the pages of its report."""

import re
from collections.abc import Sequence

from callover.reading.grammar.attendance import read_people
from callover.reading.grammar.moments import read_body, read_moment
from callover.reading.grammar.paragraphs import Paragraph, paragraphs_of
from callover.reading.kinds.context import Context
from callover.reading.kinds.doubts import doubts_of
from callover.reading.kinds.heads import next_meeting_of, title_of, with_file_date
from callover.reading.kinds.items import Stretch, exclusion_of, stretches
from callover.reading.parts import Part
from callover.reading.profiles import Star
from callover.reading.records import Document, DocumentKind, Item, People
from callover.reading.source import Line, SourceText

_NO_PURPOSE = re.compile(
    r"^(?:\(?Pages?\b|PDF\b|pdf icon|Additional documents|Report (?:attached|of|by|to follow)|Appendix|Contact|https?:|\(?Item \d|[\W\d]+$|Wards? affected|Supporting documents|Lead officer)",
    re.IGNORECASE,
)


def read_agenda(part: Part, context: Context) -> Document:
    """The agenda that this part of a source holds."""
    head, items = stretches(part)
    meeting, doubts = with_file_date(read_moment(part.source, head), part, items, context)
    date = meeting.date if meeting else None
    document = Document(
        kind=DocumentKind.AGENDA,
        title=title_of(head),
        body=read_body(part.source, head),
        meeting=meeting,
        span=part.span,
        people=_people(part.source, head, items, context),
        items=tuple(_item(part.source, one, context.profile.star) for one in items),
        next_meeting=next_meeting_of(part, items, date),
    )
    return doubts_of(document, part, doubts)


def _people(source: SourceText, head: Sequence[Line], items: Sequence[Stretch], context: Context) -> People:
    """The membership at the agenda's head, or at its foot; ``Members:`` on an agenda are the committee, not those there."""
    people = read_people(source, head, context.profile)
    if not (people.membership or people.present) and items:
        people = read_people(source, items[-1].body, context.profile)
    return People(membership=people.membership or people.present, in_attendance=people.in_attendance)


def _item(source: SourceText, stretch: Stretch, star: Star) -> Item:
    heading = stretch.heading
    paragraphs = paragraphs_of(source, stretch.body)
    return Item(
        number=heading.number,
        agenda_number=heading.agenda_number,
        title=heading.title,
        purpose=purpose_in(paragraphs),
        report_pages=heading.report_pages,
        in_attendance=(),
        resolutions=(),
        actions=(),
        declarations=(),
        questions=(),
        exclusion=exclusion_of(stretch, paragraphs, star),
        votes=(),
        span=stretch.span,
    )


def purpose_in(paragraphs: Sequence[Paragraph]) -> str | None:
    """The line under an item that says what it is for: its first paragraph that is not about papers or pages."""
    for paragraph in paragraphs[:3]:
        if not _NO_PURPOSE.match(paragraph.text):
            return paragraph.text
    return None
