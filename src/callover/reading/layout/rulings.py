"""Tables told by their ruling lines: where lines cross there are cells, where one is missing a cell spans."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from callover.reading.layout.laid import LaidCell, LaidTable, mark_header
from callover.reading.layout.paragraphs import lines_of
from callover.reading.layout.runs import Run

# Points. Lines drawn cell by cell do not quite meet; the strokes of one border may be drawn twice, a little apart.
_NEAR = 3.0
_OPEN = 6.0  # lines that run so far past the last crossing show a border that is not drawn
_MOST_LINES = 600  # a drawing, not a table


class Rule(NamedTuple):
    """A ruling line: at ``at`` on one axis, from ``start`` to ``end`` on the other."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The lattice of a ruled table: its lines' places, and the cell that owns each square between them.

    ``owners[row][column]`` is the index into ``cells``; a cell is (row, column, rows spanned, columns spanned).
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[int, int, int, int], ...]
    owners: tuple[tuple[int, ...], ...]

    def owner(self, x: float, y: float) -> int | None:
        """The cell at a point, or None outside the table."""
        if not (self.xs[0] - 1 <= x <= self.xs[-1] + 1 and self.ys[0] - 1 <= y <= self.ys[-1] + 1):
            return None
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        return self.owners[row][column]


def ruled_tables(across: Iterable[Rule], down: Iterable[Rule]) -> list[RuledTable]:
    """The lattices that these lines make, the smallest first, so that a table in a frame comes before its frame."""
    rows, columns = joined_rules(across), joined_rules(down)
    if len(rows) < 2 or not columns or len(rows) + len(columns) > _MOST_LINES:
        return []
    found = [_lattice(h, v) for h, v in _components(rows, columns)]
    tables = [table for table in found if table is not None]
    return sorted(tables, key=lambda table: (table.xs[-1] - table.xs[0]) * (table.ys[-1] - table.ys[0]))


