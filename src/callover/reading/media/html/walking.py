"""Walking a page's elements into blocks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from callover.reading.media.blocks import Block, Look, Table, TableCell, Text, legible
from callover.reading.media.html.boilerplate import is_around
from callover.reading.media.html.numbering import Numbering
from callover.reading.source import Role

# fmt: off
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "ol", "p", "pre", "section", "summary", "ul", "body", "html", "legend", "caption",
))
# fmt: on
_BOLD = frozenset(("b", "strong"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TITLED = frozenset(("p", "div", "span"))
_LEVELS = frozenset("123456789")
_TIGHT = frozenset(("li", "dt", "dd"))
_HEADING_CLASSES = {"mgaititletxt": 3, "mgsubtitletxt": 2, "mgmaintitletxt": 1, "mgsectiontitle": 2}
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_PRE_STYLE = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_COLLAPSING = re.compile(r"[ \t\n\r\f]+")
_ICON = re.compile(r"\bicon$", re.IGNORECASE)
_DEEPEST_TABLE = 12


def blocks_of(root: LexborNode) -> list[Block]:
    """The paragraphs and tables under an element, in the page's order."""
    walker = _Walker()
    node: LexborNode | None = root
    while node is not None:
        goes_in = walker.enter(node, is_root=node.mem_id == root.mem_id)
        child = node.first_child if goes_in else None
        if child is not None:
            node = child
            continue
        if goes_in:
            walker.leave()
        while node is not None and node.next is None and node.mem_id != root.mem_id:
            node = node.parent
            if node is not None:
                walker.leave()
        if node is None or node.mem_id == root.mem_id:
            break
        node = node.next
    walker.flush()
    return walker.blocks


@dataclass(slots=True)
class _Frame:
    """An open table: where blocks go once it is closed, and its rows so far."""

    table: Table
    outer: list[Block]


