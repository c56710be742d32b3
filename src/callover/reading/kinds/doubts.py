"""Doubts about agendas, minutes and meeting pages: what is missing, contradictory or cut off, each as a notice."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from callover.civic.dates import find_dates, weekday_differs
from callover.reading.grammar.headings.numbers import read_number
from callover.reading.grammar.resolutions.clauses import in_order
from callover.reading.parts import Part, span_between, span_of
from callover.reading.records import Document, DocumentKind, Item, Notice, Resolution, Severity

_CUT_OFF = re.compile(
    r"(?:\.{3}|…)\s*(?:view|see|read)\s+the\s+full\b[^.\n]*|\bview the full minutes text\b[^.\n]*", re.IGNORECASE
)
_PREVIOUS = re.compile(r"\bminutes\b.{0,60}\b(?:previous|last|held on|meeting)\b", re.IGNORECASE)
_YEAR_RANGE = re.compile(r"\b(20\d\d)\s?[/–-]\s?(20\d\d|\d\d)\b")
_FAR = 400  # days: a year and a month's slack
_HAS_MINUTES = (DocumentKind.MINUTES, DocumentKind.MEETING_PAGE)


def doubts_of(document: Document, part: Part, known: Sequence[Notice] = ()) -> Document:
    """The document with a notice for each doubt, those already ``known`` first."""
    found = chain(
        _nothing_found(document),
        _next_is_this(document),
        _previous_is_not_before(document),
        _number_twice(document),
        _number_missing(document),
        _cut_off(document, part),
        _late_clauses(document),
        _weekdays(document, part),
        _year_ranges(document),
        _far_meetings(document),
        _votes(document),
        _attendance(document, part),
    )
    return replace(document, notices=(*known, *found))


def with_pack_doubts(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents of one pack, with a notice where one names a previous meeting that no minutes in the pack are of.

    An agenda that asks to approve the minutes of 19 July over minutes headed 9 July has one of the dates wrong.
    """
    minutes = [one for one in documents if one.kind is DocumentKind.MINUTES and one.meeting and one.meeting.date]
    held = {one.meeting.date for one in minutes if one.meeting}
    return tuple(
        _with_pack_doubt(document, held) if held and document not in minutes else document for document in documents
    )


def _with_pack_doubt(document: Document, held: set[dt.date | None]) -> Document:
    found = []
    for item in document.items:
        if not _PREVIOUS.search(item.title):
            continue
        named = [one.date for one in find_dates(f"{item.title} {item.purpose or ''}") if one.date]
        if named and not held & set(named):
            dates = ", ".join(_day(date) for date in sorted(date for date in held if date))
            message = f"The previous meeting is given as {_day(named[0])}; the minutes in this pack are of {dates}."
            found.append(Notice("previous-meeting-unknown", Severity.WARNING, message, item.span))
    return replace(document, notices=(*document.notices, *found)) if found else document


def _nothing_found(document: Document) -> Iterator[Notice]:
    if not document.items:
        yield Notice(
            "no-items-found", Severity.WARNING, "No numbered or titled item was found in this document.", document.span
        )


def _next_is_this(document: Document) -> Iterator[Notice]:
    meeting, following = document.meeting, document.next_meeting
    if not (meeting and following and meeting.date and following.date):
        return
    if meeting.date == following.date:
        yield Notice(
            "next-meeting-is-this-meeting",
            Severity.WARNING,
            f"The next meeting is given as {_day(following.date)}, the date of this meeting itself.",
            following.span,
        )
    elif following.date < meeting.date:
        yield Notice(
            "next-meeting-is-past",
            Severity.WARNING,
            f"The next meeting is given as {_day(following.date)}, before this meeting of {_day(meeting.date)}.",
            following.span,
        )


def _previous_is_not_before(document: Document) -> Iterator[Notice]:
    """A previous meeting on or after this one; and two dates for one previous meeting in the same item."""
    this = document.meeting.date if document.meeting else None
    for item in document.items:
        if not _PREVIOUS.search(item.title):
            continue
        titled = [found.date for found in find_dates(item.title) if found.date]
        if this and any(date >= this for date in titled):
            yield Notice(
                "previous-meeting-unknown",
                Severity.WARNING,
                f"The minutes to be approved are of {_day(titled[0])}, which is not before this meeting.",
                item.span,
            )
        for resolution in item.resolutions:
            resolved = [found.date for found in find_dates(resolution.text) if found.date]
            if titled and resolved and not set(titled) & set(resolved):
                yield Notice(
                    "previous-meeting-unknown",
                    Severity.WARNING,
                    f"The title gives the previous meeting as {_day(titled[0])}, "
                    f"the resolution as {_day(resolved[0])}.",
                    resolution.span,
                )


