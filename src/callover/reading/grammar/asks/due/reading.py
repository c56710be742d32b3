"""Reading when something is due."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from callover.reading.grammar.asks.due.dated import dated, months_named
from callover.reading.grammar.asks.due.found import When
from callover.reading.grammar.asks.due.meetings import meetings, open_ended, rhythms
from callover.reading.grammar.asks.due.relative import periods, turns_of_year
from callover.reading.grammar.asks.due.terms import quarters, seasons, years
from callover.reading.grammar.asks.setting import Setting
from callover.reading.records import Due

# A meeting in a year before or beyond these is a slip of the pen, from which no due date can be counted.
_FIRST_YEAR, _LAST_YEAR = 1800, 2999
_Reader = Callable[[str, Setting], Iterator[When]]
_READERS: tuple[tuple[_Reader, re.Pattern[str]], ...] = (
    (dated, re.compile(r"\d")),
    (months_named, re.compile(r"\b(?:ja|fe|ma|ap|ju|au|se|oc|no|de)[a-z]+")),
    (meetings, re.compile(r"meeting|session|date|stage|time|agenda|point")),
    (periods, re.compile(r"day|week|fortnight|month|year")),
    (turns_of_year, re.compile(r"year|christmas|20\d\d")),
    (years, re.compile(r"year|programme|plan")),
    (quarters, re.compile(r"quarter|\bq[1-4]")),
    (seasons, re.compile(r"spring|summer|autumn|winter|term")),
    (rhythms, re.compile(r"each|every|basis|ally\b|rly\b|hly\b|year|standing")),
    (
        open_ended,
        re.compile(
            r"course|soon|shortly|asap|urgent|immediate|delay|oppor|time|minutes|future|coming|when|meeting|committee|"
            r"once|"
            r"complet|follow|pending|as |upon"
        ),
    ),
)
"""The readers of phrases, each with letters of which a text needs some: a cheap look before a dear one."""


def read_due(text: str, setting: Setting) -> Due | None:
    """When the words of a text say that something is due, or None where they do not say.

    ``text`` of the result is the phrase as printed. Where several phrases say when, the surest is taken: a day, then a
    month or a known meeting, then a year or a period, then what is open; among equals the first. What recurs ('each
    meeting') is ``relative`` without dates; what waits for something else is ``open``.
    """
    if setting.meeting_date is not None and not _FIRST_YEAR <= setting.meeting_date.year <= _LAST_YEAR:
        setting = replace(setting, meeting_date=None)
    lower = text.lower()
    found = [when for read, cue in _READERS if cue.search(lower) for when in read(text, setting)]
    best = min(found, key=lambda when: (when.rank, when.start), default=None)
    return best.as_due(text) if best else None
