"""Sentences of running text, and the stretches of a sentence that each say what will be done."""

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?;]['’”\")\]]*(?P<space>\s+)")
_SHORT = re.compile(
    r"(?:\b(?:Cllrs?|Mrs?|Ms|Dr|Prof|Rev|Revd|St|No|Nos|Para|e\.g|i\.e|approx|Asst|Dir|vs|etc)|\b[A-Z])$"
)
_JOIN = re.compile(
    r"(?:;|,?\s+and)\s+(?:that\s+)?(?=(?:the|an?|this|these|they|he|she|it|officers|members|further|all|"
    r"[A-Z][\w’'-]*)\b[^.;,]{0,110}?\b(?:would|will|should|agreed|undertook|requested)\b)"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text as half-open ranges; 'Cllr. A', 'No. 6' and initials end none."""
    begin = 0
    for stop in _STOP.finditer(text):
        following = text[stop.end("space") : stop.end("space") + 1]
        if stop.group()[0] == "." and (
            following.islower() or _SHORT.search(text[max(begin, stop.start() - 8) : stop.start()])
        ):
            continue
        if stop.group()[0] == ";" and not following.isupper():
            continue
        yield begin, stop.start("space")
        begin = stop.end()
    if text[begin:].strip():
        yield begin, len(text)


_FUTURES = ("would", "will", "should", "agreed", "undertook", "requested")


def _first(sentence: str) -> int:
    """Where the first 'and' or semicolon begins that may part a sentence, or -1."""
    places = (sentence.find(" and "), sentence.find("\nand "), sentence.find(";"))
    found = [place for place in places if place >= 0]
    return max(0, min(found) - 1) if found else -1


def stretches(sentence: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that have a subject and a future of their own: 'A would begin and B would follow'."""
    first = _first(sentence)
    if first < 0 or max(sentence.rfind(word) for word in _FUTURES) < first:
        return [(0, len(sentence))]
    joins = list(_JOIN.finditer(sentence, first))
    starts = [0, *(join.end() for join in joins)]
    ends = [*(join.start() for join in joins), len(sentence)]
    return list(zip(starts, ends, strict=True))
