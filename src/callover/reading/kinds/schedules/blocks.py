"""Which rows belong to which meeting, where a date stands once for a block of rows.

A converter gives the cells of a table row by row, and the date of a block in one of three places:

- before the first row, where the date stands at the top of its cell;
- before the last row of the block on its page, where the word processor draws a merged cell with its last row;
- in the middle, where the date is centred and the converter goes by height on the page.
"""

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A date that comes after ``rows`` rows, on a page."""

    rows: int
    page: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What a row tells of its block: the page on which it begins, its height in lines, whether it has an outcome."""

    page: int
    height: int
    has_outcome: bool


def blocks_of(marks: Sequence[Mark], rows: Sequence[Standing]) -> list[int | None]:
    """For each row the index of the mark it belongs to; None for a row before any mark that could be its own."""
    if not marks:
        return [None] * len(rows)
    starts = _starts(marks, rows)
    return [found if (found := bisect_right(starts, row) - 1) >= 0 else None for row in range(len(rows))]


def is_by_position(marks: Sequence[Mark], rows: Sequence[Standing]) -> bool:
    """Whether each date stands before the first row of its block, so that nothing has to be inferred."""
    return not marks or (marks[0].rows == 0 and not _before_last(marks, rows))


def _starts(marks: Sequence[Mark], rows: Sequence[Standing]) -> list[int]:
    if is_by_position(marks, rows):
        return [mark.rows for mark in marks]
    if _ends_in_one(marks, rows):
        return _by_last_row(marks, rows)
    return _by_middle(marks, rows)


def _ends_in_one(marks: Sequence[Mark], rows: Sequence[Standing]) -> bool:
    """Whether on each page exactly one row follows the last date: the sign of dates drawn with a block's last row."""
    last = {mark.page: mark.rows for mark in marks}
    following = Counter(row.page for index, row in enumerate(rows) if index >= last.get(row.page, len(rows)))
    return all(following[page] == 1 for page in last)


def _before_last(marks: Sequence[Mark], rows: Sequence[Standing]) -> bool:
    gaps = [later.rows - earlier.rows for earlier, later in itertools.pairwise(marks)]
    return len({mark.page for mark in marks}) > 1 and any(gap > 1 for gap in gaps) and _ends_in_one(marks, rows)


def _by_last_row(marks: Sequence[Mark], rows: Sequence[Standing]) -> list[int]:
    """Each block ends with the row after its date, or later while rows have an outcome and those after have none.

    A meeting that has been held has its outcome recorded, one to come has none.
    """
    starts = [0]
    for earlier, later in itertools.pairwise(marks):
        start = min(earlier.rows + 1, later.rows)
        held = start
        while held < later.rows and rows[held].has_outcome:
            held += 1
        is_to_come = held < len(rows) and not rows[held].has_outcome
        starts.append(held if is_to_come else start)
    return starts


def _by_middle(marks: Sequence[Mark], rows: Sequence[Standing]) -> list[int]:
    """The starts of blocks that leave each date nearest to the middle of its block's height."""
    heights = [0]
    for row in rows:
        heights.append(heights[-1] + row.height)

    def off_middle(index: int, start: int, end: int) -> int:
        at = heights[marks[index].rows]
        return abs((at - heights[start]) - (heights[end] - at))

    best: dict[int, tuple[int, list[int]]] = {0: (0, [0])}
    for index, mark in enumerate(marks):
        is_last = index == len(marks) - 1
        ends = [len(rows)] if is_last else range(mark.rows, marks[index + 1].rows + 1)
        following: dict[int, tuple[int, list[int]]] = {}
        for start, (cost, starts) in best.items():
            for end in ends:
                if start <= mark.rows <= end and end > start:
                    total = cost + off_middle(index, start, end)
                    if end not in following or total < following[end][0]:
                        following[end] = (total, [*starts, end])
        best = following or {mark.rows: (0, [*next(iter(best.values()))[1], mark.rows])}
    return min(best.values(), key=lambda one: one[0])[1][: len(marks)]
