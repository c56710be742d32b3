"""The headings of a report: numbered, with the numbers of their subsections, and unnumbered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from callover.civic.dates import find_dates
from callover.reading.kinds.context import Context
from callover.reading.kinds.report.fields import Field, label_in
from callover.reading.parts import Part, span_of, tidied
from callover.reading.records import Section
from callover.reading.source import Line, Role
from callover.reading.splitting.sheets import plain

_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?P<title>\S.*)$")
_NUMBER_ALONE = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?$")
_LETTERED = re.compile(r"^(?P<number>[A-Z])[.)]\s+(?P<title>[A-Z]\S.*)$")
_APPENDIX = re.compile(r"^(?:appendix|annexe?|atodiad)\b", re.IGNORECASE)
_LISTS = frozenset({"appendices", "list of appendices", "appendix"})
_NO_HEADING = re.compile(
    r"^(?:that\b|to \w+ |page \d|https?:|www\.|table \d|figure \d|chart \d|\d|source:|note:)", re.IGNORECASE
)
_LONGEST = 110
_LONGEST_SUB = 60
# "There were three causes:" leads to a list; "What are we worried about:" is a heading.
_LEADS_TO_LIST = re.compile(
    r"^(?!what|how|why|where|who|when)(?=.*\b(?:was|were|is|are|has|have|will|include|includes)\b).*:$", re.IGNORECASE
)
_MOST_WORDS = 16
_PROSE = 60
_LONGEST_DATE = 40


@dataclass(frozen=True)
class Heading:
    """A heading at ``first`` in the part's lines, whose text goes on at ``body``."""

    first: int
    body: int
    section: Section

    @property
    def depth(self) -> int:
        """1 for "3", 2 for "3.1"; 0 without a number."""
        return self.section.number.count(".") + 1 if self.section.number else 0


def headings_of(part: Part, fields: Sequence[Field], context: Context) -> tuple[Heading, ...]:
    """The report's headings, up to its appendices."""
    lines = part.lines
    end = appendices_at(part)
    numbered = _in_sequence([found for index in range(end) if (found := _numbered(lines, index, end))])
    labels = frozenset(
        label.lower() for label in (*context.profile.section_labels, *context.profile.recommendation_labels)
    )
    box = {id(field.line) for field in fields if field.name != "other" and field.label.lower() not in labels}
    tops = [one for one in numbered if one.depth == 1]
    taken = {one.first for one in numbered}
    opening = _opening(lines, numbered, labels)
    free = [
        found
        for index in range(end)
        if index not in taken and id(lines[index]) not in box and (found := _unnumbered(lines, index, labels))
    ]
    if len(tops) >= 2:
        free = [one for one in free if _stands_beside(one, tops, labels)]
    free = [one for one in free if one.first >= opening]
    return tuple(sorted([*numbered, *free], key=lambda one: one.first))


def _opening(lines: Sequence[Line], numbered: Sequence[Heading], labels: frozenset[str]) -> int:
    """Where a report's own text begins: what stands out before it is its committee, its title, its author."""
    first = numbered[0].first if numbered else len(lines)
    for index, line in enumerate(lines[:first]):
        text = plain(line.text)
        is_prose = len(text) >= _PROSE and not line.bold and line.role is not Role.HEADING and not _is_capitals(text)
        if is_prose or tidied(text).rstrip(" :").lower() in labels:
            return index
    return first if numbered else 0


def _stands_beside(heading: Heading, tops: Sequence[Heading], labels: frozenset[str]) -> bool:
    """Whether an unnumbered heading of a numbered report is on a level with the numbers: before or after them all.

    Between them it heads a part of a section, which has no place in the contract's flat list.
    """
    known = heading.section.heading.lower() in labels and heading.section.heading.lower() not in _LISTS
    return known and (heading.first < tops[0].first or heading.first > tops[-1].first)


def appendices_at(part: Part) -> int:
    """Where the report's own text ends and its appendices begin: at a page that opens with "Appendix"."""
    lines = part.lines
    for index in range(8, len(lines)):
        line = lines[index]
        before = lines[index - 1]
        opens_page = (
            line.page != before.page
            or (line.text.startswith((" ", "\f")) and before.text.strip())
            or (line.role is Role.HEADING and line.level in (1, None))
        )
        if opens_page and len(line.text) <= _LONGEST and _APPENDIX.match(plain(line.text)):
            return index
    return len(lines)


