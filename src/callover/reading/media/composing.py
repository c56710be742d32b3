"""Composing a source's text out of blocks: lines and grids, each with its place in the text."""

import hashlib
from collections.abc import Iterable, Sequence

from callover.reading.media.blocks import Block, Look, Table, TableCell, Text, is_layout
from callover.reading.records import Notice
from callover.reading.source import Cell, Grid, Line, Role, SourceText

_CELL = Look(role=Role.CELL)


def compose(
    blocks: Iterable[Block],
    *,
    data: bytes,
    name: str,
    media_type: str,
    title: str | None = None,
    notices: tuple[Notice, ...] = (),
) -> SourceText:
    """The source that these blocks make; ``data`` is the file's bytes, for its fingerprint."""
    composer = _Composer()
    composer.blocks(blocks)
    lines = tuple(composer.lines)
    return SourceText(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        text="\n".join(line.text for line in lines),
        lines=lines,
        grids=tuple(grid for grid in composer.grids if grid is not None),
        title=title,
        notices=notices,
    )


class _Composer:
    """Puts lines and tables one after the other and counts their places.

    A blank line is written only between lines that hold something, and never two together.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.grids: list[Grid | None] = []
        self._length = 0
        self._wants_blank = False

    def blocks(self, blocks: Iterable[Block]) -> None:
        was_tight = False
        for block in blocks:
            if isinstance(block, Table):
                self._gap()
                self._table(block)
                self._gap()
                was_tight = False
                continue
            if not (was_tight and block.is_tight):
                self._gap()
            for line in block.text.split("\n"):
                self._line(line, block.look)
            was_tight = block.is_tight
        self._gap()

    def _table(self, table: Table) -> None:
        if is_layout(table):
            for row in table.rows:
                self._layout_row(row)
            return
        index = len(self.grids)
        self.grids.append(None)
        first = len(self.lines)
        rows = tuple(self._row(row, index) for row in table.rows)
        inked = [line for line in self.lines[first:] if line.text]
        self.grids[index] = Grid(rows, inked[0].start, inked[-1].end)

    def _layout_row(self, row: Sequence[TableCell]) -> None:
        if any(cell.is_header for cell in row) and all(cell.is_short for cell in row):
            self.blocks([Text(" ".join(cell.text for cell in row if cell.blocks), Look())])
            return
        for cell in row:
            self.blocks(cell.blocks)

    def _row(self, row: Sequence[TableCell], grid: int) -> tuple[Cell, ...]:
        """A row of short cells stands on one line with tabs between; else each cell has lines of its own."""
        if all(cell.is_short for cell in row):
            return self._short_row(row, grid)
        self._gap()
        cells = tuple(self._cell(cell, grid) for cell in row)
        self._gap()
        return cells

    def _short_row(self, row: Sequence[TableCell], grid: int) -> tuple[Cell, ...]:
        text, bold = "", []
        ranges: list[tuple[int, int]] = []
        for cell in row:
            words = cell.text
            if words and text:
                text += "\t"
            ranges.append((len(text), len(text) + len(words)))
            text += words
            bold += [block.look.bold for block in cell.blocks if isinstance(block, Text)]
        start = self._next() if text else self._last()
        self._line(text, Look(Role.CELL, bold=all(bold) if bold else None), grid)
        return tuple(
            _placed(cell, start + first, start + last) for cell, (first, last) in zip(row, ranges, strict=True)
        )

    def _cell(self, cell: TableCell, grid: int) -> Cell:
        start: int | None = None
        for block in cell.blocks:
            before = len(self.lines)
            if isinstance(block, Table):
                self._table(block)
            else:
                for line in block.text.split("\n"):
                    self._line(line, Look(Role.CELL, block.look.level, block.look.bold, block.look.size), grid)
            inked = [line for line in self.lines[before:] if line.text]
            if start is None and inked:
                start = inked[0].start
        if start is None:
            return _placed(cell, self._last(), self._last())
        return _placed(cell, start, self.lines[-1].end)

    def _gap(self) -> None:
        """A paragraph ends here: a blank line goes before the next line."""
        self._wants_blank = bool(self.lines)

    def _last(self) -> int:
        """Where the last line ends, which is where an empty cell is said to stand."""
        return self.lines[-1].end if self.lines else 0

    def _next(self) -> int:
        """Where the next line will begin."""
        return self._length + self._wants_blank

    def _line(self, text: str, look: Look, grid: int | None = None) -> None:
        if not text.strip():
            return
        if self._wants_blank:
            self.lines.append(Line("", self._length, self._length, len(self.lines) + 1))
            self._length += 1
            self._wants_blank = False
        end = self._length + len(text)
        number = len(self.lines) + 1
        self.lines.append(
            Line(text, self._length, end, number, None, None, look.size, look.bold, look.role, look.level, False, grid)
        )
        self._length = end + 1


def _placed(cell: TableCell, start: int, end: int) -> Cell:
    return Cell(start, end, cell.row_span, cell.column_span, cell.is_header)
