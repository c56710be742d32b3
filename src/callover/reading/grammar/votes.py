"""Votes: counted in brackets, named under For and Against, or only told (``carried``, ``agreed unanimously``)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from callover.civic.names import split_people
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.records import Outcome, Span, Vote

_WORDS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_N = rf"(?P<n>\d{{1,3}}|no|nil|none|zero|{'|'.join(_WORDS)})"
_FOR = r"(?:votes?\s+)?(?:for(?! the| a)|in\s+favour|support(?:ing)?|o blaid)(?:\s+the\s+(?:motion|recommendation|amendment|proposal))?"
_AGAINST = r"(?:votes?\s+)?(?:against|opposed|yn erbyn)(?:\s+the\s+(?:motion|recommendation|amendment))?"
_ABSTAIN = r"(?:abstain(?:ed|ing)?|abstentions?|ymatal)"
_SIDES = {"in_favour": _FOR, "against": _AGAINST, "abstained": _ABSTAIN}
_LABEL_FIRST = {side: re.compile(rf"\b{words}\b\s*[:\-–—=]*\s*\(?\s*(?P<n>\d{{1,3}}|nil|none)\b\s*\)?(?!\s*(?:votes?\s+)?(?:against|in favour|abst))", re.IGNORECASE) for side, words in _SIDES.items()}
_NUMBER_FIRST = {side: re.compile(rf"\b{_N}\s+(?:members?\s+|councillors?\s+|votes?\s+|voted\s+|voting\s+|were\s+|was\s+|had\s+)*{words}\b", re.IGNORECASE) for side, words in _SIDES.items()}
_SCORE = re.compile(rf"\bby\s+(?P<a>\d{{1,3}}|{'|'.join(_WORDS)})\s+votes?(?:\s+for)?\s+(?:to|and)\s+(?P<b>\d{{1,3}}|nil|none|{'|'.join(_WORDS)})\b", re.IGNORECASE)
_RECEIVED = re.compile(r"\breceived\s+(?P<a>\d{1,3})\s+votes?\b.{0,80}?\breceived\s+(?P<b>\d{1,3})(?:\s+votes?)?", re.IGNORECASE)
_CARRIED = re.compile(
    r"\b(?:(?:was|were|is|be|and|therefore|duly|declared|motion|amendment|it was)\s+(?:\w+ly\s+)?(?:duly\s+|then\s+)?(?:carried|agreed|approved|passed|won)|motion\s+carried|carried\b|agreed\s+unanimously|unanimously\s+(?:agreed|approved|carried|resolved|supported)|all\s+(?:in\s+favour|agreed|in agreement)|agreed\s*\.?$)",
    re.IGNORECASE,
)
_LOST = re.compile(r"\b(?:motion|amendment|proposal|recommendation|vote|it)?\s*(?:was|were|is|and|declared|therefore)?\s*(?:lost|fell|defeated|not carried|rejected|falls)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:put to (?:the |a )?vote|upon a vote|on a vote|vote (?:was|being|having been) taken|show of hands|casting vote|recorded vote|voted (?:for|against|in favour|on|to|unanimously)|agreed unanimously|unanimously (?:agreed|approved|carried)|carried unanimously|all in (?:favour|agreement)|motion (?:was |being |on being )?(?:put|carried|lost)|amendment (?:was )?(?:put|carried|lost)|voting was as follows|the vote was|motion carried|nem\.? con|all agreed)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\bvot|\bfor\b.{0,40}\d|carried|unanimous|in favour|abst|motion|nem\.? con|all agreed|\blost\b", re.IGNORECASE)
_SIDE_ALONE = re.compile(r"^(?P<side>For(?: the (?:motion|amendment))?|Against(?: the (?:motion|amendment))?|Abstain(?:ed|ing)?|Abstentions?|In favour|Not voting)\b\s*[:\-–—]*\s*(?:\((?P<n>\d{1,3})\))?\s*[:\-–—]*\s*(?P<names>.*)$", re.IGNORECASE)
_TOTAL = re.compile(r"\((?P<n>\d{1,3})\)\s*\.?$")
_FUTURE = re.compile(r"\b(?:would|will|should|to be|may be|could) (?:be )?(?:put to|a vote|vote)", re.IGNORECASE)


@dataclass
class _Tally:
    """A vote while it is read."""

    first: Span
    last: Span
    counts: dict[str, int | None]
    outcome: Outcome = Outcome.UNKNOWN

    def finished(self) -> Vote:
        span = Span(self.first.start, self.last.end, self.first.line_start, self.last.line_end, self.first.page)
        return Vote(self.counts.get("in_favour"), self.counts.get("against"), self.counts.get("abstained"), self.outcome, span)


def read_votes(paragraphs: Sequence[Paragraph]) -> tuple[Vote, ...]:
    """The votes that a minute's paragraphs tell of, in order."""
    votes: list[Vote] = []
    open_vote: _Tally | None = None
    ended = -2
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        side = _SIDE_ALONE.match(text)
        if side and index - ended <= 4 and votes and votes[-1].in_favour is not None and not side["n"]:
            ended = index  # the names behind a count that is already told
            continue
        if side and (side["n"] or _is_side_list(side["names"])):
            open_vote = open_vote or _Tally(paragraph.span, paragraph.span, {})
            _count_side(open_vote, side["side"], side["n"], side["names"])
            open_vote.last = paragraph.span
            continue
        if open_vote is not None and (open_vote.counts or len(text) < 60):
            outcome = _outcome(text) if len(text) < 120 else Outcome.UNKNOWN
            if outcome is not Outcome.UNKNOWN:
                open_vote.outcome, open_vote.last = outcome, paragraph.span
            if outcome is not Outcome.UNKNOWN or open_vote.counts:
                votes.append(open_vote.finished())
                open_vote = None
                if outcome is not Outcome.UNKNOWN:
                    continue
        if not _HINT.search(text):
            continue
        told = _told(paragraph)
        if told is None:
            continue
        if index - ended == 1 and votes and _goes_with(votes[-1], told):
            votes[-1] = _joined(votes[-1], told)
        elif told.counts or told.outcome is not Outcome.UNKNOWN:
            votes.append(told.finished())
        else:
            open_vote = told
            continue
        open_vote, ended = None, index
    if open_vote is not None and open_vote.counts:
        votes.append(open_vote.finished())
    return tuple(votes)


