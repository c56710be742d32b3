"""What the house asks of the pages' templates."""

import re
from pathlib import Path

import pytest

from callover.councils.rules import contrast
from callover.govuk.components import component_names
from callover.website.brand import DEFAULT_COLOUR, brand_of

TEMPLATES = Path(__file__).parents[2] / "src" / "callover" / "website" / "templates"
# A modifier of a component may be handed to its tag (classes="govuk-tag--green"); its parts may not be written.
CLASS = re.compile(r'class="([^"]*)"')


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_component_classes_stand_in_components_only(template: Path) -> None:
    components = "|".join(sorted(component_names(), key=len, reverse=True))
    of_a_component = re.compile(rf"govuk-(?:{components})(?:$|[-_ ])")
    markup = re.sub(r"{%.*?%}|{{.*?}}", "", template.read_text())
    found = [name for classes in CLASS.findall(markup) for name in classes.split() if of_a_component.match(name)]
    assert found == []


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_pages_carry_no_inline_style_or_script(template: Path) -> None:
    source = template.read_text()
    assert " style=" not in source
    assert not re.search(r"<script(?![^>]*\bsrc=)", source)
    assert not re.search(r"\son[a-z]+=", source)


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_brand_that_cannot_be_read_is_not_used() -> None:
    assert brand_of("Aldermere Council", "#7a1f5c").colour == "#7a1f5c"
    for colour in ("#ffdd00", "red", "#12345", "", "#123456;}body{"):
        assert brand_of("Aldermere Council", colour).colour == DEFAULT_COLOUR
