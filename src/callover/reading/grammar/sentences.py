"""Sentences of running text, where the full stop of a title or an initial ends none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z“\"‘'(\[\d])")
_ABBREVIATED = re.compile(r"\b(?:Cllrs?|Mrs?|Ms|Dr|Prof|Revd?|St|Nos?|paras?|p|pp|Ald|Hon|[A-Z])\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The half-open range [start, end) of a text, and its words."""

    text: str
    start: int
    end: int


def sentences_of(text: str) -> Sequence[Sentence]:
    """The sentences of a text, in order; white space between them belongs to none."""
    found = []
    begin = 0
    for match in _END.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if _ABBREVIATED.search(text, max(begin, match.start() - 8), match.start() + 1):
            continue
        found.append(Sentence(text[begin:end], begin, end))
        begin = match.end()
    if begin < len(text):
        found.append(Sentence(text[begin:], begin, len(text)))
    return found