def _number_twice(document: Document) -> Iterator[Notice]:
    seen: dict[str, Item] = {}
    for item in document.items:
        if item.number is None:
            continue
        if item.number in seen:
            yield Notice(
                "minute-number-used-twice",
                Severity.WARNING,
                f"The number {item.number} is used twice: for “{seen[item.number].title}” and for “{item.title}”.",
                item.span,
            )
        seen[item.number] = item


def _number_missing(document: Document) -> Iterator[Notice]:
    numbered = [(item, read_number(item.number)) for item in document.items if item.number]
    for (_, before), (item, number) in pairwise(numbered):
        if before and number and before.prefix == number.prefix and number.value > before.value + 1:
            yield Notice(
                "item-number-missing",
                Severity.INFO,
                f"No item is numbered between {before.printed} and {number.printed}.",
                item.span,
            )


def _cut_off(document: Document, part: Part) -> Iterator[Notice]:
    if document.kind not in _HAS_MINUTES:
        return
    for item in document.items:
        match = _CUT_OFF.search(part.source.text, item.span.start, item.span.end)
        if match:
            span = span_between(part.source, match.start(), match.end())
            yield Notice(
                "text-cut-off",
                Severity.WARNING,
                f"The minute of item {item.number or item.title} is cut off; "
                "what was resolved may stand in the part that is missing.",
                span,
            )


def _late_clauses(document: Document) -> Iterator[Notice]:
    for item in document.items:
        for run in _runs(item.resolutions):
            if not in_order([clause.label for clause in run]):
                yield Notice(
                    "clause-list-starts-late",
                    Severity.WARNING,
                    f"The clauses begin at {run[0].label}; an earlier one may be missing.",
                    run[0].span,
                )


def _runs(clauses: Sequence[Resolution]) -> list[list[Resolution]]:
    """Clauses in the lists in which they were printed: a label that does not go up begins a new list."""
    runs: list[list[Resolution]] = []
    for clause in clauses:
        if clause.label is None:
            continue
        if runs and _key(clause.label) > _key(runs[-1][-1].label or ""):
            runs[-1].append(clause)
        else:
            runs.append([clause])
    return runs


def _key(label: str) -> tuple[int, str]:
    return (int(label), "") if label.isdigit() else (len(label) > 1, label.lower())


def _weekdays(document: Document, part: Part) -> Iterator[Notice]:
    for moment in (document.meeting, document.next_meeting):
        if moment is None:
            continue
        for found in find_dates(part.source.text[moment.span.start : moment.span.end]):
            if weekday_differs(found) and found.date:
                yield Notice(
                    "weekday-differs",
                    Severity.WARNING,
                    f"{_day(found.date)} is a {found.date:%A}; the paper prints another day of the week.",
                    moment.span,
                )


def _year_ranges(document: Document) -> Iterator[Notice]:
    """A range of years that is none: ``2023/23``."""
    places = [(item.title, item.span) for item in document.items] + [
        (r.text, r.span) for item in document.items for r in item.resolutions
    ]
    for text, span in places:
        for match in _YEAR_RANGE.finditer(text):
            first, second = int(match[1]), int(match[2])
            if second <= (first if second > 99 else first % 100) and first % 100 != 99:
                yield Notice(
                    "year-implausible",
                    Severity.WARNING,
                    f"“{match.group()}” is no run of years: the second should come after the first.",
                    span,
                )


def _far_meetings(document: Document) -> Iterator[Notice]:
    """A previous or a next meeting that is far from this one."""
    this = document.meeting.date if document.meeting else None
    if this is None:
        return
    for item in document.items:
        for found in find_dates(item.title) if _PREVIOUS.search(item.title) else ():
            if found.date and abs((found.date - this).days) > _FAR:
                yield Notice(
                    "year-implausible",
                    Severity.WARNING,
                    f"The previous meeting, {_day(found.date)}, is more than a year from this one.",
                    item.span,
                )
    following = document.next_meeting
    if following and following.date and abs((following.date - this).days) > _FAR:
        yield Notice(
            "year-implausible",
            Severity.WARNING,
            f"The next meeting, {_day(following.date)}, is more than a year from this one.",
            following.span,
        )


def _votes(document: Document) -> Iterator[Notice]:
    present = len(document.people.present)
    for item in document.items:
        for vote in item.votes:
            total = sum(count or 0 for count in (vote.in_favour, vote.against, vote.abstained))
            if present and total > present and vote.in_favour is not None:
                yield Notice(
                    "vote-sum-differs",
                    Severity.WARNING,
                    f"{total} votes are counted, but {present} members are named as present.",
                    vote.span,
                )


def _attendance(document: Document, part: Part) -> Iterator[Notice]:
    if document.kind is DocumentKind.MINUTES and not document.people.present:
        head = [line for line in part.lines if line.text.strip()][:1]
        yield Notice(
            "attendance-missing",
            Severity.INFO,
            "The minutes name nobody as present.",
            span_of(head) if head else document.span,
        )


def _day(date: dt.date) -> str:
    return f"{date.day} {date:%B %Y}"
