"""The labels of list items, which a browser prints and the page's text does not hold."""

from selectolax.lexbor import LexborNode

from callover.reading.media.labels import BULLET, counted


class Numbering:
    """Counts through lists within lists."""

    def __init__(self) -> None:
        self._lists: list[tuple[str, int]] = []

    def open(self, node: LexborNode) -> None:
        """A list begins."""
        style = (node.attributes.get("style") or "").replace(" ", "").casefold()
        if node.tag != "ol":
            kind = "" if "list-style-type:none" in style or "list-style:none" in style else BULLET
            self._lists.append((kind, 0))
            return
        kind = _KINDS.get(node.attributes.get("type") or "", "decimal")
        for name, of_style in _STYLES.items():
            if f"list-style-type:{name}" in style or f"list-style:{name}" in style:
                kind = of_style
        self._lists.append((kind, _number(node, "start", 1) - 1))

    def close(self) -> None:
        """The innermost list ends."""
        if self._lists:
            self._lists.pop()

    def label(self, node: LexborNode) -> str:
        """The label of the next item of the innermost list, or nothing outside a list."""
        if not self._lists:
            return ""
        kind, count = self._lists[-1]
        count = _number(node, "value", count + 1)
        self._lists[-1] = (kind, count)
        if kind in {"", BULLET}:
            return kind
        return f"{counted(count, kind)}."


_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "none": "",
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}


def _number(node: LexborNode, name: str, otherwise: int) -> int:
    value = (node.attributes.get(name) or "").strip()
    return int(value) if value.isascii() and value.lstrip("-").isdecimal() and len(value) < 7 else otherwise
