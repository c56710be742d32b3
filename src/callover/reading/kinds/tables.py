"""Reads the tables of a document: every row as long as the header, cells that span repeated, captions as titles."""

import re

from callover.reading.parts import Part, line_at, span_between, tidied
from callover.reading.records import Table
from callover.reading.source import Cell, Grid, SourceText

_CAPTION = re.compile(r"^(?:table|figure|chart|appendix|annexe?|tabl)\b", re.IGNORECASE)
_LONGEST_CAPTION = 140
_MARKDOWN = "#*_| "
# Wider than any table on paper; a file may claim a span of a million columns.
_MOST_COLUMNS = 200


def read_tables(part: Part) -> tuple[Table, ...]:
    """The tables of a part, in order; grids with fewer than two rows or columns are boxes or lines and no tables."""
    found = []
    for grid in part.grids:
        rows = expanded(grid)
        if len(rows) < 2 or len(rows[0]) < 2 or not any(cell.start < cell.end for row in rows for cell in row):
            continue
        headers = header_rows(grid)
        texts = [tuple(text_of(part.source, cell) for cell in row) for row in rows]
        header = tuple(" ".join(dict.fromkeys(filter(None, column))) for column in zip(*texts[:headers], strict=True))
        span = span_between(part.source, grid.start, max(grid.start, grid.end))
        found.append(Table(caption_of(part, grid), header, tuple(texts[headers:]), span))
    return tuple(found)


def expanded(grid: Grid) -> tuple[tuple[Cell, ...], ...]:
    """The grid's cells as a rectangle: a cell that spans rows or columns stands in each of its places."""
    places: list[dict[int, Cell]] = [{} for _ in grid.rows]
    for index, row in enumerate(grid.rows):
        column = 0
        for cell in row:
            while column in places[index]:
                column += 1
            width = max(1, min(cell.column_span, _MOST_COLUMNS - column))
            for below in range(index, min(index + max(1, cell.row_span), len(places))):
                places[below].update(dict.fromkeys(range(column, column + width), cell))
            column += width
    width = max((max(row, default=-1) + 1 for row in places), default=0)
    missing = Cell(grid.end, grid.end)
    return tuple(tuple(row.get(column, missing) for column in range(width)) for row in places)


def header_rows(grid: Grid) -> int:
    """How many rows at the top are header: those whose cells all say so, else the first."""
    count = 0
    for row in grid.rows[:-1]:
        if not row or not all(cell.is_header for cell in row):
            break
        count += 1
    return max(1, count)


def text_of(source: SourceText, cell: Cell) -> str:
    """A cell's words on one line."""
    return tidied(source.text[cell.start : cell.end])


def caption_of(part: Part, grid: Grid) -> str | None:
    """The line above a table, where it is a caption: it says "Table 2", or is short and no sentence."""
    first = line_at(part.source, grid.start)
    index = first.number - 2
    blanks = 0
    while index >= part.first and blanks <= 2:
        line = part.source.lines[index]
        text = tidied(line.text).strip(_MARKDOWN)
        if text and not line.is_furniture:
            is_short = len(text) <= _LONGEST_CAPTION and not text.endswith((".", ";", ","))
            return (
                text.rstrip(":")
                if line.grid is None and is_short and (_CAPTION.match(text) or len(text) < 90)
                else None
            )
        blanks += 1
        index -= 1
    return None
