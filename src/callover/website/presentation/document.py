"""Pages about documents: what a file holds, its pages as images, its text by line, with a fact's lines marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from callover.councils.models import Council
from callover.documents.models import Document, Notice, Page, Paper
from callover.website.presentation.links import Link, document_url, meeting_url, place_url, trail
from callover.website.presentation.meeting import Doubt, doubt
from callover.website.presentation.words import count_words, date_words

LINES_A_SHEET = 250
_MEDIA_WORDS = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "text/html": "web page",
    "text/plain": "text file",
    "text/markdown": "text file",
}


@dataclass(frozen=True)
class Marked:
    """The half-open range [start, end) of a document's text that a page is to mark."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of the half-open range [start, end) is marked."""
        return self.start < end and start < self.end


@dataclass(frozen=True)
class TextLine:
    """A line of a document's text, cut into what stands before the mark, in it and after it."""

    number: int
    before: str
    marked: str
    after: str
    is_first_marked: bool


@dataclass(frozen=True)
class MarkBox:
    """A rectangle over a marked line, in points from the page's top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class FoundPaper:
    title: str
    kind: str
    href: str
    where: str
    meeting: Link | None


@dataclass(frozen=True)
class DocumentPage:
    title: str
    heading: str
    breadcrumbs: tuple[Link, ...]
    facts: tuple[dict[str, dict[str, str]], ...]
    papers: tuple[FoundPaper, ...]
    doubts: tuple[Doubt, ...]
    read_href: str
    file_href: str
    media: str


@dataclass(frozen=True)
class PagePage:
    """One page of a PDF: its image with marks over it, and its text line by line."""

    title: str
    heading: str
    document: Link
    breadcrumbs: tuple[Link, ...]
    number: int
    pages: int
    image_href: str
    file_href: str
    width: float
    height: float
    marks: tuple[MarkBox, ...]
    lines: tuple[TextLine, ...]
    is_marked: bool
    goes_on: str
    pagination: dict[str, dict[str, str]]


@dataclass(frozen=True)
class TextPage:
    """A sheet of the lines of a document that has no pages of its own."""

    title: str
    heading: str
    document: Link
    breadcrumbs: tuple[Link, ...]
    file_href: str
    media: str
    lines: tuple[TextLine, ...]
    is_marked: bool
    pagination: dict[str, dict[str, str]]


def document_page(
    council: Council, document: Document, papers: Iterable[Paper], notices: Iterable[Notice]
) -> DocumentPage:
    """The page about a file. Papers come with their publication's meeting, committee and council at hand."""
    media = _MEDIA_WORDS.get(document.media_type, "file")
    facts = [("Kind of file", media), ("Size", _size_words(document.size))]
    facts += [("Pages", f"{document.pages:,}")] if document.pages else []
    facts += [("Received", date_words(document.received_at.date())), ("SHA-256", document.sha256)]
    return DocumentPage(
        title=document.name,
        heading=document.name,
        breadcrumbs=trail(council, _documents(council), Link(document.name)),
        facts=tuple({"key": {"text": key}, "value": {"text": value}} for key, value in facts),
        papers=tuple(_found(council, paper) for paper in papers),
        doubts=tuple(doubt(council, one) for one in notices),
        read_href=_first_page(council, document),
        file_href=reverse("website:document-file", args=[council.slug, document.pk]),
        media=media,
    )


def _documents(council: Council) -> Link:
    return Link("Documents", reverse("website:documents", args=[council.slug]))


def _first_page(council: Council, document: Document) -> str:
    if document.pages:
        return reverse("website:document-page", args=[council.slug, document.pk, 1])
    return reverse("website:document-text", args=[council.slug, document.pk])


def _found(council: Council, paper: Paper) -> FoundPaper:
    publication = getattr(paper, "publication", None)
    meeting = None
    if publication is not None:
        held = publication.meeting
        meeting = Link(f"{held.committee.name}, {date_words(held.held_on)}", meeting_url(held))
    return FoundPaper(
        title=meeting.text if meeting else paper.title or paper.get_kind_display(),
        kind=paper.get_kind_display(),
        href=place_url(council, paper.document_id, paper.page, paper.start, paper.end).split("?")[0],
        where=f"from page {paper.page}" if paper.page else f"from line {paper.line_start}",
        meeting=meeting,
    )


