"""The member page: attendance across meetings with counts, and declarations."""

from collections.abc import Iterable
from dataclasses import dataclass

from callover.councils.models import Council, Member
from callover.meetings.models import Attendance, Declaration, Presence
from callover.website.presentation.decided import Declared, declared
from callover.website.presentation.links import Link, See, meeting_url, minute_url, see, trail
from callover.website.presentation.minute_text import minute_title
from callover.website.presentation.words import date_words, municipal_year

_TAGS = {
    Presence.PRESENT.value: ("Present", "govuk-tag--green"),
    Presence.APOLOGIES.value: ("Apologies", "govuk-tag--grey"),
    Presence.IN_ATTENDANCE.value: ("In attendance", "govuk-tag--blue"),
}


@dataclass(frozen=True)
class Came:
    """A meeting that a member came to or sent apologies for."""

    day: str
    href: str
    committee: str
    year: str
    presence: str
    tag_classes: str
    see: See


@dataclass(frozen=True)
class DeclaredAt:
    """A declaration with the minute in which it stands."""

    declared: Declared
    minute: Link
    when: str


@dataclass(frozen=True)
class Tally:
    count: int
    words: str


@dataclass(frozen=True)
class MemberPage:
    title: str
    heading: str
    detail: str
    breadcrumbs: tuple[Link, ...]
    tally: tuple[Tally, ...]
    attendances: tuple[Came, ...]
    declarations: tuple[DeclaredAt, ...]
    is_joined: bool


def member_page(
    council: Council,
    member: Member,
    attendances: Iterable[Attendance],
    tally: dict[str, int],
    declarations: Iterable[Declaration],
    *,
    is_joined: bool,
) -> MemberPage:
    """The page of a member; rows come with their meeting, committee and council at hand."""
    name = str(member)
    rows = list(attendances)
    posts = [row.post for row in rows if row.post]
    return MemberPage(
        title=name,
        heading=name,
        detail=posts[0] if posts else "",
        breadcrumbs=trail(council, Link(name)),
        tally=_tally(tally),
        attendances=_came(council, rows),
        declarations=tuple(_declared_at(council, one) for one in declarations),
        is_joined=is_joined,
    )


def _tally(tally: dict[str, int]) -> tuple[Tally, ...]:
    words = {
        Presence.PRESENT.value: ("meeting present", "meetings present"),
        Presence.APOLOGIES.value: ("apology sent", "apologies sent"),
        Presence.IN_ATTENDANCE.value: ("meeting in attendance", "meetings in attendance"),
    }
    return tuple(
        Tally(tally[presence], one if tally[presence] == 1 else many)
        for presence, (one, many) in words.items()
        if tally.get(presence)
    )


def _came(council: Council, rows: list[Attendance]) -> tuple[Came, ...]:
    """One row a meeting and presence: coming for two items of one meeting is coming once."""
    seen: dict[tuple[int, str], Came] = {}
    for row in rows:
        meeting = row.meeting
        label, classes = _TAGS[row.presence]
        seen.setdefault(
            (meeting.pk, row.presence),
            Came(
                day=date_words(meeting.held_on),
                href=meeting_url(meeting),
                committee=meeting.committee.name,
                year=municipal_year(meeting.held_on),
                presence=label,
                tag_classes=classes,
                see=see(council, row, f"attendance on {date_words(meeting.held_on)}"),
            ),
        )
    return tuple(seen.values())


def _declared_at(council: Council, one: Declaration) -> DeclaredAt:
    minute = one.minute
    name = f"{minute.number} {minute_title(minute)}".strip()
    when = f"{minute.meeting.committee.name}, {date_words(minute.meeting.held_on)}"
    return DeclaredAt(declared(council, one), Link(name, minute_url(minute)), when)
