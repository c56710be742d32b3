"""Pure reading: the bytes of a published document in, frozen records with spans out.

``read(data, name)`` is the public door. Stages, each in its own room:

1. ``media``      bytes to a :class:`~callover.reading.source.SourceText` (PDF, DOCX, HTML, text, Markdown);
2. ``layout``     marks furniture (running heads, page numbers), finds tables;
3. ``splitting``  tells apart the documents inside one pack;
4. ``kinds``      reads each document by its kind, with ``grammar`` for the clauses, people, votes and dates;
5. ``contract``   gives the JSON.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from callover.reading.records import Reading
    from callover.reading.source import SourceText

__all__ = ["read", "read_source"]


def read(data: bytes, name: str, profile: str | None = None, *, most_pages: int = 20_000) -> "Reading":
    """Reads the bytes of one published file: see :func:`callover.reading.pipeline.read`."""
    from callover.reading.pipeline import read as read_now  # the grammar loads when a file is first read, not before

    return read_now(data, name, profile, most_pages=most_pages)


def read_source(opened: "SourceText", profile: str | None = None) -> "Reading":
    """Reads a source that is open already: see :func:`callover.reading.pipeline.read_source`."""
    from callover.reading.pipeline import read_source as read_now

    return read_now(opened, profile)
