"""PDF through pdfium: the structure tree first where the file is tagged, then fonts and geometry."""

import hashlib
from typing import NamedTuple

from callover.reading.errors import Unreadable
from callover.reading.layout.pages import page_by_geometry
from callover.reading.layout.writing import Sheet, Writer
from callover.reading.media.pdf import library as pdfium
from callover.reading.media.pdf.document import opened, title_of
from callover.reading.media.pdf.ink import InkReader
from callover.reading.media.pdf.tagged import page_by_tags
from callover.reading.media.pdf.tags import TagReader
from callover.reading.source import SourceText

MEDIA_TYPE = "application/pdf"

__all__ = ["MEDIA_TYPE", "read_pdf"]


class PageReader(NamedTuple):
    """What reads a document's pages, one after the other."""

    ink: InkReader
    tags: TagReader


def read_pdf(data: bytes, name: str, *, most_pages: int | None = None) -> SourceText:
    """The text and layout of a PDF.

    ``name`` is what the reading calls the file; ``most_pages`` is the caller's limit, or None for none. Raises
    Unreadable, with a sentence that says what to do, where the file is encrypted, damaged, cut off, has no pages or
    more than the limit, or is a scan without text.
    """
    with opened(data) as document:
        pages = pdfium.count_pages(document)
        if most_pages is not None and pages > most_pages:
            raise Unreadable(f"The PDF has {pages:,} pages, more than the limit of {most_pages:,}; split it first.")
        writer = Writer()
        reader = PageReader(InkReader(), TagReader(document))
        sizes = tuple(_read_page(document, number, pages, reader, writer) for number in range(1, pages + 1))
        title = title_of(document)
    lines = writer.lines()
    if not lines:
        raise Unreadable("The PDF has no text, so it looks scanned; run OCR on it or ask for the original file.")
    return SourceText(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        text="\n".join(line.text for line in lines),
        lines=lines,
        grids=writer.grids(),
        pages=pages,
        page_sizes=sizes,
        title=title,
    )


def _read_page(document: int, number: int, pages: int, reader: PageReader, writer: Writer) -> tuple[float, float]:
    page = pdfium.load_page(document, number - 1)
    if not page:
        raise Unreadable(f"Page {number} of {pages} is damaged or missing; fetch or export the PDF again.")
    try:
        tagged = reader.tags.read(page)
        ink = reader.ink.read(page, with_marks=bool(tagged))
    finally:
        pdfium.close_page(page)
    directions = sorted(ink.runs, key=lambda turns: -len(ink.runs[turns]))
    for rank, turns in enumerate(directions):
        sheet = Sheet(number, ink.width, ink.height, turns % 4)
        runs = ink.runs[turns]
        across, down = ink.rules(turns) if rank == 0 else ([], [])
        blocks = page_by_tags(tagged, runs, sheet.upright_height, across, down) if tagged and rank == 0 else None
        writer.page(sheet, page_by_geometry(runs, across, down) if blocks is None else blocks)
    return round(ink.width, 2), round(ink.height, 2)
