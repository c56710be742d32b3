"""Every ask of the story with its true fate, and the papers that show it: the truth for following through."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from callover.sample.files import minutes_name, pack_name
from callover.sample.story.borough import Ask, Committee, Meeting
from callover.sample.story.records import Minute, Record
from callover.sample.story.standing import MONITORING_FROM
from callover.sample.truth import bare

Evidence = list[dict[str, str]]


def asks_of(committee: Committee, made: Mapping[dt.date, Record]) -> Iterator[dict[str, Any]]:
    """The asks of a committee's meetings, each with its source, owner, due date, fate and evidence."""
    for meeting in committee.held:
        record = made[meeting.date]
        for minute in record.minutes:
            found = [ask for ask in (*minute.asks, *minute.promises) if ask is not None]
            for ask in found:
                yield {
                    "id": ask.id,
                    "source": {
                        "file": minutes_name(committee, record),
                        "meeting_date": meeting.date.isoformat(),
                        "item": str(_number(record, minute)),
                        "clause": _label(minute, ask),
                    },
                    "kind": "commitment" if ask.said else "resolution",
                    "ask": bare(ask.clause or ask.said),
                    "owner": ask.owner,
                    "due": ask.due,
                    "fate": ask.fate,
                    "evidence": _evidence(committee, made, meeting, ask),
                }


def _number(record: Record, minute: Minute) -> int:
    has_agenda_numbers = record.committee.key == "housing" and record.meeting.year > 2024
    return minute.agenda_number if has_agenda_numbers else record.number(minute)


def _label(minute: Minute, ask: Ask) -> str | None:
    return str(minute.asks.index(ask) + 1) if ask in minute.asks else None


def _evidence(committee: Committee, made: Mapping[dt.date, Record], meeting: Meeting, ask: Ask) -> Evidence:
    found: Evidence = []
    for date, text in ask.follow:
        pack = _pack_on(made, date)
        if pack and made[pack].meeting.year != meeting.year:
            minute = next(one for one in made[pack].minutes if one.kind == "minutes")
            where = f"minute {_number(made[pack], minute)}, matters arising: {text}"
            found.append({"file": minutes_name(committee, made[pack]), "where": where})
        elif pack:
            where = f"work programme, row of {meeting.date}, follow up: {text}"
            found.append({"file": pack_name(committee, pack), "where": where})
    for date, text in ask.monitor:
        pack = _pack_on(made, max(date, MONITORING_FROM))
        if pack:
            where = f"monitoring schedule, decision of {meeting.date}: {text}"
            found.append({"file": pack_name(committee, pack), "where": where})
    if ask.by:
        answered = made[ask.by[0]]
        minute = next(one for one in answered.minutes if one.business and one.business.topic.key == ask.by[1])
        where = f"minute {_number(answered, minute)}, {minute.title}"
        found.append({"file": minutes_name(committee, answered), "where": where})
    if ask.tracker and made:
        found.append({"file": pack_name(committee, max(made)), "where": f"project tracker, {ask.tracker}"})
    return found


def _pack_on(made: Mapping[dt.date, Record], on: dt.date) -> dt.date | None:
    """The first meeting, from a day on, whose pack could print what was known on it."""
    return min((date for date in made if date >= on), default=None)
