"""PDF through pdfium: the structure tree first where the file is tagged, then fonts and geometry."""

import hashlib

from callover.reading.errors import Unreadable
from callover.reading.layout.paragraphs import paragraphs_of
from callover.reading.layout.rows import rows_of
from callover.reading.layout.writing import Writer
from callover.reading.media.pdf import library as pdfium
from callover.reading.media.pdf.document import opened, title_of
from callover.reading.media.pdf.ink import InkReader
from callover.reading.source import SourceText

MEDIA_TYPE = "application/pdf"

__all__ = ["MEDIA_TYPE", "read_pdf"]


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
        reader = InkReader()
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


def _read_page(document: int, number: int, pages: int, reader: InkReader, writer: Writer) -> tuple[float, float]:
    page = pdfium.load_page(document, number - 1)
    if not page:
        raise Unreadable(f"Page {number} of {pages} is damaged or missing; fetch or export the PDF again.")
    try:
        ink = reader.read(page)
    finally:
        pdfium.close_page(page)
    for turns in sorted(ink.runs, key=lambda turns: -len(ink.runs[turns])):
        writer.page(number, paragraphs_of(rows_of(ink.runs[turns])))
    return round(ink.width, 2), round(ink.height, 2)
