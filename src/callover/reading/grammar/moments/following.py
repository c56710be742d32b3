"""The next meeting, as an item or a closing sentence announces it."""

import datetime as dt
import re
from collections.abc import Sequence

from callover.civic.dates import completed, find_dates, find_times
from callover.reading.grammar.moments.venues import held_venue, plain_venue
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import Passage
from callover.reading.records import Moment

_NEXT = re.compile(
    r"\b(?:next|following)\s+(?:ordinary |scheduled |formal |full |public |regular )?(?:meetings?|committee|panel)|"
    r"date(?:s)?(?:,? (?:and )?time)?(?:,? (?:and )?(?:venue|place))? of (?:the )?(?:next|future)|\bfuture meetings?\b|cyfarfod nesaf",
    re.IGNORECASE,
)


def is_about_next_meeting(text: str) -> bool:
    """Whether a title or a sentence is about the next meeting."""
    return bool(_NEXT.search(text))


def read_next_meeting(paragraphs: Sequence[Paragraph], after: dt.date | None) -> Moment | None:
    """The next meeting that these paragraphs announce; a date without a year is the first one after ``after``.

    The first date announced is the next meeting; a later paragraph that prints the same day in full, or its time, is
    preferred to one that does not.
    """
    best: Moment | None = None
    for paragraph in paragraphs:
        moment = _announced(paragraph.passage, after)
        if moment is None:
            continue
        if best is None or (best.date is None and moment.date is not None):
            best = moment
        elif best.date == moment.date and (moment.time or not best.time) and (moment.venue or not best.venue):
            best = moment
    return best


def _announced(passage: Passage, after: dt.date | None) -> Moment | None:
    for found in find_dates(passage.text):
        if found.day is None or re.search(r"\b(?:published|deadline|by|minutes)\b[^.]{0,20}$", passage.text[: found.start], re.IGNORECASE):
            continue
        date = found.date or (completed(found, after + dt.timedelta(days=1)) if after else None)
        times = [one for one in find_times(passage.text) if one.start >= found.end] or list(find_times(passage.text))
        venue = _venue(passage.text, found.end)
        return Moment(date, times[0].time if times else None, venue, passage.span())
    return None


def _venue(text: str, at: int) -> str | None:
    found = held_venue(text)
    if found:
        return text[slice(*found)]
    tail = re.search(r"\b(?:in|at|as a|via|on(?= Microsoft| Zoom| MS))\s+(?:the\s+)?(?=[A-Z])", text[at:])
    while tail:
        rest = text[at + tail.end() :]
        end = re.search(r"\.(?:\s|$)|;", rest)
        words = rest[: end.start()] if end else rest
        plain = plain_venue(words)
        if plain:
            return words[slice(*plain)]
        at += tail.end()
        tail = re.search(r"\b(?:in|at|as a|via|on(?= Microsoft| Zoom| MS))\s+(?:the\s+)?(?=[A-Z])", text[at:])
    return None
