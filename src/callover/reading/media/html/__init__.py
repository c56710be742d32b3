"""HTML: a saved meeting page, an item's page, minutes saved as a web page, from any supplier."""

import re
from email import message_from_bytes
from email.policy import compat32

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from callover.reading.errors import Unreadable
from callover.reading.media.composing import compose
from callover.reading.media.html.boilerplate import main_of
from callover.reading.media.html.walking import blocks_of
from callover.reading.media.plain import decoded
from callover.reading.media.sniffing import Medium
from callover.reading.source import SourceText

__all__ = ["MOST_BYTES", "MOST_DEPTH", "read_html"]

MOST_BYTES = 20_000_000
# The parser's time grows with the square of the nesting: 200,000 open elements took it seven minutes.
MOST_DEPTH = 5_000

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_TAG = re.compile(
    rb"<(/?)(div|span|font|b|i|u|a|em|strong|small|big|table|blockquote|section|article|ul|ol|dl|center|form)\b[^>]*(/?)>",
    re.IGNORECASE,
)
_DATA_ADDRESS = re.compile(rb"(?<=[\"'(])data:[\w/+.-]+;base64,[A-Za-z0-9+/=\s]+")
_SPACES = re.compile(r"\s+")


def read_html(data: bytes, name: str) -> SourceText:
    """The text of a web page without its scripts, menus and banners, its tables as grids.

    A page saved as one file (MHTML) is unpacked. Raises Unreadable where the page is larger than ``MOST_BYTES``,
    nested deeper than ``MOST_DEPTH`` or holds no text.
    """
    page = _DATA_ADDRESS.sub(b"", _unpacked(data))
    if len(page) > MOST_BYTES:
        raise Unreadable(
            f"The page is {len(page) / 1e6:,.0f} MB, more than the {MOST_BYTES / 1e6:,.0f} MB that Callover reads of "
            "one page; save the meeting's own page and read that."
        )
    if _depth(page) > MOST_DEPTH:
        raise Unreadable("The page's elements are nested too deep to be a council's page; fetch or save it again.")
    try:
        tree = LexborHTMLParser(_text_of(page))
    except SelectolaxError as fault:  # any text is a page to this parser: all it can want for is memory
        raise MemoryError("no memory left to read the page") from fault
    title = tree.css_first("title")
    body = tree.body or tree.root
    blocks = blocks_of(main_of(body)) if body is not None else []
    source = compose(
        blocks,
        data=data,
        name=name,
        media_type=Medium.HTML.value,
        title=_SPACES.sub(" ", title.text()).strip() or None if title is not None else None,
    )
    if not source.lines:
        raise Unreadable("The page has no text; open it in a browser, save it when it is complete, and read that.")
    return source


def _unpacked(data: bytes) -> bytes:
    """The page inside an MHTML file, which is an e-mail with the page as its first part; else the bytes themselves."""
    if b"multipart/related" not in data[:4096].lower() or data.lstrip().startswith(b"<"):
        return data
    for part in message_from_bytes(data, policy=compat32).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            charset = part.get_content_charset("utf-8")
            if isinstance(page, bytes):
                return _decoded(page, charset).encode("utf-8", errors="replace")
    raise Unreadable("The saved page holds no page; save it again as HTML and read that.")


def _text_of(page: bytes) -> str:
    """The page's text, by its byte order mark, the character set it names, or what it turns out to be."""
    named = _CHARSET.search(page[:4096])
    if named is None or page.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return decoded(page)
    return _decoded(page, named.group(1).decode("ascii", errors="replace"))


def _decoded(page: bytes, charset: str) -> str:
    if charset.casefold() in {"utf-8", "utf8", "utf-16", "unicode"}:
        return decoded(page)
    if charset.casefold() in {"iso-8859-1", "latin-1", "latin1", "us-ascii"}:
        charset = "cp1252"  # what browsers take these names to mean
    try:
        return page.decode(charset, errors="replace")
    except LookupError:
        return decoded(page)


def _depth(page: bytes) -> int:
    """How many elements are open at once, as the tags of those that do not close themselves have it."""
    depth = deepest = 0
    for tag in _TAG.finditer(page):
        if tag.group(1):
            depth = max(0, depth - 1)
        elif not tag.group(3):
            depth += 1
            deepest = max(deepest, depth)
    return deepest
