"""Writing laid-out pages down as one text with its lines and grids."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from callover.reading.layout.laid import Block, LaidCell, LaidLine, LaidTable, bottom_of, top_of
from callover.reading.source import Box, Cell, Grid, Line, Role

_HEAD, _FOOT = 0.13, 0.87  # shares of the page's height outside which only running heads and feet stand
_NEAR_EDGE = 4.0  # points


@dataclass(slots=True)
class _OpenCell:
    start: int
    end: int
    column: int
    row_span: int
    column_span: int
    is_header: bool


@dataclass(slots=True)
class _OpenGrid:
    """A table that the next page may go on with."""

    edges: tuple[float, ...]
    page: int
    index: int  # among the source's grids
    rows: list[list[_OpenCell]] = field(default_factory=list)
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page's upright text stands on the page as shown: its size in points and quarter turns clockwise."""

    number: int
    width: float
    height: float
    turns: int = 0

    def box(self, line: LaidLine) -> Box:
        """The line's box on the page as shown."""
        x0, x1, top, bottom = line.x0, line.x1, line.top, line.bottom
        if self.turns == 1:
            x0, x1, top, bottom = self.width - bottom, self.width - top, x0, x1
        elif self.turns == 2:
            x0, x1, top, bottom = self.width - x1, self.width - x0, self.height - bottom, self.height - top
        elif self.turns == 3:
            x0, x1, top, bottom = top, bottom, self.height - x1, self.height - x0
        return Box(x0, top, x1, bottom)

    @property
    def upright_height(self) -> float:
        return self.width if self.turns % 2 else self.height


class Writer:
    """Puts the pages' paragraphs and tables one after the other and counts their places in the text."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._grids: list[_OpenGrid] = []
        self._length = 0
        self._going_on: _OpenGrid | None = None  # the table at the foot of the page before

    def page(self, sheet: Sheet, blocks: Sequence[Block]) -> None:
        """One page's blocks in reading order, a blank line before each."""
        height = sheet.upright_height
        going_on, self._going_on = self._going_on, None
        for block in blocks:
            self._blank(sheet.number)
            if isinstance(block, LaidTable):
                grid = going_on if going_on is not None and _fits(going_on, block) else None
                self._going_on = self._table(block, sheet, grid)
                going_on = None
                continue
            for line in block:
                self._add(line, sheet, line.role, None)
            if bottom_of(block) > _HEAD * height:
                going_on = None
            if top_of(block) < _FOOT * height:
                self._going_on = None

    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines)

    def grids(self) -> tuple[Grid, ...]:
        return tuple(_closed(grid) for grid in self._grids)

    def _blank(self, page: int) -> None:
        if self._lines and self._lines[-1].text:
            self._lines.append(Line("", self._length, self._length, len(self._lines) + 1, page))
            self._length += 1

    def _add(self, line: LaidLine, sheet: Sheet, role: Role, grid: int | None) -> None:
        text, x0, top, x1, bottom, size, is_bold, _, level = line
        start, end = self._length, self._length + len(text)
        box = sheet.box(line) if sheet.turns else Box(x0, top, x1, bottom)
        lines = self._lines
        number = len(lines) + 1
        lines.append(Line(text, start, end, number, sheet.number, box, size, is_bold, role, level, False, grid))
        self._length = end + 1

    def _table(self, table: LaidTable, sheet: Sheet, grid: _OpenGrid | None) -> _OpenGrid:
        index = len(self._grids) if grid is None else grid.index
        rows = [[self._cell(cell, sheet, index) for cell in row] for row in table.rows]
        if grid is None:
            grid = _OpenGrid(table.edges, sheet.number, index, rows, _header(table))
            self._grids.append(grid)
        else:
            _go_on(grid, rows)
        return grid

    def _cell(self, cell: LaidCell, sheet: Sheet, grid: int) -> _OpenCell:
        before = len(self._lines)
        for line in cell.lines:
            self._add(line, sheet, Role.CELL, grid)
        if cell.lines:
            start, end = self._lines[before].start, self._lines[-1].end
        else:
            start = end = self._lines[-1].end if self._lines else 0
        return _OpenCell(start, end, cell.column, cell.row_span, cell.column_span, cell.is_header)


def _fits(grid: _OpenGrid, table: LaidTable) -> bool:
    """Whether the table has the grid's columns, and either its header again or none."""
    same = len(grid.edges) == len(table.edges) and all(
        abs(edge - other) <= _NEAR_EDGE for edge, other in zip(grid.edges, table.edges, strict=True)
    )
    return same and _header(table) in ((), grid.header)


def _header(table: LaidTable) -> tuple[str, ...]:
    first = table.rows[0] if table.rows else []
    if not any(cell.is_header for cell in first):
        return ()
    return tuple(" ".join(line.text for line in cell.lines) for cell in first)


def _go_on(grid: _OpenGrid, rows: list[list[_OpenCell]]) -> None:
    """Adds the rows of the next page, without the header that is repeated there.

    A cell of the first column that the page break cut is one cell again.
    """
    if any(cell.is_header for cell in rows[0]):
        rows = rows[1:]
    above = next((row[0] for row in reversed(grid.rows) if row and row[0].column == 0), None)
    cut = rows[0][0] if rows and rows[0] and rows[0][0].column == 0 else None
    if above is not None and cut is not None and not above.is_header and _is_rest(cut, rows[0], above):
        above.row_span += cut.row_span
        rows[0].remove(cut)
    grid.rows += rows


def _is_rest(cut: _OpenCell, row: list[_OpenCell], above: _OpenCell) -> bool:
    """Whether an empty cell at the head of a page is the rest of one that spans rows on both."""
    says_nothing = cut.start == cut.end and above.start < above.end
    return says_nothing and (above.row_span > 1 or cut.row_span > 1) and len(row) > 1


def _closed(grid: _OpenGrid) -> Grid:
    rows = tuple(
        tuple(Cell(cell.start, cell.end, cell.row_span, cell.column_span, cell.is_header) for cell in row)
        for row in grid.rows
    )
    cells = [cell for row in rows for cell in row]
    start = min((cell.start for cell in cells if cell.start < cell.end), default=0)
    return Grid(rows, start, max((cell.end for cell in cells), default=start), grid.page)
