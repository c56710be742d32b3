"""Word's styles: what a paragraph or a run looks like where it does not say so itself."""

import re
from dataclasses import dataclass

from callover.reading.media.docx.package import Element, W

_HEADING_NAME = re.compile(r"^heading (\d)$", re.IGNORECASE)
_MOST_BASES = 20
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits. ``size`` is in points, ``outline`` the heading's level from 1.

    ``number`` is the list that the style is numbered by and its level, each None where nothing is said.
    """

    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    outline: int | None = None
    number: tuple[str | None, int | None] = (None, None)


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self.default = Style()
        self.default_paragraph: str | None = None
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.default = Style(size=size_of(defaults), bold=switch(defaults, "b"))
        for style in root.iter(f"{W}style"):
            identity = style.get(f"{W}styleId")
            if identity is None:
                continue
            self._elements[identity] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
                self.default_paragraph = identity

    def style(self, identity: str | None) -> Style:
        """The style of an id; an empty one where there is none."""
        if identity is None:
            return Style()
        if identity not in self._resolved:
            self._resolved[identity] = self._resolve(identity)
        return self._resolved[identity]

    def _resolve(self, identity: str) -> Style:
        found = Style()
        at: str | None = identity
        for _ in range(_MOST_BASES):  # a style may, by mistake, be based on itself
            element = self._elements.get(at) if at is not None else None
            if element is None:
                break
            found = _over(found, _own(element))
            based = element.find(f"{W}basedOn")
            at = based.get(f"{W}val") if based is not None else None
        return found


def _own(element: Element) -> Style:
    """What a style says itself."""
    runs, paragraph = element.find(f"{W}rPr"), element.find(f"{W}pPr")
    outline = outline_of(paragraph)
    name = element.find(f"{W}name")
    named = _HEADING_NAME.match(name.get(f"{W}val") or "") if name is not None else None
    if outline is None and named:
        outline = int(named.group(1))
    elif outline is None and name is not None and (name.get(f"{W}val") or "").casefold() == "title":
        outline = 1
    return Style(switch(runs, "b"), switch(runs, "vanish"), size_of(runs), outline, number_of(paragraph))


def _over(top: Style, below: Style) -> Style:
    """The upper style with what it leaves unsaid taken from the lower."""
    return Style(
        below.bold if top.bold is None else top.bold,
        below.hidden if top.hidden is None else top.hidden,
        below.size if top.size is None else top.size,
        below.outline if top.outline is None else top.outline,
        (
            below.number[0] if top.number[0] is None else top.number[0],
            below.number[1] if top.number[1] is None else top.number[1],
        ),
    )


def switch(properties: Element | None, name: str) -> bool | None:
    """Whether a property is on, off, or not there (None)."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    if found is None:
        return None
    return (found.get(f"{W}val") or "1").casefold() not in _OFF


def size_of(properties: Element | None) -> float | None:
    """The type size in points: Word counts in halves."""
    found = properties.find(f"{W}sz") if properties is not None else None
    value = whole(found.get(f"{W}val")) if found is not None else None
    return value / 2 if value else None


def outline_of(properties: Element | None) -> int | None:
    """The outline level from 1 to 9; Word's 9 (from 0) is body text, which is no level."""
    found = properties.find(f"{W}outlineLvl") if properties is not None else None
    value = whole(found.get(f"{W}val")) if found is not None else None
    return value + 1 if value is not None and 0 <= value < 9 else None


def number_of(properties: Element | None) -> tuple[str | None, int | None]:
    """The list that a paragraph's properties number it by, and its level from 0."""
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None, None
    listed, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (
        listed.get(f"{W}val") if listed is not None else None,
        whole(level.get(f"{W}val")) if level is not None else None,
    )


def whole(value: str | None) -> int | None:
    """A whole number, or None where a damaged file has anything else."""
    if value is None or len(value) > 9:
        return None
    return int(value) if re.fullmatch(r"-?[0-9]+", value) else None
