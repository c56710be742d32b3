"""What the layout makes of a page before it is written down as text: paragraphs and tables of lines."""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from callover.reading.source import Role


class LaidLine(NamedTuple):
    """A line as the layout found it, before its place in the text is known; points from the top of the upright page."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    is_bold: bool
    role: Role = Role.UNKNOWN
    level: int | None = None


Paragraph: TypeAlias = list[LaidLine]


@dataclass(slots=True)
class LaidCell:
    """A cell's lines, the column that it begins in, and how many rows and columns it spans."""

    lines: list[LaidLine]
    column: int
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False


@dataclass(slots=True)
class LaidTable:
    """A table on one page.

    ``edges`` are its columns' left edges and the last one's right edge, in points; ``marks`` are the numbers of the
    marked content in its cells.
    """

    rows: list[list[LaidCell]]
    edges: tuple[float, ...]
    top: float
    bottom: float
    marks: frozenset[int] = frozenset()


Block: TypeAlias = Paragraph | LaidTable


def top_of(block: Block) -> float:
    """Where a block begins on its page, in points from the top."""
    return block.top if isinstance(block, LaidTable) else block[0].top


def bottom_of(block: Block) -> float:
    """Where a block ends on its page, in points from the top."""
    return block.bottom if isinstance(block, LaidTable) else block[-1].bottom


def mark_header(rows: list[list[LaidCell]]) -> None:
    """Marks the first row as the header where all its words are bold and those of the other rows are not."""
    if len(rows) < 2 or not _is_bold(rows[0]) or all(_is_bold(row) for row in rows[1:]):
        return
    for cell in rows[0]:
        cell.is_header = True


def _is_bold(row: list[LaidCell]) -> bool:
    lines = [line for cell in row for line in cell.lines]
    return bool(lines) and all(line.is_bold for line in lines)
