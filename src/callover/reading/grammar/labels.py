"""The labels of clauses and paragraphs: ``(1)``, ``1.``, ``a)``, ``(iv)``, bullets; and which label follows which."""

import re
from dataclasses import dataclass
from enum import StrEnum

BULLET = re.compile(r"^[•▪◦●○■□‣·*\uf0b7\uf0a7]\s*|^[-–—o]\s+(?=\S)")
# "(1)", "(b)", "(iv)"; or "1.", "b)", "iv.)", and "1.That" where only a figure's stop can do without a space.
LABEL = re.compile(
    r"^(?:\((?P<inner>\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})\)"
    r"|(?P<outer>\d{1,2}|[A-Za-z]|[ivx]{1,5})(?P<mark>\.?\)|\.(?=\s)|(?<=\d)\.(?=[A-Z])))"
    r"\s*(?=\S)"
)
DECIMAL = re.compile(r"^\d{1,3}(?:\.\d{1,3})+\.?\s+(?=\S)")
_LONGEST_LABEL = 7  # "(xviii)"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")


class Series(StrEnum):
    """The kinds of label that count."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: ``printed`` without brackets or stop; the rest of the line begins at ``end``."""

    printed: str
    brackets: str
    end: int

    def series(self) -> tuple[Series, ...]:
        """The series that this label may belong to: ``i`` is a letter and a Roman one."""
        if self.printed.isdigit():
            return (Series.NUMBER,)
        low = self.printed.lower()
        if low in _ROMAN:
            return (Series.ROMAN, Series.LETTER) if len(low) == 1 else (Series.ROMAN,)
        return (Series.LETTER,) if len(low) == 1 else ()

    def ordinal(self, series: Series) -> int:
        """Where the label stands in a series, from 1."""
        low = self.printed.lower()
        if series is Series.NUMBER:
            return int(low)
        return ord(low) - ord("a") + 1 if series is Series.LETTER else _ROMAN.index(low) + 1


def read_label(text: str) -> Label | None:
    """The label with which a text begins; None where it begins with a word."""
    match = LABEL.match(text) if _may_be_labelled(text) else None
    if not match:
        return None
    if match["inner"]:
        return Label(match["inner"], "()", match.end())
    if match["mark"] == "." and match["outer"].isupper():
        return None  # an initial: "A. Name"
    return Label(match["outer"], match["mark"][-1], match.end())


def without_label(text: str) -> int:
    """How many characters of label, bullet or paragraph number a text begins with."""
    is_marked = _may_be_labelled(text)
    number = (DECIMAL.match(text) if is_marked else None) or BULLET.match(text)
    if number:
        return number.end()
    label = read_label(text) if is_marked else None
    return label.end if label else 0


def _may_be_labelled(text: str) -> bool:
    """Whether a stop or a bracket stands where a label would have it: a cheap test that most paragraphs fail."""
    head = text[:_LONGEST_LABEL]
    return "." in head or ")" in head
