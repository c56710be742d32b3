"""Reads minutes: the meeting, who was there, and each item with what was resolved, promised, declared and asked."""

import re
from dataclasses import replace

from callover.reading.grammar.asks import Setting
from callover.reading.grammar.attendance import read_apologies, read_people
from callover.reading.grammar.moments import read_body
from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.kinds.context import Context
from callover.reading.kinds.doubts import doubts_of
from callover.reading.kinds.heads import Head, head_of
from callover.reading.kinds.items import Minuted, read_minute
from callover.reading.parts import Part
from callover.reading.records import Document, DocumentKind, People

_FORMAL = re.compile(
    r"\bRESOLVED\b|^\W*(?:\d+[.)]\s*)?Resolved\b\s*(?::|-|–|that\b|That\b|$)|\bit was (?:\w+ )?resolved\b"
    r"|\bAGREED\b|\bDECIDED\b|^\W*(?:Decision|Agreed|Recommended)\s*[:–-]|\bPENDERFYNWYD\b|\bRECOMMENDED\b",
    re.MULTILINE,
)
_APOLOGIES = re.compile(r"apolog|absence|procedural business|ymddiheur|substitut|attendance", re.IGNORECASE)
_ATTENDANCE = re.compile(r"attendance|those present|presennol|^present\b|sederunt|welcome", re.IGNORECASE)
_FIRST_ITEMS = 8


def read_minutes(part: Part, context: Context) -> Document:
    """The minutes that this part of a source holds."""
    head = head_of(part, context)
    body = read_body(part.source, head.lines)
    people = people_of(part, head, context)
    minuted = minuted_of(part, head, body, people, context)
    document = Document(
        kind=DocumentKind.MINUTES,
        title=head.title,
        body=body,
        meeting=head.meeting,
        span=part.span,
        people=people,
        items=tuple(read_minute(one, one.body, None, minuted) for one in head.items),
        next_meeting=head.next_meeting,
    )
    return doubts_of(document, part, head.doubts)


def minuted_of(part: Part, head: Head, body: str | None, people: People, context: Context) -> Minuted:
    """What the reader of each minute needs to know of its meeting."""
    date, next_date = (moment.date if moment else None for moment in (head.meeting, head.next_meeting))
    members = (*people.present, *people.membership)
    return Minuted(part.source, Setting(date, next_date, body), members, _is_formal(part), context.profile.star)


def _is_formal(part: Part) -> bool:
    """Whether the document marks its resolutions anywhere, so that unmarked sentences are none."""
    start, end = part.source.lines[part.first].start, part.source.lines[part.last - 1].end
    return bool(_FORMAL.search(part.source.text, start, end))


def people_of(part: Part, head: Head, context: Context) -> People:
    """The people at the head; those that an item for apologies or attendance names, where the head names none."""
    people = read_people(part.source, head.lines, context.profile)
    for item in head.items[:_FIRST_ITEMS]:
        is_for_apologies = bool(_APOLOGIES.search(item.heading.title))
        if not (is_for_apologies or _ATTENDANCE.search(item.heading.title)):
            continue
        if not people.present:
            inner = read_people(part.source, item.body, context.profile)
            people = People(
                people.membership or inner.membership,
                inner.present,
                people.apologies or inner.apologies,
                people.in_attendance or inner.in_attendance,
            )
        if is_for_apologies and not people.apologies:
            people = replace(people, apologies=read_apologies(paragraphs_of(part.source, item.body)))
    return people
