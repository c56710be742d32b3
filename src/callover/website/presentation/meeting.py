"""The meeting page: agenda and minutes side by side, people, papers and doubts."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from callover.councils.models import Council
from callover.documents.models import Correction, Notice
from callover.meetings.models import AgendaItem, Meeting, Minute, Presence, Publication, Standing
from callover.website.presentation.corrections import Corrected, corrected
from callover.website.presentation.decided import Decided, Fact, decided, exclusion
from callover.website.presentation.links import Link, See, committee_url, meeting_url, minute_url, place_url, see, trail
from callover.website.presentation.minute_text import minute_text, minute_title
from callover.website.presentation.people import NamedPerson, people
from callover.website.presentation.words import (
    date_words,
    day_words,
    excerpt,
    municipal_year,
    time_words,
)

_STANDING_COLOURS = {
    Standing.DRAFT.value: "govuk-tag--yellow",
    Standing.SUBMITTED.value: "govuk-tag--yellow",
    Standing.APPROVED.value: "govuk-tag--green",
    Standing.PUBLISHED.value: "govuk-tag--grey",
}


@dataclass(frozen=True)
class Tag:
    text: str
    classes: str = ""


@dataclass(frozen=True)
class OnAgenda:
    """An item as the agenda has it."""

    number: str
    title: str
    purpose: str
    report_pages: str
    exclusions: tuple[Fact, ...]
    see: See


@dataclass(frozen=True)
class Minuted:
    """A minute as the meeting page has it. ``excerpt`` stands where nothing was resolved, declared, asked or voted."""

    number: str
    title: str
    href: str
    excerpt: str
    decided: Decided
    see: See


@dataclass(frozen=True)
class ItemRow:
    """An item, once: what the agenda says of it and what was minuted. ``anchor`` is its id on the page."""

    anchor: str
    number: str
    title: str
    agenda: OnAgenda | None
    minutes: tuple[Minuted, ...]


@dataclass(frozen=True)
class Paper:
    """A version of a paper about the meeting."""

    title: str
    tag: Tag
    is_current: bool
    detail: str
    see: See


@dataclass(frozen=True)
class Doubt:
    """Something that the reader doubts in a paper, with its place where it has one."""

    message: str
    paper: str
    see: See | None


@dataclass(frozen=True)
class Glance:
    number: int
    words: str


@dataclass(frozen=True)
class MeetingPage:
    title: str
    heading: str
    breadcrumbs: tuple[Link, ...]
    committee: Link
    time: str
    venue: str
    year: str
    tag: Tag | None
    is_to_come: bool
    glance: tuple[Glance, ...]
    has_agenda: bool
    has_minutes: bool
    rows: tuple[ItemRow, ...]
    present: tuple[NamedPerson, ...]
    apologies: tuple[NamedPerson, ...]
    in_attendance: tuple[NamedPerson, ...]
    papers: tuple[Paper, ...]
    doubts: tuple[Doubt, ...]
    corrections: tuple[Corrected, ...]
    previous: Link | None
    next: Link | None

    @property
    def has_people(self) -> bool:
        return bool(self.present or self.apologies or self.in_attendance)


def meeting_page(
    meeting: Meeting,
    notices: Iterable[Notice],
    corrections: Iterable[Correction],
    *,
    today: dt.date,
    previous: Meeting | None,
    following: Meeting | None,
) -> MeetingPage:
    """The page of a meeting that comes ``with_papers``; ``notices`` come with their document and paper at hand."""
    committee = meeting.committee
    council = committee.council
    publications = list(meeting.publications.all())
    rows = item_rows(council, meeting, meeting.agenda, meeting.minuted)  # type: ignore[attr-defined]
    attended = meeting.people  # type: ignore[attr-defined]
    day = day_words(meeting.held_on)
    present, apologies = (people(council, attended, one) for one in (Presence.PRESENT, Presence.APOLOGIES))
    return MeetingPage(
        title=f"{committee.name}, {date_words(meeting.held_on)}",
        heading=day,
        breadcrumbs=trail(council, Link(committee.name, committee_url(committee)), Link(date_words(meeting.held_on))),
        committee=Link(committee.name, committee_url(committee)),
        time=time_words(meeting.starts_at) if meeting.starts_at else "",
        venue=meeting.venue,
        year=municipal_year(meeting.held_on),
        tag=standing_tag(publications),
        is_to_come=meeting.held_on >= today,
        glance=_glance(rows, present, apologies),
        has_agenda=any(row.agenda for row in rows),
        has_minutes=any(row.minutes for row in rows),
        rows=rows,
        present=present,
        apologies=apologies,
        in_attendance=people(council, attended, Presence.IN_ATTENDANCE),
        papers=tuple(_paper(council, one) for one in publications),
        doubts=tuple(doubt(council, one) for one in notices),
        corrections=corrected(council, corrections, [one.paper for one in publications]),
        previous=_neighbour(previous),
        next=_neighbour(following),
    )


def standing_tag(publications: Iterable[Publication]) -> Tag | None:
    """How far the minutes stand: draft, submitted or approved; None where there are none."""
    for one in publications:
        if one.gives_minutes:
            return Tag(one.get_standing_display(), _STANDING_COLOURS[one.standing])
    return None


def item_rows(
    council: Council, meeting: Meeting, agenda: list[AgendaItem], minuted: list[Minute]
) -> tuple[ItemRow, ...]:
    """Each item once, in the agenda's order; a minute of no agenda item follows the minute before it."""
    groups: list[tuple[AgendaItem | None, list[Minute]]] = [(item, []) for item in agenda]
    places = {item.pk: groups[at] for at, item in enumerate(agenda)}
    last: tuple[AgendaItem | None, list[Minute]] | None = None
    for minute in minuted:
        group = places.get(minute.agenda_item_id) if minute.agenda_item_id else None
        if group is None:
            group = (None, [])
            groups.insert(_index_after(groups, last), group)
        group[1].append(minute)
        last = group
    return tuple(_row(council, meeting, at, item, minutes) for at, (item, minutes) in enumerate(groups, 1))


