"""Plain text and Markdown: the text as it stands in the file, its tables and headings found where they are."""

import hashlib
import re
from itertools import pairwise

from callover.reading.errors import Unreadable
from callover.reading.media.sniffing import Medium
from callover.reading.source import Cell, Grid, Line, Role, SourceText

MOST_BYTES = 50_000_000

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+\S")
_BOLD_LINE = re.compile(r"^\s*(\*\*|__)(?=\S)(?:(?!\1).)+(?<=\S)\1\s*$")
_LIST_ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,4}[.)])[ \t]+\S")
_DELIMITER = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
_PIPE = re.compile(r"(?<!\\)\|")


def read_plain(data: bytes, name: str, *, is_markdown: bool) -> SourceText:
    """The text of a plain or Markdown file, decoded and with ``\\n`` for every line break; nothing else is changed.

    A form feed begins a page; a file without one has no pages. Raises Unreadable where there is no text, or more
    than ``MOST_BYTES`` of it.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(
            f"The text is {len(data) / 1e6:,.0f} MB, more than the {MOST_BYTES / 1e6:,.0f} MB that Callover reads of "
            "one file; split it first."
        )
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Unreadable("The file has no text, only white space; fetch or save it again.")
    texts = text.split("\n")
    tables = _tables(texts) if is_markdown else []
    return SourceText(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=(Medium.MARKDOWN if is_markdown else Medium.TEXT).value,
        text=text,
        lines=_lines(texts, tables, is_markdown=is_markdown),
        grids=_grids(texts, tables),
        pages=text.count("\f") + 1 if "\f" in text else None,
    )


def decoded(data: bytes) -> str:
    """The text of these bytes: by its byte order mark, else UTF-8, else what Windows writes in western Europe."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _lines(texts: list[str], tables: list[tuple[int, int]], *, is_markdown: bool) -> tuple[Line, ...]:
    grids = {index: grid for grid, (first, last) in enumerate(tables) for index in range(first, last)}
    page = 1 if any("\f" in text for text in texts) else None
    lines: list[Line] = []
    start = 0
    for index, text in enumerate(texts):
        if page is not None:
            page += text.count("\f")
        role, level, bold = _look(text, index in grids) if is_markdown else (Role.UNKNOWN, None, None)
        lines.append(
            Line(
                text,
                start,
                start + len(text),
                index + 1,
                page,
                bold=bold,
                role=role,
                level=level,
                grid=grids.get(index),
            )
        )
        start += len(text) + 1
    return tuple(lines)


def _look(text: str, is_cell: bool) -> tuple[Role, int | None, bool | None]:
    """A Markdown line's role, its level where it is a heading, and whether all of it is bold."""
    bold = bool(_BOLD_LINE.match(text)) or None
    if is_cell:
        return Role.CELL, None, None
    if heading := _HEADING.match(text):
        return Role.HEADING, len(heading.group(1)), bold
    if bold:
        return Role.HEADING, None, True
    if _LIST_ITEM.match(text):
        return Role.LIST_ITEM, None, None
    return Role.UNKNOWN, None, None


def _tables(texts: list[str]) -> list[tuple[int, int]]:
    """The pipe tables as half-open ranges of lines: a header, its delimiter row, and the rows below."""
    found: list[tuple[int, int]] = []
    for index in range(1, len(texts)):
        if found and index < found[-1][1]:
            continue
        if not _DELIMITER.match(texts[index]) or not _PIPE.search(texts[index - 1]):
            continue
        last = index + 1
        while last < len(texts) and _PIPE.search(texts[last]):
            last += 1
        found.append((index - 1, last))
    return found


def _grids(texts: list[str], tables: list[tuple[int, int]]) -> tuple[Grid, ...]:
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    return tuple(
        Grid(
            tuple(
                _cells(texts[index], starts[index], is_header=index == first)
                for index in range(first, last)
                if index != first + 1
            ),
            starts[first],
            starts[last] - 1,
        )
        for first, last in tables
    )


def _cells(text: str, start: int, *, is_header: bool) -> tuple[Cell, ...]:
    """The cells of one row of a pipe table, without the pipes and the blanks around them."""
    edges = [-1, *(pipe.start() for pipe in _PIPE.finditer(text)), len(text)]
    ranges = list(pairwise(edges))
    if not text[: edges[1]].strip():
        ranges = ranges[1:]
    if ranges and not text[edges[-2] + 1 :].strip():
        ranges = ranges[:-1]
    cells: list[Cell] = []
    for left, right in ranges:
        inside = text[left + 1 : right]
        begin = left + 1 + len(inside) - len(inside.lstrip())
        end = max(begin, left + 1 + len(inside.rstrip()))
        cells.append(Cell(start + begin, start + end, is_header=is_header))
    return tuple(cells)
