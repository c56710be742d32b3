"""Paragraphs of running text: lines put together again across line and page breaks, and parted at list labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from callover.reading.grammar.labels import BULLET, DECIMAL, LABEL
from callover.reading.parts import Passage, joined, passage_of, span_of
from callover.reading.records import Span
from callover.reading.source import Line, SourceText

_TERMINALS = tuple(".:;!?…")
_CLOSING_MARKS = "\"'”’)]"
_MARKED = re.compile(
    r"^(?:RESOLVED|Resolved|AGREED|Agreed|DECISION|Decision|Decisions|RECOMMENDED|Recommended)\b\s*[:\-–—]?"
)
_PAGE_NUMBER = re.compile(r"^(?:[Pp]age\s+)?\d{1,4}$")
# A line that ends in the middle of a phrase, or between a title and a name.
_GOES_ON = re.compile(
    r"(?:[,(\[&/–-]"
    r"|\b(?:the|of|and|to|for|in|by|with|from|that|a|an|at|on|as|Councillor|Cllr|Mr|Mrs|Ms|Dr|No)\.?)$"
)
# "section" at a line's end: the number that begins the next line is the section's, not a clause's.
_OPEN_ENDED = re.compile(
    r"(?:\b(?:section|paragraph|para|item|minute|no|nos|regulation|appendix|part|page))\.?$", re.IGNORECASE
)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph's lines. ``text`` is the words on one line; ``passage`` also knows where each word stood."""

    source: SourceText
    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        return joined(self.lines)

    @cached_property
    def passage(self) -> Passage:
        return passage_of(self.source, self.lines)

    @property
    def span(self) -> Span:
        return span_of(self.lines)


def paragraphs_of(source: SourceText, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs in these lines, empty ones left out."""
    found: list[list[Line]] = []
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    short = min(0.55 * lengths[int(len(lengths) * 0.9)], 60.0) if lengths else 0.0
    is_apart = True
    for line in lines:
        text = line.text.strip()
        if is_apart and found and _PAGE_NUMBER.match(text) and not _is_ended(found[-1][-1].text.rstrip()):
            continue  # a page number that a converter left between the two halves of a sentence
        if not (any(map(str.isalnum, text)) or BULLET.match(text)):
            is_apart = is_apart or not text
            continue
        if found and not _begins(found[-1], line, text, is_apart, short):
            found[-1].append(line)
        else:
            found.append([line])
        is_apart = False
    return tuple(Paragraph(source, tuple(lines)) for lines in found)


def _begins(before: Sequence[Line], line: Line, text: str, is_apart: bool, short: float) -> bool:
    """Whether a line begins a new paragraph after these lines; a last line shorter than ``short`` ends one."""
    last = before[-1].text.rstrip()
    if BULLET.match(text) or _MARKED.match(text):
        return True
    if LABEL.match(text) or (DECIMAL.match(text) and _is_ended(last)):
        return not _OPEN_ENDED.search(last) or is_apart
    if not is_apart:
        if len(last.strip()) < short and text[0].isupper() and not _GOES_ON.search(last):
            return True
        return line.grid is not None and line.grid != before[-1].grid
    # A sentence broken by a page's end or by a converter's stray blank line goes on in lower case.
    return _is_ended(last) or not text[0].islower()


def _is_ended(text: str) -> bool:
    """Whether a text ends as a sentence does, closing brackets and quotation marks aside."""
    return text.rstrip(_CLOSING_MARKS).endswith(_TERMINALS)
