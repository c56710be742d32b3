"""The words of an item or a paper, as pages and search show them."""

from callover.documents.rules import storable
from callover.reading.layout.furniture import with_furniture
from callover.reading.parts import joined
from callover.reading.records import Span
from callover.reading.source import Line, SourceText


class ItemText:
    """The words of a span of a source, in paragraphs, without running heads and page numbers."""

    def __init__(self, opened: SourceText) -> None:
        self._lines = with_furniture(opened).lines

    def of(self, span: Span) -> str:
        """The span's paragraphs, a blank line between them."""
        paragraphs: list[list[Line]] = [[]]
        for line in self._lines[span.line_start - 1 : span.line_end]:
            if line.is_furniture:
                continue
            if line.text.strip():
                paragraphs[-1].append(line)
            elif paragraphs[-1]:
                paragraphs.append([])
        return str(storable("\n\n".join(joined(lines) for lines in paragraphs if lines)))
