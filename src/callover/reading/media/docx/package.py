"""The parts of a DOCX file, opened with care: a zip may be a bomb, and XML may be nested without end."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from posixpath import normpath

from lxml import etree

from callover.reading.errors import Unreadable

MOST_BYTES = 100_000_000
"""What one part may unpack to."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DAMAGED = "The Word document is damaged or cut off; fetch or save it again."

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Package:
    """What is read of a DOCX: the body, and the roots of its styles and numbering where it has them."""

    body: Element
    styles: Element | None
    numbering: Element | None
    title: str | None


def opened(data: bytes) -> Package:
    """The parts of a Word document. Raises Unreadable where they are missing, damaged, encrypted or too big."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            main = _main_part(archive)
            folder = main.rpartition("/")[0]
            document = _parsed(archive, main)
            body = document.find(f"{W}body") if document is not None else None
            if body is None:
                raise Unreadable(_DAMAGED)
            return Package(
                body,
                _parsed(archive, f"{folder}/styles.xml"),
                _parsed(archive, f"{folder}/numbering.xml"),
                _title(archive),
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as fault:
        raise Unreadable(_DAMAGED) from fault
    except RuntimeError as fault:  # zipfile's word for a part that is encrypted
        raise Unreadable("The Word document is protected by a password; save it without one and read that.") from fault


def _main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part that holds the document, as the package's relations have it."""
    relations = _parsed(archive, "_rels/.rels")
    if relations is not None:
        for relation in relations.iter(_RELATION):
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return normpath((relation.get("Target") or "").lstrip("/"))
    return "word/document.xml"


def _parsed(archive: zipfile.ZipFile, name: str) -> Element | None:
    """A part's root element, or None where there is no such part."""
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    with archive.open(entry) as part:
        content = part.read(MOST_BYTES + 1)  # the size that a bomb states of itself may be a lie
    if len(content) > MOST_BYTES:
        raise Unreadable(
            f"The Word document unpacks to more than {MOST_BYTES / 1e6:,.0f} MB, as no council's paper does; "
            "save it anew, or as PDF."
        )
    # Strict documents differ from others by the name of their namespace alone.
    content = content.replace(_STRICT, _TRANSITIONAL)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        if "depth" in str(fault).casefold():
            raise Unreadable(
                "The Word document's parts are nested too deep to be read; save it anew, or as PDF."
            ) from fault
        raise Unreadable(_DAMAGED) from fault


def _title(archive: zipfile.ZipFile) -> str | None:
    properties = _parsed(archive, "docProps/core.xml")
    title = properties.findtext(_TITLE) if properties is not None else None
    return " ".join(title.split()) or None if title else None
