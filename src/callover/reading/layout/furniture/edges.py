"""Furniture by place: what comes again at the same edge of the next pages."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from callover.reading.layout.furniture import shapes
from callover.reading.source import Line, SourceText

_HEAD, _FOOT = 0.13, 0.86  # shares of the page's height
_SAME_PLACE = 9.0  # points
_NEXT_PAGES = 2  # left and right pages may differ
_LONGEST = 160  # characters
_MOST_LINES = 3  # of a running head
_LARGE = 1.2  # a line so much larger than the page's text is a title, such as a slide's


class _Edge(NamedTuple):
    line: int
    page: int
    place: float  # points from the nearer edge


def furniture_at_edges(source: SourceText) -> set[int]:
    """The indexes of the lines that are furniture."""
    groups: dict[tuple[str, bool], list[_Edge]] = {}
    numbers: dict[bool, list[_Edge]] = {False: [], True: []}
    found: set[int] = set()
    for index, line in enumerate(source.lines):
        if line.box is None or line.page is None or line.grid is not None:
            continue
        height = source.page_sizes[line.page - 1][1]
        is_head = line.box.bottom <= _HEAD * height
        if not is_head and line.box.top < _FOOT * height:
            continue
        edge = _Edge(index, line.page, line.box.top if is_head else height - line.box.bottom)
        if shapes.PAGE_NUMBER.fullmatch(line.text):
            found.add(index)
        elif shapes.LONE_NUMBER.fullmatch(line.text):
            numbers[is_head].append(edge)
        elif len(line.text) <= _LONGEST:
            groups.setdefault((shapes.key_of(line.text), is_head), []).append(edge)
    for edges in numbers.values():
        found |= _counting(edges, source.lines)
    sizes = _Sizes(source.lines)
    for edges in groups.values():
        found |= _coming_again(edges, source, sizes)
    return found


def _counting(edges: list[_Edge], lines: Sequence[Line]) -> set[int]:
    """Lone numbers that count up with the pages."""
    found: set[int] = set()
    last: dict[int, _Edge] = {}  # by how far the number is ahead of the page
    for edge in edges:
        match = shapes.LONE_NUMBER.fullmatch(lines[edge.line].text)
        if match is None:
            continue
        ahead = int(match.group(1)) - edge.page
        before = last.get(ahead)
        if before is not None and edge.page - before.page <= _NEXT_PAGES and _stand_alike(before, edge):
            found |= {before.line, edge.line}
        last[ahead] = edge
    return found


def _stand_alike(one: _Edge, other: _Edge) -> bool:
    return one.page != other.page and abs(one.place - other.place) <= _SAME_PLACE


def _coming_again(edges: list[_Edge], source: SourceText, sizes: "_Sizes") -> set[int]:
    """Those of like lines that come on pages that follow one another, in the same place."""
    chains: list[list[_Edge]] = [[edges[0]]]
    for before, edge in pairwise(edges):
        if 0 < edge.page - before.page <= _NEXT_PAGES and _stand_alike(before, edge):
            chains[-1].append(edge)
        else:
            chains.append([edge])
    found: set[int] = set()
    for chain in chains:
        found |= {edge.line for edge in chain if _is_furniture(edge, len(chain), source, sizes)}
    return found


def _is_furniture(edge: _Edge, times: int, source: SourceText, sizes: "_Sizes") -> bool:
    line = source.lines[edge.line]
    if sizes.is_large(line) or shapes.is_table_header(line.text) or shapes.is_sentence(line.text):
        return False
    if not _stands_alone(source.lines, edge.line):
        return False
    dated = shapes.is_dated_head(line.text)
    if times == 1:
        return dated and _cuts_sentence(source.lines, edge.line)
    if times == 2 and not (dated or shapes.has_date(line.text) or (source.pages or 0) <= 3):
        return False
    return not shapes.heads_document(source.lines, edge.line)


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether the line's paragraph is a few lines at most, as heads and feet are."""
    page = lines[index].page
    first = last = index
    while first > 0 and lines[first - 1].text and lines[first - 1].page == page and last - first <= _MOST_LINES:
        first -= 1
    while (
        last + 1 < len(lines) and lines[last + 1].text and lines[last + 1].page == page and last - first <= _MOST_LINES
    ):
        last += 1
    return last - first < _MOST_LINES


def _cuts_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence of the page before goes on below this line."""
    after = next(shapes.following(lines, index, 1), None)
    before = next((line for line in reversed(lines[max(0, index - 8) : index]) if len(line.text) > 20), None)
    return after is not None and before is not None and shapes.breaks_sentence(before.text, after.text)


class _Sizes:
    """The usual size of each page's text, found when it is asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._usual: dict[int, float] = {}

    def is_large(self, line: Line) -> bool:
        """Whether the line is much larger than the text of its page."""
        if line.size is None or line.page is None:
            return False
        usual = self._usual.get(line.page)
        if usual is None:
            usual = self._usual[line.page] = self._of_page(line)
        return line.size > _LARGE * usual

    def _of_page(self, line: Line) -> float:
        first = last = line.number - 1
        while first > 0 and self._lines[first - 1].page == line.page:
            first -= 1
        while last < len(self._lines) and self._lines[last].page == line.page:
            last += 1
        sizes = sorted(near.size for near in self._lines[first:last] if near.size is not None)
        return sizes[len(sizes) // 2]
