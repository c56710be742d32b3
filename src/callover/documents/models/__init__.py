"""The tables of documents: the files, how they were read, the papers found in them, doubts, corrections, search."""

from callover.documents.models.correction import Correction
from callover.documents.models.document import Document, path_of
from callover.documents.models.paper import Notice, Paper
from callover.documents.models.printed import Printed, choices_of, known
from callover.documents.models.reading import Page, PrintedLine, Reading
from callover.documents.models.search import SearchEntry

__all__ = [
    "Correction",
    "Document",
    "Notice",
    "Page",
    "Paper",
    "Printed",
    "PrintedLine",
    "Reading",
    "SearchEntry",
    "choices_of",
    "known",
    "path_of",
]
