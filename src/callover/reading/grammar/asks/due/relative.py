"""Phrases that count from the meeting: 'in four weeks' time', 'within ten working days', 'over the next six months'."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from callover.civic.clear_days import add_working_days
from callover.civic.months import add_months, last_of_month
from callover.civic.numbers import read_number
from callover.reading.grammar.asks.due.found import When
from callover.reading.grammar.asks.setting import Setting
from callover.reading.records import Precision

_NUMBER = (
    r"(?:\d{1,3}|an?\s+couple\s+of|a\s+dozen|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|"
    r"eighteen|twenty(?:[\s-](?:one|two|three|four|five|eight))?|thirty|sixty|ninety)"
)
_UNIT = r"(?:working\s+days?|clear\s+days?|calendar\s+days?|days?|weeks?|fortnight|months?|years?)"
_PERIOD = re.compile(
    rf"\b(?P<lead>within|in|after|over|for)\s+(?:the\s+)?(?:next|coming|following|a\s+further|another|"
    rf"approximately|about|around)?\s*"
    rf"(?:a\s+period\s+of\s+)?(?P<number>{_NUMBER})(?:\s*(?:to|-|–|"
    rf"or)\s*(?P<upper>{_NUMBER}))?[\s-]+(?P<unit>{_UNIT})\b[’']?"
    rf"(?P<time>\s+time)?(?P<after>\s*,?\s+(?:following|after|of|from(?=\s+(?:the\s+)?(?:date|start|launch|"
    rf"implementation|introduction|adoption|commencement|opening)\b))\s+(?!(?:the|this|"
    rf"today[’']s)\s+meeting)[^.;,]+)?",
    re.IGNORECASE,
)
_HENCE = re.compile(rf"\b(?P<number>{_NUMBER})\s+(?P<unit>{_UNIT})[’']?\s+(?:hence|later|from\s+now)\b", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:over|within|during)\s+the\s+(?:next|coming|following)\s+(?P<unit>week|month|year)\b(?![’'])", re.IGNORECASE
)
_NEXT = re.compile(
    r"\b(?:(?:by|before|at)\s+the\s+end\s+of\s+|(?:by|in|during|before)\s+)?(?P<which>next|this|the)\s+(?P<unit>week|"
    r"month)\b(?![’'])",
    re.IGNORECASE,
)
_YEAR_TURN = re.compile(
    r"\b(?P<phrase>(?:early|later|late)\s+(?:in\s+)?(?:the\s+new\s+year|next\s+year|(?:in\s+)?the\s+year|"
    r"this\s+year|20\d\d)|"
    r"(?:in|by|at\s+the\s+start\s+of)\s+the\s+new\s+year|before\s+christmas|by\s+christmas|"
    r"(?:by|at|before)\s+the\s+end\s+of\s+(?:the\s+(?:calendar\s+)?year|20\d\d)|(?:by\s+the\s+)?end\s+of\s+the\s+year|"
    r"in\s+20\d\d|(?:during|in)\s+next\s+year)\b(?![/’'-]|\s+\w*\s*(?:work\s+programme|municipal|academic|financial))",
    re.IGNORECASE,
)


def periods(text: str, setting: Setting) -> Iterator[When]:
    """Periods counted in days, weeks, months or years, and 'next month'."""
    for match in (*_PERIOD.finditer(text), *_HENCE.finditer(text)):
        parts = match.groupdict()
        lead = (parts.get("lead") or "in").lower()
        if lead in ("over", "for") and not re.search(r"\bnext|coming\b", match.group(), re.IGNORECASE):
            continue
        number, upper = _count(parts["number"]), _count(parts.get("upper"))
        unit = parts["unit"].lower()
        if number is None or (lead == "in" and _is_past_span(text, match)):
            continue
        yield When(
            match.start(),
            match.end(),
            *_span(lead, number, upper, unit, parts.get("after"), setting),
            Precision.RELATIVE,
            2,
        )
    for match in _OVER.finditer(text):
        yield When(*match.span(), *_span("over", 1, None, match["unit"].lower(), None, setting), Precision.RELATIVE, 2)
    for match in _NEXT.finditer(text):
        if match["which"].lower() != "the" or "end of" in match.group().lower():
            yield When(match.start(), match.end(), *_week_or_month(match, setting), 2)


def _is_past_span(text: str, match: re.Match[str]) -> bool:
    """Whether 'in two years' tells of what went before: 'for the first time in two years'."""
    return bool(re.search(r"\b(?:first\s+time|last|past|previous|once)\s*$", text[: match.start()], re.IGNORECASE))


def _count(words: str | None) -> int | None:
    if words is None:
        return None
    return 2 if "couple" in words.lower() else read_number(words)


def _span(
    lead: str, number: int, upper: int | None, unit: str, after: str | None, setting: Setting
) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of a period; neither where it begins with something that has no date."""
    if setting.meeting_date is None or after:
        return None, None
    first = _later(setting.meeting_date, number, unit)
    last = _later(setting.meeting_date, upper, unit) if upper else first
    if lead in ("within", "over", "for"):
        return setting.meeting_date, last
    return first, (None if lead == "after" else last)


def _later(day: dt.date, number: int, unit: str) -> dt.date | None:
    try:
        if unit.startswith("month"):
            return add_months(day, number)
        if unit.startswith("year"):
            return add_months(day, 12 * number)
        if unit.startswith(("working", "clear")):
            return add_working_days(day, number)
        days = 14 if unit == "fortnight" else 7 if unit.startswith("week") else 1
        return day + dt.timedelta(days=days * number)
    except (OverflowError, ValueError):
        return None  # beyond the calendar


_BY_END = re.compile(r"(?:by|before)\b", re.IGNORECASE)


def _week_or_month(match: re.Match[str], setting: Setting) -> tuple[dt.date | None, dt.date | None, Precision]:
    is_month = match["unit"].lower() == "month"
    precision = Precision.MONTH if is_month else Precision.RELATIVE
    day = setting.meeting_date
    if day is None or day.year >= dt.MAXYEAR:
        return None, None, precision
    ahead = match["which"].lower() == "next"
    if is_month:
        first = add_months(day.replace(day=1), 1 if ahead else 0)
        return (
            (None if _BY_END.match(match.group()) else max(first, day)),
            last_of_month(first.year, first.month),
            precision,
        )
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(days=7 if ahead else 0)
    return max(monday, day), monday + dt.timedelta(days=6), precision


def turns_of_year(text: str, setting: Setting) -> Iterator[When]:
    """'Early in the new year', 'later in the year', 'before Christmas', 'by the end of 2021', 'in 2025'."""
    for match in _YEAR_TURN.finditer(text):
        phrase = " ".join(match["phrase"].lower().split())
        yield When(match.start(), match.end(), *_turn(phrase, setting.meeting_date), Precision.RELATIVE, 3)


def _turn(phrase: str, today: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    printed = re.search(r"20\d\d", phrase)
    if today is None and printed is None:
        return None, None
    this_year = today.year if today else int(printed.group())  # type: ignore[union-attr]
    year = int(printed.group()) if printed else this_year + ("new year" in phrase or "next year" in phrase)
    if year > dt.MAXYEAR:
        return None, None
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if "christmas" in phrase:
        return today, dt.date(year, 12, calendar.monthrange(year, 12)[1] - 7)
    if "end of" in phrase:
        return None, last
    if phrase.startswith("early") or "new year" in phrase:
        return first, dt.date(year, 3, 31)
    if phrase.startswith("late") and today and year == today.year:
        return today, last
    return first, last
