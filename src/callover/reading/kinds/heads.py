"""What agendas, minutes and meeting pages have in common: the head, its meeting, the items and the next meeting."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from callover.civic.dates import find_dates
from callover.reading.grammar.moments import is_about_next_meeting, read_moment, read_next_meeting
from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.kinds.context import Context
from callover.reading.kinds.items import Stretch, stretches
from callover.reading.parts import Part, tidied
from callover.reading.records import Moment, Notice, Severity
from callover.reading.source import Line

_FILE_DATE = re.compile(r"(?<!\d)(20\d\d)[-_.](0[1-9]|1[0-2])[-_.](0[1-9]|[12]\d|3[01])(?!\d)")
_NEXT_SENTENCE = re.compile(
    r"\bnext (?:ordinary |scheduled |formal )?meeting\b[^.]{0,80}"
    r"\b(?:held|take place|takes place|be on|is on|will be|on)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_LAST_ITEMS = 4
_LONGEST_TITLE = 200


@dataclass(frozen=True)
class Head:
    """The lines before the first item, the items, and the meeting; ``doubts`` are about the meeting's date."""

    lines: tuple[Line, ...]
    items: tuple[Stretch, ...]
    meeting: Moment | None
    next_meeting: Moment | None
    doubts: tuple[Notice, ...]

    @property
    def title(self) -> str | None:
        """The document's title: the first words at its head that are no mere mark."""
        for line in self.lines:
            text = tidied(line.text).strip("#*_ |")
            if sum(map(str.isalpha, text)) > 2:
                return text[:_LONGEST_TITLE]
        return None


def head_of(part: Part, context: Context) -> Head:
    """The head of an agenda, of minutes or of a meeting's page, and its items, not yet read."""
    lines, items = stretches(part)
    meeting, doubts = _with_file_date(read_moment(part.source, lines), part, items, context)
    next_meeting = _next_meeting(part, items, meeting.date if meeting else None)
    return Head(lines, items, meeting, next_meeting, doubts)


def _next_meeting(part: Part, items: Sequence[Stretch], after: dt.date | None) -> Moment | None:
    """The next meeting: what the item for it says, else a sentence elsewhere that announces it."""
    for item in reversed(items):
        if is_about_next_meeting(item.heading.title):
            return read_next_meeting(paragraphs_of(part.source, item.lines), after)
    for item in reversed(items[-_LAST_ITEMS:]):
        for paragraph in paragraphs_of(part.source, item.body):
            if _NEXT_SENTENCE.search(paragraph.text):
                moment = read_next_meeting([paragraph], after)
                if moment and moment.date:
                    return moment
    return None


def _with_file_date(
    meeting: Moment | None, part: Part, items: Sequence[Stretch], context: Context
) -> tuple[Moment | None, tuple[Notice, ...]]:
    """The meeting with the date of the file's name, where the page itself prints none, and a notice that says so.

    Saved pages lose their heading. The name's date is taken only where nothing printed speaks against it: it must be
    after the meeting whose minutes were approved and before the next meeting.
    """
    if meeting is not None and meeting.date is not None:
        return meeting, ()
    span = meeting.span if meeting else part.span
    lost = Notice("heading-without-date", Severity.WARNING, "The heading prints no date for this meeting.", span)
    match = _FILE_DATE.search(context.file_name)
    date = _calendar_date(match) if match else None
    if date is None or not _fits(date, items):
        return meeting, (lost,)
    known = Notice(
        "date-from-file-name",
        Severity.INFO,
        f"The date {date:%-d %B %Y} is taken from the file's name; check it against the paper.",
        span,
    )
    time, venue = (meeting.time, meeting.venue) if meeting else (None, None)
    return Moment(date, time, venue, span), (lost, known)


def _calendar_date(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(*(int(part) for part in match.groups()))
    except ValueError:
        return None


def _fits(date: dt.date, items: Sequence[Stretch]) -> bool:
    for item in items:
        title = item.heading.title
        printed = [one.date for one in find_dates(title) if one.date]
        if printed and _MINUTES.search(title) and printed[0] >= date:
            return False
        if is_about_next_meeting(title):
            coming = [one.date for line in item.lines for one in find_dates(line.text) if one.date]
            if coming and coming[-1] <= date:
                return False
    return True
