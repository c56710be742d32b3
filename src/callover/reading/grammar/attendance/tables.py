"""Attendance set in tables: ``Present | Role``, ``In attendance | Post``, ``Member | Attendance`` with ticks."""

import re
from dataclasses import replace

from callover.civic.names import NamedPerson, split_people
from callover.reading.grammar.attendance.labels import group_of
from callover.reading.grammar.attendance.roles import role_of
from callover.reading.grammar.attendance.unheaded import people_by_column, people_without_header
from callover.reading.parts import span_between, tidied
from callover.reading.records import Person
from callover.reading.source import Cell, Grid, SourceText

_NAME = re.compile(r"^(?:name|members?|councillors?|attendees?|representative|person)\b", re.IGNORECASE)
_HERE = re.compile(r"^(?:present|attend|attended|in attendance|apolog|absent|p\s*/\s*a|status)", re.IGNORECASE)
_PRESENT = re.compile(
    r"^(?:✓|✔|√|x|y|yes|p|present|attended|in attendance|virtual\w*|online|remote\w*)\W*$", re.IGNORECASE
)
_ABSENT = re.compile(r"^(?:a|ap|apolog\w*|absent|n|no|apologies received)\W*$", re.IGNORECASE)
_CHAIR = re.compile(r"^(?:the )?chair(?:man|woman|person)?\b|^convener\b", re.IGNORECASE)
_VICE = re.compile(r"^(?:vice|deputy)[- ]chair", re.IGNORECASE)
_FEWEST = 2
_MEMBER = re.compile(r"^(?:member|councillor|substitute|-|–)?$", re.IGNORECASE)


def people_in_table(source: SourceText, grid: Grid, above: str | None = None) -> tuple[tuple[str, Person], ...]:
    """The people that a table of attendance lists, each with their group; empty for any other table.

    ``above`` is the group of the label that stands over the table, where one does.
    """
    rows = [[tidied(source.text[cell.start : cell.end]) for cell in row] for row in grid.rows]
    if not rows or not rows[0]:
        return ()
    if len(rows) < _FEWEST:
        return people_without_header(source, grid.rows, above)
    header = rows[0]
    group = group_of(header[0]) if not _NAME.match(header[0]) else None
    marks = next((at for at, cell in enumerate(header) if at and _HERE.match(cell)), None)
    if _NAME.match(header[0]) and marks is not None:
        return _marked(source, grid, rows, marks)
    is_headed = group is not None and not people_without_header(source, grid.rows[:1], "present")
    if is_headed and not any(header[1:]):
        return people_without_header(source, grid.rows[1:], above if group == "stop" else group)
    if group is None or group == "stop" or not is_headed:
        return people_without_header(source, grid.rows, above)
    by_column = people_by_column(source, header, grid.rows[1:])
    if by_column:
        return by_column
    people = (_person(source, row, cells, group) for row, cells in zip(grid.rows[1:], rows[1:], strict=True))
    return tuple((group, person) for person in people if person)


def _marked(source: SourceText, grid: Grid, rows: list[list[str]], marks: int) -> tuple[tuple[str, Person], ...]:
    found = []
    for row, cells in zip(grid.rows[1:], rows[1:], strict=True):
        mark = cells[marks] if marks < len(cells) else ""
        group = "present" if _PRESENT.match(mark) else "apologies" if _ABSENT.match(mark) else None
        person = _person(source, row, [cell for at, cell in enumerate(cells) if at != marks], group) if group else None
        if group and person:
            found.append((group, person))
    return tuple(found)


def _person(source: SourceText, row: tuple[Cell, ...], cells: list[str], group: str) -> Person | None:
    """The person of a row: the name in its first cell, what they are in the next."""
    people = [one for one in split_people(cells[0]) if one.name] if cells and cells[0] else []
    if len(people) != 1:
        return None
    said = cells[1] if len(cells) > 1 else ""
    named: NamedPerson = replace(
        people[0],
        is_chair=people[0].is_chair or bool(_CHAIR.match(said)),
        is_vice_chair=people[0].is_vice_chair or bool(_VICE.match(said)),
    )
    is_post = bool(said) and not (_MEMBER.match(said) or _CHAIR.match(said) or _VICE.match(said))
    post = said if is_post else named.post
    span = span_between(source, row[0].start, max(cell.end for cell in row[:2]))
    return Person(named.name, named.honorific, role_of(named, post, group, ""), post, span)
