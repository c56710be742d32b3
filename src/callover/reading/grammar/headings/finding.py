"""Finds the headings in a run of lines: candidates, their best sequence, and the titles over several lines."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.civic.dates import find_dates
from callover.reading.grammar.headings.likeness import (
    ATTACHMENT,
    ITEM_LABEL,
    PAGES,
    Body,
    body_of,
    goes_on,
    is_capitals,
    is_prose,
    is_usual,
    likeness,
)
from callover.reading.grammar.headings.numbers import ALONE, LETTERED, NUMBERED, SECOND, read_number
from callover.reading.grammar.headings.records import Candidate, Heading
from callover.reading.grammar.headings.sequence import best_sequence
from callover.reading.parts import tidied
from callover.reading.source import Line, Role

_MARKUP = re.compile(r"^[#>\s*_|]+|[*_|\s]+$")
_LABEL_AT_END = re.compile(r"\s*[(\[]\s*(?:agenda\s+)?item\s*(?:no\.?)?\s*(\d{1,3}[a-z]?)\s*[)\]]\s*$", re.IGNORECASE)
_RUN_IN = re.compile(r"^(?P<title>[A-Z][A-Z0-9 ,.'’&/()-]{3,}?)\s+[-–—:]+\s*(?P<rest>[A-Z][a-z].*|None.*)$")
_SECTION = re.compile(
    r"^(?:(?:UN)?RESTRICTED ITEMS?|EXEMPT(?: OR CONFIDENTIAL)? (?:ITEMS?|INFORMATION|BUSINESS)|PRIVATE (?:ITEMS?|BUSINESS)"
    r"|PUBLIC (?:ITEMS?|BUSINESS)|PART (?:1|2|I|II|A|B|ONE|TWO)\b.{0,60}|CONFIDENTIAL ITEMS?|OPEN ITEMS?|CLOSED ITEMS?)$",
    re.IGNORECASE,
)
_SENTENCE_AFTER = re.compile(r"^(?P<title>[A-Z(][^.]{2,90}?)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)(?<!\bSt)(?<!\bNo)(?<!\b[A-Z])\.\s+(?P<rest>(?:[A-Z(]|[a-z]\)|\d).*)$")
_PAGE_COLUMN = re.compile(r"\s{3,}(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$")
_PAPER = re.compile(
    r"^(?:agenda(?:,? decisions)?(?: and minutes)?|minutes|agenda pack|public document pack|decisions?|attendance|items?|venue|contact|"
    r"meeting|present|apologies|in attendance|members(?:hip)?|officers|chair(?:man)?|supporting documents|media|notes?)\W*$|^minutes of (?:the|a) ",
    re.IGNORECASE,
)
_BODY_AT_END = re.compile(r"\b(?:council|committee|commission|panel|board|cabinet|executive|authority|forum|partnership)(?:\s*\([^)]*\))?$", re.IGNORECASE)
_FURTHEST_TITLE = 3


def find_headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The headings of the items in these lines, in order; empty where there are none."""
    body = body_of(lines)
    numbered = [_heading(lines, one, body) for one in best_sequence(_candidates(lines, body))]
    labelled = _labelled(lines, body)
    both = sum(1 for heading in numbered if heading.agenda_number)
    if len(labelled) >= 2 and both < 0.5 * len(labelled):
        found = labelled
    else:
        found = numbered or _unnumbered(lines, body)
    return tuple(_with_sections(lines, found))


def _candidates(lines: Sequence[Line], body: Body) -> list[Candidate]:
    found = []
    for index, line in enumerate(lines):
        text = _MARKUP.sub("", line.text)
        if not text or not (text[0].isdigit() or text[0] in "*ACFIMabcfim" or text[:5].isupper() or text[1:2].isdigit() or LETTERED.match(text)):
            continue
        if _begins_with_date(text):
            continue
        candidate = _numbered(lines, index, text, body) or _alone(lines, index, text, body)
        if candidate:
            found.append(candidate)
    return found


def _begins_with_date(text: str) -> bool:
    """``23 October 2024`` is no item 23."""
    dates = find_dates(text[:40])
    return bool(dates) and dates[0].start == 0


