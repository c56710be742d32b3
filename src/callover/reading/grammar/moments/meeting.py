"""The date, time and venue of the meeting whose document begins with these lines."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from callover.civic.dates import FoundDate, find_dates, find_times
from callover.reading.grammar.moments.venues import held_venue, labelled_venue, plain_venue
from callover.reading.parts import Passage, passage_of, span_between
from callover.reading.records import Moment
from callover.reading.source import Line, SourceText

_SEARCHED = 45
_FURTHEST = 25
_LABEL = re.compile(r"^\W*[A-Z][\w’'/&() -]{2,40}\s*(?::|\s[-–—]\s|:-)|^\W*(?:PRESENT|Present|In Attendance|IN ATTENDANCE|Apologies|SEDERUNT|AGENDA|MINUTES|Councillors?|Cllrs?)\b")
_OTHER_DATE = re.compile(
    r"\b(?:previous|last|published|publication|despatch(?:ed)?|dispatch(?:ed)?|issued|printed|dated|deadline|by|before|signed|received|register(?:ed)?|updated|until|since|minutes of the meeting of)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_OWN_DATE = re.compile(r"\b(?:meeting|minutes?|agenda)\b.*\b(?:held|on|of|for)\b", re.IGNORECASE | re.DOTALL)
_APPROVED = re.compile(r"\bminutes of (?:the )?(?:previous|last|meeting)\b.{0,60}$", re.IGNORECASE | re.DOTALL)
_TIME_LABEL = re.compile(
    r"^\W*(?:time|date and time|amser|start(?:ing)? time|commencing|commenced|(?:the )?meeting (?:commenced|started|began|opened|opens|starts))\b", re.IGNORECASE
)
_OTHER_TIME = re.compile(r"brief|pre-?meet|pre-?agenda|closed|ended|concluded|finish|rose|deadline|noon on|office hours|adjourn", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A date, time or venue and where the source prints it."""

    text: str
    start: int
    end: int


def read_moment(source: SourceText, lines: Sequence[Line]) -> Moment | None:
    """The date, time and venue of the meeting; None where none of them is printed."""
    passages = _passages(source, lines)
    dated = _date(passages)
    passage, found = dated if dated else (None, None)
    time = _time(passages, passage, found)
    venue = _venue(passages, passage, lines, source)
    pieces = [piece for piece in (time, venue) if piece]
    date: dt.date | None = None
    if passage and found:
        date = found.date
        span = passage.span(found.start, found.end)
        pieces.insert(0, _Found("", span.start, span.end))
    if not pieces:
        return None
    near = [piece for piece in pieces if abs(piece.start - pieces[0].start) < 1_500]
    span = span_between(source, min(piece.start for piece in near), max(piece.end for piece in near))
    return Moment(date, time.text if time in near and time else None, venue.text if venue in near and venue else None, span)


def _passages(source: SourceText, lines: Sequence[Line]) -> list[Passage]:
    """The head's lines in runs that belong together: parted at blank lines and at labels."""
    runs: list[list[Line]] = [[]]
    for line in [line for line in lines if not line.text.strip() or any(c.isalnum() for c in line.text)][: _SEARCHED * 2]:
        if not line.text.strip():
            runs.append([])
            continue
        if runs[-1] and _LABEL.match(line.text) and not re.search(r"\b(?:in|at|the|of|on)$|,$", runs[-1][-1].text.strip()):
            runs.append([])
        runs[-1].append(line)
    return [passage_of(source, run) for run in runs if run][:_FURTHEST]


def _date(passages: Iterable[Passage]) -> tuple[Passage, FoundDate] | None:
    """The first complete date that is the meeting's own: not that of the last meeting, nor of publication."""
    fallback = None
    for passage in passages:
        for found in find_dates(passage.text):
            if found.date is None:
                continue
            before = passage.text[max(0, found.start - 60) : found.start]
            is_numbered = bool(re.match(r"^\d{1,3}[.)]?\s", passage.text)) and found.start > 0
            if is_numbered or (_APPROVED.search(before) and re.search(r"previous|last", before, re.IGNORECASE)):
                continue
            if not _OTHER_DATE.search(before) or _OWN_DATE.search(passage.text[: found.start]):
                return passage, found
            fallback = fallback or (passage, found)
    return fallback if fallback and not _OTHER_DATE.search(fallback[0].text[: fallback[1].start]) else None


def _time(passages: Sequence[Passage], dated: Passage | None, date: FoundDate | None) -> _Found | None:
    if dated and date:
        times = [one for one in find_times(dated.text) if not _OTHER_TIME.search(dated.text[max(0, one.start - 25) : one.start])]
        after = [one for one in times if one.start >= date.end and one.start - date.end < 120]
        before = [one for one in times if one.end <= date.start]
        if after or before:
            one = (after or before)[0]
            span = dated.span(one.start, one.end)
            return _Found(one.time, span.start, span.end)
    ordered = sorted(passages, key=lambda passage: not _TIME_LABEL.match(passage.text))
    for passage in ordered[:16]:
        if not _TIME_LABEL.match(passage.text) and (len(passage.text) > 60 or _OTHER_TIME.search(passage.text)):
            continue
        for one in find_times(passage.text):
            span = passage.span(one.start, one.end)
            return _Found(one.time, span.start, span.end)
    return None


def _venue(passages: Sequence[Passage], dated: Passage | None, lines: Sequence[Line], source: SourceText) -> _Found | None:
    for passage in passages:
        found = labelled_venue(passage.text)
        if found:
            return _placed(passage, found)
    for passage in ([dated] if dated else []) + [one for one in passages if "held" in one.text.lower() and one is not dated]:
        found = held_venue(passage.text)
        if found:
            return _placed(passage, found)
    return _plain(source, lines)


def _plain(source: SourceText, lines: Sequence[Line]) -> _Found | None:
    """A venue on lines of its own, the rest of it on the next where a line ends with a comma."""
    inked = [line for line in lines if line.text.strip()][:18]
    for index, line in enumerate(inked):
        run = [line]
        for following in inked[index + 1 : index + 4]:
            if not run[-1].text.rstrip().endswith(","):
                break
            run.append(following)
        passage = passage_of(source, run)
        found = plain_venue(passage.text)
        if found:
            return _placed(passage, found)
    return None


def _placed(passage: Passage, found: tuple[int, int]) -> _Found:
    span = passage.span(*found)
    return _Found(passage.text[slice(*found)], span.start, span.end)
