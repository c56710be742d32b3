"""The rows of a schedule's tables, each cell under the name of its column whatever words head it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from callover.reading.kinds.tables import caption_of, expanded, text_of
from callover.reading.parts import Part, span_between
from callover.reading.records import Span
from callover.reading.source import Cell, Line

_SEARCHED_FOR_HEADER = 4


@dataclass(frozen=True)
class Row:
    """A row of a schedule: the cells by the name of their column. ``caption`` is the line above its table.

    ``is_banner`` where one cell goes across the whole row; that cell is then under every name.
    """

    part: Part
    cells: Mapping[str, Cell]
    caption: str | None
    is_banner: bool
    is_first: bool
    span: Span

    @property
    def alone(self) -> str:
        """The words of the row's only cell that has any, across the row or not; empty where there are more."""
        texts = {cell.start: text_of(self.part.source, cell) for cell in self.cells.values() if cell.start < cell.end}
        return next(iter(texts.values())) if len(texts) == 1 else ""

    def text(self, name: str) -> str:
        """The words of the cell of that column, on one line; empty where there is no such column."""
        cell = self.cells.get(name)
        return text_of(self.part.source, cell) if cell else ""

    def lines(self, name: str) -> tuple[Line, ...]:
        """The lines of that cell, cut to the cell's own characters."""
        cell = self.cells.get(name)
        if cell is None or cell.start >= cell.end:
            return ()
        return lines_between(self.part, cell.start, cell.end)


def lines_between(part: Part, start: int, end: int) -> tuple[Line, ...]:
    """The part's lines in a range of the source's text, cut to it."""
    found: list[Line] = []
    lines, text = part.source.lines, part.source.text
    index = span_between(part.source, start, end).line_start - 1
    while index < len(lines) and lines[index].start < end:
        line = lines[index]
        low, high = max(line.start, start), min(line.end, end)
        found.append(replace(line, text=text[low:high], start=low, end=high))
        index += 1
    return tuple(found)


def rows_of(part: Part, columns: Sequence[tuple[str, re.Pattern[str]]], needed: int = 2) -> Iterator[Row]:
    """The rows of every table of the part whose header names at least ``needed`` of the columns.

    A table without a header goes on from the one before it, where it has as many columns: a page ended between them.
    """
    names: dict[int, str] = {}
    width = 0
    caption: str | None = None
    for grid in part.grids:
        table = expanded(grid)
        if not table:
            continue
        header, found = _header(part, table, columns, needed)
        if found:
            names, width = found, len(table[0])
            caption = caption_of(part, grid)
        elif len(table[0]) != width:
            continue
        yield from _rows(part, table, header, names, caption)


def _rows(
    part: Part, table: Sequence[Sequence[Cell]], header: int, names: Mapping[int, str], caption: str | None
) -> Iterator[Row]:
    heading = tuple(text_of(part.source, cell).casefold() for cell in table[header]) if header >= 0 else ()
    for index, cells in enumerate(table[header + 1 :], header + 1):
        texts = tuple(text_of(part.source, cell).casefold() for cell in cells)
        if texts == heading or not any(texts):
            continue
        inked = [cell for cell in cells if cell.start < cell.end]
        span = span_between(part.source, min(cell.start for cell in inked), max(cell.end for cell in inked))
        banner = len(cells) > 1 and len({id(cell) for cell in cells}) == 1
        named = {names[column]: cell for column, cell in enumerate(cells) if column in names}
        yield Row(part, named, caption, banner, index == header + 1 and header < 0, span)


def _header(
    part: Part, table: Sequence[Sequence[Cell]], columns: Sequence[tuple[str, re.Pattern[str]]], needed: int
) -> tuple[int, dict[int, str]]:
    """The index of the header row and the names of its columns; -1 and nothing where there is none."""
    best: tuple[int, dict[int, str]] = (-1, {})
    for index, cells in enumerate(table[:_SEARCHED_FOR_HEADER]):
        if len({id(cell) for cell in cells}) < 2:
            continue
        names = columns_in([text_of(part.source, cell) for cell in cells], columns)
        if len(names) >= max(needed, len(best[1]) + 1):
            best = (index, names)
    return best


def columns_in(header: Sequence[str], columns: Sequence[tuple[str, re.Pattern[str]]]) -> dict[int, str]:
    """Which column of a header is which, the surest names first; each column has one name and each name one column."""
    names: dict[int, str] = {}
    for name, pattern in columns:
        for index, text in enumerate(header):
            if index not in names and name not in names.values() and len(text) < 80 and pattern.search(text):
                names[index] = name
                break
    return names