def _numbered(lines: Sequence[Line], index: int, text: str, body: Body) -> Candidate | None:
    match = NUMBERED.match(text) or LETTERED.match(text)
    number = read_number(match["number"]) if match else None
    if not match or not number or number.prefix == "letter" and not is_capitals(match["title"]) and lines[index].role is not Role.HEADING:
        return None
    title, agenda_number = match["title"].strip(), None
    second = SECOND.match(title)
    if second and len(match["gap"]) > 1:
        title, agenda_number = second["title"], second["number"]
    above = _title_on_line_above(lines, index, title)
    if above is not None:
        score = likeness(lines, above, above, lines[above].text.strip(), body)
        return Candidate(above, above, number, lines[above].text.strip(), lines[index].text.find(title), agenda_number, score)
    short = _SENTENCE_AFTER.match(title)
    score = likeness(lines, index, index, short["title"] if short else title, body)
    if match["stop"] == ")":
        score -= 2.0
    if number.prefix and not match["stop"]:
        score -= 0.3
    at = lines[index].text.find(title)
    return Candidate(index, index, number, title, max(at, 0), agenda_number, score)


def _title_on_line_above(lines: Sequence[Line], index: int, text: str) -> int | None:
    """Where a title in capitals stands right above the line that begins with the number and goes on in prose."""
    if index == 0 or is_capitals(text) or not is_prose(text):
        return None
    above = lines[index - 1].text.strip()
    is_title = is_capitals(above) and len(above) > 5 and not NUMBERED.match(above)
    return index - 1 if is_title and (index == 1 or not lines[index - 2].text.strip()) else None


def _alone(lines: Sequence[Line], index: int, text: str, body: Body) -> Candidate | None:
    """A number on a line of its own, its title on the next inked line (tables of Modern.gov pages)."""
    match = ALONE.match(text)
    number = read_number(match["number"]) if match else None
    if not match or not number:
        return None
    for title_index in range(index + 1, min(index + 1 + _FURTHEST_TITLE, len(lines))):
        title = _MARKUP.sub("", lines[title_index].text)
        if title:
            if ALONE.match(title):
                return None
            score = likeness(lines, index, title_index, title, body)
            return Candidate(index, title_index, number, title, lines[title_index].text.find(title), None, score)
    return None


def _heading(lines: Sequence[Line], one: Candidate, body: Body) -> Heading:
    if NUMBERED.match(lines[one.index + 1].text.strip() if one.index + 1 < len(lines) else "") and not NUMBERED.match(
        _MARKUP.sub("", lines[one.index].text)
    ) and one.index == one.title_index:
        line = lines[one.index + 1]
        at = line.start + one.title_at
        rest = replace(line, text=line.text[one.title_at :], start=at)
        return Heading(one.number.printed, one.agenda_number, tidied(one.title), None, one.index, one.index + 2, rest)
    run_in = _RUN_IN.match(one.title) or _SENTENCE_AFTER.match(one.title)
    if run_in and not is_capitals(one.title):
        line = lines[one.title_index]
        at = line.start + line.text.find(run_in["rest"])
        rest = replace(line, text=line.text[at - line.start :], start=at)
        return Heading(one.number.printed, one.agenda_number, tidied(run_in["title"]), None, one.index, one.title_index + 1, rest)
    title, end = one.title, one.title_index + 1
    while end < len(lines) and not _begins_item(lines[end]):
        over = _over_page(lines, end, title)
        if over is None and not goes_on(lines, one.title_index, end, title, body):
            break
        end = end if over is None else over
        title += "\n" + _MARKUP.sub("", lines[end].text)
        end += 1
    run_in = _RUN_IN.match(lines[end].text.strip()) if end < len(lines) and is_capitals(title) else None
    if run_in:  # a title in capitals that ends on the line where its text begins
        line = lines[end]
        at = line.text.find(run_in["rest"])
        rest = replace(line, text=line.text[at:], start=line.start + at)
        return Heading(one.number.printed, one.agenda_number, tidied(f"{title}\n{run_in['title']}"), None, one.index, end + 1, rest)
    return _finished(lines, one.number.printed, one.agenda_number, title, one.index, end)


def _over_page(lines: Sequence[Line], index: int, title: str) -> int | None:
    """Where a title goes on over a page's end: in small letters, behind the furniture that was taken out."""
    if lines[index].text.strip() or title.endswith((".", ":")):
        return None
    for at in range(index + 1, min(index + 4, len(lines))):
        text = lines[at].text.strip()
        if text:
            is_parted = lines[at].number - lines[index - 1].number > at - index + 1
            return at if is_parted and text[0].islower() and len(text) < 90 else None
    return None


def _begins_item(line: Line) -> bool:
    return bool(ITEM_LABEL.match(line.text.strip()))


