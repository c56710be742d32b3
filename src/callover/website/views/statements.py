"""Pages that say what the site is: about, accessibility, cookies, use of the data; and a council's colours."""
# ruff: noqa: ARG001  Django calls every view of a kind with the same arguments.

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from callover.councils.models import Council
from callover.website.presentation.links import Link
from callover.website.views.rendering import of_the_record, page, site

BRAND_CSS = ":root {{ --council-colour: {colour}; }}\n"


@dataclass(frozen=True)
class Statement:
    title: str
    breadcrumbs: tuple[Link, ...] = ()


_TITLES = {
    "about": "About this record",
    "accessibility": "Accessibility statement",
    "cookies": "Cookies",
    "reuse": "Use the data",
}


@of_the_record
def statement(request: HttpRequest, name: str) -> HttpResponse:
    """One of the statements, in the look of the council where the site has only one."""
    councils = list(Council.objects.all()[:2])
    council = councils[0] if len(councils) == 1 else None
    return page(request, name, Statement(_TITLES[name]), council=council)


@of_the_record
def brand(request: HttpRequest, council_slug: str) -> HttpResponse:
    """The council's colour as a stylesheet, so that pages need no inline style."""
    council = get_object_or_404(Council, slug=council_slug)
    return HttpResponse(BRAND_CSS.format(colour=site(council).brand.colour), content_type="text/css")
