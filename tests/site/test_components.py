"""Each component against the fixtures that GOV.UK Frontend ships for it."""

import json
from typing import Any

import pytest
from django.template import Context, Template, TemplateSyntaxError
from lxml import html

from callover.govuk.components import component_names, render_component
from callover.govuk.fetch import FIXTURES

if not FIXTURES.is_dir():
    pytest.skip("GOV.UK Frontend is not fetched; run `make setup`", allow_module_level=True)

# The Crown and Crown copyright are for GOV.UK only, and a council's pages name no licence unless told to.
NOT_OURS: tuple[str, ...] = (
    "//*[contains(@class, 'govuk-footer__crown')]",
    "//*[contains(@class, 'govuk-footer__copyright-logo')]/..",
)
LICENCE = "//*[contains(@class, 'govuk-footer__licence')]"


def fixtures() -> list[Any]:
    return [
        pytest.param(name, one["options"], one["html"], id=f"{name}: {one['name']}")
        for name in component_names()
        for one in json.loads((FIXTURES / f"{name}.json").read_text())["fixtures"]
    ]


def tree(source: str, *, leave_out: tuple[str, ...] = ()) -> Any:
    root = html.fragment_fromstring(source, create_parent="body")
    for path in leave_out:
        for element in root.xpath(path):
            element.drop_tree()
    return normal(root)


def normal(element: Any) -> Any:
    children = [said(element.text)]
    for child in element:
        if isinstance(child.tag, str):
            children += [normal(child)]
        children += [said(child.tail)]
    written = sorted((key, said(value)) for key, value in element.attrib.items())
    return element.tag, written, [one for one in children if one]


def said(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.mark.parametrize(("name", "options", "expected"), fixtures())
def test_component_is_the_design_systems(name: str, options: dict[str, Any], expected: str) -> None:
    leave_out = NOT_OURS
    if name == "footer" and not (options.get("contentLicence") or {}):
        leave_out = (*NOT_OURS, LICENCE)
    assert tree(render_component(name, options)) == tree(expected, leave_out=leave_out)


def page(source: str, **context: Any) -> str:
    return Template("{% load govuk %}" + source).render(Context(context))


def test_tag_nests_options_by_two_underscores() -> None:
    written = page('{% govuk_input id="q" name="q" label__text="Words" value=words %}', words='"<b>')
    assert '<label class="govuk-label" for="q">Words</label>' in written
    assert 'value="&quot;&lt;b&gt;"' in written


def test_block_tag_holds_content_and_text_is_escaped() -> None:
    written = page("{% govuk_details summaryText=t %}<p>{{ t }}</p>{% endgovuk_details %}", t="<script>")
    assert "<p>&lt;script&gt;</p>" in written
    assert "<script>" not in written


def test_tag_refuses_what_it_does_not_know() -> None:
    with pytest.raises(TemplateSyntaxError, match="by name only"):
        page('{% govuk_tag "Draft" %}')
