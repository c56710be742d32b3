"""One tag a component, by the design system's own name: ``{% govuk_button text="Search" %}``.

Options of options are joined by two underscores: ``{% govuk_input id="q" label__text="Words" %}``. Components that
hold content are block tags: ``{% govuk_details summaryText="People" %} … {% endgovuk_details %}``.
"""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

from callover.govuk.components import (
    Options,
    attributes_html,
    component_names,
    html_or_text,
    option,
    render_component,
    written,
)

register = template.Library()
register.filter(written)

HOLDS_CONTENT = frozenset({"details", "fieldset", "inset-text", "notification-banner", "phase-banner", "warning-text"})


class ComponentNode(template.Node):
    def __init__(self, name: str, options: dict[str, FilterExpression], content: NodeList | None) -> None:
        self.name = name
        self.options = options
        self.content = content

    def render(self, context: Context) -> SafeString:
        options: dict[str, Any] = {}
        for path, expression in self.options.items():
            _place(options, path.split("__"), expression.resolve(context))
        if self.content is not None:
            options["html"] = self.content.render(context)
        return render_component(self.name, options)


def _place(options: dict[str, Any], path: list[str], value: Any) -> None:
    for step in path[:-1]:
        options = options.setdefault(step, {})
    options[path[-1]] = value


def _compiler(name: str) -> Any:
    tag = "govuk_" + name.replace("-", "_")

    def compile_tag(parser: Parser, token: Token) -> ComponentNode:
        bits = token.split_contents()[1:]
        options = token_kwargs(bits, parser)
        if bits:
            raise template.TemplateSyntaxError(f"{tag} takes options by name only, not {bits[0]!r}")
        content = None
        if name in HOLDS_CONTENT:
            content = parser.parse((f"end{tag}",))
            parser.delete_first_token()
        return ComponentNode(name, options, content)

    return tag, compile_tag


for _name in component_names():
    register.tag(*_compiler(_name))


@register.simple_tag
def content(html: object = None, text: object = None) -> SafeString:
    """The trusted ``html`` where given, else the ``text``, escaped."""
    return html_or_text(html, text)


@register.filter
def attributes(value: object) -> SafeString:
    """HTML attributes with a leading space each."""
    return attributes_html(value)


@register.simple_tag
def ids(*names: object) -> str:
    """The ids that are given, apart by a space, for ``aria-describedby``."""
    return " ".join(str(name) for name in names if name)


@register.simple_tag
def truthy(items: Any) -> list[Any]:
    """The items that are there: a null item in a list is skipped, as in the design system."""
    return [item for item in items or [] if item]


@register.simple_tag
def any_actions(rows: Any) -> bool:
    """Whether any row of a summary list has actions, so that the list needs a third column."""
    return any(option(row, "actions", "items") for row in rows or [] if row)


@register.simple_tag
def described_by(params: Options, prefix: str) -> str:
    """The ids that describe a field: what the page gave, then its hint and its error."""
    fieldset = option(params, "fieldset", "describedBy")
    given = fieldset or params["describedBy"]
    hint = f"{prefix}-hint" if params["hint"] else None
    error = f"{prefix}-error" if params["errorMessage"] else None
    return " ".join(str(name) for name in (given, hint, error) if name)


@register.filter
def is_chosen(item: Any, value: object) -> bool:
    """Whether an option of a select is the chosen one: by its own word, else by the select's value."""
    said = option(item, "selected")
    if said is not None:
        return bool(said)
    own = option(item, "value")
    return bool(value) and value == (option(item, "text") if own is None else own)


@register.simple_tag
def is_ticked(item: Any, values: Any) -> bool:
    """Whether a checkbox is ticked: by its own word, else by the group's values."""
    said = option(item, "checked")
    if said is not None:
        return bool(said)
    return option(item, "value") in (values or ())


@register.simple_tag
def checkbox_id(item: Any, prefix: str, counter: int) -> str:
    """A checkbox's id: its own, else the group's with a number; the first has none, for the error summary's link."""
    return option(item, "id") or (prefix if counter == 1 else f"{prefix}-{counter}")


@register.simple_tag(takes_context=True)
def fragment(context: Context, path: str, **given: Any) -> SafeString:
    """A template's HTML kept under a name, to be handed on as an ``html`` option."""
    return get_template(path).render({"params": context["params"], **given})  # type: ignore[return-value]


@register.simple_tag
def component(name: str, **given: Any) -> SafeString:
    """A component inside another component's template."""
    return render_component(name, given)
