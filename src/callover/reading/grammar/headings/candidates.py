"""The lines that may begin a numbered heading, each with its number, its title and how like a heading it is."""

import re
from collections.abc import Sequence

from callover.civic.dates import find_dates
from callover.reading.grammar.headings.likeness import Body, is_capitals, is_prose, likeness
from callover.reading.grammar.headings.markup import without_markup
from callover.reading.grammar.headings.numbers import ALONE, LETTERED, NUMBERED, SECOND, read_number
from callover.reading.grammar.headings.records import Candidate, Number
from callover.reading.grammar.headings.run_in import sentence_after
from callover.reading.grammar.headings.sections import is_section
from callover.reading.source import Line, Role

_FURTHEST_TITLE = 3
_LONGEST_DATE = 40
_BRACKET, _BARE_PREFIX = -2.0, -0.3


def candidates_in(lines: Sequence[Line], body: Body) -> list[Candidate]:
    """The lines that begin with a number, or hold nothing else, and may be headings."""
    found = (_candidate(lines, index, body) for index in range(len(lines)))
    return [candidate for candidate in found if candidate]


def _candidate(lines: Sequence[Line], index: int, body: Body) -> Candidate | None:
    text = without_markup(lines[index].text)
    if not _may_be_numbered(text):
        return None
    numbered = NUMBERED.match(text) or LETTERED.match(text)
    alone = ALONE.match(text)
    if not (numbered or alone) or _begins_with_date(text):
        return None
    found = _numbered(lines, index, numbered, body) if numbered else None
    return found or (_alone(lines, index, alone, body) if alone else None)


def _may_be_numbered(text: str) -> bool:
    """A cheap test of a line's first characters: figures, a star, the labels of items and minutes, a short code."""
    if not text:
        return False
    is_figure = text[0].isdigit() or text[1:2].isdigit()
    return is_figure or text[0] in "*ACFIMabcfim" or text[:5].isupper() or bool(LETTERED.match(text))


def _begins_with_date(text: str) -> bool:
    """``23 October 2024`` is no item 23."""
    dates = find_dates(text[:_LONGEST_DATE])
    return bool(dates) and dates[0].start == 0


def _numbered(lines: Sequence[Line], index: int, match: re.Match[str], body: Body) -> Candidate | None:
    """A number with its title behind it, or with the title in capitals above it."""
    number, title, agenda_number = read_number(match["number"]), match["title"].strip(), None
    if not number or not _may_be_lettered(number, match["title"], lines[index]):
        return None
    second = SECOND.match(title)
    if second and len(match["gap"]) > 1:
        title, agenda_number = second["title"], second["number"]
    at = lines[index].text.find(title)
    above = _title_on_line_above(lines, index, title)
    if above is not None:
        over = lines[above].text.strip()
        return Candidate(above, above, number, over, at, agenda_number, likeness(lines, above, above, over, body))
    short = sentence_after(title)
    score = likeness(lines, index, index, short["title"] if short else title, body)
    if match["stop"] == ")":
        score += _BRACKET
    if number.prefix and not match["stop"]:
        score += _BARE_PREFIX
    return Candidate(index, index, number, title, max(at, 0), agenda_number, score)


def _may_be_lettered(number: Number, title: str, line: Line) -> bool:
    """A letter for a number is as often a clause's: only capitals, or the medium, make it a heading."""
    return number.prefix != "letter" or is_capitals(title) or line.role is Role.HEADING


def _title_on_line_above(lines: Sequence[Line], index: int, text: str) -> int | None:
    """Where a title in capitals stands right above the line that begins with the number and goes on in prose."""
    if index == 0 or not is_prose(text) or is_capitals(text):
        return None
    above = lines[index - 1].text.strip()
    is_title = is_capitals(above) and len(above) > 5 and not NUMBERED.match(above)
    return index - 1 if is_title and (index == 1 or not lines[index - 2].text.strip()) else None


def _alone(lines: Sequence[Line], index: int, match: re.Match[str], body: Body) -> Candidate | None:
    """A number on a line of its own, its title on the next inked line (tables of Modern.gov pages)."""
    number = read_number(match["number"])
    if not number:
        return None
    for title_index in range(index + 1, min(index + 1 + _FURTHEST_TITLE, len(lines))):
        title = without_markup(lines[title_index].text)
        if title:
            if ALONE.match(title) or (title.lower().startswith("part ") and is_section(title)):
                return None
            score = likeness(lines, index, title_index, title, body)
            return Candidate(index, title_index, number, title, lines[title_index].text.find(title), None, score)
    return None
