"""Finds an item's declarations, whichever way they are printed."""

import re
from collections.abc import Sequence

from callover.reading.grammar.declarations.listed import columns_in, is_head, listed_in
from callover.reading.grammar.declarations.natures import INTEREST, nature_of
from callover.reading.grammar.declarations.tables import read_table
from callover.reading.grammar.declarations.told import told_in
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.records import Declaration, Nature

_TITLE = re.compile(
    r"\b(?:declarations?|disclosures?|interests?|datgan\w+|f?b?uddiant|lobbying|voluntary announcements?)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:or|and|any|a)\b|[,/&]", re.IGNORECASE)
_WELSH = re.compile(r"(?:f?buddiant|fuddiant|d?diddordeb|ddiddordeb|gysylltiad|bod)\b", re.IGNORECASE)
_OPENS_LIST = re.compile(r"[:–—-]\s*$")


def is_about_declarations(title: str) -> bool:
    """Whether an item's title says that it takes declarations."""
    return bool(_TITLE.search(title))


def read_declarations(paragraphs: Sequence[Paragraph], title: str) -> tuple[Declaration, ...]:
    """The declarations in an item: all that it lists or tables where it is for declarations, else told sentences.

    The same person, nature and words told twice are one declaration.
    """
    is_own = is_about_declarations(title)
    found: list[Declaration] = []
    lead = Nature.UNKNOWN if _SEVERAL.search(title) else nature_of(title)
    grids: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        if found and paragraph.span.start < found[-1].span.end:
            continue  # rows of a table that is read already
        grid = paragraph.lines[0].grid
        if grid is not None and grid not in grids:
            grids.add(grid)
            found.extend(read_table(paragraph.source, paragraph.source.grids[grid], is_own, lead))
            if found and paragraph.span.start < found[-1].span.end:
                continue
        told = told_in(paragraph, is_own, found[-1].nature if found else Nature.UNKNOWN)
        if is_own and not told:
            lead = _lead(paragraph.text, lead)
            told = _columns(paragraphs[at:], lead) or listed_in(paragraph, lead)
        found.extend(told)
    return _once(found)


def _columns(paragraphs: Sequence[Paragraph], lead: Nature) -> list[Declaration]:
    """The rows of a table in plain text whose head stands in the first of these paragraphs."""
    if paragraphs[0].lines[0].grid is not None or not any(is_head(line.text) for line in paragraphs[0].lines):
        return []
    lines = tuple(line for one in paragraphs for line in one.lines if line.grid is None)
    return list(columns_in(paragraphs[0].source, lines, lead))


def _lead(text: str, lead: Nature) -> Nature:
    """The nature that a list's head gives to all in it: ``… declared personal interests:``, ``Personal Interests``."""
    is_head = len(text) < 60 or bool(_OPENS_LIST.search(text))
    if not is_head or not INTEREST.search(text):
        return lead
    return nature_of(text)


def _once(found: Sequence[Declaration]) -> tuple[Declaration, ...]:
    """Each declaration once; bilingual minutes tell each in Welsh and again in English."""
    kept: list[Declaration] = []
    for one in found:
        if not any(_is_same(one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _is_same(one: Declaration, other: Declaration) -> bool:
    if (one.person, one.nature) != (other.person, other.nature):
        return False
    if bool(_WELSH.match(one.detail)) != bool(_WELSH.match(other.detail)):
        return re.findall(r"\d+", one.detail) == re.findall(r"\d+", other.detail)
    return one.detail == other.detail
