"""Furniture by shape: what a converter to plain text has left of pages that it no longer has."""

import itertools
from collections.abc import Sequence

from callover.reading.layout.furniture import shapes
from callover.reading.source import Line, SourceText

_LONGEST = 100  # characters
_FARTHEST_PAGE = 250  # lines
_CLOSEST_PAGE = 12


def stray_furniture(source: SourceText) -> set[int]:
    """The indexes of the lines that are furniture."""
    lines = source.lines
    inked = [index for index, line in enumerate(lines) if line.text.strip()]
    found: set[int] = set()
    alike: dict[str, list[int]] = {}
    numbers: list[int] = []
    for place, index in enumerate(inked):
        text = lines[index].text
        if len(text) > _LONGEST or lines[index].grid is not None:
            continue
        if shapes.PAGE_NUMBER.fullmatch(text):
            found.add(index)
        elif shapes.LONE_NUMBER.fullmatch(text):
            numbers.append(place)
        elif shapes.is_dated_head(text) or shapes.STAMP.fullmatch(shapes.words_of(text)):
            alike.setdefault(shapes.key_of(text), []).append(place)
    for places in alike.values():
        found |= _heads(places, inked, lines)
    found |= _page_numbers(numbers, inked, lines)
    if source.pages is not None:
        found |= _at_page_ends(source)
    return found


def _heads(places: list[int], inked: list[int], lines: Sequence[Line]) -> set[int]:
    """Dated heads and stamps that come again, or that cut a sentence in two.

    The first of the stamps stays: it is where the paper says which version it is.
    """
    found = set()
    for rank, place in enumerate(places):
        index = inked[place]
        if _cuts_sentence(place, inked, lines):
            found.add(index)
        elif shapes.STAMP.fullmatch(shapes.words_of(lines[index].text)):
            if rank > 0:
                found.add(index)
        elif len(places) > 1 and not shapes.heads_document(lines, index):
            found.add(index)
    return found


def _cuts_sentence(place: int, inked: list[int], lines: Sequence[Line]) -> bool:
    if not 0 < place < len(inked) - 1:
        return False
    return shapes.breaks_sentence(lines[inked[place - 1]].text, lines[inked[place + 1]].text)


def _page_numbers(places: list[int], inked: list[int], lines: Sequence[Line]) -> set[int]:
    """Lone numbers that count up a page's length apart and stand where no heading follows.

    A minute's number on its own line counts up as well, but a title follows it.
    """
    found: set[int] = set()
    for place, following in itertools.pairwise(places):
        step = inked[following] - inked[place]
        if (
            _value(lines[inked[following]]) == _value(lines[inked[place]]) + 1
            and _CLOSEST_PAGE <= step <= _FARTHEST_PAGE
            and _ends_page(place, inked, lines)
            and _ends_page(following, inked, lines)
        ):
            found |= {inked[place], inked[following]}
    return found


def _value(line: Line) -> int:
    match = shapes.LONE_NUMBER.fullmatch(line.text)
    return int(match.group(1)) if match else -1


def _ends_page(place: int, inked: list[int], lines: Sequence[Line]) -> bool:
    """Whether what follows the line begins a page, goes on with a sentence, or is the end of the text."""
    if place + 1 >= len(inked):
        return True
    after = lines[inked[place + 1]].text
    if after.startswith("\f") or (after.startswith(" ") and not after.startswith("  ")):
        return True
    return _cuts_sentence(place, inked, lines)


def _at_page_ends(source: SourceText) -> set[int]:
    """Where form feeds part the pages: the first and last lines of pages that come again on the next ones."""
    ends: dict[int, list[int]] = {}
    for index, line in enumerate(source.lines):
        if line.text.strip() and line.page is not None:
            ends.setdefault(line.page, []).append(index)
    found: set[int] = set()
    chains: dict[tuple[str, bool], list[tuple[int, int]]] = {}
    for page, indexes in ends.items():
        for is_head, edge in ((True, indexes[:2]), (False, indexes[-2:])):
            for index in edge:
                chains.setdefault((shapes.key_of(source.lines[index].text), is_head), []).append((page, index))
    for (key, _), places in chains.items():
        for here, (page, index) in enumerate(places):
            near = sum(abs(other - page) <= 3 for other, _ in places[max(0, here - 3) : here + 4]) - 1
            if near >= (1 if key in ("#", "page #") else 2) and _may_go(source.lines, index):
                found.add(index)
    return found


def _may_go(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if len(text) > _LONGEST or shapes.is_sentence(text):
        return False
    return not (shapes.is_table_header(text) or shapes.heads_document(lines, index))
