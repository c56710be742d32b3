"""What people meet: by screen reader, by keyboard alone, on a small telephone, without JavaScript, on paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.borough import HELD

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PICTURES = Path(__file__).parents[2] / "var" / "screenshots"
HOME = "/aldermere-council/"
COMMITTEE = f"{HOME}committees/children-and-young-people-scrutiny-commission/"
MEETING = f"{COMMITTEE}meetings/{HELD.isoformat()}/"
PAGES = {
    "home": HOME,
    "committees": f"{HOME}committees/",
    "committee": COMMITTEE,
    "meeting": MEETING,
    "meeting-to-come": f"{COMMITTEE}meetings/2099-11-16/",
    "meeting-of-web-page": f"{HOME}committees/housing-review-panel/meetings/2025-10-07/",
    "minute": f"{MEETING}minutes/28/",
    "member": "Councillor Quillfeather",
    "documents": f"{HOME}documents/",
    "document": f"{HOME}documents/2/",
    "document-page": f"{HOME}documents/2/pages/2/?at=600-900",
    "document-text": f"{HOME}documents/3/text/?at=60-120",
    "search": f"{HOME}search/?q=school",
    "search-nothing": f"{HOME}search/?q=zebra&year=2025",
    "search-empty": f"{HOME}search/",
    "about": "/about/",
    "accessibility": "/accessibility/",
    "cookies": "/cookies/",
    "reuse": "/reuse/",
    "not-found": "/nowhere/",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FOCUSABLE = "a[href], button, input, select, textarea, summary"
# What Tab reaches, in order: an element that is hidden or has no size cannot be reached.
REACHABLE = f"""() => [...document.querySelectorAll("{FOCUSABLE}")]
    .filter(one => one.checkVisibility({{visibilityProperty: true}}) && !one.disabled)
    .map((one, at) => {{ one.dataset.order = at; return at; }})"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    yield page
    context.close()


def go(page: Page, address: str, name: str) -> None:
    """Opens the page of this name; a member's is found by its link, as its address has a number."""
    where = PAGES[name]
    if not where.startswith("/"):
        page.goto(address + MEETING)
        where = str(page.get_by_role("link", name=where, exact=True).first.get_attribute("href"))
    page.goto(address + where)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(tab: Page, address: str, name: str) -> None:
    for width in (1280, 375):
        tab.set_viewport_size({"width": width, "height": 900})
        go(tab, address, name)
        found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": RULES}})
        assert found.violations_count == 0, found.generate_report()
        PICTURES.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("name", PAGES)
def test_keyboard_reaches_everything_in_order(tab: Page, address: str, name: str) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    go(tab, address, name)
    tab.evaluate("history.replaceState(null, '', location.pathname + location.search)")
    expected = tab.evaluate(REACHABLE)
    tab.evaluate("document.activeElement.blur()")
    reached = []
    for _ in expected:
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate("document.activeElement.dataset.order"))
    assert reached == [str(at) for at in expected]


@pytest.mark.parametrize("width", [375, 320])
def test_nothing_runs_off_a_small_screen(tab: Page, address: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    for name in PAGES:
        go(tab, address, name)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, name


def test_nothing_is_asked_of_other_sites_and_nothing_fails(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    for name in PAGES:
        if name != "not-found":
            go(page, address, name)
    assert [url for url in asked if not url.startswith(address)] == []
    assert faults == []
    assert context.cookies() == []
    context.close()


def test_pages_say_the_same_without_javascript(browser: Browser, tab: Page, address: str) -> None:
    narrow = {"width": 375, "height": 900}
    context = browser.new_context(java_script_enabled=False, viewport=narrow)  # type: ignore[arg-type]
    plain = context.new_page()
    tab.set_viewport_size(narrow)  # type: ignore[arg-type]
    for name in PAGES:
        go(tab, address, name)
        go(plain, address, name)
        assert words(plain, "main") == words(tab, "main"), name
        menu = plain.get_by_role("navigation", name="Council record")
        assert menu.get_by_role("link", name="Search").is_visible(), name
    context.close()


def words(page: Page, part: str) -> list[str]:
    return page.locator(part).first.inner_text().split()


def test_agenda_and_minutes_stand_side_by_side_and_stack_when_narrow(tab: Page, address: str) -> None:
    def boxes() -> tuple[Any, Any]:
        item = tab.locator(".co-item", has_text="School places").first
        return item.locator(".co-item__agenda").bounding_box(), item.locator(".co-item__minute").bounding_box()

    tab.set_viewport_size({"width": 1280, "height": 900})
    go(tab, address, "meeting")
    agenda, minute = boxes()
    assert agenda["y"] == minute["y"]
    assert agenda["x"] + agenda["width"] < minute["x"]
    tab.set_viewport_size({"width": 375, "height": 900})
    agenda, minute = boxes()
    assert agenda["x"] == minute["x"]
    assert agenda["y"] + agenda["height"] <= minute["y"]


def test_mark_lies_on_the_line_of_the_page_image(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    go(tab, address, "minute")
    tab.locator(".co-clause", has_text="second class").locator("a.co-see").first.click()
    figure = tab.locator("figure.co-page")
    image = figure.locator("img")
    assert image.evaluate("one => one.decode().then(() => one.naturalWidth)") == 1240
    page, mark = image.bounding_box(), figure.locator("rect").first.bounding_box()
    assert page is not None
    assert mark is not None
    # The line stands 72 points from the top of an A4 page, which is 842 points high.
    middle = (mark["y"] + mark["height"] / 2 - page["y"]) / page["height"]
    assert middle == pytest.approx((72 - 4) / 842, abs=0.01)


def test_print_leaves_the_menus_out(tab: Page, address: str) -> None:
    go(tab, address, "meeting")
    tab.emulate_media(media="print")
    assert not tab.get_by_role("navigation", name="Council record").is_visible()
    assert not tab.locator("a.co-see").first.is_visible()
    assert tab.get_by_text("That the report be noted.").is_visible()
    tab.emulate_media(media="screen")


def test_a_question_is_asked_by_form_alone(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    go(page, address, "home")
    page.get_by_label("Search minutes, agendas and reports").fill("second class")
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Kind").select_option("Minutes")
    page.get_by_role("button", name="Apply").click()
    assert page.get_by_role("heading", name="1 result for “second class”").is_visible()
    assert "kind=minute" in page.url
    context.close()
