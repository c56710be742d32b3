"""A minute of a few lines, brought to the paragraphs that the grammar reads."""

from collections.abc import Sequence

from callover.reading.grammar.paragraphs import Paragraph, paragraphs_of
from callover.reading.media import open_source
from callover.reading.parts import span_of
from callover.reading.records import Span


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a minute given as plain text."""
    source = open_source(text.encode(), "minute.txt")
    return paragraphs_of(source, source.lines)


def span_of_all(found: Sequence[Paragraph]) -> Span:
    """The span of a whole minute."""
    return span_of([line for paragraph in found for line in paragraph.lines])
