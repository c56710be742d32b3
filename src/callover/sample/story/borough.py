"""Committees, people, meetings and asks, read from the ``*.toml`` files beside this module."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from callover.sample.prose.topics import Topic, topics


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented. Members have a ``title`` (Mr, Mrs, Ms), officers and co-optees a ``post``."""

    forename: str
    surname: str
    title: str = ""
    post: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.forename} {self.surname}"

    @property
    def initialled(self) -> str:
        """'Mrs P Ashdown'."""
        return f"{self.title} {self.forename[0]} {self.surname}"


@dataclass(frozen=True, slots=True)
class Ask:
    """Something a committee asked for, and what truly became of it.

    ``clause`` is its words in a resolution, or ``said`` its words in the discussion. ``follow`` and ``monitor`` are
    (from when, what is printed) in the work programme's follow-up column and in the monitoring schedule. ``by`` is
    the meeting and the topic that answered it.
    """

    id: str
    what: str
    kind: str
    fate: str
    clause: str = ""
    said: str = ""
    owner: str | None = None
    due: str | None = None
    resolution: str = ""
    by: tuple[dt.date, str] | None = None
    follow: tuple[tuple[dt.date, str], ...] = ()
    monitor: tuple[tuple[dt.date, str], ...] = ()
    tracker: str = ""
    pending: str = ""


@dataclass(frozen=True, slots=True)
class Business:
    """One substantive item: a topic, who presents it and what is asked."""

    topic: Topic
    officers: tuple[Person, ...]
    title: str
    asks: tuple[Ask, ...] = ()
    exempt: tuple[int, ...] = ()
    has_vote: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, held, cancelled (``cancelled`` says why), called (agenda only) or only planned."""

    date: dt.date
    business: tuple[Business, ...] = ()
    mistakes: frozenset[str] = frozenset()
    cancelled: str = ""
    agenda_only: bool = False
    planned: bool = False
    large: bool = False
    matters: str = ""

    @property
    def is_held(self) -> bool:
        return not (self.cancelled or self.agenda_only or self.planned)

    @property
    def year(self) -> int:
        """The year in which its municipal year began (in May)."""
        return self.date.year if self.date.month >= 5 else self.date.year - 1

    @property
    def year_name(self) -> str:
        return f"{self.year}/{(self.year + 1) % 100:02d}"


@dataclass(frozen=True)
class Committee:
    """A committee with its members of each municipal year (the first in the chair) and all its meetings."""

    key: str
    slug: str
    name: str
    short: str
    time: str
    clock: str
    venue: str
    members: dict[int, tuple[Person, ...]]
    co_opted: tuple[Person, ...]
    meetings: tuple[Meeting, ...]
    clerk: Person

    @cached_property
    def held(self) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in self.meetings if meeting.is_held)

    def before(self, meeting: Meeting) -> Meeting | None:
        """The last meeting held before this one."""
        return max((one for one in self.held if one.date < meeting.date), key=lambda one: one.date, default=None)

    def after(self, meeting: Meeting) -> Meeting | None:
        """The next meeting in the calendar, whether or not it was cancelled later."""
        return min((one for one in self.meetings if one.date > meeting.date), key=lambda one: one.date, default=None)


_COMMITTEES = (
    (
        "commission",
        "children-and-learning",
        "Children and Learning Scrutiny Commission",
        "Commission",
        "6.00 p.m.",
        "18:00",
        "Council Chamber, Wend House, Minster Street, Aldermere",
        "gov",
    ),
    (
        "housing",
        "housing-and-neighbourhoods",
        "Housing and Neighbourhoods Select Committee",
        "Committee",
        "10.00 a.m.",
        "10:00",
        "Maltings Room, Wend House, Aldermere",
        "gov2",
    ),
    (
        "cabinet",
        "cabinet",
        "Cabinet",
        "Cabinet",
        "2.00 p.m.",
        "14:00",
        "Minster Room, Wend House, Aldermere",
        "gov2",
    ),
)


def read_borough() -> tuple[Committee, ...]:
    """The borough's committees, from the story's data files."""
    people = _data("people")
    officers = {key: _officer(name, post) for key, (name, post) in people["officer"].items()}
    made = []
    for key, slug, name, short, time, clock, venue, clerk in _COMMITTEES:
        sits = people[key]
        made.append(
            Committee(
                key=key,
                slug=slug,
                name=name,
                short=short,
                time=time,
                clock=clock,
                venue=venue,
                members={int(year): tuple(Person(*one) for one in sits[year]) for year in sits if year.isdigit()},
                co_opted=tuple(Person(*one) for one in sits["co_opted"]),
                meetings=tuple(_meeting(fields, officers) for fields in _data(key)["meeting"]),
                clerk=officers[clerk],
            )
        )
    return tuple(made)


def _officer(name: str, post: str) -> Person:
    forename, surname = name.split(" ", 1)
    return Person(forename, surname, post=post)


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


def _meeting(fields: dict[str, Any], officers: dict[str, Person]) -> Meeting:
    fields = dict(fields)
    business = tuple(_business(one, officers) for one in fields.pop("item", ()))
    return Meeting(business=business, mistakes=frozenset(fields.pop("mistakes", ())), **fields)


def _business(fields: dict[str, Any], officers: dict[str, Person]) -> Business:
    topic = topics()[fields["topic"]]
    return Business(
        topic=topic,
        officers=tuple(officers[key] for key in fields["officers"]),
        title=fields.get("title", topic.title),
        asks=tuple(_ask(one) for one in fields.get("ask", ())),
        exempt=tuple(fields.get("exempt", ())),
        has_vote=any(one.get("vote") for one in (fields, *fields.get("ask", ()))),
    )


def _ask(fields: dict[str, Any]) -> Ask:
    fields = {name: value for name, value in fields.items() if name != "vote"}
    for name in ("follow", "monitor"):
        fields[name] = tuple(_dated(line) for line in fields.get(name, ()))
    if "by" in fields:
        date, topic = fields["by"]
        fields["by"] = (dt.date.fromisoformat(date), topic)
    return Ask(**fields)


def _dated(line: str) -> tuple[dt.date, str]:
    date, text = line.split(" ", 1)
    return dt.date.fromisoformat(date), text


def chief_executive() -> Person:
    """Who signs agendas."""
    return _officer(*_data("people")["officer"]["ce"])
