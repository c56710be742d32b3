"""Media: the bytes of a file to a :class:`~callover.reading.source.SourceText`, told by what they hold."""

from dataclasses import replace

from callover.reading.media import sniffing
from callover.reading.media.sniffing import Medium, sniffed
from callover.reading.records import Notice, Severity
from callover.reading.source import SourceText

__all__ = ["MOST_PAGES", "Medium", "open_source"]

MOST_PAGES = 20_000


def open_source(data: bytes, name: str, *, most_pages: int = MOST_PAGES) -> SourceText:
    """The text and layout of a file of any medium that Callover reads.

    The medium is told by content; a suffix that says otherwise is a notice ``wrong-suffix`` in the source's
    ``notices``. ``name`` is the file's name without its folder. Raises Unreadable, in one sentence that says what to
    do, where the file is empty, damaged, encrypted, larger than its medium's limit or of another medium.
    """
    medium = sniffed(data, name)
    source = _opened(medium, data, name, most_pages)
    if sniffing.fits(medium, name):
        return source
    message = (
        f"The file is named {sniffing.suffix_of(name)} and is {sniffing.NAMES[medium]}; it was read as what it is."
    )
    notice = Notice("wrong-suffix", Severity.WARNING, message, None)
    return replace(source, notices=(notice, *source.notices))


def _opened(medium: Medium, data: bytes, name: str, most_pages: int) -> SourceText:
    # Each medium's library is loaded when a file of that medium is first met: starting up stays quick.
    if medium is Medium.PDF:
        from callover.reading.media.pdf import read_pdf

        return read_pdf(data, name, most_pages=most_pages)
    if medium is Medium.DOCX:
        from callover.reading.media.docx import read_docx

        return read_docx(data, name)
    if medium is Medium.HTML:
        from callover.reading.media.html import read_html

        return read_html(data, name)
    from callover.reading.media.plain import read_plain

    return read_plain(data, name, is_markdown=medium is Medium.MARKDOWN)
