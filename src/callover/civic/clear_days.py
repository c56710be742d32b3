"""Working days and clear days, and the day by which papers must be published."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from callover.civic.bank_holidays import bank_holidays


class DayKind(StrEnum):
    """What a day is to a calendar of days that count."""

    COUNTS = "counts"
    WEEKEND = "weekend"
    BANK_HOLIDAY = "bank_holiday"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DayCalendar:
    """Which days count: a council's setting, for the statute does not define a clear day.

    By default Monday to Friday less the bank holidays of England and Wales (R v Hereford Justices (1820); R v Swansea
    City Council ex parte Elitestone (1993)). A parish that counts Saturdays gives ``days_off={6}``. ``closed`` holds
    the council's own days, such as those between Christmas and New Year.
    """

    days_off: frozenset[int] = frozenset({calendar.SATURDAY, calendar.SUNDAY})
    keeps_bank_holidays: bool = True
    closed: frozenset[dt.date] = frozenset()

    def kind_of(self, day: dt.date) -> DayKind:
        """Whether a day counts, and if not, why."""
        if day in self.closed:
            return DayKind.CLOSED
        if day.weekday() in self.days_off:
            return DayKind.WEEKEND
        if self.keeps_bank_holidays and day in bank_holidays(day.year):
            return DayKind.BANK_HOLIDAY
        return DayKind.COUNTS

    def counts(self, day: dt.date) -> bool:
        return self.kind_of(day) is DayKind.COUNTS


WORKING_DAYS = DayCalendar()
"""Monday to Friday, less the bank holidays of England and Wales."""
_HORIZON = 3660


@dataclass(frozen=True, slots=True)
class Notice:
    """The clear days before a meeting: the last day of publication, the days that count, and those that do not."""

    meeting_on: dt.date
    publish_by: dt.date
    counted: tuple[dt.date, ...]
    passed_over: tuple[tuple[dt.date, DayKind], ...]


def clear_days_between(published: dt.date, meeting: dt.date, days: DayCalendar = WORKING_DAYS) -> tuple[dt.date, ...]:
    """The clear days between publication and meeting, neither of which counts, in order."""
    span = (published + dt.timedelta(days=n) for n in range(1, max(0, (meeting - published).days)))
    return tuple(day for day in span if days.counts(day))


def notice_for(meeting: dt.date, clear_days: int = 5, days: DayCalendar = WORKING_DAYS) -> Notice:
    """The clear days before a meeting, and the last day on which its papers may be published.

    Five clear days: Local Government Act 1972 s.100B(3), as amended by S.I. 2002/715. The day of publication is itself
    a day that counts, so that the papers are open for inspection at the offices on it. Raises ValueError for fewer than
    no days, and where ten years hold too few days that count.
    """
    if clear_days < 0:
        raise ValueError("clear days cannot be fewer than none")
    counted: list[dt.date] = []
    passed: list[tuple[dt.date, DayKind]] = []
    for back in range(1, _HORIZON):
        day = meeting - dt.timedelta(days=back)
        kind = days.kind_of(day)
        if kind is not DayKind.COUNTS:
            passed.append((day, kind))
        elif len(counted) == clear_days:
            return Notice(meeting, day, tuple(reversed(counted)), tuple(reversed(passed)))
        else:
            counted.append(day)
    raise ValueError("this calendar has too few days that count: check its days off")


def publish_by(meeting: dt.date, clear_days: int = 5, days: DayCalendar = WORKING_DAYS) -> dt.date:
    """The last day on which the papers of a meeting may be published. See :func:`notice_for`."""
    return notice_for(meeting, clear_days, days).publish_by


def add_working_days(day: dt.date, count: int, days: DayCalendar = WORKING_DAYS) -> dt.date:
    """The ``count``-th day that counts after ``day``, or before it where ``count`` is negative.

    Raises ValueError where ten years hold too few days that count.
    """
    step = dt.timedelta(days=1 if count >= 0 else -1)
    left = abs(count)
    for _ in range(_HORIZON):
        if left == 0:
            return day
        day += step
        left -= days.counts(day)
    raise ValueError("this calendar has too few days that count: check its days off")
