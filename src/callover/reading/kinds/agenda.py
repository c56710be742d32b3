"""Reads agendas: the meeting, its members, and each item with what it is for and the pages of its report."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.reading.grammar.attendance import read_people
from callover.reading.grammar.moments import read_body
from callover.reading.grammar.paragraphs import Paragraph, paragraphs_of
from callover.reading.kinds.context import Context
from callover.reading.kinds.doubts import doubts_of
from callover.reading.kinds.heads import Head, head_of
from callover.reading.kinds.items import Stretch, exclusion_of
from callover.reading.kinds.page_column import has_page_column, with_page_column
from callover.reading.parts import Part
from callover.reading.profiles import Star
from callover.reading.records import Document, DocumentKind, Item, People
from callover.reading.source import SourceText

_NO_PURPOSE = re.compile(
    r"^(?:\(?Pages?\b|PDF\b|pdf icon|Additional documents|Report (?:attached|of|by|to follow)|Appendix|Contact|https?:"
    r"|\(?Item \d|[\W\d]+$|Wards? affected|Supporting documents|Lead officer)",
    re.IGNORECASE,
)


def read_agenda(part: Part, context: Context) -> Document:
    """The agenda that this part of a source holds."""
    head = head_of(part, context)
    document = Document(
        kind=DocumentKind.AGENDA,
        title=head.title,
        body=read_body(part.source, head.lines),
        meeting=head.meeting,
        span=part.span,
        people=_people(part.source, head, context),
        items=tuple(_item(part.source, one, context.profile.star) for one in _paged(part, head.items)),
        next_meeting=head.next_meeting,
    )
    return doubts_of(document, part, head.doubts)


def _people(source: SourceText, head: Head, context: Context) -> People:
    """The membership at the agenda's head, or at its foot; ``Members:`` on an agenda are the committee."""
    people = read_people(source, head.lines, context.profile)
    if not (people.membership or people.present) and head.items:
        people = read_people(source, head.items[-1].body, context.profile)
    return People(membership=people.membership or people.present, in_attendance=people.in_attendance)


def _paged(part: Part, items: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The items with the pages of the column beside them, where the agenda prints its pages so."""
    is_headed = has_page_column(part.lines)
    return tuple(replace(one, heading=with_page_column(one.heading, one.body, is_headed)) for one in items)


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
