"""Reads slides: the presentation's title, who gives it, and the title of each slide."""

import re
from collections.abc import Sequence

from callover.civic.names import is_name, split_people
from callover.reading.kinds.context import Context
from callover.reading.kinds.tables import read_tables
from callover.reading.parts import Part, passage_of, span_of, tidied
from callover.reading.records import Document, DocumentKind, Person, PersonRole, Report, Section
from callover.reading.source import Line
from callover.reading.splitting import heads
from callover.reading.splitting.sheets import Sheet, sheets_of

_PRESENTER = re.compile(
    r"^(?P<name>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3})\s*(?:[–—-]\s+|,\s+|\s[–—-])\s*(?P<post>[A-Z].+)$"
)
_GAP = re.compile(r"\s{2,}(?=\S)")
_MOST_TITLE_LINES = 3


def read_slides(part: Part, context: Context) -> Document:  # noqa: ARG001 - all readers of a kind are called alike
    """The slides that this part of a source holds: a section for each slide behind the first, by its title."""
    sheets = [sheet for sheet in sheets_of(part.source) if part.first <= sheet.first < part.last]
    opening = _own_lines(sheets[0]) if sheets else ()
    presenters = tuple(person for line in opening if (person := _presenter(part, line)))
    is_opening = bool(presenters) or not any(heads.BULLET.match(line.text.strip()) for line in opening)
    first = [line for line in opening if not _PRESENTER.match(line.text.strip())]
    slides = sheets[1:] if is_opening else sheets
    return Document(
        kind=DocumentKind.SLIDES,
        title=_title(_title_lines(first)) if first else None,
        body=None,
        meeting=None,
        span=part.span,
        report=Report(None, None, presenters, tuple(one for sheet in slides if (one := _section(sheet))), ()),
        tables=read_tables(part),
    )


def _own_lines(sheet: Sheet) -> tuple[Line, ...]:
    """A slide's own lines, to where the next begins."""
    return tuple(
        line for line in sheet.source.lines[sheet.first : sheet.last] if line.text.strip() and not line.is_furniture
    )


def _presenter(part: Part, line: Line) -> Person | None:
    match = _PRESENTER.match(line.text.strip())
    if not match or not is_name(match["name"]):
        return None
    people = split_people(match["name"])
    if len(people) != 1 or not people[0].name:
        return None
    span = passage_of(part.source, [line]).span()
    return Person(people[0].name, people[0].honorific, PersonRole.OFFICER, tidied(match["post"]), span)


def _section(sheet: Sheet) -> Section | None:
    lines = _title_lines(_own_lines(sheet))
    title = _title(lines)
    return Section(None, title, span_of(lines)) if title else None


def _title_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a slide's title: up to its first bullet, figure or sentence."""
    taken: list[Line] = []
    for line in lines[:_MOST_TITLE_LINES]:
        text = line.text.strip()
        if taken and (heads.BULLET.match(text) or text[0].isdigit() or len(text) > 60 or text.endswith((".", ":"))):
            break
        if taken and (
            text[0].isupper() and not taken[-1].text.rstrip(" ").endswith((";", ",", "of", "and", "the", "for"))
        ):
            break
        taken.append(line)
    return tuple(taken)


def _title(lines: Sequence[Line]) -> str:
    """The title's words; what stands behind a wide gap (``Missing Trends    Month: July``) is no part of it."""
    return tidied("\n".join(_GAP.split(line.text.strip())[0] for line in lines)).strip(" |*_#")