def _finished(
    lines: Sequence[Line], number: str | None, agenda_number: str | None, title: str, first: int, end: int
) -> Heading:
    """The heading with page range, attachment and agenda item's label taken off its title."""
    for index in range(end, min(end + 2, len(lines))):
        label = ITEM_LABEL.match(lines[index].text.strip())
        if label:
            agenda_number, end = label[1], index + 1
            break
        if lines[index].text.strip():
            break
    column = _PAGE_COLUMN.search(title)
    title = tidied(title[: column.start()] if column else title)
    title = ATTACHMENT.sub("", title)
    pages = PAGES.search(title)
    title = PAGES.sub("", title).strip()
    label = _LABEL_AT_END.search(title)
    if label:
        title, agenda_number = title[: label.start()], label[1]
    if number is None:
        number, agenda_number = agenda_number, None
    pages = pages or column
    report_pages = (int(pages[1]), int(pages[2] or pages[1])) if pages else None
    return Heading(number, agenda_number, _without_stop(title), report_pages, first, end)


def _without_stop(title: str) -> str:
    """A title without the full stop that ends it: ``Finance.``; a row of them, or that of ``No.``, stays."""
    title = title.strip()
    return title[:-1] if re.search(r"[a-z)]\.$", title) and not re.search(r"\b(?:No|etc|Ltd|Inc|St|Rd)\.$", title) else title


def _labelled(lines: Sequence[Line], body: Body) -> list[Heading]:
    """Titles without a number of their own over a line ``(Item 3)``."""
    found = []
    for index, line in enumerate(lines):
        if not _begins_item(line) or not line.text.strip().startswith(("(", "[")):
            continue
        first = _title_above(lines, index, body)
        if first < index:
            title = "\n".join(one.text for one in lines[first:index] if one.text.strip())
            found.append(_finished(lines, None, None, title, first, index))
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
        if not text or text.endswith((".", ";", ":")) or (body.is_bold_rare and bool(above.bold) != bool(lines[last].bold)):
            break
        if len(text) < 0.6 * body.width and not body.is_bold_rare:
            break
        index -= 1
    return max(index, 0)


def _unnumbered(lines: Sequence[Line], body: Body) -> list[Heading]:
    """Headings that carry no number at all: marked as headings, bold lines, capitals or the titles every meeting has.

    The names of the council, the committee and the paper are headings too, and no items: a run of headings in which
    none is an item that meetings have is none of an agenda's or a minute's.
    """
    found: list[Heading] = []
    index = 0
    while index < len(lines):
        title = _MARKUP.sub("", lines[index].text)
        is_marked = lines[index].role is Role.HEADING or lines[index].text.lstrip().startswith(("#", "**"))
        score = likeness(lines, index, index, title, body) + (1.5 if is_marked else 0.0) if title else 0.0
        if not title or score < 3.5 or len(title) > 160 or _is_of_paper(title, bool(found)):
            index += 1
            continue
        end = index + 1
        while end < len(lines) and goes_on(lines, index, end, title, body):
            title += "\n" + _MARKUP.sub("", lines[end].text)
            end += 1
        found.append(_finished(lines, None, None, title, index, end))
        index = max(end, found[-1].body)
    return found if sum(1 for heading in found if is_usual(heading.title)) >= min(2, max(1, len(found) // 4)) else []


def _is_of_paper(title: str, is_among_items: bool) -> bool:
    """Whether a heading names the paper, its council, committee or date, rather than an item."""
    if _PAPER.match(title) or _is_dated(title):
        return not is_usual(title) or not is_among_items and bool(_PAPER.match(title))
    return not is_among_items and bool(_BODY_AT_END.search(title)) and not is_usual(title)


def _is_dated(title: str) -> bool:
    return any(found.is_complete for found in find_dates(title))


def _with_sections(lines: Sequence[Line], headings: Sequence[Heading]) -> list[Heading]:
    sections = [(i, line.text.strip()) for i, line in enumerate(lines) if len(line.text) < 90 and _SECTION.match(line.text.strip())]
    if not sections:
        return list(headings)
    placed = []
    for heading in headings:
        above = [text for i, text in sections if i < heading.first]
        placed.append(replace(heading, section=above[-1]) if above else heading)
    return placed


def is_section(text: str) -> bool:
    """Whether a line is the label of a section of an agenda (``EXEMPT ITEMS``), which belongs to no item."""
    return bool(_SECTION.match(text.strip()))
