"""Word's numbered lists: the labels that are printed and stand nowhere in the text."""

import re
from dataclasses import dataclass, field

from callover.reading.media.docx.package import Element, W
from callover.reading.media.docx.styles import Styles, whole
from callover.reading.media.labels import BULLET, counted

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
# What bullets of symbol fonts are in the text; any other sign is kept as it is printed.
_SYMBOLS = re.compile(r"^(?:[\ue000-\uf8ffo§·▪●○■□►▶➢✓\uf0b7]|)$")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    kind: str = "decimal"
    text: str = "%1."
    is_legal: bool = False
    restarts_after: int | None = None
    suffix: str = " "


@dataclass(slots=True)
class _List:
    """A printed list's levels. Lists that share an abstract list share its counts."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)
    is_begun: bool = False


class Numbering:
    """Counts through the lists of one document, in the document's order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        if root is not None:
            self._load(root, styles)

    def label(self, number: str | None, level: int | None, style: str | None) -> str:
        """The label of the next paragraph of a list, with the space after it; nothing where it has none.

        ``number`` and ``level`` are what the paragraph or its style says; a level left unsaid is the one whose style
        this is, else the first.
        """
        if number is None or number not in self._lists:
            return ""
        if level is None:
            linked = self._of_style.get(style or "")
            level = linked[1] if linked is not None else 0
        level = min(max(level, 0), _LEVELS - 1)
        listed = self._lists[number]
        counts = self._count(listed, level)
        return _printed(listed, level, counts)

    def _count(self, listed: _List, level: int) -> list[int]:
        counts = self._counts.setdefault(listed.abstract, [None] * _LEVELS)
        if not listed.is_begun:
            listed.is_begun = True
            for at in listed.starts:
                counts[at] = None
        for at in range(level):
            if counts[at] is None:
                counts[at] = _start(listed, at)
        before = counts[level]
        counts[level] = _start(listed, level) if before is None else before + 1
        for at in range(level + 1, _LEVELS):
            after = listed.levels.get(at, _Level()).restarts_after
            if after is None or level < after:
                counts[at] = None
        return [count or 0 for count in counts]

    def _load(self, root: Element, styles: Styles) -> None:
        abstracts = {one.get(f"{W}abstractNumId") or "": one for one in root.iter(f"{W}abstractNum")}
        numbers = {one.get(f"{W}numId") or "": one for one in root.findall(f"{W}num")}
        for identity, number in numbers.items():
            abstract = _value(number, "abstractNumId")
            element = abstracts.get(abstract or "")
            linked = _value(element, "numStyleLink") if element is not None else None
            if linked is not None:
                other = numbers.get(styles.style(linked).number[0] or "")
                abstract = _value(other, "abstractNumId") if other is not None else abstract
                element = abstracts.get(abstract or "")
            if element is None or abstract is None:
                continue
            levels = _levels(element)
            starts: dict[int, int] = {}
            for override in number.findall(f"{W}lvlOverride"):
                at = whole(override.get(f"{W}ilvl"))
                if at is None or not 0 <= at < _LEVELS:
                    continue
                levels.update(_levels(override))
                start = whole(_value(override, "startOverride"))
                if start is not None:
                    starts[at] = start
            self._lists[identity] = _List(abstract, levels, starts)
            for one in element.findall(f"{W}lvl"):
                style, at = _value(one, "pStyle"), whole(one.get(f"{W}ilvl"))
                if style is not None and at is not None:
                    self._of_style.setdefault(style, (identity, at))


def _levels(parent: Element) -> dict[int, _Level]:
    found = {}
    for element in parent.findall(f"{W}lvl"):
        at = whole(element.get(f"{W}ilvl"))
        if at is None:
            continue
        suffix = _value(element, "suff")
        legal = element.find(f"{W}isLgl")
        found[at] = _Level(
            start=whole(_value(element, "start")) or 0 if element.find(f"{W}start") is not None else 0,
            kind=_value(element, "numFmt") or "decimal",
            text=_value(element, "lvlText") or "",
            is_legal=legal is not None and (legal.get(f"{W}val") or "1") not in {"0", "false", "off"},
            restarts_after=whole(_value(element, "lvlRestart")),
            suffix="" if suffix == "nothing" else " ",
        )
    return found


def _start(listed: _List, level: int) -> int:
    return listed.starts.get(level, listed.levels.get(level, _Level()).start)


def _printed(listed: _List, level: int, counts: list[int]) -> str:
    shape = listed.levels.get(level, _Level())
    if shape.kind == "bullet":
        return f"{BULLET if _SYMBOLS.match(shape.text) else shape.text}{shape.suffix}"

    def at_place(place: re.Match[str]) -> str:
        at = int(place.group(1)) - 1
        kind = listed.levels.get(at, _Level()).kind
        if kind == "none":
            return ""
        return counted(counts[at], "decimal" if shape.is_legal else kind)

    label = _PLACE.sub(at_place, shape.text).strip()
    return f"{label}{shape.suffix}" if label else ""


def _value(element: Element | None, name: str) -> str | None:
    found = element.find(f"{W}{name}") if element is not None else None
    return found.get(f"{W}val") if found is not None else None
