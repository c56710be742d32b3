"""A page by geometry: its ruled tables, and between them what the reading order makes of the rest."""

from collections.abc import Sequence

from callover.reading.layout.laid import Block, LaidTable
from callover.reading.layout.regions import blocks_of
from callover.reading.layout.rows import Row, rows_of
from callover.reading.layout.rulings import Rule, ruled_tables, taken_by_tables
from callover.reading.layout.runs import Run


def page_by_geometry(runs: list[Run], across: Sequence[Rule], down: Sequence[Rule]) -> list[Block]:
    """The blocks of an upright page in reading order."""
    tables: list[LaidTable] = []
    if len(across) > 1 and down:
        lattices = ruled_tables(across, down)
        if lattices:
            tables, runs = taken_by_tables(lattices, runs)
    rows = rows_of(runs)
    if not tables:
        return blocks_of(rows)
    return _woven(rows, sorted(tables, key=lambda table: table.top))


def _woven(rows: list[Row], tables: list[LaidTable]) -> list[Block]:
    """The tables among the rows, each after the rows that begin above its end."""
    found: list[Block] = []
    index = 0
    for table in tables:
        start = index
        while index < len(rows) and rows[index][0].base < table.bottom:
            index += 1
        above = [row for row in rows[start:index] if row[0].base < table.top + 2]
        beside = [row for row in rows[start:index] if row[0].base >= table.top + 2]
        found += [*blocks_of(above), *blocks_of(beside), table]
    found += blocks_of(rows[index:])
    return found
