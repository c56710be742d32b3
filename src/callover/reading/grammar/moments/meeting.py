"""The date, time and venue of the meeting whose document begins with these lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from callover.civic.dates import FoundDate, FoundTime, find_dates, find_times
from callover.reading.grammar.moments.venues import held_venue, labelled_venue, plain_venue
from callover.reading.parts import Passage, passage_of, span_between
from callover.reading.records import Moment
from callover.reading.source import Line, SourceText

_SEARCHED = 45
_FURTHEST = 25
_MOST_WITHOUT_LABEL, _LONGEST_WITHOUT_LABEL = 16, 60
_PLAIN_LINES, _MORE_PLAIN_LINES = 18, 3
_BESIDE = 120
_TOGETHER = 1_500
_LABEL = re.compile(
    r"^\W*[A-Z][\w’'/&() -]{2,40}\s*(?::|\s[-–—]\s|:-)"
    r"|^\W*(?:PRESENT|Present|In Attendance|IN ATTENDANCE|Apologies|SEDERUNT|AGENDA|MINUTES|Councillors?|Cllrs?)\b"
)
_GOES_ON = re.compile(r"\b(?:in|at|the|of|on)$|,$")
_NUMBERED = re.compile(r"^\d{1,3}[.)]?\s")
_OTHER_DATE = re.compile(
    r"\b(?:previous|last|published|publication|despatch(?:ed)?|dispatch(?:ed)?|issued|printed|dated|deadline|by|before"
    r"|signed|received|register(?:ed)?|updated|until|since|minutes of the meeting of)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_OWN_DATE = re.compile(r"\b(?:meeting|minutes?|agenda)\b.*\b(?:held|on|of|for)\b", re.IGNORECASE | re.DOTALL)
_CALLED = re.compile(
    r"(?<!next )\b(?:meeting|committee|panel|board|commission|cabinet|forum)\b.*"
    r"\b(?:will|is to|shall|to) (?:be held|take place|meet)\b|\b(?:summoned|invited|requested) to attend\b",
    re.IGNORECASE | re.DOTALL,
)
_PREVIOUS = re.compile(r"previous|last", re.IGNORECASE)
_APPROVED = re.compile(r"\bminutes of (?:the )?(?:previous|last|meeting)\b.{0,60}$", re.IGNORECASE | re.DOTALL)
_TIME_LABEL = re.compile(
    r"^\W*(?:time|date and time|amser|start(?:ing)? time|commencing|commenced"
    r"|(?:the )?meeting (?:commenced|started|began|opened|opens|starts))\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"brief|pre-?meet|pre-?agenda|closed|ended|concluded|finish|rose|deadline|noon on|office hours|adjourn",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A time or venue and where the source prints it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Dated:
    """A meeting's date and the passage that prints it."""

    passage: Passage
    date: FoundDate


def read_moment(source: SourceText, lines: Sequence[Line]) -> Moment | None:
    """The date, time and venue of the meeting; None where none of them is printed.

    A time or venue far from the date, or from the time where there is no date, is another meeting's or none.
    """
    passages = _passages(source, lines)
    dated = _date(passages)
    time = _time(passages, dated)
    venue = _venue(source, lines, passages, dated)
    places = [(one.start, one.end) for one in (time, venue) if one]
    if dated:
        span = dated.passage.span(dated.date.start, dated.date.end)
        places.insert(0, (span.start, span.end))
    if not places:
        return None
    near = [place for place in places if abs(place[0] - places[0][0]) < _TOGETHER]
    return Moment(
        dated.date.date if dated else None,
        time.text if time and (time.start, time.end) in near else None,
        venue.text if venue and (venue.start, venue.end) in near else None,
        span_between(source, min(start for start, _ in near), max(end for _, end in near)),
    )


def _passages(source: SourceText, lines: Sequence[Line]) -> list[Passage]:
    """The head's lines in runs that belong together: parted at blank lines and at labels."""
    runs: list[list[Line]] = [[]]
    worded = (line for line in lines if not line.text.strip() or any(map(str.isalnum, line.text)))
    for line in islice(worded, _SEARCHED * 2):
        if not line.text.strip():
            runs.append([])
            continue
        if runs[-1] and _LABEL.match(line.text) and not _GOES_ON.search(runs[-1][-1].text.strip()):
            runs.append([])
        runs[-1].append(line)
    return [passage_of(source, run) for run in islice(filter(None, runs), _FURTHEST)]


