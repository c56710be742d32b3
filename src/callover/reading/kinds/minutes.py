"""Reads minutes: the meeting, who was there, and each item with what was resolved, promised, declared and asked."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.reading.grammar.attendance import read_apologies, read_people
from callover.reading.grammar.moments import read_body, read_moment
from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.kinds.context import Context
from callover.reading.kinds.doubts import doubts_of
from callover.reading.kinds.heads import next_meeting_of, title_of, with_file_date
from callover.reading.kinds.items import Minuted, Stretch, read_minute, setting_of, stretches
from callover.reading.parts import Part
from callover.reading.records import Document, DocumentKind, People, Person
from callover.reading.source import Line

_FORMAL = re.compile(
    r"\bRESOLVED\b|^\W*(?:\d+[.)]\s*)?Resolved\b\s*(?::|-|–|that\b|That\b|$)|\bit was (?:\w+ )?resolved\b|\bAGREED\b|\bDECIDED\b|^\W*(?:Decision|Agreed|Recommended)\s*[:–-]|\bPENDERFYNWYD\b|\bRECOMMENDED\b",
    re.MULTILINE,
)
_APOLOGIES = re.compile(r"apolog|absence|ymddiheur|substitut|attendance", re.IGNORECASE)
_ATTENDANCE = re.compile(r"attendance|those present|presennol|^present\b|sederunt|welcome", re.IGNORECASE)


def read_minutes(part: Part, context: Context) -> Document:
    """The minutes that this part of a source holds."""
    head, items = stretches(part)
    meeting, doubts = with_file_date(read_moment(part.source, head), part, items, context)
    body = read_body(part.source, head)
    date = meeting.date if meeting else None
    next_meeting = next_meeting_of(part, items, date)
    people = people_of(part, head, items, context)
    minuted = Minuted(
        part.source,
        setting_of(date, next_meeting.date if next_meeting else None, body),
        (*people.present, *people.membership),
        is_formal(part),
        context.profile.star,
    )
    document = Document(
        kind=DocumentKind.MINUTES,
        title=title_of(head),
        body=body,
        meeting=meeting,
        span=part.span,
        people=people,
        items=tuple(read_minute(one, one.body, None, minuted) for one in items),
        next_meeting=next_meeting,
    )
    return doubts_of(document, part, doubts)


def is_formal(part: Part) -> bool:
    """Whether the document marks its resolutions anywhere, so that unmarked sentences are none."""
    start, end = part.source.lines[part.first].start, part.source.lines[part.last - 1].end
    return bool(_FORMAL.search(part.source.text, start, end))


def people_of(part: Part, head: Sequence[Line], items: Sequence[Stretch], context: Context) -> People:
    """The people at the head; those that an item for apologies or attendance names, where the head names none."""
    people = read_people(part.source, head, context.profile)
    for item in items[:8]:
        title = item.heading.title
        if not (_ATTENDANCE.search(title) or _APOLOGIES.search(title)):
            continue
        if not people.present:
            inner = read_people(part.source, item.body, context.profile)
            people = People(
                people.membership or inner.membership,
                inner.present,
                people.apologies or inner.apologies,
                people.in_attendance or inner.in_attendance,
            )
        if not people.apologies and _APOLOGIES.search(title):
            people = replace(people, apologies=read_apologies(paragraphs_of(part.source, item.body)))
    return people
