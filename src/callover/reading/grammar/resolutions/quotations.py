"""What a minute quotes: another body's resolution is no resolution of this meeting."""

import re
from collections.abc import Sequence

from callover.reading.grammar.labels import without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.resolutions.resolved import Resolved

_QUOTED_DECISION = re.compile(r"^[“\"](?:RESOLVED|Resolved|That|DECISION)")
_CLOSES = re.compile(r"[”\"’][.;]?$")
OPENING = ("“", '"', "‘")
_FURTHEST_CLOSE = 12


def quoted(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The paragraphs that begin inside quotation marks opened by an earlier one, or with a mark of their own.

    Marks that nothing closes within twelve paragraphs are a slip of the pen and quote nothing.
    """
    inside: set[int] = set()
    index = 0
    while index < len(paragraphs):
        text = paragraphs[index].text
        if ("“" in text or '"' in text) and _QUOTED_DECISION.match(text[without_label(text) :]):
            inside.add(index)
        close = _closed_at(paragraphs, index) if _open_marks(text) > 0 else None
        if close is not None:
            inside.update(range(index + 1, close + 1))
            index = close
        index += 1
    return inside


def _open_marks(text: str) -> int:
    """How many quotation marks a text opens and leaves open; fewer than none where it closes an earlier one's."""
    return text.count("“") - text.count("”")


def _closed_at(paragraphs: Sequence[Paragraph], index: int) -> int | None:
    following = range(index + 1, min(index + 1 + _FURTHEST_CLOSE, len(paragraphs)))
    return next((at for at in following if _open_marks(paragraphs[at].text) < 0), None)


def opens_quotation(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """``That the following decision of Cabinet be noted:`` and then another body's words in quotation marks."""
    return index < len(paragraphs) and paragraphs[index].text.startswith(OPENING)


def read_quotation(paragraphs: Sequence[Paragraph], index: int, resolved: Resolved) -> int:
    """Adds quoted paragraphs to the latest clause; gives the index of the first one after them."""
    while index < len(paragraphs):
        resolved.extend(paragraphs[index].passage)
        resolved.paragraphs.add(index)
        index += 1
        if _CLOSES.search(paragraphs[index - 1].text):
            break
    return index
