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
_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")


def tidied(text: str) -> str:
    """The text on one line: soft hyphens gone, words broken at a line's end rejoined, white space single."""
    text = re.sub(rf"{_SOFT_HYPHEN}\s*", "", text)
    text = re.sub(r"(?<=\w)-\s*\n\s*(?=\w)", "-", text)
    return _SPACES.sub(" ", text).strip()


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
        lines = self.source.lines[self.first : self.last]
        return tuple(_plain(line) if "**" in line.text or "__" in line.text else line for line in lines if not line.is_furniture)

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
    low, high = 0, len(source.lines) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if source.lines[middle].start <= offset:
            low = middle
        else:
            high = middle - 1
    return source.lines[low]


def joined(lines: Iterable[Line]) -> str:
    """The words of these lines on one line, line breaks and hyphenation undone."""
    return tidied("\n".join(line.text for line in lines))


_TOKEN = re.compile(r"[^\s\u00a0\u200b\ufeff]+")


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
        return Passage(self.source, self.text[start:end], starts, (self._origin(start), *self.origins[first + 1 : last]))

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
        for token in _TOKEN.finditer(line.text):
            word = token.group().replace(_SOFT_HYPHEN, "")
            if pieces and not _runs_on(pieces[-1], line.start + token.start(), origins[-1], source.text):
                pieces.append(" ")
                length += 1
            starts.append(length)
            origins.append(line.start + token.start())
            pieces.append(word)
            length += len(word)
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
