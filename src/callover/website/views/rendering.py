"""What every page has: the council's brand, the navigation and the footer; and answers that a browser may keep."""
# ruff: noqa: ARG001  Django calls every view of a kind with the same arguments.

import hashlib
import zoneinfo
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib.metadata import version

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from callover.audit.models import Entry
from callover.councils.models import Council
from callover.website.brand import Brand, brand_of
from callover.website.presentation.links import Link

LONDON = zoneinfo.ZoneInfo("Europe/London")
NO_COUNCIL = "Council meetings"
_SOFTWARE = version("callover")


@dataclass(frozen=True)
class FooterLinks:
    items: tuple[Link, ...]
    text: str


@dataclass(frozen=True)
class Site:
    """What stands around a page."""

    name: str
    brand: Brand
    brand_url: str
    home_url: str
    search_url: str
    navigation: tuple[Link, ...]
    footer: FooterLinks


def page(
    request: HttpRequest,
    template: str,
    shown: object,
    *,
    council: Council | None = None,
    section: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page that this template makes of what is to be shown, in the council's own look."""
    context = {"page": shown, "site": site(council, section)}
    return render(request, f"website/{template}.html", context, status=status)


def site(council: Council | None, section: str = "") -> Site:
    """The surroundings of a page: the council's where it is of one, else the site's own."""
    footer = FooterLinks(
        items=tuple(
            Link(text, reverse(f"website:{name}"))
            for text, name in (
                ("About this record", "about"),
                ("Accessibility statement", "accessibility"),
                ("Cookies", "cookies"),
                ("Use the data", "reuse"),
            )
        ),
        text="Read from the council’s published papers by Callover. Every fact shows where it was printed.",
    )
    if council is None:
        return Site(NO_COUNCIL, brand_of(NO_COUNCIL, ""), "", reverse("website:home"), "", (), footer)
    steps = (("Meetings", "council"), ("Committees", "committees"), ("Documents", "documents"), ("Search", "search"))
    navigation = tuple(
        Link(text, reverse(f"website:{name}", args=[council.slug]), current=name == section) for text, name in steps
    )
    brand = brand_of(council.name, council.colour)
    brand_url = reverse("website:brand", args=[council.slug])
    home, search = (reverse(f"website:{name}", args=[council.slug]) for name in ("council", "search"))
    return Site(council.name, brand, brand_url, home, search, navigation, footer)


def record_tag(request: HttpRequest, *args: object, **kwargs: object) -> str:
    """The ETag of any page of the record: it changes with the record, the software, the address and the day."""
    newest = Entry.objects.order_by("-pk").values_list("pk", flat=True).first()
    today = timezone.now().astimezone(LONDON).date()
    words = f"{_SOFTWARE} {newest} {today} {request.get_full_path()}"
    return f'"{hashlib.sha256(words.encode()).hexdigest()[:32]}"'


def of_the_record(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """A page of the record: read only, and answered 304 by one query where the browser's copy still holds."""
    return wraps(view)(require_safe(cache_control(public=True, max_age=0)(condition(etag_func=record_tag)(view))))
