"""DOCX: Word's own XML, read for its words, styles, list labels and tables."""

from callover.reading.errors import Unreadable
from callover.reading.media.composing import compose
from callover.reading.media.docx.numbering import Numbering
from callover.reading.media.docx.package import opened
from callover.reading.media.docx.styles import Styles
from callover.reading.media.docx.walking import Walker
from callover.reading.media.sniffing import Medium
from callover.reading.source import SourceText

__all__ = ["read_docx"]


def read_docx(data: bytes, name: str) -> SourceText:
    """The text of a Word document: its body, with text boxes, as the reader sees it with all changes accepted.

    Labels of numbered lists are part of the text, as they are on paper. Headers, footers, footnotes and comments are
    left out. A DOCX has no pages of its own. Raises Unreadable where it is damaged, empty or nested beyond reason.
    """
    package = opened(data)
    styles = Styles(package.styles)
    numbering = Numbering(package.numbering, styles)
    blocks = Walker(styles, numbering).blocks(package.body)
    source = compose(blocks, data=data, name=name, media_type=Medium.DOCX.value, title=package.title)
    if not source.lines:
        raise Unreadable("The Word document has no text; if it holds scanned pages, run OCR on them first.")
    return source