def joined_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Rules on one line that touch, as one."""
    lanes: list[list[Rule]] = []
    for rule in sorted(rules):
        if lanes and rule.at - lanes[-1][0].at <= _NEAR:
            lanes[-1].append(rule)
        else:
            lanes.append([rule])
    found = []
    for lane in lanes:
        at = lane[0].at
        start = end = None
        for rule in sorted(lane, key=lambda rule: rule.start):
            if end is None or start is None or rule.start > end + _NEAR:
                if start is not None and end is not None:
                    found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            else:
                end = max(end, rule.end)
        if start is not None and end is not None:
            found.append(Rule(at, start, end))
    return found


def _components(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """The lines in groups that touch one another."""
    leaders = list(range(len(across) + len(down)))

    def leader(index: int) -> int:
        while leaders[index] != index:
            leaders[index] = leaders[leaders[index]]
            index = leaders[index]
        return index

    for j, (x, y0, y1) in enumerate(down, start=len(across)):
        mine = leader(j)
        for i, (y, x0, x1) in enumerate(across):
            if leaders[i] != mine and x0 - _NEAR <= x <= x1 + _NEAR and y0 - _NEAR <= y <= y1 + _NEAR:
                leaders[leader(i)] = mine
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate(across):
        groups.setdefault(leader(i), ([], []))[0].append(rule)
    for j, rule in enumerate(down, start=len(across)):
        groups.setdefault(leader(j), ([], []))[1].append(rule)
    return [group for group in groups.values() if len(group[0]) >= 2 and group[1]]


def _lattice(across: list[Rule], down: list[Rule]) -> RuledTable | None:
    xs = _places(down, across)
    ys = _places(across, down)
    if len(xs) < 3 or len(ys) < 2:
        return None  # a frame, or a stack of boxes: its text is read as text
    cells: list[tuple[int, int, int, int]] = []
    owners: list[list[int]] = []
    inner = range(1, len(xs) - 1)
    walls = [(rule, [index for index in inner if abs(rule.at - xs[index]) <= _NEAR]) for rule in down]
    for row, (top, bottom) in enumerate(pairwise(ys)):
        middle = (top + bottom) / 2
        cuts = {at for rule, places in walls if rule.start - _NEAR <= middle <= rule.end + _NEAR for at in places}
        lids = [rule for rule in across if abs(rule.at - top) <= _NEAR]
        line: list[int] = []
        for first, last in pairwise([0, *sorted(cuts), len(xs) - 1]):
            above = owners[row - 1][first] if row else -1
            known = cells[above] if above >= 0 else None
            if known and known[1] == first and known[3] == last - first and not _is_ruled(lids, xs[first], xs[last]):
                cells[above] = (known[0], first, known[2] + 1, last - first)
                line += [above] * (last - first)
            else:
                line += [len(cells)] * (last - first)
                cells.append((row, first, 1, last - first))
        owners.append(line)
    return RuledTable(tuple(xs), tuple(ys), tuple(cells), tuple(map(tuple, owners)))


def _places(rules: list[Rule], crossing: list[Rule]) -> list[float]:
    """Where the lines of one direction stand, with the outer borders that the crossing lines imply."""
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    low, high = min(rule.start for rule in crossing), max(rule.end for rule in crossing)
    if places[0] - low > _OPEN:
        places.insert(0, low)
    if high - places[-1] > _OPEN:
        places.append(high)
    return places


def _is_ruled(rules: list[Rule], start: float, end: float) -> bool:
    """Whether these lines, between a row and the one above, part them over most of the columns from start to end."""
    covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules)
    return covered >= 0.5 * (end - start)


def taken_by_tables(tables: Sequence[RuledTable], runs: list[Run]) -> tuple[list[LaidTable], list[Run]]:
    """The tables with the runs that stand in their cells, and the runs that stand outside."""
    held: list[dict[int, list[Run]]] = [{} for _ in tables]
    outside: list[Run] = []
    for run in runs:
        x, y = run.x0 + min(3.0, (run.x1 - run.x0) / 2), run.base - 0.3 * run.size
        for table, cells in zip(tables, held, strict=True):
            owner = table.owner(x, y)
            if owner is not None:
                cells.setdefault(owner, []).append(run)
                break
        else:
            outside.append(run)
    laid: list[LaidTable] = []
    for table, cells in zip(tables, held, strict=True):
        if len(cells) >= 2 and len(cells) >= 0.2 * len(table.cells):
            laid.append(_filled(table, cells))
        else:
            outside += [run for runs_of_cell in cells.values() for run in runs_of_cell]
    return laid, outside


def _filled(table: RuledTable, held: dict[int, list[Run]]) -> LaidTable:
    rows: list[list[LaidCell]] = [[] for _ in range(len(table.ys) - 1)]
    for index, (row, column, row_span, column_span) in enumerate(table.cells):
        rows[row].append(LaidCell(lines_of(held.get(index, ())), column, row_span, column_span))
    for row_cells in rows:
        row_cells.sort(key=lambda cell: cell.column)
    rows = without_empty_rows(rows)
    mark_header(rows)
    marks = frozenset(run.mark for runs in held.values() for run in runs)
    return LaidTable(rows, table.xs, table.ys[0], table.ys[-1], marks)


def without_empty_rows(rows: list[list[LaidCell]]) -> list[list[LaidCell]]:
    """The rows without those in which nothing is printed; cells that span them span fewer."""
    kept: list[list[LaidCell]] = []
    spanning: list[tuple[int, LaidCell]] = []  # the last row (exclusive) that a cell reaches, and the cell
    for index, row in enumerate(rows):
        spanning = [(until, cell) for until, cell in spanning if until > index]
        if any(cell.lines for cell in row) or (not row and spanning):
            kept.append(row)
            spanning += [(index + cell.row_span, cell) for cell in row if cell.row_span > 1]
            continue
        for _, cell in spanning:
            cell.row_span -= 1
        for cell in row:
            if cell.row_span > 1 and index + 1 < len(rows):
                cell.row_span -= 1
                rows[index + 1].append(cell)
                rows[index + 1].sort(key=lambda cell: cell.column)
    return kept
