"""Headings whose number stands elsewhere, or that have none: over a line ``(Item 3)``, in bold, in capitals."""

import re
from collections.abc import Sequence

from callover.civic.dates import find_dates
from callover.reading.grammar.headings.likeness import Body, begins_item, goes_on, is_usual, likeness
from callover.reading.grammar.headings.markup import without_markup
from callover.reading.grammar.headings.records import Heading
from callover.reading.grammar.headings.titles import finished
from callover.reading.source import Line, Role

_PAPER = re.compile(
    r"^(?:agenda(?:,? decisions)?(?: and minutes)?|minutes|agenda pack|public document pack|decisions?|attendance"
    r"|items?|venue|contact|meeting|present|apologies|in attendance|members(?:hip)?|officers|chair(?:man)?"
    r"|supporting documents|media|notes?)\W*$"
    r"|^minutes of (?:the|a) ",
    re.IGNORECASE,
)
_BODY_AT_END = re.compile(
    r"\b(?:council|committee|commission|panel|board|cabinet|executive|authority|forum|partnership)(?:\s*\([^)]*\))?$",
    re.IGNORECASE,
)
_FURTHEST_TITLE = 3
_LONGEST_TITLE = 160
_SURE, _MARKED = 3.5, 1.5


def labelled(lines: Sequence[Line], body: Body) -> list[Heading]:
    """Titles without a number of their own over a line ``(Item 3)``."""
    found = []
    for index, line in enumerate(lines):
        text = line.text.strip()
        if not text.startswith(("(", "[")) or not begins_item(text):
            continue
        first = _title_above(lines, index, body)
        if first < index:
            title = "\n".join(one.text for one in lines[first:index] if one.text.strip())
            found.append(finished(lines, None, None, title, first, index))
    return found


def _title_above(lines: Sequence[Line], label: int, body: Body) -> int:
    """Where the title that ends above the item's label begins."""
    index = label - 1
    while index >= 0 and not lines[index].text.strip():
        index -= 1
    last = index
    while index > 0 and last - index < _FURTHEST_TITLE:
        above = lines[index - 1]
        text = above.text.strip()
        if not text or text.endswith((".", ";", ":")):
            break
        is_other_type = body.is_bold_rare and bool(above.bold) != bool(lines[last].bold)
        if is_other_type or (len(text) < 0.6 * body.width and not body.is_bold_rare):
            break
        index -= 1
    return max(index, 0)


def unnumbered(lines: Sequence[Line], body: Body) -> list[Heading]:
    """Headings that carry no number at all: marked as headings, bold lines, capitals or the titles every meeting has.

    The names of the council, the committee and the paper are headings too, and no items: a run of headings in which
    none is an item that meetings have is none of an agenda's or a minute's.
    """
    found: list[Heading] = []
    index = 0
    while index < len(lines):
        title = without_markup(lines[index].text)
        if not _may_be_item(lines, index, title, body, bool(found)):
            index += 1
            continue
        end = index + 1
        while end < len(lines) and goes_on(lines, index, end, title, body):
            title += "\n" + without_markup(lines[end].text)
            end += 1
        found.append(finished(lines, None, None, title, index, end))
        index = max(end, found[-1].body)
    usual = sum(1 for heading in found if is_usual(heading.title))
    return found if usual >= min(2, max(1, len(found) // 4)) else []


def _may_be_item(lines: Sequence[Line], index: int, title: str, body: Body, is_among_items: bool) -> bool:
    """Whether a line without a number is clearly a heading, and one of an item."""
    if not title or len(title) > _LONGEST_TITLE:
        return False
    line = lines[index]
    is_marked = line.role is Role.HEADING or line.text.lstrip().startswith(("#", "**"))
    score = likeness(lines, index, index, title, body) + (_MARKED if is_marked else 0.0)
    return score >= _SURE and not _is_of_paper(title, is_among_items)


def _is_of_paper(title: str, is_among_items: bool) -> bool:
    """Whether a heading names the paper, its council, committee or date, rather than an item."""
    is_paper = bool(_PAPER.match(title))
    if is_paper or any(found.is_complete for found in find_dates(title)):
        return not is_usual(title) or (is_paper and not is_among_items)
    return not is_among_items and bool(_BODY_AT_END.search(title)) and not is_usual(title)
