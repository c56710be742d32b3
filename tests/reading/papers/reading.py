"""Reads the samples through the public door."""

from callover.reading import read
from callover.reading.records import Document, Reading


def read_text(text: str, name: str = "paper.txt") -> Reading:
    """The reading of a text file."""
    return read(text.encode(), name)


def only(text: str, name: str = "paper.txt") -> Document:
    """The one document of a text file."""
    (document,) = read_text(text, name).documents
    return document


def kinds(reading: Reading) -> list[str]:
    return [document.kind.value for document in reading.documents]
