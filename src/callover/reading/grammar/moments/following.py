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
    r"\b(?:next|following)\s+(?:ordinary |scheduled |formal |full |public |regular )?(?:meetings?|committee|panel)"
    r"|date(?:s)?(?:,? (?:and )?time)?(?:,? (?:and )?(?:venue|place))? of (?:the )?(?:next|future)"
    r"|\bfuture meetings?\b|cyfarfod nesaf",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(r"\b(?:published|deadline|by|minutes)\b[^.]{0,20}$", re.IGNORECASE)
_BEFORE_VENUE = re.compile(r"\b(?:in|at|as a|via|on(?= Microsoft| Zoom| MS))\s+(?:the\s+)?(?=[A-Z])")
_VENUE_END = re.compile(r"\.(?:\s|$)|;")


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
        if best is None or _says_more(moment, best):
            best = moment
    return best


def _says_more(moment: Moment, best: Moment) -> bool:
    if best.date is None and moment.date is not None:
        return True
    return best.date == moment.date and bool((moment.time or not best.time) and (moment.venue or not best.venue))


def _announced(passage: Passage, after: dt.date | None) -> Moment | None:
    text = passage.text
    for found in find_dates(text):
        if found.day is None or _OTHER_DATE.search(text[: found.start]):
            continue
        date = found.date or (completed(found, after + dt.timedelta(days=1)) if after else None)
        times = find_times(text)
        time = next((one for one in times if one.start >= found.end), times[0] if times else None)
        return Moment(date, time.time if time else None, _venue(text, found.end), passage.span())
    return None


def _venue(text: str, at: int) -> str | None:
    """The venue that a sentence names, else the first words behind the date that are one."""
    found = held_venue(text)
    if found:
        return text[slice(*found)]
    for lead in _BEFORE_VENUE.finditer(text[at:]):
        rest = text[at + lead.end() :]
        end = _VENUE_END.search(rest)
        words = rest[: end.start()] if end else rest
        plain = plain_venue(words)
        if plain:
            return words[slice(*plain)]
    return None
