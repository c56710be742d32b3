"""Dates, times and counts as the pages write them (GOV.UK style)."""

import datetime as dt
import re

from callover.civic.months import last_of_month
from callover.civic.years import YearKind, year_of

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def day_words(day: dt.date) -> str:
    """A date with its weekday: "Monday 15 September 2031"."""
    return f"{day:%A} {date_words(day)}"


def date_words(day: dt.date) -> str:
    """A date: "15 September 2031"."""
    return f"{day.day} {day:%B %Y}"


def time_words(time: dt.time) -> str:
    """A time of day: "5:30pm", "10am", "midday"."""
    if (time.hour, time.minute) == (12, 0):
        return "midday"
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes}{'am' if time.hour < 12 else 'pm'}"


def when_words(day: dt.date, time: dt.time | None) -> str:
    """A day and, where known, its time: "Monday 15 September 2031, 5:30pm"."""
    return day_words(day) + (f", {time_words(time)}" if time else "")


def count_words(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 item", "1,204 minutes"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed_words(words: list[str]) -> str:
    """A list in a sentence: "2, 3 and 5"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def municipal_year(day: dt.date) -> str:
    """The municipal year in which a day falls: "2031/32"."""
    return year_of(YearKind.MUNICIPAL, day).label


def period_words(earliest: dt.date | None, latest: dt.date | None) -> str:
    """When something is due, as understood: "by 31 March 2032", "in March 2032"; empty where nothing is known."""
    if earliest and latest:
        if earliest == latest:
            return date_words(latest)
        if earliest.day == 1 and latest == last_of_month(earliest.year, earliest.month):
            return f"in {latest:%B %Y}"
        return f"between {date_words(earliest)} and {date_words(latest)}"
    if latest:
        return f"by {date_words(latest)}"
    return f"from {date_words(earliest)}" if earliest else ""


def paragraphs(text: str) -> tuple[str, ...]:
    """The text's paragraphs, which blank lines tell apart, each on one line."""
    pieces = (" ".join(piece.split()) for piece in _BLANK_LINES.split(text))
    return tuple(piece for piece in pieces if piece)


def excerpt(text: str, most: int = 320) -> str:
    """The beginning of a text, cut at a word, with an ellipsis where something was cut."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    return whole[:most].rsplit(" ", 1)[0].rstrip(",;:.–- ") + " …"
