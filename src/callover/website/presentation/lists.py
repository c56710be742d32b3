"""Lists of meetings and of what was resolved, as the home and committee pages show them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from callover.councils.models import Committee
from callover.meetings.models import Meeting, Resolution
from callover.website.presentation.links import Link, See, committee_url, meeting_url, minute_url, see
from callover.website.presentation.words import count_words, date_words, day_words, municipal_year, time_words


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
class ResolvedLately:
    """What one minute resolved: its clauses, with the meeting and the minute to read on."""

    meeting: str
    committee: str
    minute: Link
    clauses: tuple[tuple[str, See], ...]


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
    """The clauses of the latest resolutions, by minute, at most so many minutes."""
    shown = []
    for _, group in groupby(resolutions, key=lambda one: one.minute_id):
        clauses = list(group)
        minute = clauses[0].minute
        committee = minute.meeting.committee
        shown.append(
            ResolvedLately(
                meeting=date_words(minute.meeting.held_on),
                committee=committee.name,
                minute=Link(f"{minute.number} {minute.title}".strip() or "Minute", minute_url(minute)),
                clauses=tuple((one.text, see(committee.council, one, "this clause")) for one in clauses),
            )
        )
        if len(shown) == most:
            break
    return tuple(shown)


@dataclass(frozen=True)
class ListedCommittee:
    name: str
    href: str
    kind: str
    next_meeting: Link | None
    latest_meeting: Link | None


def listed_committee(committee: Committee, upcoming: Meeting | None, latest: Meeting | None) -> ListedCommittee:
    """A committee in a list, with the meetings nearest to today."""
    return ListedCommittee(
        name=committee.name,
        href=committee_url(committee),
        kind=committee.get_kind_display(),
        next_meeting=_dated(upcoming),
        latest_meeting=_dated(latest),
    )


def _dated(meeting: Meeting | None) -> Link | None:
    return Link(date_words(meeting.held_on), meeting_url(meeting)) if meeting else None


def nearest(meetings: Iterable[Meeting], today: dt.date) -> tuple[dict[int, Meeting], dict[int, Meeting]]:
    """Of each committee the next meeting (today or later) and the latest before today, by the committee's id."""
    upcoming: dict[int, Meeting] = {}
    latest: dict[int, Meeting] = {}
    for meeting in sorted(meetings, key=lambda one: one.held_on):
        if meeting.held_on >= today:
            upcoming.setdefault(meeting.committee_id, meeting)
        else:
            latest[meeting.committee_id] = meeting
    return upcoming, latest
