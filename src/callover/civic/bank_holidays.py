"""The bank holidays of England and Wales, by rule, with no list to go stale and no network.

The rules are Schedule 1 to the Banking and Financial Dealings Act 1971 and the proclamations made under it each year;
days moved or added once are kept as data. A test holds them against the list that govuk-bank-holidays ships.
"""

import calendar
import datetime as dt
from functools import lru_cache

FIRST_YEAR = 1978
"""The first year that the rules hold for: that of the first early May bank holiday."""

_ADDED = {
    1981: (dt.date(1981, 7, 29),),
    1999: (dt.date(1999, 12, 31),),
    2002: (dt.date(2002, 6, 3),),
    2011: (dt.date(2011, 4, 29),),
    2012: (dt.date(2012, 6, 5),),
    2022: (dt.date(2022, 6, 3), dt.date(2022, 9, 19)),
    2023: (dt.date(2023, 5, 8),),
}
_EARLY_MAY_MOVED = {1995: dt.date(1995, 5, 8), 2020: dt.date(2020, 5, 8)}
_SPRING_MOVED = {2002: dt.date(2002, 6, 4), 2012: dt.date(2012, 6, 4), 2022: dt.date(2022, 6, 2)}


@lru_cache(maxsize=256)
def bank_holidays(year: int) -> frozenset[dt.date]:
    """The bank holidays of England and Wales in a year, Good Friday and Christmas Day among them.

    Raises ValueError before 1978 and after 9998. A future holiday that is moved or added by proclamation is not known.
    """
    if not FIRST_YEAR <= year < dt.MAXYEAR:
        raise ValueError(f"the bank holidays of {year} are not known: give a year from {FIRST_YEAR}")
    easter = easter_sunday(year)
    days = {
        _new_year(year),
        easter - dt.timedelta(days=2),
        easter + dt.timedelta(days=1),
        _EARLY_MAY_MOVED.get(year, _monday(year, 5, 1)),
        _SPRING_MOVED.get(year, _last_monday(year, 5)),
        _last_monday(year, 8),
        *_christmas(year),
        *_ADDED.get(year, ()),
    }
    return frozenset(days)


def easter_sunday(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by the anonymous method printed in Nature of 20 April 1876."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (century + 8) // 25
    epact = (19 * golden + century - leap_centuries - (century - moon + 1) // 3 + 15) % 30
    leaps, years = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - years) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _new_year(year: int) -> dt.date:
    return _next_working(dt.date(year, 1, 1))


def _christmas(year: int) -> tuple[dt.date, dt.date]:
    """Christmas Day and Boxing Day, or the weekdays kept instead of those on a Saturday or Sunday."""
    christmas, boxing = dt.date(year, 12, 25), dt.date(year, 12, 26)
    if christmas.weekday() == calendar.SATURDAY:
        return dt.date(year, 12, 27), dt.date(year, 12, 28)
    if christmas.weekday() == calendar.SUNDAY:
        return dt.date(year, 12, 27), boxing
    return christmas, dt.date(year, 12, 28) if boxing.weekday() == calendar.SATURDAY else boxing


def _next_working(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=(7 - day.weekday()) if day.weekday() >= calendar.SATURDAY else 0)


def _monday(year: int, month: int, nth: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(-first.weekday()) % 7 + 7 * (nth - 1))


def _last_monday(year: int, month: int) -> dt.date:
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return last - dt.timedelta(days=last.weekday())
