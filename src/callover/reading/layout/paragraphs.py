"""Paragraphs: rows of one column parted by the gaps between them."""

from collections.abc import Sequence

from callover.reading.layout.rows import Row, Stretch
from callover.reading.layout.writing import LaidLine
from callover.reading.source import Box

# A gap wider than this share of the usual step from line to line parts paragraphs.
_WIDER = 1.25


def paragraphs_of(rows: Sequence[Row]) -> list[list[LaidLine]]:
    """The rows as paragraphs, each row one line."""
    found: list[list[LaidLine]] = []
    previous: Stretch | None = None
    for row in rows:
        head = max(row, key=lambda stretch: stretch.size)
        if previous is None or head.base - previous.base > _WIDER * 1.15 * max(head.size, previous.size):
            found.append([])
        found[-1].append(line_of(row))
        previous = head
    return found


def line_of(row: Row) -> LaidLine:
    """A row as one line of text, its stretches parted by a space."""
    widest = max(row, key=lambda stretch: len(stretch.text))
    box = Box(
        round(row[0].x0, 1),
        round(min(s.base - 0.8 * s.size for s in row), 1),
        round(max(s.x1 for s in row), 1),
        round(max(s.base + 0.2 * s.size for s in row), 1),
    )
    bold = sum(len(s.text) for s in row if s.is_bold)
    is_bold = 2 * bold > sum(len(s.text) for s in row)
    return LaidLine(" ".join(s.text for s in row), box, widest.size, is_bold)
