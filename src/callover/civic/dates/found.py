"""Dates as they stand in running text: in words, in figures, whole or in part."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from callover.civic.dates.words import MONTHS, ORDINAL, WEEKDAYS, either
from callover.civic.months import last_of_month


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date found at the half-open range [start, end) of a text.

    ``year``, ``month`` and ``day`` are None where they are not printed; ``weekday`` counts from Monday, 0.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    weekday: int | None = None

    @property
    def date(self) -> dt.date | None:
        """The day itself, or None where its year or its day is not printed."""
        if self.year is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    @property
    def is_complete(self) -> bool:
        return self.date is not None

    @property
    def bounds(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day that this can mean, or None where the year is not printed."""
        if self.year is None:
            return None
        if self.day is not None:
            day = dt.date(self.year, self.month, self.day)
            return day, day
        return dt.date(self.year, self.month, 1), last_of_month(self.year, self.month)


_YEAR = r"(?:19|20|21)\d\d"
_MONTH = rf"(?:{either(MONTHS)})"
_FIGURES = re.compile(r"\d+")
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})\s?{ORDINAL}?(?:\s+(?:day\s+)?(?:of\s+|o\s+|mis\s+)?|[-/.]|,\s)(?P<month>{_MONTH})\b\.?"
    rf"(?:(?:\s*,?\s*|[-/.])(?P<year>{_YEAR})(?!\d)|(?:[-/]|\s?['’])(?P<short>\d\d)(?![\d/-]))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?:(?P<year>{_YEAR})|"
    rf"(?P<short>\d\d))(?![\d/-]|\.\d)"
)
_YEAR_FIRST = re.compile(rf"(?P<year>{_YEAR})[-_./](?P<month>0[1-9]|1[0-2])[-_./](?P<day>[0-3]\d)(?!\d|[-/]\d)")
_MARKS = frozenset("/.-_")
_NEXT_WORD = re.compile(
    rf"\s?{ORDINAL}?(?:[\s,./-]+(?:day\s+)?(?:of\s+|o\s+|mis\s+)?|(?=[^\W\d_]))([^\W\d_]{{3}})", re.IGNORECASE
)
_PREFIXES = frozenset(month[:3] for month in MONTHS)
_MONTH_BEFORE = re.compile(rf"(?<![^\W_])(?P<month>{_MONTH})(?P<gap>\.?,?\s+|\.|-|\s?['’])$", re.IGNORECASE)
_DAY_AFTER = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\s?{ORDINAL})?(?![\d%/]|[.:]\d|\s*[ap]\.?m\b|\w)(?:,?\s+(?P<year>{_YEAR})(?!\d))?",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w)(?P<weekday>{either(WEEKDAYS)})\.?,?\s+(?:the\s+)?$", re.IGNORECASE)


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Every date in the text that is printed with figures, in order; British order of day and month.

    A day and month without a year are found too, and so are a month and a year without a day. A number that no
    calendar has (31.02.2020) is no date and is left out.
    """
    found: list[FoundDate] = []
    done = 0
    for figures in _FIGURES.finditer(text):
        if figures.start() < done or figures.end() - figures.start() not in (1, 2, 4):
            continue
        date = _at(text, figures.start(), figures.end(), done)
        if date is not None:
            found.append(date)
            done = date.end
    return tuple(found)


def _at(text: str, start: int, end: int, done: int) -> FoundDate | None:
    """The date whose first figures are at [start, end), reaching back no further than ``done``."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "£$/"):
        return None
    if not (_leads_to_month(text, end) or _follows_month(text, start)):
        return None
    if end - start == 4:
        return _from_match(_YEAR_FIRST.match(text, start), text, done) or _after_month(text, start, end, done)
    return (
        _from_match(_DAY_FIRST.match(text, start), text, done)
        or _from_match(_NUMERIC.match(text, start), text, done)
        or _after_month(text, start, end, done)
    )


def _leads_to_month(text: str, end: int) -> bool:
    """Whether what follows figures can go on as a date: a cheap look, for most figures in a paper are no date."""
    if text[end : end + 1] in _MARKS and text[end + 1 : end + 2].isdigit():
        return True
    word = _NEXT_WORD.match(text, end)
    return word is not None and word[1].lower() in _PREFIXES


