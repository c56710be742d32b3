"""Full-text search with filters by committee, year and kind. A GET form: an address says all that was asked."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from callover.councils.models import Committee, Council
from callover.documents.search import PAGE_SIZE, Results
from callover.documents.search import search as find
from callover.meetings.models import Meeting
from callover.website.presentation.links import Link, trail
from callover.website.presentation.pages import pagination
from callover.website.presentation.search import KINDS, Asked, SearchPage, counted, options, shown_found
from callover.website.views.rendering import of_the_record, page

MOST_CHARACTERS = 300


@of_the_record
def search(request: HttpRequest, council_slug: str) -> HttpResponse:
    """What was minuted, put on agendas and published, by words."""
    council = get_object_or_404(Council, slug=council_slug)
    committees = list(Committee.objects.filter(council=council).sitting())
    asked = _asked(request, committees)
    results = find(asked.words, asked.committee, asked.year, asked.kind or None, _sheet(request))
    heading = "Search the record"
    shown = SearchPage(
        title=f"{asked.words} – search" if asked.words else heading,
        heading=heading,
        breadcrumbs=trail(council, Link("Search")),
        asked=asked,
        committees=options(
            "Every committee",
            ((one.slug, one.name) for one in committees),
            asked.committee.slug if asked.committee else None,
        ),
        years=options("Every year", ((year, str(year)) for year in _years(council)), asked.year),
        kinds=options("Everything", KINDS.items(), asked.kind),
        clear_href=reverse("website:search", args=[council.slug]),
        counted=counted(asked, results),
        found=shown_found(results),
        pagination=_pagination(request, results),
    )
    return page(request, "search", shown, council=council, section="search")


def _asked(request: HttpRequest, committees: list[Committee]) -> Asked:
    """The question, with what does not exist left out: an old address goes on working."""
    year, kind = request.GET.get("year", ""), request.GET.get("kind", "")
    slug = request.GET.get("committee", "")
    return Asked(
        words=" ".join(request.GET.get("q", "")[:MOST_CHARACTERS].split()),
        committee=next((one for one in committees if one.slug == slug), None),
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        kind=kind if kind in KINDS else "",
    )


def _years(council: Council) -> list[int]:
    held = Meeting.objects.filter(committee__council=council).dates("held_on", "year", order="DESC")
    return [day.year for day in held]


def _sheet(request: HttpRequest) -> int:
    number = request.GET.get("page", "")
    return int(number) if number.isdecimal() and len(number) < 6 else 1


def _pagination(request: HttpRequest, results: Results) -> dict[str, object] | None:
    if results.pages == 1:
        return None
    return pagination(Paginator(range(results.total), PAGE_SIZE).get_page(results.page), request.GET)
