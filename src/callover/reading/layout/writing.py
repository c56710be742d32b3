"""Writing laid-out pages down as one text with its lines and grids."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from callover.reading.source import Box, Grid, Line, Role


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line as the layout found it, before its place in the text is known."""

    text: str
    box: Box
    size: float
    is_bold: bool
    role: Role = Role.UNKNOWN
    level: int | None = None


Paragraph = Sequence[LaidLine]


class Writer:
    """Puts paragraphs and tables one after the other and counts their places in the text."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._grids: list[Grid] = []
        self._length = 0

    def page(self, number: int, paragraphs: Iterable[Paragraph]) -> None:
        """One page's paragraphs, a blank line before each."""
        for paragraph in paragraphs:
            if self._lines:
                self._blank(number)
            for line in paragraph:
                self._add(line, number)

    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines)

    def grids(self) -> tuple[Grid, ...]:
        return tuple(self._grids)

    def _blank(self, page: int) -> None:
        self._put(Line("", self._length, self._length, len(self._lines) + 1, page))

    def _add(self, line: LaidLine, page: int) -> None:
        end = self._length + len(line.text)
        number = len(self._lines) + 1
        size = round(line.size, 2)
        self._put(Line(line.text, self._length, end, number, page, line.box, size, line.is_bold, line.role, line.level))

    def _put(self, line: Line) -> None:
        self._lines.append(line)
        self._length = line.end + 1
