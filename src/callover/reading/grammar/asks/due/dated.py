"""Phrases with a date or a month in them: 'by 31 March', 'to the December 2020 meeting', 'in early October'."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from callover.civic.dates import FoundDate, completed, find_dates
from callover.civic.dates.words import MONTHS, either
from callover.civic.months import last_of_month
from callover.reading.grammar.asks.bodies import is_ours
from callover.reading.grammar.asks.due.found import When
from callover.reading.grammar.asks.setting import Setting
from callover.reading.records import Precision

_BEFORE = re.compile(
    r"(?:\b(?:meeting(?:\s+(?:scheduled|planned|due|to\s+be\s+held|taking\s+place|arranged|of\s+[\w’' ]{1,60}?))?"
    r"(?:\s+(?:for|on|in))?|scheduled\s+for|no\s+later\s+than|not\s+later\s+than|the\s+end\s+of|end\s+of|"
    r"week\s+commencing|"
    r"by|before|on|for|until|till|to|in|during|from|at|after|following|since)\s+(?:(?:the|its|their|our)\s+)?)+$",
    re.IGNORECASE,
)
_LATEST = re.compile(r"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|until|till)\s", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:held|dated|since|from|of|minutes|previous|last|deferred\s+from|agreed|considered|met|minute\s+\d+)"
    r"(?:\s+(?:on|at|in|for))?(?:\s+the)?(?:\s+meeting)?(?:\s+(?:on|of|in))?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s+(?:scrutiny\s+|committee\s+|commission\s+|panel\s+|council\s+|cabinet\s+|ordinary\s+)?meeting)?"
    r"(?:\s*\(or\s+as\s+soon\s+as[^()]{0,40}\))?",
    re.IGNORECASE,
)
_MONTH_NAME = re.compile(
    rf"(?:\b(?P<lead>by|before|in|during|for|until|to|at|of)\s+)?(?P<the>(?:the|its|their|"
    rf"our)\s+)?(?P<end>end\s+of\s+)?"
    rf"(?P<part>(?:early|mid|middle\s+of|late|beginning\s+of|start\s+of)[\s-]+(?:in\s+)?)?"
    rf"\b(?P<month>{either(MONTHS)})\b(?!\s*[\d(]|[’'])(?P<meeting>(?:\s+\w+){{0,2}}?\s+meetings?\b|"
    r"(?-i:\s+(?:Committee|Cabinet|Council|Panel|Commission|Board)\b))?",
    re.IGNORECASE,
)
_MEETING_BEFORE = re.compile(r"\bmeeting\b(?:\s+of\s+(?P<of>[\w’'& -]{1,80}?))?\s*$", re.IGNORECASE)
_MONTH_WORD = re.compile(rf"\b(?:{either(MONTHS)})\b", re.IGNORECASE)
_THIRDS = {
    "early": (1, 10),
    "beginning": (1, 10),
    "start": (1, 10),
    "mid": (11, 20),
    "middle": (11, 20),
    "late": (21, 31),
}


def dated(text: str, setting: Setting) -> Iterator[When]:
    """The phrases whose dates have figures."""
    for date in find_dates(text):
        before = _BEFORE.search(text[max(0, date.start - 90) : date.start])
        begin = date.start - len(before.group()) if before else date.start
        lead = before.group() if before else ""
        if _PAST.search(text[max(0, begin - 40) : begin]) or _is_past(date, setting):
            continue
        end = date.end + len(_AFTER.match(text, date.end).group())  # type: ignore[union-attr]
        is_meeting = "meeting" in text[begin:end].lower()
        when = _of_day(date, lead, is_meeting, setting) if date.day else _of_month(date, lead, is_meeting, setting)
        if when is not None:
            yield When(begin, end, *when)


def _is_past(date: FoundDate, setting: Setting) -> bool:
    """Whether a date lies before the meeting: what was done, and no due date."""
    bounds = date.bounds
    return bounds is not None and setting.meeting_date is not None and bounds[1] < setting.meeting_date


_Meaning = tuple[dt.date | None, dt.date | None, Precision, int]


def _of_day(date: FoundDate, lead: str, is_meeting: bool, setting: Setting) -> _Meaning | None:
    day = date.date
    if day is None and setting.meeting_date is not None:
        day = completed(date, setting.meeting_date)
    precision = Precision.MEETING if is_meeting else Precision.DAY
    if "week commencing" in " ".join(lead.lower().split()) and day:
        return day, day + dt.timedelta(days=6), precision, 0
    return (None if _LATEST.search(lead) else day), day, precision, 0


def _of_month(date: FoundDate, lead: str, is_meeting: bool, setting: Setting) -> _Meaning:
    bounds = date.bounds
    if bounds is None:
        return None, None, Precision.MONTH, 1
    return _in_month(*bounds, lead, is_meeting, setting)


def _in_month(first: dt.date, last: dt.date, lead: str, is_meeting: bool, setting: Setting) -> _Meaning:
    """What a month means: the meeting that is known in it, its last day after 'by the end of', or all of it."""
    if is_meeting:
        known = setting.meetings_between(first, last)
        if len(known) == 1:
            return known[0], known[0], Precision.MEETING, 0
        return first, last, Precision.MEETING, 1
    if re.search(r"\bend\s+of\b", lead, re.IGNORECASE):
        return (None if _LATEST.search(lead) else last), last, Precision.MONTH, 1
    if re.search(r"\bbefore\b", lead, re.IGNORECASE):
        return None, first - dt.timedelta(days=1), Precision.MONTH, 1
    return (None if _LATEST.search(lead) else first), last, Precision.MONTH, 1


def months_named(text: str, setting: Setting) -> Iterator[When]:
    """The phrases that name a month and no year: 'in October', 'the September meeting', 'by the end of March'."""
    if not _MONTH_WORD.search(text):
        return
    for match in _MONTH_NAME.finditer(text):
        if not _is_month(match) or _PAST.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        is_meeting = bool(match["meeting"] or _MEETING_BEFORE.search(text[: match.start()]))
        bounds = _coming(MONTHS[match["month"].lower()], setting)
        if bounds is None:
            yield When(match.start(), match.end(), None, None, _month_or_meeting(is_meeting), 1)
            continue
        lead = f"{match['lead'] or ''} {match['end'] or ''}"
        first, last = _third(*bounds, match["part"])
        known = setting if is_ours(_body_before(text, match.start()), setting) else Setting(setting.meeting_date)
        yield When(match.start(), match.end(), *_in_month(first, last, lead, is_meeting, known))


def _body_before(text: str, at: int) -> str:
    """The body of 'the meeting of the Panel' before a month, or no words."""
    match = _MEETING_BEFORE.search(text[:at])
    return (match["of"] or "") if match else ""


def _month_or_meeting(is_meeting: bool) -> Precision:
    return Precision.MEETING if is_meeting else Precision.MONTH


def _is_month(match: re.Match[str]) -> bool:
    """Whether a word is the month it looks like: with a capital, after a preposition, or before 'meeting'."""
    word = match["month"]
    if len(word) <= 3 and word.lower() != "may":
        return word[0].isupper() and bool(match["meeting"])
    return word[0].isupper() and bool(match["lead"] or match["meeting"] or match["part"] or match["end"])


def _coming(month: int, setting: Setting) -> tuple[dt.date, dt.date] | None:
    """The next such month, that of the meeting included."""
    if setting.meeting_date is None:
        return None
    year = setting.meeting_date.year + (month < setting.meeting_date.month)
    if year > dt.MAXYEAR:
        return None
    return dt.date(year, month, 1), last_of_month(year, month)


def _third(first: dt.date, last: dt.date, part: str | None) -> tuple[dt.date, dt.date]:
    """'Early', 'mid' or 'late' in a month: its first ten days, its second ten, or the rest."""
    if not part:
        return first, last
    low, high = _THIRDS[re.split(r"[\s-]", part.strip().lower())[0]]
    high = min(high, calendar.monthrange(first.year, first.month)[1])
    return first.replace(day=low), first.replace(day=high)