def _index_after(groups: list[tuple[AgendaItem | None, list[Minute]]], last: object) -> int:
    for at, group in enumerate(groups):
        if group is last:
            return at + 1
    return 0


def _row(council: Council, meeting: Meeting, at: int, item: AgendaItem | None, minutes: list[Minute]) -> ItemRow:
    shown = tuple(_minuted(council, meeting, minute) for minute in minutes)
    if item is None:
        return ItemRow(f"item-{at}", shown[0].number, shown[0].title, None, shown)
    on_agenda = _on_agenda(council, item)
    return ItemRow(f"item-{at}", on_agenda.number, on_agenda.title, on_agenda, shown)


def _on_agenda(council: Council, item: Any) -> OnAgenda:
    title = item.title or "Untitled item"
    pages = ""
    if item.first_page and item.last_page:
        alone = item.first_page == item.last_page
        pages = f"page {item.first_page}" if alone else f"pages {item.first_page} to {item.last_page}"
    exclusions = tuple(exclusion(council, one) for one in item.excluded)
    what = f"item {item.number}, {title}" if item.number else title
    return OnAgenda(item.number, title, item.purpose, pages, exclusions, see(council, item, what))


def _minuted(council: Council, meeting: Meeting, minute: Minute) -> Minuted:
    minute.meeting = meeting
    title = minute_title(minute)
    parts = decided(council, minute)
    what = f"minute {minute.number}, {title}" if minute.number else title
    return Minuted(
        number=minute.number,
        title=title,
        href=minute_url(minute),
        excerpt=excerpt(" ".join(minute_text(minute))) if parts.is_empty else "",
        decided=parts,
        see=see(council, minute, what),
    )


def _glance(
    rows: tuple[ItemRow, ...], present: tuple[NamedPerson, ...], apologies: tuple[NamedPerson, ...]
) -> tuple[Glance, ...]:
    minutes = [minute for row in rows for minute in row.minutes]
    clauses = [clause for minute in minutes for clause in minute.decided.clauses]
    actions = sum(len(clause.actions) for clause in clauses) + sum(len(one.decided.promised) for one in minutes)
    counted = [Glance(len(rows), "items" if len(rows) != 1 else "item")]
    if minutes:
        counted.append(Glance(len(clauses), "clauses resolved" if len(clauses) != 1 else "clause resolved"))
        counted.append(Glance(actions, "actions" if actions != 1 else "action"))
    if present:
        counted.append(Glance(len(present), "members present" if len(present) != 1 else "member present"))
    if apologies:
        counted.append(Glance(len(apologies), "apologies" if len(apologies) != 1 else "apology"))
    return tuple(counted) if len(counted) > 1 else ()


def _paper(council: Council, one: Publication) -> Paper:
    title = one.get_kind_display()
    detail = one.document.name
    if one.submitted_to_id:
        detail += ", printed in the pack of a later meeting"
    is_current = one.gives_agenda or one.gives_minutes
    tag = Tag(one.get_standing_display(), _STANDING_COLOURS[one.standing] if is_current else "govuk-tag--grey")
    return Paper(title, tag, is_current, detail, see(council, one.paper, f"the {title.lower()}"))


def doubt(council: Council, notice: Notice) -> Doubt:
    """A doubt of the reader's as a page shows it. The notice's document and paper must be at hand."""
    place = None
    if notice.start is not None and notice.end is not None:
        where = f"page {notice.page}" if notice.page else "the text"
        href = place_url(council, notice.document_id, notice.page, notice.start, notice.end)
        place = See(href, where, notice.message)
    paper = notice.paper.get_kind_display() if notice.paper else notice.document.name
    return Doubt(notice.message, paper, place)


def _neighbour(meeting: Meeting | None) -> Link | None:
    return Link(date_words(meeting.held_on), meeting_url(meeting)) if meeting else None
