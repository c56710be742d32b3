"""What of a page is not the document: menus, banners, cookie notices, forms, scripts."""

import re

from selectolax.lexbor import LexborNode

# Elements that are never a document's words.
# fmt: off
SILENT = frozenset((
    "script", "style", "noscript", "template", "nav", "button", "select", "option", "input", "textarea", "label",
    "datalist", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map", "dialog", "head", "title",
    "link", "meta", "base", "col", "colgroup", "param", "source", "track",
))
# fmt: on
# Parts of a page that surround the document, by the words of their class, id or role.
# fmt: off
_AROUND = frozenset((
    "nav", "navbar", "navigation", "menu", "submenu", "megamenu", "breadcrumb", "breadcrumbs", "cookie", "cookies",
    "cookiebar", "cookieconsent", "consent", "skip", "skiplink", "skiplinks", "masthead", "sitenav", "sitefooter",
    "siteheader", "pagefooter", "footer", "sidebar", "sidenav", "leftnav", "rightnav", "toolbar", "share",
    "sharing", "social", "addthis", "banner", "contentinfo", "search", "searchbox", "pagination", "pager",
    "feedback", "popup", "modal", "overlay", "alertdialog", "webchat", "chatbot", "translate", "browsealoud",
    "readspeaker", "accesskeys",
))
# fmt: on
# Modern.gov's own furniture: what else there is on the site, and links to histories and the like.
_SUPPLIER = re.compile(
    r"^(?:mg(?:nav\w*|links|linkslist|relatedpages|search\w*|toolbar\w*|actionlist|backgroundlist|help\w*|printlink|"
    r"quicklinks\w*|menu\w*|breadcrumb\w*|hidden|skip\w*|jumpto\w*|footer\w*|header\w*)|govuk-(?:header|footer|skip-link|"
    r"breadcrumbs|cookie-banner|phase-banner|back-link))$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z]+", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_HOLDS_THE_PAGE = "main, [role=main], #modgov, .mgContent, .mgItemTable, #mgItemTable, #content, #maincontent, h1"
_LEAST_MAIN = 200
_LEAST_PROSE = 600
_FRAMES = frozenset(("div", "ul", "ol", "span", "a"))
_NOTICES = frozenset(("cookie", "cookies", "cookiebar", "cookieconsent", "consent", "alertdialog"))


def main_of(body: LexborNode) -> LexborNode:
    """The part of the page that is its main content, where one is marked and is no empty shell; else all of it."""
    for wanted in ("main", "[role=main]"):
        marked = body.css(wanted)
        if len(marked) == 1 and len(marked[0].text().strip()) >= _LEAST_MAIN:
            return marked[0]
    return body


def is_around(node: LexborNode) -> bool:
    """Whether an element surrounds the document and is not of it."""
    tag = node.tag or ""
    if tag in SILENT:
        return True
    attributes = node.attributes
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
        return True
    if tag in {"header", "footer", "aside"}:
        return node.css_first("a, form, nav, input") is not None and not _holds_the_page(node)
    if tag in {"body", "main", "article", "html", "table", "td", "tr", "tbody", "th"}:
        return False
    named = [*(attributes.get("class") or "").split(), attributes.get("role") or ""]
    if tag in _FRAMES:  # a section's or a heading's id is its title: "feedback" there is what was written of
        named.append(attributes.get("id") or "")
    if any(_SUPPLIER.match(name) for name in named):
        return not _holds_the_page(node)
    words = {word.casefold() for name in named for word in _WORDS.findall(name)} & _AROUND
    if not words or _holds_the_page(node):
        return False
    return bool(words & _NOTICES) or _prose(node) < _LEAST_PROSE


def _prose(node: LexborNode) -> int:
    """How many characters stand in an element outside of links: a menu is made of links."""
    return len(node.text()) - sum(len(link.text()) for link in node.css("a"))


def _holds_the_page(node: LexborNode) -> bool:
    """Whether the main content stands inside: a wrapper named for its menu (``page with-sidebar``) is kept."""
    return any(held.mem_id != node.mem_id for held in node.css(_HOLDS_THE_PAGE))
