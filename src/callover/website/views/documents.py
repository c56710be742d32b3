"""Pages about documents: the list, a document, a page with its image, lines of text, and the file itself."""
# ruff: noqa: ARG001  Django calls every view of a kind with the same arguments.

import re
from dataclasses import dataclass

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.db.models.functions import Substr
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from callover.councils.models import Council
from callover.documents.models import Document, Page, Reading
from callover.website.page_images import VERSION, NoImageError, image_of
from callover.website.presentation.document import Marked, document_page, page_page, text_page
from callover.website.presentation.links import Link, document_url, trail
from callover.website.presentation.pages import pagination
from callover.website.presentation.words import count_words, date_words
from callover.website.views.rendering import of_the_record, page

DOCUMENTS = 50
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True)
class ListedDocument:
    name: str
    href: str
    detail: str


@dataclass(frozen=True)
class DocumentsPage:
    title: str
    breadcrumbs: tuple[Link, ...]
    documents: tuple[ListedDocument, ...]
    counted: str
    pagination: dict[str, object] | None


@of_the_record
def documents(request: HttpRequest, council_slug: str) -> HttpResponse:
    """The files that the record was read from, the latest received first."""
    council = get_object_or_404(Council, slug=council_slug)
    paginator = Paginator(_published(council).order_by("-received_at", "name"), DOCUMENTS)
    sheet = paginator.get_page(request.GET.get("page"))
    shown = DocumentsPage(
        title="Documents",
        breadcrumbs=trail(council, Link("Documents")),
        documents=tuple(_listed(council, one) for one in sheet),
        counted=count_words(paginator.count, "document"),
        pagination=pagination(sheet, request.GET),
    )
    return page(request, "documents", shown, council=council, section="documents")


@of_the_record
def document(request: HttpRequest, council_slug: str, number: int) -> HttpResponse:
    """What a file is and which papers it holds."""
    council, found = _found(council_slug, number)
    papers = found.papers.select_related("publication__meeting__committee__council")
    notices = found.notices.select_related("document", "paper")
    shown = document_page(council, found, papers, notices)
    return page(request, "document", shown, council=council, section="document")


@of_the_record
def document_page_view(request: HttpRequest, council_slug: str, number: int, page_number: int) -> HttpResponse:
    """A page of a PDF with a fact's lines marked on its image and in its text."""
    council, found = _found(council_slug, number)
    leaf = get_object_or_404(Page, reading__document=found, reading__is_current=True, number=page_number)
    own_text = Substr("text", leaf.start + 1, leaf.end - leaf.start)
    text = Reading.objects.filter(pk=leaf.reading_id).values_list(own_text, flat=True).get()
    shown = page_page(council, found, leaf, text, _marked(request))
    return page(request, "document_page", shown, council=council, section="document")


@of_the_record
def document_text(request: HttpRequest, council_slug: str, number: int) -> HttpResponse:
    """The lines of a document without pages, with a fact's words marked."""
    council, found = _found(council_slug, number)
    text = get_object_or_404(Reading.objects.current(), document=found).text
    asked = request.GET.get("sheet", "")
    sheet = int(asked) if asked.isdecimal() and len(asked) < 9 else None
    shown = text_page(council, found, text, sheet=sheet, marked=_marked(request))
    if shown is None:
        raise Http404
    return page(request, "document_text", shown, council=council, section="document")


def _image_tag(request: HttpRequest, council_slug: str, number: int, page_number: int) -> str | None:
    sha256 = Document.objects.published().filter(pk=number).values_list("sha256", flat=True).first()
    return f'"{sha256[:32]}-{page_number}-{VERSION}"' if sha256 else None


@require_safe
@cache_control(public=True, max_age=86_400)
@condition(etag_func=_image_tag)
def page_image(request: HttpRequest, council_slug: str, number: int, page_number: int) -> HttpResponseBase:
    """The image of a page of a PDF."""
    _, found = _found(council_slug, number)
    if found.media_type != "application/pdf" or not 1 <= page_number <= (found.pages or 0):
        raise Http404
    try:
        image = image_of(found.path, page_number, settings.DATA_DIR / "page-images")
    except NoImageError as failure:
        raise Http404(str(failure)) from failure
    return FileResponse(image.open("rb"), content_type="image/png")


@require_safe
def document_file(request: HttpRequest, council_slug: str, number: int) -> HttpResponseBase:
    """The file as the council published it. Only PDFs open in the browser: a saved web page could carry a script."""
    _, found = _found(council_slug, number)
    if not found.path.is_file():
        raise Http404
    is_pdf = found.media_type == "application/pdf"
    response = FileResponse(
        found.path.open("rb"), filename=found.name, as_attachment=not is_pdf, content_type=found.media_type
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox" if not is_pdf else "default-src 'none'"
    return response


def _published(council: Council) -> QuerySet[Document]:
    return Document.objects.published().of_council(council.pk)


def _found(council_slug: str, number: int) -> tuple[Council, Document]:
    council = get_object_or_404(Council, slug=council_slug)
    return council, get_object_or_404(_published(council), pk=number)


def _listed(council: Council, document: Document) -> ListedDocument:
    detail = f"Received {date_words(document.received_at.date())}"
    if document.pages:
        detail = f"{count_words(document.pages, 'page')}. {detail}"
    return ListedDocument(document.name, document_url(council, document), detail)


def _marked(request: HttpRequest) -> Marked | None:
    """What ``?at=120-340`` asks to be marked; None for anything else."""
    match = _AT.fullmatch(request.GET.get("at", ""))
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return Marked(int(match[1]), int(match[2]))
