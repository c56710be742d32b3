"""Sheets: the places in a source where a document may begin, each with the text that would then be its head.

In a source with pages these are its pages. In one without, they are the lines at which a converter left a page break
(a form feed, or a line that begins with one space) and the lines that look like the head of a document.
"""

import datetime as dt
import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from callover.civic.dates import find_dates
from callover.reading.source import Line, SourceText
from callover.reading.splitting.columns import may_head_columns
from callover.reading.splitting.heads import head_lines, is_title, may_lead_in

_BEFORE = " \t\r\n\f\v\u00a0#>*_|\\\ufeff"
_AFTER = " \t\r\n\f\v\u00a0*_|\\"
_DIGIT = re.compile(r"\d")
_ITEM = re.compile(r"^\(?\d{1,3}[a-z]?[.)]+\s+[A-Z]")
# A converter that drops form feeds leaves the next page's first line with a space before it and no blank line above.
_PAGE_MARK = re.compile(r"(?<=[^\s])[ \t]*\n(?P<mark> (?=[^\s\u00a0\-–•]))|\f", re.MULTILINE)
_PDF = "application/pdf"
_HEAD_LINES = 14
_WINDOW = 60
_ENOUGH = 6
_LONGEST_DATED = 400
_ENOUGH_OF_PAGE = 14


@dataclass(frozen=True)
class Sheet:
    """Lines ``first`` to ``last`` (half-open) of a source; ``is_page`` where a page certainly begins with them.

    Up to line ``window`` the source is searched for what speaks for a document that begins here.
    """

    source: SourceText
    first: int
    last: int
    window: int
    is_page: bool

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines with something in them, furniture left out, of a long sheet only the beginning."""
        found: list[Line] = []
        for line in self.source.lines[self.first : self.window]:
            if not line.is_furniture and line.text.strip():
                found.append(line)
                if len(found) == _WINDOW and not self.is_page:
                    break
        return tuple(found)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Those lines without the marks of Markdown and of page breaks."""
        return tuple(plain(line.text) for line in self.lines)

    @cached_property
    def lows(self) -> tuple[str, ...]:
        """The same in small letters."""
        return tuple(lowered(text) for text in self.texts)

    @cached_property
    def own_texts(self) -> tuple[str, ...]:
        """The lines up to the next sheet."""
        if self.window == self.last:
            return self.texts
        return tuple(plain(line.text) for line in self.source.lines[self.first : self.last] if line.text.strip())

    @property
    def head(self) -> tuple[str, ...]:
        """The first lines."""
        return self.texts[:_HEAD_LINES]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The first lines, and each joined with the next: titles are broken over lines, words too."""
        head = self.texts[:7]
        pairs = (f"{one[:-1]}{two}" if one.endswith("-") else f"{one} {two}" for one, two in itertools.pairwise(head))
        return (*head[:6], *pairs)

    @cached_property
    def columnar(self) -> tuple[str, ...]:
        """The first lines, if any holds a word that heads a column; else none."""
        first = self.texts[:20]
        return first if any(may_head_columns(text) for text in first) else ()

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Those among them that may be titles."""
        return tuple(text for text in self.headings if is_title(text))

    @cached_property
    def date(self) -> dt.date | None:
        """The first whole date in the head, on a short line that is no item: ``3. Minutes of 7 December 2023``."""
        for text in self.head:
            if len(text) < _LONGEST_DATED and _DIGIT.search(text) and not _ITEM.match(text):
                for found in find_dates(text):
                    if found.date is not None:
                        return found.date
        return None

    @cached_property
    def low(self) -> str:
        """The text in small letters, to ask quickly whether a word is there at all."""
        return "\n".join(self.lows)

    @cached_property
    def text(self) -> str:
        """All lines, joined by line breaks."""
        return "\n".join(self.texts)


def plain(text: str) -> str:
    """A line without white space and marks of Markdown at either end."""
    return text.lstrip(_BEFORE).rstrip(_AFTER)


def lowered(text: str) -> str:
    """The text in small letters, every letter in its place: only of a Turkish capital would there be two."""
    return text.replace("\u0130", "I").lower()


def sheets_of(source: SourceText) -> tuple[Sheet, ...]:
    """The sheets of a source, in order, covering all of its lines."""
    # A text may have form feeds and be put together from several all the same: there a page break is but one sign.
    has_pages = source.media_type == _PDF and any(line.page is not None for line in source.lines)
    return _paged(source) if has_pages else _unpaged(source)


def _paged(source: SourceText) -> tuple[Sheet, ...]:
    starts: list[int] = []
    page: int | None = None
    for index, line in enumerate(source.lines):
        if line.page != page or not starts:
            starts.append(index)
            page = line.page
    ends = [*starts[1:], len(source.lines)]
    return tuple(Sheet(source, first, last, last, is_page=True) for first, last in zip(starts, ends, strict=True))


def _unpaged(source: SourceText) -> tuple[Sheet, ...]:
    if not source.lines:
        return ()
    offsets = [line.start for line in source.lines]
    marks = {bisect_right(offsets, found.end() - 1) - 1 for found in _PAGE_MARK.finditer(source.text)}
    heads = {_lead_in(source.lines, bisect_right(offsets, start) - 1, marks) for start in head_lines(source.text)}
    starts = sorted({0} | marks | heads)
    ends = [*starts[1:], len(source.lines)]
    stops = sorted(heads)
    pages = sorted(marks)
    return tuple(
        Sheet(
            source,
            first,
            end,
            _window_of_head(source.lines, first, pages)
            if first in heads
            else _window_of_page(source.lines, first, stops, pages),
            is_page=False,
        )
        for first, end in zip(starts, ends, strict=True)
    )


def _window_of_head(lines: Sequence[Line], first: int, pages: Sequence[int]) -> int:
    """Where the text that may speak for a head ends: at a page break that is not one of its own bullets.

    It goes on past the next head, which is as a rule a further line of the same one.
    """
    position = bisect_right(pages, first)
    while position < len(pages) and _inked(lines, first, pages[position]) < _ENOUGH:
        position += 1
    return pages[position] if position < len(pages) else len(lines)


def _window_of_page(lines: Sequence[Line], first: int, stops: Sequence[int], pages: Sequence[int]) -> int:
    """Where a page ends that begins with no head: at the next head, or at a page break well below its top."""
    head = bisect_right(stops, first)
    end = stops[head] if head < len(stops) else len(lines)
    position = bisect_right(pages, first)
    while position < len(pages) and pages[position] < end and _inked(lines, first, pages[position]) < _ENOUGH_OF_PAGE:
        position += 1
    return min(end, pages[position]) if position < len(pages) else end


def _inked(lines: Sequence[Line], first: int, last: int) -> int:
    return sum(1 for line in lines[first : min(last, first + 40)] if line.text.strip())


def _lead_in(lines: Sequence[Line], index: int, marks: set[int]) -> int:
    """The first line of the head that the line at ``index`` belongs to: up past titles, dates and labels."""
    first = index
    blanks = 0
    for back in range(index, max(-1, index - 25), -1):
        text = plain(lines[back].text)
        if not text:
            blanks += 1
            if blanks > 2:
                break
            continue
        blanks = 0
        if back != index and not may_lead_in(text):
            break
        first = back
        if back in marks:
            break
    return first