def _follows_month(text: str, start: int) -> bool:
    """Whether what comes before figures can be a month."""
    words = text[max(0, start - 16) : start].rstrip(" .,\n\t\u00a0-'’").split()
    return bool(words) and words[-1].lstrip("(–-‘“\"'*").lower()[:3] in _PREFIXES


def _from_match(match: re.Match[str] | None, text: str, done: int) -> FoundDate | None:
    if match is None:
        return None
    parts = match.groupdict()
    year = _full_year(parts.get("year"), parts.get("short"))
    if parts["month"].isdigit():
        if _is_section_number(parts):
            return None
        month = int(parts["month"])
    else:
        if year is None and parts["month"].islower():
            return None  # 'item 3 may be deferred', 'the 2 march together'
        month = MONTHS[parts["month"].lower()]
    return _dated(text, done, match.start(), _without_stop(match), year, month, int(parts["day"]))


def _is_section_number(parts: dict[str, str | None]) -> bool:
    """Whether '7.1.12' numbers a section: with full stops, a short year needs two figures throughout."""
    day, month = parts["day"] or "", parts["month"] or ""
    return parts.get("mark") == "." and parts.get("year") is None and (len(day) < 2 or len(month) < 2)


def _without_stop(match: re.Match[str]) -> int:
    """The end of a match, less the full stop after a month that ends a sentence."""
    return match.end() - 1 if match.group().endswith(".") else match.end()


def _after_month(text: str, start: int, end: int, done: int) -> FoundDate | None:
    """'October 29', 'October 29th, 2019' or 'December 2020', whose figures begin at ``start``."""
    low = max(done, start - 16)
    month = _MONTH_BEFORE.search(text[low:start])
    if month is None or month["month"].islower():
        return None
    number = MONTHS[month["month"].lower()]
    if end - start == 4:
        if not re.match(_YEAR, text[start:end]):
            return None
        return FoundDate(low + month.start(), end, int(text[start:end]), number, None)
    if "’" in month["gap"] or "'" in month["gap"]:
        return FoundDate(low + month.start(), end, 2000 + int(text[start:end]), number, None)
    day = _DAY_AFTER.match(text, start)
    if day is None or month["gap"].strip("., \n\t\u00a0") or not month["gap"][-1].isspace():
        return None
    year = _full_year(day["year"], None)
    return _dated(text, done, low + month.start(), day.end(), year, number, int(day["day"]))


def _dated(text: str, done: int, start: int, end: int, year: int | None, month: int, day: int) -> FoundDate | None:
    # 2000 was a leap year: a 29 February without a year is a date that can be.
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    low = max(done, start - 20)
    weekday = _WEEKDAY_BEFORE.search(text[low:start])
    if weekday is None:
        return FoundDate(start, end, year, month, day)
    name = " ".join(weekday["weekday"].lower().split())
    return FoundDate(low + weekday.start(), end, year, month, day, WEEKDAYS[name])


def _full_year(year: str | None, short: str | None) -> int | None:
    """A year of four figures; of two, 80 to 99 are the last century's."""
    if year is not None:
        return int(year)
    if short is None:
        return None
    return int(short) + (1900 if int(short) >= 80 else 2000)


def weekday_differs(found: FoundDate) -> bool:
    """Whether the day of the week that is printed is not that of the date: a slip of the clerk's."""
    return found.weekday is not None and found.date is not None and found.date.weekday() != found.weekday


def completed(found: FoundDate, context: dt.date) -> dt.date | None:
    """The day meant by a date without a year, printed in a paper of ``context`` about something to come.

    The first such day on or after ``context``; where a day of the week is printed that fits only another year within
    one of ``context``, that one. None where no day is printed.
    """
    if found.day is None:
        return None
    if found.date is not None:
        return found.date
    years = range(max(dt.MINYEAR, context.year - 1), min(dt.MAXYEAR, context.year + 4) + 1)
    days = [dt.date(y, found.month, found.day) for y in years if found.day <= calendar.monthrange(y, found.month)[1]]
    coming = [day for day in days if day >= context]
    if found.weekday is not None:
        near = [day for day in (*coming[:1], *days[:2]) if day.weekday() == found.weekday]
        return near[0] if near else (coming[0] if coming else None)
    return coming[0] if coming else None
