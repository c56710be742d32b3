"""A source's lines as plain tuples, for the way between processes.

Pickling 24,000 lines (300 pages) as the frozen records that they are took 0.59 s there and back; so it takes 0.22 s.
"""

from dataclasses import dataclass, replace

from callover.reading.source import Box, Line, Role, SourceText

_FlatBox = tuple[float, float, float, float] | None
_FlatLine = tuple[int, int, int | None, _FlatBox, float | None, bool | None, str, int | None, bool, int | None]

_ROLES = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True)
class FlatSource:
    """A source without its lines, and the lines without their texts, which are ranges of the source's."""

    source: SourceText
    lines: list[_FlatLine]


def flattened(source: SourceText) -> FlatSource:
    """The source as it travels."""
    return FlatSource(replace(source, lines=()), [_flat(line) for line in source.lines])


def raised(flat: FlatSource) -> SourceText:
    """The source as it was before :func:`flattened`."""
    text = flat.source.text
    lines = tuple(_raised(line, text, index) for index, line in enumerate(flat.lines, start=1))
    return replace(flat.source, lines=lines)


def _flat(line: Line) -> _FlatLine:
    box = line.box
    corners = None if box is None else (box.x0, box.top, box.x1, box.bottom)
    look = (line.size, line.bold, line.role.value, line.level)
    return (line.start, line.end, line.page, corners, *look, line.is_furniture, line.grid)


def _raised(flat: _FlatLine, text: str, number: int) -> Line:
    start, end, page, corners, size, bold, role, level, is_furniture, grid = flat
    box = None if corners is None else Box(*corners)
    return Line(text[start:end], start, end, number, page, box, size, bold, _ROLES[role], level, is_furniture, grid)
