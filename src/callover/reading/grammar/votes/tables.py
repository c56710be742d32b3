"""Recorded votes in tables: names in columns For and Against, or a mark in a member's row, with or without totals."""

import re
from collections.abc import Sequence

from callover.reading.grammar.votes.counts import Counts, Side
from callover.reading.grammar.votes.sides import names_in
from callover.reading.parts import tidied
from callover.reading.source import Grid, SourceText

_COLUMNS = {
    Side.FOR: re.compile(
        r"^(?:votes?\s+|voted\s+|voting\s+)?(?:for|in favour)\b[^a-z]*$|^(?:for|in favour of) the (?:motion|"
        r"amendment|proposal)",
        re.IGNORECASE,
    ),
    Side.AGAINST: re.compile(r"^(?:votes?\s+|voted\s+|voting\s+)?against\b", re.IGNORECASE),
    Side.ABSTAINED: re.compile(r"^(?:votes?\s+)?abst(?:ain\w*|entions?)\b", re.IGNORECASE),
}
_MARK = re.compile(r"^(?:x|✓|✔|√|y|yes|1|•|\*|\uf0fc)$", re.IGNORECASE)
_NUMBER = re.compile(r"^\(?(?P<n>\d{1,3})\)?$")
_IN_HEAD = re.compile(r"[(\[](?P<n>\d{1,3})[)\]]|[:–-]\s*(?P<m>\d{1,3})$")


def counts_in_table(source: SourceText, grid: Grid) -> Counts:
    """The numbers that a table of votes gives; empty where it is no such table."""
    rows = [[tidied(source.text[cell.start : cell.end]) for cell in row] for row in grid.rows]
    if not rows:
        return {}
    columns = _sides_of(rows[0])
    if Side.FOR in columns.values() and Side.AGAINST in columns.values():
        return {side: count for at, side in columns.items() if (count := _count(rows, at)) is not None}
    return _by_row(rows)


def _sides_of(cells: Sequence[str]) -> dict[int, Side]:
    return {at: side for at, cell in enumerate(cells) for side, words in _COLUMNS.items() if words.match(cell)}


def _count(rows: Sequence[Sequence[str]], at: int) -> int | None:
    """The number in the column's head or foot, else how many names or marks stand in it."""
    head = _IN_HEAD.search(rows[0][at])
    if head:
        return int(head["n"] or head["m"])
    cells = [row[at] for row in rows[1:] if at < len(row)]
    foot = _NUMBER.match(cells[-1]) if cells else None
    if foot and (len(cells) == 1 or not all(_MARK.match(cell) or not cell for cell in cells) or _is_total(rows[-1])):
        return int(foot["n"])
    if any(cell and not _MARK.match(cell) and not names_in(cell) for cell in cells):
        return None
    return sum(1 if _MARK.match(cell) else names_in(cell) for cell in cells)


def _is_total(row: Sequence[str]) -> bool:
    return bool(row) and bool(re.match(r"^totals?\b", row[0], re.IGNORECASE))


def _by_row(rows: Sequence[Sequence[str]]) -> Counts:
    """A table whose rows are the sides: ``For | 7``, ``Against | Councillors Ash and Elm``."""
    counts: Counts = {}
    for row in rows:
        sides = _sides_of(row[:1])
        cells = [cell for cell in row[1:] if cell]
        if not sides or not cells:
            continue
        numbers = [match for cell in cells if (match := _NUMBER.match(cell))]
        count = int(numbers[-1]["n"]) if numbers else sum(names_in(cell) for cell in cells)
        if numbers or count:
            counts[sides[0]] = count
    return counts if Side.FOR in counts and Side.AGAINST in counts else {}
