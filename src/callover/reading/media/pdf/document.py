"""Opening a PDF, and saying plainly why one cannot be opened."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager

from callover.reading.errors import Unreadable
from callover.reading.media.pdf import library as pdfium

_TAIL = 4096  # bytes in which a whole file's end mark stands, even where a server has added a little after it
_NOISE_TITLES = re.compile(
    r"^(\(?(?:untitled|anonymous)\)?|microsoft word\b.*|document\d*|slide 1|powerpoint presentation)$", re.IGNORECASE
)


@contextmanager
def opened(data: bytes) -> Iterator[int]:
    """pdfium's handle of the document. Raises Unreadable where it is encrypted, damaged, cut off or without pages."""
    if not data:
        raise Unreadable("The file is empty (0 bytes); fetch or export it again.")
    # pdfium reads from the caller's bytes for as long as the document is open; ``data`` outlives it, uncopied.
    handle = pdfium.load_document(ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p).value, len(data), None)
    if not handle:
        raise Unreadable(_why_closed(pdfium.last_error()))
    try:
        _require_whole(data, pdfium.count_pages(handle))
        yield handle
    finally:
        pdfium.close_document(handle)


def title_of(handle: int) -> str | None:
    """The title in the document's properties, or None where there is none or the authoring tool made it up."""
    units = pdfium.meta_text(handle, b"Title", None, 0) // 2
    text = pdfium.Text()
    text.make_room(units)
    pdfium.meta_text(handle, b"Title", text.at, 2 * units)
    title = " ".join(text.read(max(0, units - 1)).replace("\0", "").split())
    return None if not title or _NOISE_TITLES.match(title) else title


def _why_closed(error: int) -> str:
    if error == pdfium.NEEDS_PASSWORD:
        return "The PDF is encrypted and needs a password; ask for a copy without one."
    if error == pdfium.UNKNOWN_SECURITY:
        return "The PDF is encrypted in a way that cannot be opened; ask for a copy without protection."
    return "The PDF is damaged or cut off, or is no PDF at all; fetch or export it again."


def _require_whole(data: bytes, pages: int) -> None:
    tail = data[-_TAIL:]
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise Unreadable("The PDF is cut off before its end; fetch or export it again.")
    if pages < 1:
        raise Unreadable("The PDF has no pages; fetch or export it again.")
