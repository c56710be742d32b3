"""A part of a source: a run of its lines, with the furniture out of the way and words joined across lines."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from callover.reading.records import Span
from callover.reading.source import Grid, Line, SourceText

# A word broken over two lines: "multi-" / "agency" keeps its hyphen in council papers far more often than not,
# because Word breaks only at hyphens that are already there; a soft hyphen is the typesetter's own and goes.
_SOFT_HYPHEN = "\u00ad"
_SOFT_BREAK = re.compile(rf"{_SOFT_HYPHEN}\s*")
_BROKEN_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
# Marks without width that Unicode does not count as white space, but that stand where a space does.
_NO_WIDTH = ("\u200b", "\ufeff")
_TOKEN = re.compile(rf"[^\s\u00a0{''.join(_NO_WIDTH)}]+")


def tidied(text: str) -> str:
    """The text on one line: soft hyphens gone, words broken at a line's end rejoined, white space single."""
    if _SOFT_HYPHEN in text:
        text = _SOFT_BREAK.sub("", text)
    if "\n" in text:
        text = _BROKEN_WORD.sub("-", text)
    for mark in _NO_WIDTH:
        text = text.replace(mark, " ")
    return " ".join(text.split())


@dataclass(frozen=True)
class Part:
    """Lines ``first`` to ``last`` (half-open, indexes into ``source.lines``) of a source."""

    source: SourceText
    first: int
    last: int

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The part's lines without furniture; blank lines stay, as they tell paragraphs apart.

        Marks of emphasis (``**Resolved:-**``) read as spaces, so that what they mark stands where it stood.
        """
        return tuple(_plain(line) for line in self.source.lines[self.first : self.last] if not line.is_furniture)

    @property
    def span(self) -> Span:
        lines = self.source.lines[self.first : self.last]
        inked = [line for line in lines if line.text.strip()] or list(lines)
        if not inked:
            return Span(0, 0, 1, 1, None)
        return span_of(inked)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The tables that begin in this part."""
        if self.first >= self.last:
            return ()
        start, end = self.source.lines[self.first].start, self.source.lines[self.last - 1].end
        return tuple(grid for grid in self.source.grids if start <= grid.start <= end)

    def slice(self, first: int, last: int) -> "Part":
        """The part of lines ``first`` to ``last``, indexes into ``source.lines``."""
        return Part(self.source, first, last)


_EMPHASIS = re.compile(r"\*\*|__")


def _plain(line: Line) -> Line:
    """The line with a space for each character of its marks of emphasis, so that every word keeps its place."""
    if "**" not in line.text and "__" not in line.text:
        return line
    return replace(line, text=_EMPHASIS.sub("  ", line.text))


def span_of(lines: Sequence[Line]) -> Span:
    """The span from the first of these lines to the last. Raises ValueError where there are none."""
    if not lines:
        raise ValueError("a span needs at least one line")
    head, tail = lines[0], lines[-1]
    start = head.start + len(head.text) - len(head.text.lstrip())
    return Span(start, max(start, tail.start + len(tail.text.rstrip())), head.number, tail.number, head.page)


def span_between(source: SourceText, start: int, end: int) -> Span:
    """The span of the half-open range [start, end) of the source's text."""
    first, last = line_at(source, start), line_at(source, max(start, end - 1))
    return Span(start, end, first.number, last.number, first.page)


def line_at(source: SourceText, offset: int) -> Line:
    """The line in which a character of the source's text stands (its line break counts as its own)."""
    return source.lines[max(0, bisect_right(source.lines, offset, key=_start) - 1)]


def _start(line: Line) -> int:
    return line.start


def joined(lines: Iterable[Line]) -> str:
    """The words of these lines on one line, line breaks and hyphenation undone."""
    return tidied("\n".join(line.text for line in lines))


@dataclass(frozen=True)
class Passage:
    """Lines joined into running text that still knows where each word stood in the source.

    ``text`` is what :func:`joined` gives; ``starts`` holds where each word begins in ``text`` and ``origins`` where
    it begins in the source's text.
    """

    source: SourceText
    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The source's span of the half-open range [start, end) of this passage's text."""
        end = len(self.text) if end is None else end
        return span_between(self.source, self._origin(start), self._origin(max(start, end - 1)) + 1)

    def cut(self, start: int, end: int) -> "Passage":
        """The passage of the half-open range [start, end) of this one's text, white space at its ends left out.

        Raises ValueError where the range holds no word.
        """
        words = self.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if start >= end:
            raise ValueError("a passage needs at least one word")
        first, last = max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, end - 1)
        starts = (0, *(at - start for at in self.starts[first + 1 : last]))
        origins = (self._origin(start), *self.origins[first + 1 : last])
        return Passage(self.source, self.text[start:end], starts, origins)

    def followed_by(self, other: "Passage") -> "Passage":
        """This passage and another after it, a space between them."""
        shift = len(self.text) + 1
        starts = (*self.starts, *(at + shift for at in other.starts))
        return Passage(self.source, f"{self.text} {other.text}", starts, (*self.origins, *other.origins))

    def _origin(self, position: int) -> int:
        word = max(0, bisect_right(self.starts, position) - 1)
        return self.origins[word] + position - self.starts[word]


def passage_of(source: SourceText, lines: Iterable[Line]) -> Passage:
    """The passage that these lines make. Raises ValueError where they hold no word."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for line in lines:
        begins_line = True
        for token in _TOKEN.finditer(line.text):
            word, at = token.group().replace(_SOFT_HYPHEN, ""), line.start + token.start()
            if pieces and not (begins_line and _runs_on(pieces[-1], at, origins[-1], source.text)):
                pieces.append(" ")
                length += 1
            starts.append(length)
            origins.append(at)
            pieces.append(word)
            length += len(word)
            begins_line = False
    if not starts:
        raise ValueError("a passage needs at least one word")
    return Passage(source, "".join(pieces), tuple(starts), tuple(origins))


def _runs_on(word: str, at: int, previous: int, text: str) -> bool:
    """Whether the word at ``at`` goes on from the one before, broken at the end of a line."""
    between = text[previous:at]
    if "\n" not in between:
        return False
    broken = between.split(None, 1)[0] if between.split() else ""
    if broken.endswith(_SOFT_HYPHEN):
        return True
    return len(word) > 1 and word.endswith("-") and word[-2].isalnum() and text[at].isalnum()
