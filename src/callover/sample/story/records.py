"""The record of a meeting: everything that its agenda announces and its minutes say, before any house style."""

import datetime as dt
from dataclasses import dataclass, replace
from random import Random

from callover.sample.story.borough import Ask, Business, Committee, Meeting, Person
from callover.sample.story.discussion import discussion, welcome


@dataclass(frozen=True, slots=True)
class Declaration:
    person: Person
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question from the public: who asked, the words of it and of the answer, and of any supplementary one."""

    asker: str
    told: tuple[str, ...]
    has_supplementary: bool


@dataclass(frozen=True, slots=True)
class Vote:
    in_favour: int
    against: int
    abstained: int


@dataclass(frozen=True, slots=True)
class Minute:
    """One item: its place on the agenda, what was said and what was resolved.

    ``clauses`` begin with 'That' and end with a full stop; ``asks`` holds, for each, the ask it is or None.
    """

    kind: str
    agenda_number: int
    title: str
    purpose: str = ""
    discussion: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    asks: tuple[Ask | None, ...] = ()
    promises: tuple[Ask, ...] = ()
    welcomed: tuple[Person, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    questions: tuple[Question, ...] = ()
    paragraphs: tuple[int, ...] = ()
    vote: Vote | None = None
    business: Business | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting as it went. ``first_number`` is the minute number of its first item, running through the year."""

    committee: Committee
    meeting: Meeting
    minutes: tuple[Minute, ...]
    first_number: int
    chair: Person
    vice_chair: Person
    present: tuple[Person, ...]
    apologies: tuple[Person, ...]
    co_opted_present: tuple[Person, ...]
    next_meeting: dt.date | None

    @property
    def officers(self) -> tuple[Person, ...]:
        """Everybody who came for an item, then the clerk, each once."""
        found = [person for minute in self.minutes for person in minute.welcomed]
        return tuple(dict.fromkeys([*found, self.committee.clerk]))

    def number(self, minute: Minute) -> int:
        """The minute number as printed: the year's running count, with any planted slip."""
        number = self.first_number + minute.agenda_number - 1
        slipped = "number-twice" in self.meeting.mistakes and minute.kind == "work_programme"
        return number - 1 if slipped else number


def records(committee: Committee, seed: int) -> dict[dt.date, Record]:
    """The record of every meeting that was held or called, by date."""
    from callover.sample.story.standing import items_of

    made: dict[dt.date, Record] = {}
    year, number = 0, 1
    for meeting in committee.meetings:
        if meeting.planned or meeting.cancelled:
            continue
        number = number if meeting.year == year else 1
        year = meeting.year
        chance = Random(f"{seed} {committee.key} {meeting.date}")
        sits = committee.members[year]
        away = tuple(member for member in sits[1:] if chance.random() < 0.17)
        present = tuple(member for member in sits if member not in away)
        following = committee.after(meeting)
        next_on = meeting.date if "next-is-own" in meeting.mistakes else following.date if following else None
        minutes = items_of(committee, meeting, present, away, next_on, chance)
        minutes = tuple(_with_matters(minute, committee, meeting, made) for minute in minutes)
        co_opted = tuple(person for person in committee.co_opted if chance.random() < 0.6)
        made[meeting.date] = Record(
            committee, meeting, minutes, number, sits[0], sits[1], present, away, co_opted, next_on
        )
        number += len(minutes)
    return made


def _with_matters(minute: Minute, committee: Committee, meeting: Meeting, made: dict[dt.date, Record]) -> Minute:
    """The item of the last minutes, with matters arising: what became of asks whose year's programme is closed."""
    before = committee.before(meeting)
    if minute.kind != "minutes" or before is None:
        return minute
    last = made[before.date]
    numbers = {one.business.topic.key: last.number(one) for one in last.minutes if one.business}
    told = [meeting.matters.format_map(numbers)] if meeting.matters else []
    for one in made.values():
        year = one.meeting.year_name
        for earlier in one.minutes:
            number = f"{one.number(earlier)} ({earlier.title}) of {year}"
            told += [f"Further to Minute {number}: {text}." for text in _news(earlier, one.meeting, meeting)]
    return replace(minute, discussion=tuple(told))


def _news(minute: Minute, asked_at: Meeting, told_at: Meeting) -> list[str]:
    """What is told at a meeting of a later year about the asks of an item."""
    if asked_at.year == told_at.year:
        return []
    asks = [ask for ask in minute.asks if ask is not None]
    return [text for ask in asks for date, text in ask.follow if date == told_at.date]


def said_on(business: Business, chance: Random, present: int, *, again: bool) -> tuple[tuple[str, ...], Vote | None]:
    """The discussion of an item with its vote, if it was put to one."""
    told = (welcome(business.officers, chance), *discussion(business, chance, again=again))
    if not business.has_vote:
        return told, None
    against = max(1, present // 4)
    vote = Vote(present - against - 1, against, 1)
    return told, vote
