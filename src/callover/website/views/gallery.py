"""The gallery of page components, for developers; it is not served in production."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from callover.govuk.components import component_names
from callover.govuk.gallery import examples
from callover.website.views.rendering import page


@dataclass(frozen=True)
class Shown:
    name: str
    tag: str
    examples: tuple[SafeString, ...]


@dataclass(frozen=True)
class GalleryPage:
    title: str
    components: tuple[Shown, ...]


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Each component that the site owns, by the design system's own name."""
    if not settings.DEBUG:
        raise Http404
    components = tuple(Shown(name, "govuk_" + name.replace("-", "_"), examples(name)) for name in component_names())
    return page(request, "components", GalleryPage("Page components", components))
