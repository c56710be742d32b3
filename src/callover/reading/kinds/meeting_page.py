"""Reads a meeting's web page, where each item holds the agenda's text and, after ``Minutes:``, the minute."""

import re
from collections.abc import Sequence

from callover.reading.grammar.moments import read_body
from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.kinds.agenda import purpose_in
from callover.reading.kinds.context import Context
from callover.reading.kinds.doubts import doubts_of
from callover.reading.kinds.heads import head_of
from callover.reading.kinds.items import Minuted, Stretch, read_minute
from callover.reading.kinds.minutes import minuted_of, people_of
from callover.reading.parts import Part
from callover.reading.records import Document, DocumentKind, Item
from callover.reading.source import Line

_MINUTES = re.compile(r"^\W*(?:minutes?|decisions?(?: made)?|cofnodion|penderfyniad)\s*:?\W*$", re.IGNORECASE)
_MINUTES_ALONE = re.compile(r"^\W*(?:minutes?|cofnodion)", re.IGNORECASE)
_BODY_SAID = re.compile(
    r"\b(?:meeting|minutes)\s+of\s+(?:the\s+)?(?:meeting\s+of\s+(?:the\s+)?)?"
    r"(?P<body>[A-Z][\w’'&-]*(?:\s+(?:[A-Z][\w’'&-]*|and|of|the|for|&|-)){0,9}"
    r"\s+(?:Committee|Commission|Panel|Board|Cabinet|Council|Executive|Forum|Group))\b"
)


def read_meeting_page(part: Part, context: Context) -> Document:
    """The meeting page that this part of a source holds."""
    head = head_of(part, context)
    body = read_body(part.source, head.lines) or _said(part)
    people = people_of(part, head, context)
    minuted = minuted_of(part, head, body, people, context)
    document = Document(
        kind=DocumentKind.MEETING_PAGE,
        title=head.title,
        body=body,
        meeting=head.meeting,
        span=part.span,
        people=people,
        items=tuple(_item(one, minuted) for one in head.items),
        next_meeting=head.next_meeting,
    )
    return doubts_of(document, part, head.doubts)


def _item(stretch: Stretch, minuted: Minuted) -> Item:
    agenda, minute = _parted(stretch.body)
    purpose = purpose_in(paragraphs_of(minuted.source, agenda))
    return read_minute(stretch, minute, purpose, minuted)


def _parted(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The agenda's text and the minute of an item; the label between them belongs to neither.

    A page that prints ``Decision:`` and ``Minutes:`` both has its minute from the first of them on.
    """
    for index, line in enumerate(lines):
        if _MINUTES.match(line.text):
            is_decision = not _MINUTES_ALONE.match(line.text)
            return lines[:index], lines[index if is_decision else index + 1 :]
    return lines, ()


def _said(part: Part) -> str | None:
    """The committee that the items themselves name, where no heading does."""
    start, end = part.source.lines[part.first].start, part.source.lines[part.last - 1].end
    match = _BODY_SAID.search(part.source.text, start, end)
    return " ".join(match["body"].split()) if match else None