def _goes_with(vote: Vote, told: _Tally) -> bool:
    """Whether a count belongs to the vote told in the paragraph before: ``put to the vote and lost.`` / ``For 2 …``."""
    return vote.in_favour is None and bool(told.counts) and told.outcome in (vote.outcome, Outcome.UNKNOWN)


def _joined(vote: Vote, told: _Tally) -> Vote:
    counted = told.finished()
    span = Span(vote.span.start, counted.span.end, vote.span.line_start, counted.span.line_end, vote.span.page)
    return Vote(counted.in_favour, counted.against, counted.abstained, vote.outcome, span)


def _told(paragraph: Paragraph) -> _Tally | None:
    """The vote that one paragraph tells of; one without count or outcome may go on in the next paragraphs."""
    text = paragraph.text
    counts = _counts(text)
    told = _TOLD.search(text)
    if not counts and (told is None or _FUTURE.search(text)):
        return None
    start, end = _sentences_around(text, told.start() if told else _first_count(text), told.end() if told else _first_count(text))
    around = text[start:end] if not counts else text
    outcome = _outcome(around)
    if counts and outcome is Outcome.UNKNOWN:
        outcome = _by_count(counts)
    span = paragraph.passage.span(start, end) if not counts else paragraph.span
    return _Tally(span, span, counts, outcome)


def _first_count(text: str) -> int:
    match = re.search(r"\d", text)
    return match.start() if match else 0


def _sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    before = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start))
    after = text.find(". ", end)
    return (before + 2 if before >= 0 else 0), (after + 1 if after >= 0 else len(text))


def _counts(text: str) -> dict[str, int | None]:
    """The numbers for, against and abstaining that a text gives together; empty where it gives fewer than two sides."""
    score = _SCORE.search(text) or _RECEIVED.search(text)
    if score:
        counts: dict[str, int | None] = {"in_favour": _number(score["a"]), "against": _number(score["b"])}
        abstained = _NUMBER_FIRST["abstained"].search(text, score.end())
        if abstained:
            counts["abstained"] = _number(abstained["n"])
        return counts
    for patterns in (_LABEL_FIRST, _NUMBER_FIRST):
        counts = {}
        for side, pattern in patterns.items():
            match = pattern.search(text)
            if match:
                counts[side] = _number(match["n"])
        if len(counts) >= 2:
            return counts
    return {}


def _number(word: str) -> int:
    low = word.lower()
    if low.isdigit():
        return int(low)
    return _WORDS.index(low) if low in _WORDS else 0


def _outcome(text: str) -> Outcome:
    if _LOST.search(text):
        return Outcome.LOST
    return Outcome.CARRIED if _CARRIED.search(text) else Outcome.UNKNOWN


def _by_count(counts: dict[str, int | None]) -> Outcome:
    in_favour, against = counts.get("in_favour"), counts.get("against", 0)
    if in_favour is None or against is None or in_favour == against:
        return Outcome.UNKNOWN
    return Outcome.CARRIED if in_favour > against else Outcome.LOST


def _is_side_list(names: str) -> bool:
    return bool(re.match(r"^(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|None|Nil|\d)", names)) and not re.search(r"\b(?:information|example|the)\b", names[:40])


def _count_side(vote: _Tally, side: str, printed: str | None, names: str) -> None:
    low = side.lower()
    key = "against" if low == "against" else "abstained" if low.startswith("abst") else "in_favour"
    if low == "not voting":
        return
    total = _TOTAL.search(names)
    if printed:
        vote.counts[key] = int(printed)
    elif total:
        vote.counts[key] = int(total["n"])
    elif re.match(r"^\d{1,3}\b", names):
        vote.counts[key] = int(re.match(r"^\d{1,3}", names).group())  # type: ignore[union-attr]
    elif re.match(r"^(?:none|nil)\b", names, re.IGNORECASE):
        vote.counts[key] = 0
    else:
        vote.counts[key] = len(split_people(names)) or None
