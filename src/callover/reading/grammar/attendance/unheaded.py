"""Attendance set in tables without a header: names side by side, names and what they are, labels and lists of names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.civic.names import is_name, split_people
from callover.civic.names.words import POST_ENDINGS
from callover.reading.grammar.attendance.blocks import Block, is_one_a_line, passages_of
from callover.reading.grammar.attendance.labels import group_of
from callover.reading.grammar.attendance.named import alone_on_line, people_in
from callover.reading.grammar.attendance.roles import role_of
from callover.reading.parts import line_at, passage_of, span_between, tidied
from callover.reading.records import Person, PersonRole
from callover.reading.source import Cell, Line, SourceText

_TOLD = re.compile(r"\b(?:was|were|had|received|none)\b", re.IGNORECASE)
_IN_RESERVE = re.compile(r"\breserves?\b|\bsubstitutes?\b|\bdeput(?:y|ies)\b", re.IGNORECASE)
_GROUPS = frozenset({"membership", "present", "apologies", "in_attendance"})
_MOST = 0.8  # of a column's cells
_LONGEST_LABEL = 60
_LONGEST_HEAD = 4  # words
_SAYING_WHO = 3  # rows

Row = tuple[Cell, ...]
People = tuple[tuple[str, Person], ...]


def people_without_header(source: SourceText, rows: Sequence[Row], group: str | None) -> People:
    """The people in rows without a header, under the label that stands over them (``group``; None without one).

    A label on a row of its own, ``In attendance``, heads the rows below it.
    """
    for at, row in enumerate(rows):
        inner = _label_alone(source, row)
        if inner:
            above = people_without_header(source, rows[:at], group)
            return (*above, *people_without_header(source, rows[at + 1 :], inner))
    return _people_of_rows(source, rows, group)


def _label_alone(source: SourceText, row: Row) -> str | None:
    """The group that a row heads which holds a label and no more."""
    inked = [said for cell in row if (said := _said(source, cell))]
    if len(inked) != 1 or len(inked[0].split()) > _LONGEST_HEAD:
        return None
    people = split_people(inked[0])
    is_titled = any(one.honorific and one.name for one in people)
    group = None if is_titled else group_of(inked[0])
    return group if group in _GROUPS else None


def _people_of_rows(source: SourceText, rows: Sequence[Row], group: str | None) -> People:
    width = max((len(row) for row in rows), default=0)
    columns = [[row[at] for row in rows if at < len(row) and _said(source, row[at])] for at in range(width)]
    if not columns or not columns[0]:
        return ()
    named = [at for at, cells in enumerate(columns) if cells and _are_names(source, cells)]
    if 0 in named and group in _GROUPS:
        return tuple((group, person) for row in rows for person in _people_of_row(source, row, named, group))
    return _listed_beside(source, rows, group) if width == 2 and 0 not in named else ()


def people_by_column(source: SourceText, header: Sequence[str], rows: Sequence[Row]) -> People:
    """The people of a table whose columns are lists of names, each under its own label: ``Membership | Reserves``.

    Empty where any column but the first holds something other than names. Those in reserve are no members.
    """
    columns = [[row[at] for row in rows if at < len(row) and _said(source, row[at])] for at in range(len(header))]
    if len(columns) < 2 or not all(cells and _are_lists(source, cells) for cells in columns):
        return ()
    first = group_of(header[0]) or "present"
    found: list[tuple[str, Person]] = []
    for label, cells in zip(header, columns, strict=True):
        group = group_of(label) or first
        if _IN_RESERVE.search(label) or (first == "membership" and group != first):
            continue
        for cell in cells:
            found.extend((group, person) for person in _people_in(source, Block(group, label, _lines(source, cell))))
    return tuple(found)


def _are_lists(source: SourceText, cells: Sequence[Cell]) -> bool:
    """Whether each line of nearly every one of these cells names one person."""
    lines = [line.text for cell in cells for line in _lines(source, cell) if line.text.strip()]
    return sum(_is_person(tidied(text)) for text in lines) >= _MOST * len(lines)


def _said(source: SourceText, cell: Cell) -> str:
    return tidied(source.text[cell.start : cell.end])


def _are_names(source: SourceText, cells: Sequence[Cell]) -> bool:
    """Whether nearly every one of these cells names one person, and no organisation."""
    return sum(_is_person(_said(source, cell)) for cell in cells) >= _MOST * len(cells)


def _is_person(text: str) -> bool:
    people = split_people(text)
    if len(people) != 1 or people[0].start or not is_name(people[0].name):
        return False
    one = people[0]
    ends_as_body = not one.honorific and text.rstrip(" .").split()[-1].lower() in POST_ENDINGS
    return bool(one.honorific) or (len(one.name.split()) > 1 and not ends_as_body)


def _people_of_row(source: SourceText, row: Row, named: Sequence[int], group: str) -> list[Person]:
    """The people of a row; where only its first column holds names, the next says what they are."""
    found: list[Person] = []
    for at in named:
        if at < len(row) and _said(source, row[at]):
            found.extend(people_in(passage_of(source, _lines(source, row[at])), group, ""))
    if named == [0] and len(found) == 1 and found[0].post is None:
        found = [_with_post(source, row, found[0], group)]
    return found


def _with_post(source: SourceText, row: Row, person: Person, group: str) -> Person:
    """The person of a row's first cell with what the cells beside it say they are."""
    beside = [cell for cell in row[1:] if _said(source, cell).strip("-–— ")]
    if not beside:
        return person
    post = " ".join(_said(source, cell).strip("-–— ") for cell in beside)
    named = split_people(_said(source, row[0]))[0]
    is_chairing = person.role in (PersonRole.CHAIR, PersonRole.VICE_CHAIR)
    role = person.role if is_chairing else role_of(named, post, group, "")
    return replace(person, post=post, role=role, span=span_between(source, person.span.start, beside[-1].end))


