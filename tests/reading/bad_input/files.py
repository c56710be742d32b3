"""Files that cannot be read, each made here, with what Callover must say of it."""

import hashlib
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.reading.media.word import para, word


def honest_pdf(pages: int = 3) -> bytes:
    """A PDF of short minutes, one paragraph a page."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for page in range(1, pages + 1):
        canvas.drawString(72, 760, f"{page}. WORK PROGRAMME")
        canvas.drawString(72, 730, "Resolved:- That the work programme be approved.")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def encrypted_pdf() -> bytes:
    file = BytesIO()
    with pikepdf.open(BytesIO(honest_pdf())) as document:
        document.save(file, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return file.getvalue()


def image_only_pdf() -> bytes:
    file = BytesIO()
    Image.new("RGB", (600, 800), "white").save(file, "PDF")
    return file.getvalue()


def zipped(**names: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return file.getvalue()


def old_office(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(600)


def blob() -> bytes:
    return b"".join(hashlib.sha256(bytes([number])).digest() for number in range(160))


def deep_word() -> bytes:
    return word("<w:tbl><w:tr><w:tc>" * 5000 + para("x") + "</w:tc></w:tr></w:tbl>" * 5000)


def swollen_word() -> bytes:
    return word(" " * 120_000_000)


def one_line_page() -> bytes:
    return b"<html><body><p>" + b"The Panel noted the report. " * 1_900_000 + b"</p></body></html>"


def open_document() -> bytes:
    return zipped(**{"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"})


# name of the file, its bytes, what the one sentence must hold: what is wrong, and what to do
BAD: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "encrypted": ("a.pdf", encrypted_pdf, "password", "without"),
    "truncated": ("b.pdf", lambda: honest_pdf(40)[:900], "cut off|damaged", "again"),
    "image-only": ("c.pdf", image_only_pdf, "no text", "OCR"),
    "zero-byte": ("d.pdf", lambda: b"", "empty", "again"),
    "deep Word": ("e.docx", deep_word, "nested too deep", "save it"),
    "swollen Word": ("f.docx", swollen_word, "unpacks to more", "save it"),
    "truncated Word": ("g.docx", lambda: word(para("x"))[:200], "damaged", "again"),
    "one-line page": ("h.html", one_line_page, "53 MB", "save the meeting's own page"),
    "deep page": ("i.html", lambda: b"<html>" + b"<div>" * 300_000, "nested too deep", "again"),
    "blob": ("j.bin", blob, "no document", "give it PDF"),
    "zip": ("k.zip", lambda: zipped(a=b"x"), "zip archive", "unpack"),
    "zip named Word": ("l.docx", lambda: zipped(a=b"x"), "no Word document", "unpack"),
    "old Word": ("m.doc", lambda: old_office("WordDocument"), "old Word document", "save it as DOCX"),
    "locked Word": ("n.docx", lambda: old_office("EncryptedPackage"), "password", "without one"),
    "rich text": ("o.rtf", lambda: b"{\\rtf1 Minutes}", "RTF", "save it as DOCX"),
    "OpenDocument": ("p.odt", open_document, "OpenDocument", "save it as DOCX"),
    "spreadsheet": ("q.xlsx", lambda: zipped(**{"xl/workbook.xml": b"<x/>"}), "spreadsheet", "PDF"),
    "slides": ("r.pptx", lambda: zipped(**{"ppt/presentation.xml": b"<x/>"}), "slide show", "PDF"),
    "picture": ("s.png", lambda: b"\x89PNG\r\n\x1a\n" + zlib.compress(b"x"), "picture", "OCR"),
    "XML": ("t.xml", lambda: b"<?xml version='1.0'?><committees/>", "XML", "page or its PDF"),
    "blank": ("u.txt", lambda: b"\n \n", "no text", "again"),
}


def write_all(folder: Path) -> list[Path]:
    """Writes every bad file into a folder; their paths in order."""
    paths = []
    for name, make, _, _ in BAD.values():
        paths.append(folder / name)
        paths[-1].write_bytes(make())
    return paths
