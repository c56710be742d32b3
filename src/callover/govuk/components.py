"""Renders a component of the design system by its name and options.

The names and options are GOV.UK Frontend's own (``summaryText``, ``errorMessage`` …), so that the design system's
documentation is also ours. ``text`` options are escaped; ``html`` options are trusted and must come from a template.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.template.loader import get_template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

TEMPLATES = Path(__file__).parent / "templates" / "govuk"


class Options(dict[str, Any]):
    """Options in which what is not given is None, and never a method of dict."""

    def __missing__(self, key: str) -> None:
        return None


def component_names() -> tuple[str, ...]:
    """The components that have a template, in alphabetical order."""
    return tuple(sorted(path.stem for path in TEMPLATES.glob("*.html")))


def render_component(name: str, options: Mapping[str, Any]) -> SafeString:
    """The component's HTML. Raises TemplateDoesNotExist for a component that is not there."""
    params = as_options(options)
    return mark_safe(get_template(f"govuk/{name}.html").render({"params": params}))  # noqa: S308 a rendered template


def as_options(value: Any) -> Any:
    """Plain dictionaries, however deep, as Options; everything else, presentation records included, as it is."""
    if isinstance(value, Mapping):
        return Options({key: as_options(one) for key, one in value.items()})
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return [as_options(one) for one in value]
    return value


def option(value: Any, *path: str) -> Any:
    """The option at this path of options or presentation records, or None where any step is not there."""
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
    return value


def html_or_text(html: object, text: object) -> SafeString:
    """The trusted HTML where given, else the text, escaped; nothing where neither is."""
    if html:
        return mark_safe(str(html))  # noqa: S308 an html option is trusted by contract
    if text is None or text is False:
        return SafeString("")
    return conditional_escape(text if isinstance(text, str) else str(text))


def attributes_html(attributes: object) -> SafeString:
    """HTML attributes, each with a leading space: from a mapping, or from a trusted string as it is.

    A value may be ``{"value": …, "optional": True}``: it is then left out where null or false, and is a bare name
    where true.
    """
    if isinstance(attributes, str):
        return mark_safe(attributes)  # noqa: S308 trusted by contract, as in the design system
    if not isinstance(attributes, Mapping):
        return SafeString("")
    return mark_safe("".join(_attribute(name, value) for name, value in attributes.items()))  # noqa: S308 escaped


def _attribute(name: str, value: Any) -> str:
    optional = False
    if isinstance(value, Mapping):
        optional, value = bool(value.get("optional")), value.get("value")
    if optional and (value is None or value is False):
        return ""
    if optional and value is True:
        return format_html(" {}", name)
    return format_html_join("", ' {}="{}"', [(name, written(value))])


def written(value: Any) -> Any:
    """A value as an HTML attribute writes it: booleans in lower case, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value