def _numbered(lines: Sequence[Line], index: int, end: int) -> Heading | None:
    text = plain(lines[index].text)
    if not text[:1].isdigit():
        return None
    alone = _NUMBER_ALONE.match(text)
    if alone:
        return _title_below(lines, index, end, alone["number"])
    match = _NUMBERED.match(text)
    if not match or _begins_with_date(text) or (lines[index].grid is not None and not label_in(text)):
        return None
    label = label_in(text)
    title = label[1] if label else match["title"]
    if not label and not _is_title(lines, index, title, end):
        return None
    number = match["number"].removesuffix(".0")
    is_sub = "." in number and lines[index].role is not Role.HEADING and not lines[index].bold
    if is_sub and (len(title) > _LONGEST_SUB or title.endswith(".") or _LEADS_TO_LIST.search(title)):
        return None
    return Heading(index, index + 1, Section(number, tidied(title).rstrip(" :"), span_of([lines[index]])))


def _begins_with_date(text: str) -> bool:
    """``2 March had not changed``: the end of a sentence that begins a line with a date."""
    dates = find_dates(text[:_LONGEST_DATE])
    return bool(dates) and dates[0].start == 0


def _title_below(lines: Sequence[Line], index: int, end: int, number: str) -> Heading | None:
    """The heading of a number that a converter left alone on its line."""
    for below in range(index + 1, min(index + 4, end)):
        title = plain(lines[below].text)
        if title:
            if not title[0].isupper() or lines[below].grid is not None or not _is_title(lines, below, title, end):
                return None
            return Heading(
                index, below + 1, Section(number, tidied(title).rstrip(" :"), span_of(lines[index : below + 1]))
            )
    return None


def _is_title(lines: Sequence[Line], index: int, title: str, end: int) -> bool:
    """Whether words are a heading and not the first line of a paragraph or an entry of a list."""
    words = title.split()
    if (
        len(title) > _LONGEST
        or len(words) > _MOST_WORDS
        or not (words[0][0].isupper() or words[0][0] in "‘“'\"(")
        or _NO_HEADING.match(title)
    ):
        return False
    if title.endswith((";", ",", "-")) or (title.endswith(".") and len(words) > 12):
        return False
    line = lines[index]
    if line.role is Role.HEADING or line.bold:
        return True
    following = plain(lines[index + 1].text) if index + 1 < end else ""
    beyond = next((plain(lines[at].text) for at in range(index + 1, min(index + 4, end)) if plain(lines[at].text)), "")
    if beyond[:1].islower():
        return False
    if following and not _NUMBERED.match(following) and not _is_capitals(title) and len(line.text.rstrip()) > 60:
        return False
    return not (title.endswith(".") and following and not _NUMBERED.match(following) and len(words) > 8)


def _is_capitals(text: str) -> bool:
    if not text.isupper():  # it is much quicker, and true of nearly every line
        return False
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 3 and all(char.isupper() for char in letters)


def _in_sequence(found: Sequence[Heading]) -> list[Heading]:
    """The numbered headings that count on: a list in the text begins again at 1, and is none of them."""
    kept: list[Heading] = []
    top = 0
    seen: set[str] = set()
    first = next((int(one.section.number or 0) for one in found if one.depth == 1), 1)
    for one in found:
        number = one.section.number or ""
        whole = int(number.split(".")[0])
        if one.depth > 1:
            if whole in (top, top + 1) and number not in seen:
                kept.append(one)
                seen.add(number)
                top = max(top, whole)
            continue
        # The box of some templates is numbered 1 to 3 and comes after the first section in text order.
        is_box = whole < first and number not in seen and label_in(f"{one.section.heading}:") is not None
        is_next = top < whole <= top + 2 or (top == 0 and whole <= 6) or (whole == top and number not in seen)
        if is_box or (is_next and number not in seen):
            kept.append(one)
            seen.add(number)
            top = max(top, whole)
    return kept


def _unnumbered(lines: Sequence[Line], index: int, labels: frozenset[str]) -> Heading | None:
    line = lines[index]
    text = plain(line.text)
    if not text or len(text) > _LONGEST or line.grid is not None or not text[0].isalpha():
        return None
    title = tidied(text).rstrip(" :")
    if title.lower() not in labels:
        marked = line.role is Role.HEADING or (line.bold and index + 1 < len(lines))
        if (
            not (marked or _is_capitals(text))
            or index < 4
            or title.endswith((".", ",", ";"))
            or len(title.split()) > 12
            or _NO_HEADING.match(title)
            or label_in(text)
        ):
            return None
        if _is_capitals(text) and not marked and (len(text) < 8 or _beside_text(lines, index)):
            return None
    return Heading(index, index + 1, Section(None, title, span_of([line])))


def _beside_text(lines: Sequence[Line], index: int) -> bool:
    """Whether text stands right above or below: then capitals are no heading but a part of what is said."""
    above = lines[index - 1].text.strip() if index else ""
    return bool(above)
