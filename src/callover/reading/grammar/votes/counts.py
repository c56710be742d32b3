"""The numbers for, against and abstaining that a sentence gives, in figures or words, before or behind their side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Where a voter stands."""

    FOR = "in_favour"
    AGAINST = "against"
    ABSTAINED = "abstained"


Counts = dict[Side, int]

_WORDS = (
    "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NOUGHTS = ("no", "nil", "none", "zero", "dim")
_NUMBER = rf"(?<![\w£/])(?<!\d[:.,])(?:\d{{1,3}}|no|nil|none|zero|{'|'.join(_WORDS)})(?![\w%/]|[.,:]\d|\s+per\s?cent)"
_MOTION = r"(?:\s+(?:of\s+)?(?:the|this)\s+(?:\w+\s+)?(?:motion|recommendations?|amendment|proposals?|application)\b)?"
SIDE_WORDS = {
    Side.FOR: rf"(?:in\s+favour{_MOTION}|in\s+support{_MOTION}|for(?!\s+(?:an?|this|that|which)\b){_MOTION}|o\s+blaid)",
    Side.AGAINST: rf"(?:against{_MOTION}|oppos(?:ed|ing){_MOTION}|dissenting|yn\s+erbyn)",
    Side.ABSTAINED: r"(?:abstain(?:ed|ing|s)?|abstentions?|yn\s+ymatal|ymatal)",
}
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})|\b(?:(?P<{Side.FOR}>{SIDE_WORDS[Side.FOR]})|"
    rf"(?P<{Side.AGAINST}>{SIDE_WORDS[Side.AGAINST]})|"
    rf"(?P<{Side.ABSTAINED}>{SIDE_WORDS[Side.ABSTAINED]})|(?P<other>not\s+voting|did\s+not\s+vote))\b",
    re.IGNORECASE,
)
_TO_SIDE = re.compile(
    r"(?:\s|[-–—:=]|\b(?:votes?|members?|councillors?|voting|voted|were|was|being|cast|had|who|have|recorded|of|the|"
    r"persons?)\b)*",
    re.IGNORECASE,
)
_TO_NUMBER = re.compile(r"\s*(?:votes?|members?)?\s*[-–—:=.]*\s*[(\[]?\s*", re.IGNORECASE)
_AFTER_NUMBER = re.compile(
    r"\s*(?:$|[,;.:)(\]|/–—-]|(?:and|with|to|votes?|members?|councillors?|in|for|against|abst\w*|opposed|not|voted|"
    r"\d+|no|nil|none|the)\b)",
    re.IGNORECASE,
)
_MOST_BETWEEN = 60
_SCORE = re.compile(
    rf"(?P<a>{_NUMBER})\s+(?:votes?\s+)?(?:(?:for|in\s+favour)\s+)?to\s+(?P<b>{_NUMBER})(?:\s+(?:votes?|against))*",
    re.IGNORECASE,
)
_BEFORE_SCORE = re.compile(
    r"\b(?:majority|vote|carried|lost|defeated|agreed|approved|resolved|passed|rejected|fell)\b[^.]{0,25}$",
    re.IGNORECASE,
)
_TRIPLE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)(?:\s+(?:was|were))?\s*[:(–-]*\s*)(?P<a>\d{1,3})\s*[-–:/]\s*(?P<b>\d{1,3})"
    r"(?:\s*[-–:/]\s*(?P<c>\d{1,3}))?(?![\d/])",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    rf"\b(?P<one>motion|amendment)\s+(?:received|secured|attracted)\s+(?P<a>{_NUMBER})\s+votes?\b.{{0,60}}?"
    rf"\b(?P<two>motion|amendment)\b\s*(?:received|secured|attracted)?\s*(?P<b>{_NUMBER})",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"against|abst|in favour|oppos|dissent|yn erbyn|ymatal|o blaid|\bto\b|\bvot\w+\W|\breceived\b|\bfor\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Token:
    side: Side | None
    number: int | None
    start: int
    end: int


def number_of(word: str) -> int:
    """What a figure or a word for a number stands for; ``nil`` and its like for 0."""
    low = word.lower()
    if low.isdigit():
        return int(low)
    return _WORDS.index(low) if low in _WORDS else 0


def counts_in(text: str) -> Counts:
    """The numbers that a text gives for the sides of one vote; empty where it gives none."""
    if not _MAYBE.search(text):
        return {}
    score = _score(text)
    if score:
        counts, end = score
        behind = dict(_chained(text[end:])).get(Side.ABSTAINED)
        return counts if behind is None or Side.ABSTAINED in counts else {**counts, Side.ABSTAINED: behind}
    return dict(_chained(text))


def _score(text: str) -> tuple[Counts, int] | None:
    """``by 9 votes to 4``, ``Vote: 7-2-1``, ``the MOTION received 21 votes and the AMENDMENT received 9``."""
    received = _RECEIVED.search(text)
    if received and received["one"].lower() != received["two"].lower():
        a, b = number_of(received["a"]), number_of(received["b"])
        is_motion = received["one"].lower() == "motion"
        return {Side.FOR: a if is_motion else b, Side.AGAINST: b if is_motion else a}, received.end()
    triple = _TRIPLE.search(text)
    if triple:
        counts = {Side.FOR: int(triple["a"]), Side.AGAINST: int(triple["b"])}
        return (counts if triple["c"] is None else {**counts, Side.ABSTAINED: int(triple["c"])}), triple.end()
    for match in _SCORE.finditer(text):
        if re.search(r"\bvotes?\b", match.group(), re.IGNORECASE) or _BEFORE_SCORE.search(text, 0, match.start()):
            return {Side.FOR: number_of(match["a"]), Side.AGAINST: number_of(match["b"])}, match.end()
    return None


def _chained(text: str) -> Iterator[tuple[Side, int]]:
    """Each side with its number; a side that comes twice, or far behind the last, belongs to something else."""
    seen: set[Side] = set()
    end: int | None = None
    tokens = [_token(match) for match in _TOKEN.finditer(text)]
    at = 0
    while at + 1 < len(tokens):
        one, two = tokens[at], tokens[at + 1]
        pair = _pair(text, one, two)
        if pair is None:
            at += 1
            continue
        if pair[0] in seen or (end is not None and one.start - end > _MOST_BETWEEN):
            return
        seen.add(pair[0])
        end = two.end
        yield pair
        at += 2


def _token(match: re.Match[str]) -> _Token:
    if match["number"]:
        return _Token(None, number_of(match["number"]), match.start(), match.end())
    side = next((one for one in Side if match[one]), None)
    return _Token(side, None, match.start(), match.end())


def _pair(text: str, one: _Token, two: _Token) -> tuple[Side, int] | None:
    if one.number is not None and two.side is not None:
        return (two.side, one.number) if _TO_SIDE.fullmatch(text, one.end, two.start) else None
    if one.side is not None and two.number is not None and _TO_NUMBER.fullmatch(text, one.end, two.start):
        is_bare_no = text[two.start : two.end].lower() == "no"
        return (one.side, two.number) if not is_bare_no and _AFTER_NUMBER.match(text, two.end) else None
    return None
