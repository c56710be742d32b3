"""The way from a fact back to the paper. A tag and not a template, as a page has hundreds of them."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from callover.website.presentation.links import See

register = template.Library()


@register.simple_tag
def see(place: See) -> SafeString:
    """The link in full: "See it in the document, page 3"."""
    return format_html(
        '<a class="govuk-link co-see" href="{}">See it in the document'
        '<span class="govuk-visually-hidden">: {}</span>, {}</a>',
        place.href,
        place.what,
        place.where,
    )


@register.simple_tag
def see_short(place: See) -> SafeString:
    """The link where facts stand close together: "See page 3"; who hears it hears it in full."""
    return format_html(
        '<a class="govuk-link co-see co-small" href="{}">See <span class="govuk-visually-hidden">'
        "it in the document: {}, </span>{}</a>",
        place.href,
        place.what,
        place.where,
    )
