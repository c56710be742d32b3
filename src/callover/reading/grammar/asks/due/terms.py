"""Years, terms, quarters and seasons: 'the 2020/21 work programme', 'the end of term', 'in Q3', 'in the spring'."""

import datetime as dt
import re
from collections.abc import Iterator

from callover.civic.months import last_of_month
from callover.civic.years import CouncilYear, YearKind, find_years, year_from, year_of
from callover.reading.grammar.asks.due.found import When
from callover.reading.grammar.asks.setting import Setting
from callover.reading.records import Precision

_LEAD = (
    r"(?:\b(?:as\s+part\s+of|part\s+of|at|by|before|in|during|for|within|throughout|towards|into|to|on|"
    r"from)\s+)?(?:(?:the|its|their|our|this)\s+)?"
)
_END = r"(?P<end>end\s+of\s+(?:the\s+)?|(?:beginning|start)\s+of\s+(?:the\s+)?)?"
_YEAR_LEAD = re.compile(
    rf"{_LEAD}{_END}(?P<before>(?:(?:academic|school|municipal|council|financial|civic)\s+year|"
    rf"work\s+(?:programme|plan)(?:\s+for)?)\s+)?$",
    re.IGNORECASE,
)
_YEAR_TAIL = re.compile(
    r"\s*(?P<after>(?:(?:scrutiny|committee|commission|panel)\s+)?work\s+(?:programme|plan)|"
    r"forward\s+(?:work\s+)?programme|(?:academic|school|municipal|council|financial|civic)\s+year|year)?\b",
    re.IGNORECASE,
)
_RELATIVE_YEAR = re.compile(
    rf"{_LEAD}{_END}(?P<which>next|new|this|current|coming|following|forthcoming|same)?\s*(?:(?:the|year[’']s)\s+)?"
    r"(?P<kind>academic|school|municipal|civic|council|financial)\s+year\b",
    re.IGNORECASE,
)
_NEXT_PROGRAMME = re.compile(
    rf"{_LEAD}(?P<which>next|this|the\s+following)\s+year[’']s\s+(?:scrutiny\s+)?work\s+(?:programme|plan)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"{_LEAD}{_END}(?:(?:Q|quarter\s+)(?P<number>[1-4]|one|two|three|four)|(?P<ordinal>first|second|third|"
    rf"fourth|final|next)\s+quarter)\b"
    r"(?:\s+(?:of\s+)?(?P<year>20\d\d\s?[/–-]\s?\d\d))?(?P<noun>\s+(?:performance|report|data|figures|"
    r"scorecard|finance|monitoring|results))?",
    re.IGNORECASE,
)
_QUARTERS = {
    "1": 0,
    "one": 0,
    "first": 0,
    "2": 1,
    "two": 1,
    "second": 1,
    "3": 2,
    "three": 2,
    "third": 2,
    "4": 3,
    "four": 3,
    "fourth": 3,
    "final": 3,
}
_SEASON = re.compile(
    rf"{_LEAD}{_END}(?P<part>(?:early|mid|late|later)[\s-]+(?:in\s+)?(?:the\s+)?)?(?P<season>spring|summer|"
    rf"autumn|winter)"
    r"(?:\s*/\s*(?:early\s+|late\s+)?(?P<second>spring|summer|autumn|"
    r"winter))?(?P<term>\s+(?:half[\s-]?)?term)?(?:\s+(?:of\s+)?(?P<year>20\d\d))?\b(?![\s-]*(?:gardens|"
    r"street|road|lane|primary|school\b|festival|holiday|activit|programme))",
    re.IGNORECASE,
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
_TERM = re.compile(
    r"\b(?:(?:by|before|at|towards)\s+)(?:the\s+)?end\s+of\s+(?:the\s+)?(?:(?P<kind>school|this|academic)\s+)?term\b",
    re.IGNORECASE,
)
_KINDS = {"academic": YearKind.ACADEMIC, "school": YearKind.ACADEMIC, "financial": YearKind.FINANCIAL}
_PRECISIONS = {
    YearKind.ACADEMIC: Precision.ACADEMIC_YEAR,
    YearKind.MUNICIPAL: Precision.MUNICIPAL_YEAR,
    YearKind.FINANCIAL: Precision.RELATIVE,
}
"""The contract has no precision for a financial year: its dates say what it is."""


def years(text: str, setting: Setting) -> Iterator[When]:
    """Years that are named by their label, or as this or the next."""
    for found in find_years(text):
        lead = _YEAR_LEAD.search(text[max(0, found.start - 60) : found.start])
        tail = _YEAR_TAIL.match(text, found.end)
        begin = found.start - (len(lead.group()) if lead else 0)
        said = f"{(lead and lead['before']) or ''} {(tail and tail['after']) or ''}".strip().lower()
        kind = _kind(said)
        if kind is None or (begin == found.start and not said):
            continue
        end = tail.end() if tail and tail["after"] else found.end
        yield _year(begin, end, year_from(kind, found.first), lead["end"] if lead else None)
    yield from _relative_years(text, setting)


def _kind(said: str) -> YearKind | None:
    """The kind of a year from the words around it; a work programme's is municipal, and a bare label's unknown."""
    for word, kind in _KINDS.items():
        if word in said:
            return kind
    return YearKind.MUNICIPAL if said else None


def _year(start: int, end: int, year: CouncilYear, edge: str | None) -> When:
    precision = _PRECISIONS[year.kind]
    if edge and edge.lower().startswith("end"):
        return When(start, end, year.ends_on, year.ends_on, precision, 2)
    return When(start, end, year.starts_on, year.ends_on, precision, 2)


def _relative_years(text: str, setting: Setting) -> Iterator[When]:
    if "year" not in text.lower():
        return
    for match in (*_RELATIVE_YEAR.finditer(text), *_NEXT_PROGRAMME.finditer(text)):
        parts = match.groupdict()
        if match.group().strip().lower() == f"{(parts.get('kind') or '').lower()} year":
            continue  # 'part way through a school year' says no year
        kind = _KINDS.get((parts.get("kind") or "").lower(), YearKind.MUNICIPAL)
        start = match.start()
        if setting.meeting_date is None:
            yield When(start, match.end(), None, None, _PRECISIONS[kind], 2)
            continue
        current = year_of(kind, setting.meeting_date)
        ahead = (parts.get("which") or "").lower() in (
            "next",
            "new",
            "coming",
            "following",
            "forthcoming",
            "the following",
        )
        year = year_from(kind, current.starts_on.year + 1) if ahead else current
        yield _year(start, match.end(), year, parts.get("end"))


def quarters(text: str, setting: Setting) -> Iterator[When]:
    """Quarters of the financial year: Q1 is April to June."""
    for match in _QUARTER.finditer(text):
        if match["noun"]:
            continue  # 'the Quarter 2 performance report' is a report, not a time
        yield When(match.start(), match.end(), *_quarter(match, setting), Precision.QUARTER, 2)


def _quarter(match: re.Match[str], setting: Setting) -> tuple[dt.date | None, dt.date | None]:
    printed = find_years(match["year"] or "")
    today = setting.meeting_date
    if not printed and today is None:
        return None, None
    word = (match["number"] or match["ordinal"]).lower()
    if printed:
        first, last = _quarter_of(printed[0].first, _QUARTERS.get(word, 0))
    else:
        first, last = _coming_quarter(_QUARTERS.get(word), today or dt.date.min)
    at_end = match["end"] and match["end"].lower().startswith("end")
    return (last if at_end else first), last


def _quarter_of(first_year: int, index: int) -> tuple[dt.date, dt.date]:
    month = (3 + 3 * index) % 12 + 1
    year = first_year + (index == 3)
    return dt.date(year, month, 1), last_of_month(year, month + 2)


def _coming_quarter(index: int | None, today: dt.date) -> tuple[dt.date, dt.date]:
    """The next such quarter that is not over; with no number, the one after that of today."""
    year = year_of(YearKind.FINANCIAL, today).starts_on.year
    spans = [_quarter_of(year + n // 4, n % 4) for n in range(9)]
    left = [(n, span) for n, span in enumerate(spans) if span[1] >= today]
    if index is None:
        return left[1][1]
    return next(span for n, span in left if n % 4 == index)


def seasons(text: str, setting: Setting) -> Iterator[When]:
    """Seasons by the meteorologist's months, terms by those of schools: the autumn term is September to December."""
    for match in _SEASON.finditer(text):
        if not (
            match["term"]
            or match["year"]
            or match["part"]
            or match["second"]
            or " " in match.group()[: match.start("season") - match.start()]
        ):
            continue  # 'the Summer Reading Challenge'
        yield When(match.start(), match.end(), *_season(match, setting), Precision.QUARTER, 3)
    for match in _TERM.finditer(text):
        yield When(match.start(), match.end(), *_this_term(setting), Precision.QUARTER, 3)


def _season(match: re.Match[str], setting: Setting) -> tuple[dt.date | None, dt.date | None]:
    table = _TERMS if match["term"] and match["season"].lower() in _TERMS else _SEASONS
    months = table[match["season"].lower()]
    if match["second"]:
        months = months[0], _SEASONS[match["second"].lower()][1]
    today = setting.meeting_date
    if match["year"]:
        first, last = _of_months(int(match["year"]), months)
    elif today is None:
        return None, None
    else:
        first, last = next(
            span for span in (_of_months(today.year + n, months) for n in range(-1, 3)) if span[1] >= today
        )
    at_end = match["end"] and match["end"].lower().startswith("end")
    return (last if at_end else first), last


def _of_months(year: int, months: tuple[int, int]) -> tuple[dt.date, dt.date]:
    first, last = months
    return dt.date(year, first, 1), last_of_month(year + (last < first), last)


def _this_term(setting: Setting) -> tuple[dt.date | None, dt.date | None]:
    if setting.meeting_date is None:
        return None, None
    today = setting.meeting_date
    ends = (last_of_month(today.year, month) for month in (3, 7, 12))
    return None, next(end for end in ends if end >= today)
