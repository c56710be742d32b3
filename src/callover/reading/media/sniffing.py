"""What a file is, told by its bytes: never by its name alone."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from pathlib import PurePosixPath

from callover.reading.errors import Unreadable


class Medium(StrEnum):
    """The media that Callover reads, as the contract names them."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    HTML = "text/html"
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"


SUFFIXES = {
    Medium.PDF: (".pdf",),
    Medium.DOCX: (".docx", ".docm", ".dotx"),
    Medium.HTML: (".html", ".htm", ".xhtml", ".aspx", ".mhtml", ".mht"),
    Medium.TEXT: (".txt", ".text", ".log"),
    Medium.MARKDOWN: (".md", ".markdown"),
}
NAMES = {
    Medium.PDF: "a PDF",
    Medium.DOCX: "a Word document",
    Medium.HTML: "a web page",
    Medium.TEXT: "plain text",
    Medium.MARKDOWN: "Markdown",
}

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WRITTEN_BY_OTHERS = (
    (b"{\\rtf", "is rich text (RTF), which Callover does not read; save it as DOCX or PDF and read that."),
    (b"\x89PNG", "is a picture; run OCR on it and save it as a PDF with text."),
    (b"\xff\xd8\xff", "is a picture; run OCR on it and save it as a PDF with text."),
    (b"GIF8", "is a picture; run OCR on it and save it as a PDF with text."),
    (b"II*\x00", "is a scanned picture; run OCR on it and save it as a PDF with text."),
    (b"MM\x00*", "is a scanned picture; run OCR on it and save it as a PDF with text."),
    (b"\x1f\x8b", "is a compressed archive; unpack it and read the files inside."),
    (b"7z\xbc\xaf", "is a compressed archive; unpack it and read the files inside."),
    (b"Rar!", "is a compressed archive; unpack it and read the files inside."),
)
_OPENDOCUMENT = "is an OpenDocument file, which Callover does not read; save it as DOCX or PDF and read that."
_ZIPS = (
    ("xl/workbook.xml", "is a spreadsheet; save the sheets as PDF, or read the report that they belong to."),
    ("ppt/presentation.xml", "is a slide show; save it as PDF and read that."),
)
_HTML_HEAD = re.compile(
    rb"^(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_TAGS = re.compile(rb"<(?:p|div|table|tr|span|br|ul|ol|h[1-6]|meta|title)\b[^>]*>", re.IGNORECASE)
_MHTML = re.compile(rb"^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml\b")
_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_TEXT_BOMS = (b"\xff\xfe", b"\xfe\xff")
_MARKDOWN = re.compile(rb"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$|^#{1,6} \S.*\n(?:.*\n)*?#{1,6} \S", re.MULTILINE)


def sniffed(data: bytes, name: str) -> Medium:
    """The medium of a file by its content; its suffix decides only between media that look alike.

    Raises Unreadable, saying what to do, where the file is empty or none of ours.
    """
    if not data:
        raise Unreadable("The file is empty; fetch or save it again.")
    head = data[:_HEAD]
    for magic, sentence in _WRITTEN_BY_OTHERS:
        if head.startswith(magic):
            raise Unreadable(f"The file {sentence}")
    if b"%PDF-" in head[:1024]:
        return Medium.PDF
    if head.startswith(_OLE):
        raise Unreadable(_said_of_ole(data))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(data)
    if _is_binary(head):
        raise Unreadable("The file is no document that Callover reads; give it PDF, DOCX, HTML, text or Markdown.")
    return _of_text(data, suffix_of(name))


def suffix_of(name: str) -> str:
    """The suffix of a file's name in small letters, with its full stop, or nothing."""
    return PurePosixPath(name.replace("\\", "/")).suffix.casefold()


def fits(medium: Medium, name: str) -> bool:
    """Whether a file's suffix says the same as its content; a suffix that is no medium's says nothing."""
    suffix = suffix_of(name)
    claimed = {one for one, suffixes in SUFFIXES.items() if suffix in suffixes}
    if not claimed or medium in claimed:
        return True
    return {medium, *claimed} <= {Medium.TEXT, Medium.MARKDOWN}


def _of_zip(data: bytes) -> Medium:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:80] if "mimetype" in names and _is_small(archive, "mimetype") else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        raise Unreadable("The file is a damaged Word document or archive; fetch or save it again.") from fault
    if "word/document.xml" in names or any(one.startswith("word/document") for one in names):
        return Medium.DOCX
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        raise Unreadable(f"The file {_OPENDOCUMENT}")
    for entry, sentence in _ZIPS:
        if entry in names:
            raise Unreadable(f"The file {sentence}")
    raise Unreadable("The file is a zip archive and no Word document; unpack it and read the files inside.")


def _is_small(archive: zipfile.ZipFile, entry: str) -> bool:
    return archive.getinfo(entry).file_size < _HEAD


def _said_of_ole(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "The file is protected by a password; save it without one and read that."
    for stream, what in (("WordDocument", "an old Word document (.doc)"), ("Workbook", "an old spreadsheet (.xls)")):
        if stream.encode("utf-16-le") in data:
            return f"The file is {what}, which Callover does not read; save it as DOCX or PDF and read that."
    return "The file is in an old Office format, which Callover does not read; save it as DOCX or PDF and read that."


def _is_binary(head: bytes) -> bool:
    if head.startswith(_TEXT_BOMS):
        return False
    controls = len(head) - len(head.translate(None, _CONTROL))
    return b"\x00" in head or controls * 20 > len(head)


def _of_text(data: bytes, suffix: str) -> Medium:
    head = data[:_HEAD]
    if head.startswith(_TEXT_BOMS):
        head = head.decode("utf-16", errors="ignore").encode("utf-8", errors="ignore")
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML_HEAD.match(head) or _MHTML.match(head.replace(b"\r\n", b"\n")):
        return Medium.HTML
    if suffix in SUFFIXES[Medium.HTML] and _HTML_TAGS.search(data[: 16 * _HEAD]):
        return Medium.HTML
    if _XML.match(head):
        raise Unreadable("The file is XML and no web page; save the meeting's page or its PDF and read that.")
    if suffix in SUFFIXES[Medium.MARKDOWN] or _MARKDOWN.search(data[: 64 * _HEAD]):
        return Medium.MARKDOWN
    return Medium.TEXT
