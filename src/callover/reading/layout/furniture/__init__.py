"""Furniture: running heads and feet, page numbers and stamps, which are no part of what a document says.

Losing what is said is worse than keeping a running head, so a line is furniture only on evidence: it stands at the
edge of its page and comes again on the next pages, or it is of a shape that says nothing else ("Page 56"), or it
breaks into a sentence. A committee's name at the head of its minutes and a table's header on each page are not.
"""

from dataclasses import replace

from callover.reading.layout.furniture.edges import furniture_at_edges
from callover.reading.layout.furniture.stray import stray_furniture
from callover.reading.source import SourceText

__all__ = ["with_furniture"]


def with_furniture(source: SourceText) -> SourceText:
    """The same source with ``is_furniture`` set on its lines: by place and repetition where the medium has geometry,
    by shape and repetition where it is plain text."""
    has_geometry = bool(source.page_sizes) and any(line.box is not None for line in source.lines)
    found = furniture_at_edges(source) if has_geometry else stray_furniture(source)
    if not found:
        return source
    lines = list(source.lines)
    for index in found:
        lines[index] = replace(lines[index], is_furniture=True)
    return replace(source, lines=tuple(lines))
