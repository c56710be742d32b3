"""A tagged page laid out: the tree says what is a paragraph, a heading or a cell, the runs say how its lines break."""

import itertools
from collections.abc import Iterable, Sequence

from callover.reading.layout.laid import (
    Block,
    LaidCell,
    LaidLine,
    LaidTable,
    Paragraph,
    top_of,
)
from callover.reading.layout.pages import page_by_geometry
from callover.reading.layout.paragraphs import is_parted, lines_of, usual_step
from callover.reading.layout.rulings import Rule, ruled_tables, taken_by_tables
from callover.reading.layout.runs import Run
from callover.reading.layout.sheets import as_laid_out
from callover.reading.media.pdf.tags import Tagged, TaggedTable, marks_of
from callover.reading.source import Role

_LEAST_TAGGED = 0.6  # share of the page's characters
_HEAD, _FOOT = 0.13, 0.87  # shares of the height, outside which untagged text is a running head or foot
_LONGEST_LABEL = 40  # characters
_MOST_LOOSE = 30  # characters in the body that the tags may miss


def page_by_tags(
    tagged: Sequence[Tagged], runs: list[Run], height: float, across: Sequence[Rule], down: Sequence[Rule]
) -> list[Block] | None:
    """The page's blocks in the tree's order, or None where the tags miss too much of it or jump about."""
    ruled, outside = _ruled(runs, across, down)
    by_mark: dict[int, list[Run]] = {}
    for run in outside:
        by_mark.setdefault(run.mark, []).append(run)
    blocks = _blocks(tagged, by_mark, ruled, across, down)
    loose = [run for left in by_mark.values() for run in left]
    if not blocks or not _is_good(runs, loose, height) or _jumps(blocks):
        return None
    heads = [run for run in loose if run.base < height / 2]
    feet = [run for run in loose if run.base >= height / 2]
    return [*page_by_geometry(heads, (), ()), *blocks, *page_by_geometry(feet, (), ())]


def _ruled(runs: list[Run], across: Sequence[Rule], down: Sequence[Rule]) -> tuple[list[LaidTable], Sequence[Run]]:
    """The tables that ruling lines make, and the runs outside them.

    The lines show a table's empty cells and those that span; the part of a tree that is a page's has no element for
    an empty cell, nor for the header that is repeated on the page.
    """
    lattices = ruled_tables(across, down) if len(across) > 1 and down else []
    return taken_by_tables(lattices, runs) if lattices else ([], runs)


def _is_good(runs: Sequence[Run], loose: Sequence[Run], height: float) -> bool:
    total = sum(len(run.text) for run in runs)
    missed = sum(len(run.text) for run in loose)
    in_body = sum(len(run.text) for run in loose if _HEAD * height < run.base < _FOOT * height)
    return missed <= (1 - _LEAST_TAGGED) * total and in_body <= _MOST_LOOSE


def _jumps(blocks: Sequence[Block]) -> bool:
    """Whether the tree's order goes up the page again and again, as a careless export's does."""
    back = 0
    for above, below in itertools.pairwise(blocks):
        size = above[-1].size if not isinstance(above, LaidTable) else 12.0
        if top_of(below) < top_of(above) - 3 * size:
            back += 1
    return back > 3 and 5 * back > len(blocks)


def _blocks(
    tagged: Sequence[Tagged],
    by_mark: dict[int, list[Run]],
    ruled: list[LaidTable],
    across: Sequence[Rule],
    down: Sequence[Rule],
) -> list[Block]:
    """The tagged blocks that have text, ruled tables in their places. Runs that are used leave ``by_mark``."""
    found: list[Block] = []
    tight: list[Paragraph] = []
    for block in tagged:
        is_table = isinstance(block, TaggedTable)
        marks = marks_of(block)
        here = [table for table in ruled if not table.marks.isdisjoint(marks)] if ruled else []
        if is_table or here:
            found += _parted(tight)
            tight = []
        for table in here:
            found.append(table)
            ruled.remove(table)
        if isinstance(block, TaggedTable):
            if not by_mark.keys().isdisjoint(marks):  # else a ruled table has all that it holds
                found += _table(block, by_mark, across, down)
            continue
        lines = _lines(marks, by_mark, block.role, block.level)
        if lines:
            tight.append(lines)
    found += _parted(tight)
    for table in ruled:  # those that no tag speaks of, such as the header that is repeated over an empty page
        place = sum(top_of(block) < table.top for block in found)
        found.insert(place, table)
    return found


