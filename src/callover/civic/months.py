"""Counting in calendar months."""

import calendar
import datetime as dt


def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: dt.date, months: int) -> dt.date:
    """The corresponding date ``months`` later, or the last day of the month where it has no such day.

    The corresponding date rule: Dodds v Walker [1981] 1 WLR 1027. Raises OverflowError beyond the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"no calendar has the year {year}")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def end_of_months_beginning_with(day: dt.date, months: int) -> dt.date:
    """The last day of a period of months 'beginning with' a day, which counts as its first.

    That is the day before the corresponding date: two months beginning with 15 March end with 14 May. Where the last
    month has no corresponding date, they end with its last day: two months beginning with 31 December end with
    28 (or 29) February, as one beginning with 1 January would end with 31 January.
    """
    later = add_months(day, months)
    return later if later.day < day.day else later - dt.timedelta(days=1)
