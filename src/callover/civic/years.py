"""The years that councils count in: municipal, academic and financial."""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum


class YearKind(StrEnum):
    MUNICIPAL = "municipal"
    ACADEMIC = "academic"
    FINANCIAL = "financial"


_FIRST_DAYS = {YearKind.MUNICIPAL: (5, 1), YearKind.ACADEMIC: (9, 1), YearKind.FINANCIAL: (4, 1)}


@dataclass(frozen=True, slots=True)
class CouncilYear:
    """A year that runs over two calendar years, both days included; ``label`` is '2024/25'."""

    kind: YearKind
    starts_on: dt.date
    ends_on: dt.date

    @property
    def label(self) -> str:
        return f"{self.starts_on.year}/{(self.starts_on.year + 1) % 100:02}"


def year_from(kind: YearKind, first: int) -> CouncilYear:
    """The year of this kind that begins in the calendar year ``first``.

    A municipal year runs from one annual meeting to the next, held in May (Local Government Act 1972, Schedule 12,
    paragraph 1); where its day is not known, from 1 May to 30 April. See :func:`municipal_year_between`.
    """
    month, day = _FIRST_DAYS[kind]
    return CouncilYear(kind, dt.date(first, month, day), dt.date(first + 1, month, day) - dt.timedelta(days=1))


def municipal_year_between(annual_meeting: dt.date, next_annual_meeting: dt.date) -> CouncilYear:
    """The municipal year from one annual meeting to the day before the next.

    Raises ValueError where the second is not after the first.
    """
    if next_annual_meeting <= annual_meeting:
        raise ValueError("the next annual meeting must come after the one that begins the municipal year")
    return CouncilYear(YearKind.MUNICIPAL, annual_meeting, next_annual_meeting - dt.timedelta(days=1))


def year_of(kind: YearKind, day: dt.date) -> CouncilYear:
    """The year of this kind in which a day falls."""
    first = day.year if (day.month, day.day) >= _FIRST_DAYS[kind] else day.year - 1
    return year_from(kind, first)


_LABEL = re.compile(
    r"(?<![\d/.-])(?P<first>20\d\d|19\d\d)\s?[/–—-]\s?(?P<second>20\d\d|19\d\d|\d\d)(?![\d/]|[.-]\d)"
    r"|\bFY\s?’?'?(?P<short>\d\d)(?:\s?/\s?(?P<next>\d\d))?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class FoundYear:
    """The label of a year found at the half-open range [start, end) of a text; ``first`` is the year it begins in."""

    start: int
    end: int
    first: int


def find_years(text: str) -> tuple[FoundYear, ...]:
    """Every label of a year over two calendar years: '2019/20', '2019-20', '2024-2025', 'FY25' (which ends in 2025)."""
    found = (_found(match) for match in _LABEL.finditer(text))
    return tuple(year for year in found if year is not None)


def _found(match: re.Match[str]) -> FoundYear | None:
    if match["short"]:
        ends = match["next"] or match["short"]
        return FoundYear(match.start(), match.end(), 2000 + int(ends) - 1)
    first, second = int(match["first"]), int(match["second"])
    if second not in (first + 1, (first + 1) % 100):
        return None
    return FoundYear(match.start(), match.end(), first)


def read_year(text: str) -> int | None:
    """The calendar year in which the year labelled by this text begins, or None where it is no label."""
    found = find_years(text.strip())
    return found[0].first if len(found) == 1 and found[0].end - found[0].start == len(text.strip()) else None
