"""Dates in schedules, whose years are often printed once for all of them."""

import datetime as dt
import re
from collections.abc import Iterable

from callover.civic.dates import FoundDate, find_dates
from callover.reading.parts import Part, tidied

_YEARS = re.compile(r"\b(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)\b")
_FILE_STYLE = re.compile(r"\b(20\d\d)[._-](\d{2})[._-](\d{2})\b")
_UPDATED = re.compile(
    r"\b(?:last )?(?:updated?|revised|as at|correct (?:at|as of)|as of|version date|published)\b\s*(?:on)?\s*:?\s*",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\b(?:version|ver\.|v)\s?\d+(?:\.\d+)*(?:\s*\([^)\n]{1,30}\))?|\bdraft \d+\b", re.IGNORECASE)
_MUNICIPAL_YEAR_BEGINS = 5
_HEAD = 40


class Years:
    """The years that a schedule gives evidence of: a municipal year in its head, or the dates printed whole."""

    def __init__(self, part: Part) -> None:
        head = tidied(" ".join(line.text for line in [one for one in part.lines if one.text.strip()][:_HEAD]))
        named = next((match for match in _YEARS.finditer(head) if (int(match[1]) + 1) % 100 == int(match[2])), None)
        self._municipal = int(named[1]) if named else None

    def date(self, found: FoundDate, before: dt.date | None = None) -> dt.date | None:
        """The day of a date that may lack its year; ``before`` is an earlier row's. None if no year is known."""
        if found.date is not None or found.day is None or found.month is None:
            return found.date
        if self._municipal is not None:
            return _day(self._municipal + (found.month < _MUNICIPAL_YEAR_BEGINS), found.month, found.day)
        if before is not None:
            same = _day(before.year, found.month, found.day)
            return same if same is None or same >= before else _day(before.year + 1, found.month, found.day)
        return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def pure_date(text: str) -> FoundDate | None:
    """The date of a text that says a date and no more: "Tuesday 3rd March 2020", "11 June at 5.30 p.m."."""
    found = [one for one in find_dates(text) if one.day is not None]
    if not found:
        return None
    rest = text[: found[0].start] + " " + text[found[0].end :]
    rest = re.sub(
        r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri)s?|at|on|from|meeting|of|date"
        r"|the|committee|noon|[ap]\.?\s?m\b\.?|[ap]m|\d{1,2}[.:]\d\d|\d{1,2})\b",
        " ",
        rest,
        flags=re.IGNORECASE,
    )
    return found[0] if not re.search(r"[^\W_]{2,}", rest) else None


def updated_in(part: Part) -> dt.date | None:
    """The day on which a schedule says that it was brought up to date."""
    for text in _head_texts(part):
        match = _UPDATED.search(text)
        dates = [one.date for one in find_dates(text[match.end() :]) if one.date] if match else []
        if dates:
            return dates[0]
        version = _VERSION.search(text)
        filed = _FILE_STYLE.search(text) if version else None
        if filed:
            return _day(int(filed[1]), int(filed[2]), int(filed[3]))
    return None


def version_in(part: Part) -> str | None:
    """The version that a schedule prints of itself: "Version 2"."""
    return next(
        (match.group() for text in _head_texts(part) if (match := _VERSION.search(text)) and len(text) < 120), None
    )


def _head_texts(part: Part) -> Iterable[str]:
    inked = [one for one in part.source.lines[part.first : part.last] if one.text.strip()]
    return (tidied(line.text) for line in [*inked[:12], *inked[-4:]])
