"""Dates as councils print them."""

import datetime as dt


def long_date(date: dt.date) -> str:
    """'17 September 2024'."""
    return f"{date.day} {date:%B %Y}"


def day_date(date: dt.date, *, weekday: dt.date | None = None) -> str:
    """'Wednesday, 17 September 2024'; ``weekday`` lends its day of the week where a mistake is wanted."""
    return f"{weekday or date:%A}, {long_date(date)}"


def stroke_date(date: dt.date) -> str:
    """'17/09/24'."""
    return f"{date:%d/%m/%y}"


def ordinal_date(date: dt.date) -> str:
    """'17th September, 2024'."""
    ending = "th" if 10 <= date.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(date.day % 10, "th")
    return f"{date.day}{ending} {date:%B}, {date.year}"


def listed(names: list[str]) -> str:
    """'A, B and C'."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
