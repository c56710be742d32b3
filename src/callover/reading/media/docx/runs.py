"""The words of one paragraph: runs, tabs, breaks, fields and links, with all changes accepted."""

from dataclasses import dataclass, field

from callover.reading.media.docx.package import Element, W
from callover.reading.media.docx.styles import Styles, size_of, switch

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_INSIDE = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "smartTag", "ins", "moveTo", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo")
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
    f"{W}ptab": "\t",
}
_TEXT, _RUN, _BREAK, _SYMBOL = f"{W}t", f"{W}r", f"{W}br", f"{W}sym"
_BOX = f"{W}txbxContent"
_DRAWN = frozenset((f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"))
_DEEPEST = 40


@dataclass(slots=True)
class Words:
    """A paragraph's text as it is gathered: pieces with their boldness and size, and the text boxes met."""

    pieces: list[tuple[str, bool, float | None]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(text for text, _, _ in self.pieces)

    @property
    def is_bold(self) -> bool:
        """Whether all letters are bold (and there are letters)."""
        inked = [bold for text, bold, _ in self.pieces if any(letter.isalnum() for letter in text)]
        return bool(inked) and all(inked)

    @property
    def size(self) -> float | None:
        """The size that most letters have."""
        weights: dict[float, int] = {}
        for text, _, size in self.pieces:
            if size is not None:
                weights[size] = weights.get(size, 0) + len(text.strip())
        return max(weights, key=lambda size: weights[size]) if weights else None


def words_of(paragraph: Element, styles: Styles, style: str | None) -> Words:
    """The words of a paragraph whose style this is."""
    words = Words()
    _gather(paragraph, styles, style, words, 0)
    return words


def _gather(parent: Element, styles: Styles, style: str | None, words: Words, depth: int) -> None:
    if depth > _DEEPEST:
        return
    for child in parent:
        if child.tag == _RUN:
            _run(child, styles, style, words)
        elif child.tag in _INSIDE:
            _gather(child, styles, style, words, depth + 1)
        elif child.tag == f"{_MC}AlternateContent":
            words.boxes += boxes_in(child)


def _run(run: Element, styles: Styles, style: str | None, words: Words) -> None:
    properties = run.find(f"{W}rPr")
    named = properties.find(f"{W}rStyle") if properties is not None else None
    own = styles.style(named.get(f"{W}val") if named is not None else None)
    around = styles.style(style)
    hidden = _first(switch(properties, "vanish"), own.hidden, around.hidden)
    if hidden:
        return
    bold = bool(_first(switch(properties, "b"), own.bold, around.bold, styles.default.bold))
    sizes = (size_of(properties), own.size, around.size, styles.default.size)
    size = next((one for one in sizes if one is not None), None)
    for child in run:
        if child.tag == _TEXT:
            text = (child.text or "").replace("\n", " ").replace("\t", " ")
            words.pieces.append((text, bold, size))
        elif child.tag == _BREAK:
            words.pieces.append(("\n", bold, None))
        elif child.tag in _SIGNS:
            words.pieces.append((_SIGNS[child.tag], bold, None))
        elif child.tag == _SYMBOL:
            words.pieces.append((_symbol(child), bold, None))
        elif child.tag in _DRAWN:
            words.boxes += boxes_in(child)


def boxes_in(drawn: Element) -> list[Element]:
    """The text boxes of a drawing; of two renderings of one thing, the newer."""
    if drawn.tag == f"{_MC}AlternateContent":
        chosen = drawn.find(f"{_MC}Choice")
        found = _outermost(chosen) if chosen is not None else []
        fallback = drawn.find(f"{_MC}Fallback")
        return found or (_outermost(fallback) if fallback is not None else [])
    return _outermost(drawn)


def _outermost(drawn: Element) -> list[Element]:
    """The text boxes in a drawing that stand in no other box of it: those are met when that box is read."""
    found: list[Element] = []
    inside: set[Element] = set()
    for box in drawn.iter(_BOX):
        if box in inside:
            continue
        found.append(box)
        inside.update(box.iter(_BOX))
    return found


def _symbol(element: Element) -> str:
    """A sign of a symbol font; those have codes that mean nothing in any other font, and most mark list items."""
    code = element.get(f"{W}char") or ""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "•" if "\ue000" <= sign <= "\uf8ff" else sign


def _first(*said: bool | None) -> bool | None:
    return next((one for one in said if one is not None), None)