def _date(passages: Sequence[Passage]) -> _Dated | None:
    """The meeting's own date; a letter's date alone on its line gives way to the day that the letter calls for."""
    first = _first_date(passages)
    if first is None or len(first.passage.text) > _LONGEST_WITHOUT_LABEL:
        return first
    for passage in passages:
        called = _CALLED.search(passage.text) if passage.origins[0] > first.passage.origins[0] else None
        for found in find_dates(passage.text) if called else ():
            if found.date is not None:
                return _Dated(passage, found)
    return first


def _first_date(passages: Iterable[Passage]) -> _Dated | None:
    """The first complete date that may be the meeting's: not that of the last meeting, nor of publication."""
    fallback: _Dated | None = None
    for passage in passages:
        is_numbered = bool(_NUMBERED.match(passage.text))
        for found in find_dates(passage.text):
            before = passage.text[max(0, found.start - 60) : found.start]
            if found.date is None or (is_numbered and found.start > 0) or _is_of_last_meeting(before):
                continue
            if not _OTHER_DATE.search(before) or _OWN_DATE.search(passage.text[: found.start]):
                return _Dated(passage, found)
            fallback = fallback or _Dated(passage, found)
    if fallback is None or _OTHER_DATE.search(fallback.passage.text[: fallback.date.start]):
        return None
    return fallback


def _is_of_last_meeting(before: str) -> bool:
    return bool(_APPROVED.search(before) and _PREVIOUS.search(before))


def _time(passages: Sequence[Passage], dated: _Dated | None) -> _Found | None:
    """The time beside the date, else one behind a label, else one on a short line."""
    for named in [dated, *_named_again(passages, dated)] if dated else []:
        beside = _time_beside(named)
        if beside:
            return beside
    ordered = sorted(passages, key=lambda passage: not _TIME_LABEL.match(passage.text))
    for passage in ordered[:_MOST_WITHOUT_LABEL]:
        is_long = len(passage.text) > _LONGEST_WITHOUT_LABEL
        if (is_long or _OTHER_TIME.search(passage.text)) and not _TIME_LABEL.match(passage.text):
            continue
        for found in find_times(passage.text):
            return _timed(passage, found)
    return None


def _named_again(passages: Sequence[Passage], dated: _Dated) -> Iterator[_Dated]:
    """Where the head names the meeting's day again: a running head first, then the sentence with the time."""
    for passage in passages:
        for found in find_dates(passage.text):
            if found.date == dated.date.date and passage is not dated.passage:
                yield _Dated(passage, found)


def _time_beside(dated: _Dated) -> _Found | None:
    text, date = dated.passage.text, dated.date
    times = [one for one in find_times(text) if not _OTHER_TIME.search(text[max(0, one.start - 25) : one.start])]
    after = [one for one in times if 0 <= one.start - date.end < _BESIDE]
    before = [one for one in times if one.end <= date.start]
    nearest = [*after, *before][:1]
    return _timed(dated.passage, nearest[0]) if nearest else None


def _timed(passage: Passage, found: FoundTime) -> _Found:
    span = passage.span(found.start, found.end)
    return _Found(found.time, span.start, span.end)


def _venue(
    source: SourceText, lines: Sequence[Line], passages: Sequence[Passage], dated: _Dated | None
) -> _Found | None:
    """The venue behind a label, else in a sentence (the date's first), else on a line of its own."""
    for passage in passages:
        found = labelled_venue(passage.text)
        if found:
            return _placed(passage, found)
    own = dated.passage if dated else None
    held = [one for one in passages if one is not own and "held" in one.text.lower()]
    for passage in [own, *held] if own else held:
        found = held_venue(passage.text)
        if found:
            return _placed(passage, found)
    return _plain(source, lines)


def _plain(source: SourceText, lines: Sequence[Line]) -> _Found | None:
    """A venue on lines of its own, the rest of it on the next where a line ends with a comma."""
    inked = list(islice((line for line in lines if line.text.strip()), _PLAIN_LINES))
    for index, line in enumerate(inked):
        run = [line]
        for following in inked[index + 1 : index + 1 + _MORE_PLAIN_LINES]:
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
