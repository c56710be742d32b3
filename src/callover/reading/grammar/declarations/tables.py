"""Declarations in tables: a column of names beside columns for the item, the nature and what the member did."""

import re
from collections.abc import Sequence

from callover.reading.grammar.declarations.natures import nature_of
from callover.reading.grammar.declarations.people import listed_people, starts_with_title
from callover.reading.parts import span_between, tidied
from callover.reading.records import Declaration, Nature
from callover.reading.source import Grid, SourceText

_NAMES = re.compile(
    r"\b(?:members?|names?|councillors?|cllrs?|person|officers?|declared by|declarant|who)\b", re.IGNORECASE
)
_INTERESTS = re.compile(r"\b(?:interests?|nature|declar\w+|disclos\w+|dpi|pecuniary)\b", re.IGNORECASE)


def read_table(source: SourceText, grid: Grid, is_own: bool, lead: Nature) -> list[Declaration]:
    """The declarations in a table.

    One whose head names a column of interests is read wherever it stands; one without, or with no head at all, only in
    an item that takes declarations (``is_own``).
    """
    rows = [[tidied(source.text[cell.start : cell.end]) for cell in row] for row in grid.rows]
    if not rows or len(rows[0]) < 2:
        return []
    column = _names_column(rows[0])
    if column is None:
        is_headless = is_own and starts_with_title(rows[0][0])
        return _read(source, grid, rows, 0, 0, lead) if is_headless else []
    others = [cell for at, cell in enumerate(rows[0]) if at != column]
    if not is_own and not any(_INTERESTS.search(cell) for cell in others):
        return []
    return _read(source, grid, rows, column, 1, lead)


def _names_column(head: Sequence[str]) -> int | None:
    if starts_with_title(head[0]):
        return None
    named = [
        at
        for at, cell in enumerate(head)
        if _NAMES.search(cell) and not re.search(r"\binterests?\b", cell.split("/")[0], re.IGNORECASE)
    ]
    return named[0] if named else None


def _read(
    source: SourceText, grid: Grid, rows: Sequence[Sequence[str]], column: int, first: int, lead: Nature
) -> list[Declaration]:
    found: list[Declaration] = []
    names: list[str] = []
    natures = (
        [
            at
            for at, cell in enumerate(rows[0])
            if at != column and re.search(r"\bnature|type|interest", cell, re.IGNORECASE)
        ]
        if first
        else []
    )
    for cells, row in zip(rows[first:], grid.rows[first:], strict=True):
        if column >= len(cells):
            continue
        details = [cell for at, cell in enumerate(cells) if at != column and cell]
        if cells[column]:
            names = listed_people(cells[column])
        if not names or not details:
            continue
        printed = nature_of(" ".join(cells[at] for at in natures if at < len(cells)))
        nature = printed if printed is not Nature.UNKNOWN else nature_of(" ".join(details))
        span = span_between(source, min(cell.start for cell in row), max(cell.end for cell in row))
        found.extend(
            Declaration(name, lead if nature is Nature.UNKNOWN else nature, " – ".join(details), span) for name in names
        )
    return found