def _listed_beside(source: SourceText, rows: Sequence[Row], group: str | None) -> People:
    """Rows of a label and the names that it heads: ``Governors | Jane Ash, Tom Birch``.

    A label such as ``Governors`` heads people of the group that the table is of: those present, unless it says more.
    """
    pairs = [(_said(source, row[0]), row[1]) for row in rows if len(row) == 2 and _said(source, row[1])]
    own = [group_of(label) for label, _ in pairs]
    listing = sum(any(one.name for one in split_people(_said(source, cell))) for _, cell in pairs)
    is_attendance = any(one in _GROUPS for one in own) or group in _GROUPS
    if not is_attendance or len(pairs) < _SAYING_WHO or listing < _MOST * len(pairs):
        return ()
    if "stop" in own or any(len(label) > _LONGEST_LABEL or _TOLD.search(_said(source, cell)) for label, cell in pairs):
        return ()
    found: list[tuple[str, Person]] = []
    for (label, cell), said in zip(pairs, own, strict=True):
        block = Block(said or group or "present", label, _lines(source, cell))
        found.extend((block.group, person) for person in _people_in(source, block))
    return tuple(found)


def _people_in(source: SourceText, block: Block) -> list[Person]:
    """The people of a cell, which may hold one on each line or names that run on."""
    is_listed = is_one_a_line(block.inked)
    found: list[Person] = []
    for passage in passages_of(source, block):
        alone = alone_on_line(passage, block.group, block.label) if is_listed else None
        found.extend([alone] if alone else people_in(passage, block.group, block.label))
    return found


def _lines(source: SourceText, cell: Cell) -> tuple[Line, ...]:
    """The lines of a cell, which may be one of several on a line of the source."""
    lines = []
    start = cell.start
    for text in source.text[cell.start : cell.end].split("\n"):
        lines.append(replace(line_at(source, start), text=text, start=start, end=start + len(text)))
        start += len(text) + 1
    return tuple(lines)
