"""Pages for what cannot be shown, in plain English with what to do next."""
# ruff: noqa: ARG001  Django calls every view of a kind with the same arguments.

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string

from callover.councils.models import Council
from callover.website.views.rendering import page, site


@dataclass(frozen=True)
class ErrorPage:
    title: str
    search_href: str = ""


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: the address is wrong, or what stood there has been withdrawn."""
    first = request.path.strip("/").split("/")[0]
    councils = list(Council.objects.filter(slug=first)[:1]) or list(Council.objects.all()[:2])
    council = councils[0] if len(councils) == 1 else None
    return page(
        request, "not_found", ErrorPage("Page not found", site(council).search_url), council=council, status=404
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """500: it asks nothing of the database, which may be what failed."""
    shown = {"page": ErrorPage("Sorry, there is a problem with this site"), "site": site(None)}
    return HttpResponseServerError(render_to_string("website/server_error.html", shown))
