"""The minute page: a permanent address for what was minuted of one item."""

from collections.abc import Iterable
from dataclasses import dataclass

from callover.documents.models import Correction
from callover.meetings.models import Minute
from callover.website.presentation.corrections import Corrected, corrected
from callover.website.presentation.decided import Decided, decided
from callover.website.presentation.links import (
    Link,
    See,
    committee_url,
    meeting_url,
    minute_url,
    see,
    trail,
)
from callover.website.presentation.meeting import Tag, standing_tag
from callover.website.presentation.minute_text import minute_text, minute_title
from callover.website.presentation.words import date_words, day_words, municipal_year


@dataclass(frozen=True)
class MinutePage:
    title: str
    number: str
    heading: str
    breadcrumbs: tuple[Link, ...]
    committee: Link
    meeting: Link
    year: str
    tag: Tag | None
    on_agenda: See | None
    agenda_text: str
    decided: Decided
    text: tuple[str, ...]
    see: See
    corrections: tuple[Corrected, ...]
    pagination: dict[str, dict[str, str]]


def minute_page(
    minute: Minute, corrections: Iterable[Correction], *, previous: Minute | None, following: Minute | None
) -> MinutePage:
    """The page of a minute that comes ``with_parts`` and ``with_meeting``."""
    meeting = minute.meeting
    committee = meeting.committee
    council = committee.council
    title = minute_title(minute)
    item = minute.agenda_item
    name = f"Minute {minute.number}" if minute.number else title
    return MinutePage(
        title=f"{title}, {date_words(meeting.held_on)}",
        number=minute.number,
        heading=title,
        breadcrumbs=trail(
            council,
            Link(committee.name, committee_url(committee)),
            Link(date_words(meeting.held_on), meeting_url(meeting)),
            Link(name),
        ),
        committee=Link(committee.name, committee_url(committee)),
        meeting=Link(day_words(meeting.held_on), meeting_url(meeting)),
        year=municipal_year(meeting.held_on),
        tag=standing_tag([minute.publication]),
        on_agenda=see(council, item, f"agenda item {item.number}") if item else None,
        agenda_text=f"{item.number}. {item.title}".lstrip(". ") if item else "",
        decided=decided(council, minute),
        text=minute_text(minute),
        see=see(council, minute, name.lower()),
        corrections=corrected(council, corrections, [minute]),
        pagination={
            side: {"href": minute_url(one), "text": f"{side.capitalize()} minute", "labelText": _label(one)}
            for side, one in (("previous", previous), ("next", following))
            if one is not None
        },
    )


def _label(minute: Minute) -> str:
    return f"{minute.number} {minute_title(minute)}".strip()