def page_page(council: Council, document: Document, page: Page, text: str, marked: Marked | None) -> PagePage:
    """A page of a PDF; ``text`` is the page's own part of the document's text."""
    pages = document.pages or page.number
    lines = page.printed_lines
    boxes = [
        MarkBox(one.x0 - 2, one.top - 1, one.x1 - one.x0 + 4, one.bottom - one.top + 2)
        for one in lines
        if marked and marked.overlaps(one.start, one.end)
    ]
    goes_on = ""
    if marked and marked.end > page.end + 1 and page.number < pages:
        goes_on = place_url(council, document.pk, page.number + 1, marked.start, marked.end)
    return PagePage(
        title=f"Page {page.number} of {document.name}",
        heading=f"Page {page.number} of {pages}",
        document=Link(document.name, document_url(council, document)),
        breadcrumbs=trail(
            council,
            _documents(council),
            Link(document.name, document_url(council, document)),
            Link(f"Page {page.number}"),
        ),
        number=page.number,
        pages=pages,
        image_href=reverse("website:page-image", args=[council.slug, document.pk, page.number]),
        file_href=reverse("website:document-file", args=[council.slug, document.pk]),
        width=page.width,
        height=page.height,
        marks=tuple(boxes),
        lines=tuple(
            text_line(one.number, one.start, text[one.start - page.start : one.end - page.start], marked)
            for one in lines
        ),
        is_marked=bool(boxes),
        goes_on=goes_on,
        pagination=_pages_beside(council, document, page.number, pages),
    )


def _pages_beside(council: Council, document: Document, number: int, pages: int) -> dict[str, dict[str, str]]:
    beside = {}
    for side, other in (("previous", number - 1), ("next", number + 1)):
        if 1 <= other <= pages:
            href = reverse("website:document-page", args=[council.slug, document.pk, other])
            beside[side] = {"href": href, "text": f"{side.capitalize()} page", "labelText": f"page {other}"}
    return beside


def text_page(
    council: Council, document: Document, text: str, *, sheet: int | None, marked: Marked | None
) -> TextPage | None:
    """The sheet asked for, or that on which the mark begins, or the first; None where there is no such sheet."""
    lines = text.split("\n")
    if sheet is None:
        sheet = text.count("\n", 0, marked.start) // LINES_A_SHEET + 1 if marked else 1
    sheets = max(1, -(-len(lines) // LINES_A_SHEET))
    if not 1 <= sheet <= sheets:
        return None
    first = (sheet - 1) * LINES_A_SHEET
    start = sum(len(line) + 1 for line in lines[:first])
    shown = []
    for number, line in enumerate(lines[first : first + LINES_A_SHEET], first + 1):
        if line.strip():
            shown.append(text_line(number, start, line, marked))
        start += len(line) + 1
    path = reverse("website:document-text", args=[council.slug, document.pk])
    beside = {
        side: {"href": f"{path}?sheet={other}", "text": f"{side.capitalize()} lines", "labelText": _lines_words(other)}
        for side, other in (("previous", sheet - 1), ("next", sheet + 1))
        if 1 <= other <= sheets
    }
    return TextPage(
        title=f"Text of {document.name}",
        heading=document.name,
        document=Link(document.name, document_url(council, document)),
        breadcrumbs=trail(
            council, _documents(council), Link(document.name, document_url(council, document)), Link("Text")
        ),
        file_href=reverse("website:document-file", args=[council.slug, document.pk]),
        media=_MEDIA_WORDS.get(document.media_type, "file"),
        lines=tuple(shown),
        is_marked=any(line.marked for line in shown),
        pagination=beside,
    )


def text_line(number: int, start: int, line: str, marked: Marked | None) -> TextLine:
    """A line that begins at ``start`` of the document's text, cut at the mark."""
    if marked is None or not marked.overlaps(start, start + len(line)):
        return TextLine(number, line, "", "", is_first_marked=False)
    begin, end = max(0, marked.start - start), min(len(line), marked.end - start)
    is_first = marked.start >= start
    return TextLine(number, line[:begin], line[begin:end], line[end:], is_first_marked=is_first)


def _lines_words(sheet: int) -> str:
    return f"from line {(sheet - 1) * LINES_A_SHEET + 1:,}"


def _size_words(size: int) -> str:
    for unit, of in (("MB", 1_000_000), ("kB", 1_000)):
        if size >= of:
            return f"{size / of:.1f} {unit}"
    return count_words(size, "byte")
