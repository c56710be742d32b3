"""The titles of headings: over how many lines they go, and what is printed with them that is no part of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.reading.grammar.headings.likeness import (
    ATTACHMENT,
    ITEM_LABEL,
    PAGES,
    Body,
    begins_item,
    goes_on,
    is_capitals,
)
from callover.reading.grammar.headings.markup import without_markup
from callover.reading.grammar.headings.numbers import LETTERED, NUMBERED
from callover.reading.grammar.headings.records import Candidate, Heading
from callover.reading.grammar.headings.run_in import sentence_after, title_in_capitals
from callover.reading.parts import tidied
from callover.reading.source import Line

_LABEL_AT_END = re.compile(r"\s*[(\[]\s*(?:agenda\s+)?item\s*(?:no\.?)?\s*(\d{1,3}[a-z]?)\s*[)\]]\s*$", re.IGNORECASE)
_PAGE_COLUMN = re.compile(r"\s{3,}(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$")
_STOP_AT_END = re.compile(r"[a-z)]\.$")
_SHORTENED_AT_END = re.compile(r"\b(?:No|etc|Ltd|Inc|St|Rd)\.$")
_LONGEST_OVER_PAGE = 90


def heading_of(lines: Sequence[Line], one: Candidate, body: Body) -> Heading:
    """The heading that a candidate begins: its title to the end, and what of its last line is text already."""
    if _is_above_number(lines, one):
        rest = _from(lines[one.index + 1], one.title_at)
        return _run_in(one, one.title, one.index + 2, rest)
    run_in = None if is_capitals(one.title) else title_in_capitals(one.title) or sentence_after(one.title)
    if run_in:
        line = lines[one.title_index]
        return _run_in(one, run_in["title"], one.title_index + 1, _from(line, line.text.find(run_in["rest"])))
    title, end = _over_lines(lines, one, body)
    run_in = title_in_capitals(lines[end].text.strip()) if end < len(lines) and is_capitals(title) else None
    if run_in:  # a title in capitals that ends on the line where its text begins
        rest = _from(lines[end], lines[end].text.find(run_in["rest"]))
        return _run_in(one, f"{title}\n{run_in['title']}", end + 1, rest)
    return finished(lines, one.number.printed, one.agenda_number, title, one.index, end)


def _run_in(one: Candidate, title: str, end: int, rest: Line) -> Heading:
    return Heading(one.number.printed, one.agenda_number, tidied(title), None, one.index, end, rest)


def _from(line: Line, at: int) -> Line:
    return replace(line, text=line.text[at:], start=line.start + at)


def _is_above_number(lines: Sequence[Line], one: Candidate) -> bool:
    """Whether the title stands on a line without a number, right above the line that has it."""
    if one.index != one.title_index or one.index + 1 >= len(lines):
        return False
    is_numbered_below = bool(NUMBERED.match(lines[one.index + 1].text.strip()))
    text = without_markup(lines[one.index].text)
    return is_numbered_below and not NUMBERED.match(text) and not LETTERED.match(text)


def _over_lines(lines: Sequence[Line], one: Candidate, body: Body) -> tuple[str, int]:
    """A candidate's title with the lines on which it goes on, and the index of the first line after it."""
    title, end = one.title, one.title_index + 1
    while end < len(lines) and not begins_item(lines[end].text.strip()):
        over = _over_page(lines, end, title)
        if over is None and not goes_on(lines, one.title_index, end, title, body):
            break
        end = end if over is None else over
        title += "\n" + without_markup(lines[end].text)
        end += 1
    return title, end


def _over_page(lines: Sequence[Line], index: int, title: str) -> int | None:
    """Where a title goes on over a page's end: in small letters, behind the furniture that was taken out."""
    if lines[index].text.strip() or title.endswith((".", ":")):
        return None
    for at in range(index + 1, min(index + 4, len(lines))):
        text = lines[at].text.strip()
        if text:
            is_parted = lines[at].number - lines[index - 1].number > at - index + 1
            return at if is_parted and text[0].islower() and len(text) < _LONGEST_OVER_PAGE else None
    return None


def finished(
    lines: Sequence[Line], number: str | None, agenda_number: str | None, title: str, first: int, end: int
) -> Heading:
    """The heading of lines ``first`` to ``end``, with page range, attachment and item's label taken off its title."""
    below = _item_label_below(lines, end)
    if below:
        agenda_number, end = below
    column = _PAGE_COLUMN.search(title)
    title = ATTACHMENT.sub("", tidied(title[: column.start()] if column else title))
    pages = PAGES.search(title) or column
    title = PAGES.sub("", title).strip()
    label = _LABEL_AT_END.search(title)
    if label:
        title, agenda_number = title[: label.start()], label[1]
    if number is None:
        number, agenda_number = agenda_number, None
    report_pages = (int(pages[1]), int(pages[2] or pages[1])) if pages else None
    return Heading(number, agenda_number, _without_stop(title), report_pages, first, end)


def _item_label_below(lines: Sequence[Line], end: int) -> tuple[str, int] | None:
    """The number in a label ``(Item 3)`` on the next inked line, at most two lines down, and the line after it."""
    for index in range(end, min(end + 2, len(lines))):
        text = lines[index].text.strip()
        if text:
            label = ITEM_LABEL.match(text)
            return (label[1], index + 1) if label else None
    return None


def _without_stop(title: str) -> str:
    """A title without the full stop that ends it: ``Finance.``; a row of them, or that of ``No.``, stays."""
    title = title.strip()
    return title[:-1] if _STOP_AT_END.search(title) and not _SHORTENED_AT_END.search(title) else title
