"""What a reader ought to find in each file: the expected reading, in the shape that gold files have."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from callover.sample.blocks import Sheet
from callover.sample.story.borough import Person
from callover.sample.story.records import Minute, Record

Truth = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: its sheets, what a reader ought to find in it, and the notices it ought to raise.

    ``item`` is the agenda number of the item that the document belongs to, where it lies in a pack.
    """

    sheets: tuple[Sheet, ...]
    truth: Truth
    notices: tuple[str, ...] = ()
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """How a house style prints what minutes hold; None where it does not print it at all."""

    name: Callable[[Person], str]
    title: Callable[[Minute], str]
    number: Callable[[Minute], str]
    clauses: Callable[[Minute], list[tuple[str | None, str]]]
    body: str
    has_date: bool = True
    time: str | None = None
    venue: str | None = None
    has_agenda_numbers: bool = False
    has_people: bool = True
    extra: dict[str, Any] = field(default_factory=dict)


def minutes_truth(record: Record, printed: Printed, items: Iterable[Minute] | None = None) -> Truth:
    """The expected reading of the minutes of a meeting in a house style."""
    people = printed.has_people
    taken = tuple(record.minutes if items is None else items)
    return {
        "kind": "minutes",
        "committee": printed.body,
        "date": record.meeting.date.isoformat() if printed.has_date else None,
        "time": printed.time,
        "venue": printed.venue,
        "chair": printed.name(record.chair) if people else None,
        "present": [printed.name(person) for person in (*record.present, *record.co_opted_present)] if people else None,
        "apologies": [printed.name(person) for person in record.apologies] if people else None,
        "items": [_item_truth(minute, printed) for minute in taken],
        "next_meeting": _next_truth(record) if any(minute.kind == "next" for minute in taken) else None,
        **printed.extra,
    }


def _next_truth(record: Record) -> str | None:
    return f"{record.next_meeting.isoformat()}T{record.committee.clock}" if record.next_meeting else None


def _item_truth(minute: Minute, printed: Printed) -> Truth:
    item: Truth = {
        "number": printed.number(minute),
        "title": printed.title(minute),
        "resolutions": [text for _, text in printed.clauses(minute)],
        "resolution_labels": [label for label, _ in printed.clauses(minute)],
        "declarations": [printed.name(one.person) for one in minute.declarations],
        "in_attendance": [{"name": person.full_name, "role": person.post} for person in minute.welcomed],
        "commitments": [
            {"what": ask.what, "owner": ask.owner, "due": ask.due}
            for ask in (*minute.asks, *minute.promises)
            if ask is not None
        ],
    }
    if minute.kind == "questions":
        item["questions"] = [{"asker": one.asker, "supplementary": one.has_supplementary} for one in minute.questions]
    if minute.kind == "exclusion" and minute.paragraphs:
        item["exempt"] = {"excluded": True, "paragraphs": list(minute.paragraphs)}
    if minute.vote:
        vote = minute.vote
        item["votes"] = [{"for": vote.in_favour, "against": vote.against, "abstained": vote.abstained}]
    if printed.has_agenda_numbers:
        item["agenda_number"] = str(minute.agenda_number)
    return item


def bare(clause: str) -> str:
    """A clause without its leading 'That' and its full stop, to be set into another style's sentence."""
    return clause.removeprefix("That ").removesuffix(".")


def notices_of(record: Record) -> tuple[str, ...]:
    """The codes of the notices that the planted mistakes of a meeting's minutes ought to raise."""
    codes = {
        "previous-date": "previous-meeting-unknown",
        "next-is-own": "next-meeting-is-this-meeting",
        "number-twice": "minute-number-used-twice",
        "no-date": "heading-without-date",
        "clauses-from-two": "clause-list-starts-late",
        "year-typo": "year-implausible",
        "vote-totals": "vote-sum-differs",
    }
    return tuple(codes[mistake] for mistake in sorted(record.meeting.mistakes) if mistake in codes)
