"""The text of a source file as the reader sees it, with what is known of its layout.

Every medium (PDF, DOCX, HTML, text, Markdown) is brought to one shape, a :class:`SourceText`: a string, its lines,
and the grids (tables) whose cells are ranges of that string. Spans of facts count in ``SourceText.text``.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from callover.reading.records import Notice


class Role(StrEnum):
    """What a line is, where its medium says so (tags, styles, elements); ``UNKNOWN`` where it does not."""

    UNKNOWN = "unknown"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CELL = "cell"


class Box(NamedTuple):
    """A rectangle on a page, in points from the page's top left corner. Every line has one, so it is a cheap tuple."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source's text, without its line break.

    ``start`` and ``end`` are a half-open range of ``SourceText.text`` and ``text`` is that range. ``number`` counts
    from 1 in the whole source; ``page`` counts from 1 or is None where the medium has no pages. ``box``, ``size``
    (points) and ``bold`` are None where the medium has no geometry. ``level`` is the heading's level from 1 or None.
    ``is_furniture`` marks running heads, running feet and page numbers, which are no part of what is said.
    ``grid`` is the index into ``SourceText.grids`` of the table that the line stands in.
    """

    text: str
    start: int
    end: int
    number: int
    page: int | None = None
    box: Box | None = None
    size: float | None = None
    bold: bool | None = None
    role: Role = Role.UNKNOWN
    level: int | None = None
    is_furniture: bool = False
    grid: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its half-open range [start, end) of the source's text, and how many rows and columns it spans.

    The text of a cell is contiguous in the source's text (empty cells have start == end).
    """

    start: int
    end: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose cells the medium or its layout tells apart. Rows hold the cells that begin in them, in order."""

    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source file's text and layout. ``pages`` is None where the medium has no pages.

    ``text`` is the join of all lines with ``\\n``. Blank lines stand between paragraphs where the medium or the
    layout tells them apart, and before each new page. ``title`` is the medium's own title (HTML ``title``, PDF or
    DOCX properties), or None. ``notices`` are the doubts that arose while the bytes were opened.
    """

    name: str
    sha256: str
    media_type: str
    text: str
    lines: tuple[Line, ...]
    grids: tuple[Grid, ...] = ()
    pages: int | None = None
    page_sizes: tuple[tuple[float, float], ...] = field(default=())
    title: str | None = None
    notices: tuple[Notice, ...] = ()