def _lines(
    marks: Iterable[int], by_mark: dict[int, list[Run]], role: Role = Role.UNKNOWN, level: int | None = None
) -> list[LaidLine]:
    """The lines of this marked content; text that goes up the page goes on in another column."""
    runs = [run for mark in marks for run in by_mark.pop(mark, ())]
    found: list[LaidLine] = []
    start = 0
    lowest = runs[0].base if runs else 0.0
    for index, run in enumerate(runs):
        if run.base < lowest - 2.0 * run.size:
            found += lines_of(runs[start:index], role, level)
            start, lowest = index, run.base
        lowest = max(lowest, run.base)
    return found + lines_of(runs[start:], role, level) if runs else found


def _parted(paragraphs: Sequence[Paragraph]) -> list[Block]:
    """The paragraphs; those that are single lines, one close under the other, are lines of one.

    Addresses and contact blocks are tagged a paragraph a line, and so is all the text of some exports. A label and
    what stands beside it may be tagged apart, too: they are one line.
    """
    usual = usual_step([line for paragraph in paragraphs for line in paragraph])
    found: list[Block] = []
    tight: Paragraph = []  # the last of those found, where its last line is a paragraph of its own
    for paragraph in paragraphs:
        head = paragraph[0]
        if tight and _stands_beside(tight[-1], head):
            tight[-1] = _as_one(tight[-1], head)
            tight += paragraph[1:]
        elif tight and tight[0].role is head.role is not Role.HEADING and not is_parted(tight[-1], head, usual):
            tight += paragraph
        else:
            tight = list(paragraph)
            found.append(tight)
        if len(paragraph) > 1:
            tight = []
    return found


def _stands_beside(label: LaidLine, text: LaidLine) -> bool:
    """Whether the text goes on, on the same baseline, to the right of a label."""
    return (
        abs(label.bottom - text.bottom) <= 0.25 * text.size
        and text.x0 >= label.x1
        and label.role is not Role.HEADING
        and len(label.text) <= _LONGEST_LABEL
    )


def _as_one(label: LaidLine, text: LaidLine) -> LaidLine:
    is_bold = label.is_bold and text.is_bold
    return label._replace(text=f"{label.text} {text.text}", x1=text.x1, is_bold=is_bold)


def _table(
    table: TaggedTable, by_mark: dict[int, list[Run]], across: Sequence[Rule], down: Sequence[Rule]
) -> list[Block]:
    rows: list[list[LaidCell]] = []
    reach: list[int] = []  # for each column, the row (exclusive) down to which a cell above spans it
    width = 0
    for number, cells in enumerate(table.rows):
        column = 0
        row: list[LaidCell] = []
        for cell in cells:
            while column < len(reach) and reach[column] > number:
                column += 1
            row.append(LaidCell(_lines(cell.marks, by_mark), column, cell.row_span, cell.column_span, cell.is_header))
            last = column + cell.column_span
            reach += [0] * (last - len(reach))
            reach[column:last] = [number + cell.row_span] * cell.column_span
            column = last
        width = max(width, column)
        rows.append(row)
    lines = [line for row in rows for cell in row for line in cell.lines]
    if not lines:
        return []
    top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
    laid = LaidTable(rows, tuple(map(float, range(width + 1))), top, bottom)
    return as_laid_out(laid, across, down)
