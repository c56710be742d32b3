"""Lists of meetings and of what was resolved, as the home and committee pages show them."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from callover.councils.models import Committee
from callover.meetings.models import Meeting, Resolution
from callover.website.presentation.links import Link, See, committee_url, meeting_url, minute_url, see
from callover.website.presentation.minute_text import minute_title
from callover.website.presentation.words import count_words, date_words, day_words, municipal_year, time_words

# Every meeting approves minutes and sets the day of the next; nobody looks for that among what was decided.
_PROCEDURAL = re.compile(r"(?:to (?:approve|confirm|receive) )?(?:the )?minutes\b|date\b.*\bmeeting", re.IGNORECASE)


@dataclass(frozen=True)
class ListedMeeting:
    committee: str
    committee_href: str
    day: str
    day_short: str
    href: str
    detail: str
    counts: str


@dataclass(frozen=True)
class ResolvedMinute:
    """A minute with the clauses that it resolved."""

    link: Link
    clauses: tuple[tuple[str, See], ...]


@dataclass(frozen=True)
class ResolvedLately:
    """What one meeting resolved, by minute."""

    meeting: Link
    committee: str
    minutes: tuple[ResolvedMinute, ...]


@dataclass(frozen=True)
class Year:
    """A municipal year's meetings."""

    label: str
    meetings: tuple[ListedMeeting, ...]


def listed(meeting: Meeting) -> ListedMeeting:
    """A meeting in a list; it comes ``with_committee``, and ``with_counts`` where counts are to be shown."""
    place = [time_words(meeting.starts_at)] if meeting.starts_at else []
    place += [meeting.venue] if meeting.venue else []
    items, resolved = getattr(meeting, "items_count", 0), getattr(meeting, "resolutions_count", 0)
    counts = [count_words(items, "item")] if items else []
    counts += [count_words(resolved, "clause resolved", "clauses resolved")] if resolved else []
    committee = meeting.committee
    return ListedMeeting(
        committee=committee.name,
        committee_href=committee_url(committee),
        day=day_words(meeting.held_on),
        day_short=date_words(meeting.held_on),
        href=meeting_url(meeting),
        detail=", ".join(place),
        counts=", ".join(counts),
    )


def years(meetings: Iterable[Meeting]) -> tuple[Year, ...]:
    """Meetings, the latest first, by municipal year."""
    grouped = groupby(meetings, key=lambda meeting: municipal_year(meeting.held_on))
    return tuple(Year(label, tuple(listed(one) for one in group)) for label, group in grouped)


def resolved_lately(resolutions: Iterable[Resolution], most: int) -> tuple[ResolvedLately, ...]:
    """What the latest meetings resolved, at most so many meetings, without the approval of minutes and the like."""
    telling = (one for one in resolutions if not _PROCEDURAL.match(one.minute.title))
    shown: list[ResolvedLately] = []
    for _, group in groupby(telling, key=lambda one: one.minute.meeting_id):
        if len(shown) == most:
            break
        clauses = list(group)
        meeting = clauses[0].minute.meeting
        minutes = tuple(_resolved(list(of_minute)) for _, of_minute in groupby(clauses, key=lambda one: one.minute_id))
        link = Link(date_words(meeting.held_on), meeting_url(meeting))
        shown.append(ResolvedLately(link, meeting.committee.name, minutes))
    return tuple(shown)


def _resolved(clauses: list[Resolution]) -> ResolvedMinute:
    minute = clauses[0].minute
    council = minute.meeting.committee.council
    return ResolvedMinute(
        link=Link(f"{minute.number} {minute_title(minute)}".strip(), minute_url(minute)),
        clauses=tuple((one.text, see(council, one, "this clause")) for one in clauses),
    )


@dataclass(frozen=True)
class ListedCommittee:
    name: str
    href: str
    kind: str
    next_meeting: Link | None
    latest_meeting: Link | None


def listed_committee(committee: Any) -> ListedCommittee:
    """A committee in a list; it comes with ``next_on`` and ``latest_on``, the days of the meetings nearest to today."""
    return ListedCommittee(
        name=committee.name,
        href=committee_url(committee),
        kind=committee.get_kind_display(),
        next_meeting=_dated(committee, committee.next_on),
        latest_meeting=_dated(committee, committee.latest_on),
    )


def _dated(committee: Committee, day: dt.date | None) -> Link | None:
    return Link(date_words(day), meeting_url(Meeting(committee=committee, held_on=day))) if day else None