@dataclass(slots=True)
class _Walker:
    """Gathers text between the edges of blocks."""

    blocks: list[Block] = field(default_factory=list)
    _into: list[Block] = field(default_factory=list)
    _pieces: list[tuple[str, bool]] = field(default_factory=list)
    _frames: list[_Frame] = field(default_factory=list)
    _bold: list[bool] = field(default_factory=list)
    _headings: list[int] = field(default_factory=list)
    _open_elements: list["_Manner"] = field(default_factory=list)
    _tight: int = 0
    _pre: int = 0
    _label: str = ""
    _numbering: Numbering = field(default_factory=Numbering)

    def __post_init__(self) -> None:
        self._into = self.blocks

    def enter(self, node: LexborNode, *, is_root: bool) -> bool:
        """Takes in an element's beginning or a text; whether to go on inside it."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return False
        if not node.is_element_node:
            return False
        tag = node.tag or ""
        if tag == "br":
            self._pieces.append(("\n", self._is_bold))
            return False
        if tag == "img":
            self._image(node)
            return False
        if not is_root and is_around(node):
            return False
        self._open(node, tag)
        return True

    def leave(self) -> None:
        """Takes in the end of the innermost open element."""
        manner = self._open_elements.pop()
        tag = manner.tag
        if tag in _BLOCKS:
            self.flush()
        if manner.level is not None:
            self._headings.pop()
        if manner.bold is not None:
            self._bold.pop()
        if tag == "table":
            self._close_table()
        elif tag in {"td", "th"}:
            self.flush()
        elif tag in {"ol", "ul", "menu"}:
            self._numbering.close()
        if tag in _TIGHT:
            self._tight -= 1
            self._label = ""
        self._pre -= manner.is_pre

    def flush(self) -> None:
        """Ends the paragraph that is being gathered."""
        if not self._pieces:
            return
        pieces, self._pieces = self._pieces, []
        lines = _lines(pieces)
        if not lines:
            return
        text = "\n".join(line for line, _ in lines)
        bold = all(is_bold for _, is_bold in lines)
        if self._label:
            text, self._label = f"{self._label} {text}", ""
        role, level = Role.PARAGRAPH, None
        if self._headings:
            role, level = Role.HEADING, self._headings[-1]
        elif self._tight:
            role = Role.LIST_ITEM
        self._into.append(Text(text, Look(role, level, bold or role is Role.HEADING), is_tight=bool(self._tight)))

    @property
    def _is_bold(self) -> bool:
        return bool(self._bold and self._bold[-1])

    def _text(self, text: str) -> None:
        if self._pre:
            self._pieces.append((text.expandtabs(), self._is_bold))
        else:
            self._pieces.append((_COLLAPSING.sub(" ", text), self._is_bold))

    def _image(self, node: LexborNode) -> None:
        """An icon's words are on the page for whoever cannot see it; a photograph's are not what was minuted."""
        words = (node.attributes.get("alt") or "").strip()
        if _ICON.search(words):
            self._pieces.append((f" {words} ", self._is_bold))

    def _open(self, node: LexborNode, tag: str) -> None:
        if tag in _BLOCKS or tag == "table":
            self.flush()
        manner = _manner_of(node, tag)
        self._open_elements.append(manner)
        self._pre += manner.is_pre
        if manner.level is not None:
            self._headings.append(manner.level)
        if manner.bold is not None:
            self._bold.append(manner.bold)
        if tag in _TIGHT:
            self._tight += 1
            self._label = self._numbering.label(node) if tag == "li" else ""
        if tag in {"ol", "ul", "menu"}:
            self._numbering.open(node)
        elif tag == "table":
            self._open_table(node)
        elif tag == "tr" and self._frames:
            self._frames[-1].table.rows.append([])
        elif tag in {"td", "th"} and self._frames:
            self._open_cell(node, tag)

    def _open_table(self, node: LexborNode) -> None:
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".casefold()
        says_layout = (node.attributes.get("role") or "") in {"presentation", "none"} or "mgitemtable" in names
        too_deep = len(self._frames) >= _DEEPEST_TABLE
        table = Table(is_layout=True if says_layout or too_deep else None)
        self._frames.append(_Frame(table, self._into))

    def _open_cell(self, node: LexborNode, tag: str) -> None:
        self.flush()
        cell = TableCell(row_span=_count(node, "rowspan"), column_span=_count(node, "colspan"), is_header=tag == "th")
        rows = self._frames[-1].table.rows
        if not rows:
            rows.append([])
        rows[-1].append(cell)
        self._into = cell.blocks

    def _close_table(self) -> None:
        self.flush()
        if self._frames:
            frame = self._frames.pop()
            self._into = frame.outer
            self._into.append(frame.table)


def _lines(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The lines that these pieces make, each with whether all its letters are bold; blank ones left out."""
    lines: list[tuple[str, bool]] = []
    text, bold, light = "", False, False
    for piece, is_bold in [*pieces, ("\n", False)]:
        for place, part in enumerate(piece.split("\n")):
            if place:
                tidy = legible(_spaced(text))
                if tidy.strip():
                    lines.append((tidy, bold and not light))
                text, bold, light = "", False, False
            if any(letter.isalpha() for letter in part):
                bold, light = bold or is_bold, light or not is_bold
            text += part
    return lines


def _spaced(text: str) -> str:
    return _COLLAPSING.sub(" ", text).strip(" \u00a0")


class _Manner(NamedTuple):
    """How an element sets its text: a heading's level, bold (True), light (False) or unsaid (None), as typed."""

    tag: str
    level: int | None
    bold: bool | None
    is_pre: bool


def _manner_of(node: LexborNode, tag: str) -> _Manner:
    attributes = node.attributes
    style = attributes.get("style") or ""
    is_pre = tag == "pre" or bool(style and _PRE_STYLE.search(style))
    return _Manner(tag, _heading_level(attributes, tag), _boldness(style, tag), is_pre)


def _heading_level(attributes: Mapping[str, str | None], tag: str) -> int | None:
    if tag in _HEADINGS:
        return int(tag[1])
    if tag not in _TITLED:
        return None
    for name in (attributes.get("class") or "").split():
        if name.casefold() in _HEADING_CLASSES:
            return _HEADING_CLASSES[name.casefold()]
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level") or "2"
        return int(level) if level in _LEVELS else 2
    return None


def _boldness(style: str, tag: str) -> bool | None:
    if tag in _BOLD:
        return True
    if not style:
        return None
    if _BOLD_STYLE.search(style):
        return True
    return False if _NOT_BOLD_STYLE.search(style) else None


def _count(node: LexborNode, name: str) -> int:
    """A cell's span; a figure that no table has counts as one."""
    value = (node.attributes.get(name) or "").strip()
    return int(value) if value.isdecimal() and value.isascii() and 0 < len(value) < 4 and int(value) else 1
