"""Reading order where no ruling line tells it: columns of prose, blocks side by side, and tables by alignment.

Rows are read from top to bottom. Where several stand beside each other over more than one row, with a gutter between
that no row crosses, they form a region, and what stands in it decides how it is read:

- joined, where the left column holds labels ("Date:", "Present:-") of what stands on their right;
- by column, where the columns are prose, or blocks that only happen to stand side by side;
- as a table, row by row, where rows line up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from callover.reading.layout.laid import Block, LaidCell, LaidLine, LaidTable, mark_header
from callover.reading.layout.paragraphs import line_of, paragraphs_of, usual_step
from callover.reading.layout.rows import Row, Stretch
from callover.reading.layout.sheets import CONTACT, LABEL, PAGES, joined

_LETTER = re.compile(r"[^\W\d_]")
_NARROWEST_GUTTER = 0.8  # sizes
_FARTHEST_ROW = 4.0  # sizes from one baseline to the next within a region
_NEXT_LINE = 1.45  # sizes
_ALIGNED = 2.5  # points
_FIGURE = 24  # characters
_FAR_LABEL = 6.0  # sizes from the end of a list's label to its text


@dataclass(slots=True)
class Region:
    """Rows that stand side by side, and the gutters (left and right edge) between their columns."""

    rows: list[Row]
    gutters: list[tuple[float, float]]

    def columns(self, row: Row) -> list[Row]:
        """The row's stretches by column; empty lists where a column has nothing."""
        found: list[Row] = [[] for _ in range(len(self.gutters) + 1)]
        for stretch in row:
            middle = (stretch.x0 + stretch.x1) / 2
            found[sum(middle > gutter[1] for gutter in self.gutters)].append(stretch)
        return found


def blocks_of(rows: Sequence[Row]) -> list[Block]:
    """The rows of a page's band in reading order, as paragraphs and tables."""
    rows = [_with_labels_joined(row) if len(row) > 1 else row for row in rows]
    lines = [line_of(row) for row in rows]
    usual = usual_step(lines)
    found: list[Block] = []
    start = 0
    for first, region in _regions(rows):
        found += paragraphs_of(lines[start:first], usual)
        found += _read(region, usual)
        start = first + len(region.rows)
    found += paragraphs_of(lines[start:], usual)
    return found


def _with_labels_joined(row: Row) -> Row:
    """A list's number or bullet joined to the text that it stands before."""
    label, text = row[0], row[1]
    if (
        len(label.text) <= 8
        and LABEL.fullmatch(label.text)
        and _LETTER.search(text.text)
        and text.x0 - label.x1 <= _FAR_LABEL * max(text.size, label.size)
    ):
        joined = text._replace(text=f"{label.text} {text.text}", x0=label.x0)
        return [joined, *row[2:]]
    return row


def _regions(rows: Sequence[Row]) -> Iterator[tuple[int, Region]]:
    """Where rows stand side by side: the first row's index and the region."""
    index = 0
    while index < len(rows):
        if len(rows[index]) < 2:
            index += 1
            continue
        region = _region_from(rows, index)
        if len(region.rows) > 1:
            yield index, region
        index += len(region.rows)


def _region_from(rows: Sequence[Row], start: int) -> Region:
    """The region that begins with this row, as far down as a gutter stays clear."""
    gutters = _gaps(rows[start])
    end = start + 1
    last_shared = start
    while end < len(rows):
        step = rows[end][0].base - rows[end - 1][0].base
        if step > _FARTHEST_ROW * max(rows[end][0].size, rows[end - 1][0].size):
            break
        narrowed = _clear(gutters, rows[end])
        if not narrowed:
            break
        gutters = _with_new(narrowed, rows[end], rows[start:end])
        if len(rows[end]) > 1:
            last_shared = end
        end += 1
    end = _trimmed(rows, gutters, last_shared, end)
    return Region(list(rows[start:end]), gutters)


def _trimmed(rows: Sequence[Row], gutters: list[tuple[float, float]], last_shared: int, end: int) -> int:
    """The region's end without the rows below it that only happen to be short."""
    stop = last_shared + 1
    side = None
    while stop < end:
        row = rows[stop]
        step = row[0].base - rows[stop - 1][0].base
        here = sum((row[0].x0 + row[0].x1) / 2 > gutter[1] for gutter in gutters)
        if step > _NEXT_LINE * row[0].size or (side is not None and here != side):
            break
        side = here
        stop += 1
    return stop


def _gaps(row: Row) -> list[tuple[float, float]]:
    gaps = []
    reach = row[0].x1
    for stretch in row[1:]:
        if stretch.x0 - reach >= _NARROWEST_GUTTER * stretch.size:
            gaps.append((reach, stretch.x0))
        reach = max(reach, stretch.x1)
    return gaps


def _with_new(gutters: list[tuple[float, float]], row: Row, above: Sequence[Row]) -> list[tuple[float, float]]:
    """The gutters with those that this row is the first to show and that no row above crosses."""
    if len(row) <= len(gutters) + 1 and len(row) < 3:
        return gutters
    found = list(gutters)
    for gap in _gaps(row):
        if any(gap[0] < right and left < gap[1] for left, right in gutters):
            continue
        kept = [gap]
        for other in above:
            kept = _clear(kept, other) if kept else kept
        found += kept
    return sorted(found)


def _clear(gutters: list[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """What the row leaves of the gutters."""
    kept = []
    for left, right in gutters:
        low, high = left, right
        for stretch in row:
            if stretch.x1 <= low or stretch.x0 >= high:
                continue
            if (stretch.x0 + stretch.x1) / 2 < (left + right) / 2:
                low = max(low, stretch.x1)
            else:
                high = min(high, stretch.x0)
        if high - low >= _NARROWEST_GUTTER * row[0].size:
            kept.append((low, high))
    return kept


def _read(region: Region, usual: float) -> list[Block]:
    columns = [region.columns(row) for row in region.rows]
    shared = sum(sum(map(bool, row)) > 1 for row in columns)
    if _has_contacts(columns):
        return _beside(columns, usual)
    if _is_prose(columns):
        return _by_column(columns, usual)
    if _is_labelled(columns):
        return list(paragraphs_of([line_of(row) for row in region.rows], usual))
    if not _is_aligned(columns):
        return list(paragraphs_of([line_of(row) for row in region.rows], usual))
    if _points_to_pages(columns):
        return list(_titles(columns, usual))
    if _is_numbered(columns):
        return [paragraph for row in _laid(columns) for paragraph in paragraphs_of(joined(row), usual)]
    if shared >= 3 or (shared == 2 and len(region.gutters) > 1):
        return [_table(columns, region)]
    if shared == 1 or _single(columns):
        return list(paragraphs_of([line_of(row) for row in region.rows], usual))
    return _by_column(columns, usual)


def _has_contacts(columns: list[list[Row]]) -> bool:
    """Whether the right of the region is a contact block, which stands beside the meeting's date and place."""
    texts = [stretch.text for row in columns for part in row[1:] for stretch in part]
    return any(CONTACT.match(text) for text in texts) and any(row[0] for row in columns)


def _beside(columns: list[list[Row]], usual: float) -> list[Block]:
    """The first column, then what stands beside it row by row."""
    left = [line_of(row[0]) for row in columns if row[0]]
    right = [line_of(rest) for row in columns if (rest := [stretch for part in row[1:] for stretch in part])]
    return [*paragraphs_of(left, usual), *paragraphs_of(right, usual)]


def _is_prose(columns: list[list[Row]]) -> bool:
    """Whether each column is text that fills its lines."""
    if len(columns[0]) > 3:
        return False
    for index in range(len(columns[0])):
        lines = [row[index] for row in columns if row[index]]
        if len(lines) < 4:
            return False
        widths = [line[-1].x1 - line[0].x0 for line in lines]
        if median(widths) < 0.7 * max(widths) or median(len(line[0].text.split()) for line in lines) < 4:
            return False
    return True


def _by_column(columns: list[list[Row]], usual: float) -> list[Block]:
    found: list[Block] = []
    for index in range(len(columns[0])):
        found += paragraphs_of([line_of(row[index]) for row in columns if row[index]], usual)
    return found


def _is_labelled(columns: list[list[Row]]) -> bool:
    """Whether the left column holds the labels, each on one line, of what stands on the right."""
    if len(columns[0]) != 2:
        return False
    labels = [row[0] for row in columns if row[0]]
    if any(row[0] and not row[1] for row in columns) or not labels:
        return False
    marked = sum(label[-1].text.endswith((":", ":-", "–", "-")) for label in labels)
    stand_out = sum(bool(row[0]) and row[0][0].is_bold and bool(row[1]) and not row[1][0].is_bold for row in columns)
    return 2 * max(marked, stand_out) > len(labels)


def _is_aligned(columns: list[list[Row]]) -> bool:
    """Whether each column but the first has a common left edge, or one of figures a common right edge or middle.

    The rivers of justified text have none: their right edges stand one under the other, but those are of words.
    """
    for index in range(1, len(columns[0])):
        cells = [row[index] for row in columns if row[index]]
        lefts = sorted(cell[0].x0 for cell in cells)
        if 3 * _most_within(lefts) >= 2 * len(cells):
            continue
        rights = sorted(cell[-1].x1 for cell in cells)
        centres = sorted((cell[0].x0 + cell[-1].x1) / 2 for cell in cells)
        is_short = all(len(cell[0].text) <= _FIGURE for cell in cells)
        if not is_short or 2 * max(_most_within(rights), _most_within(centres)) <= len(cells):
            return False
    return True


def _most_within(places: Sequence[float]) -> int:
    """How many of these sorted places stand within the alignment's tolerance of one another, at most."""
    most = start = 0
    for index, place in enumerate(places):
        while place - places[start] > _ALIGNED:
            start += 1
        most = max(most, index - start + 1)
    return most


def _points_to_pages(columns: list[list[Row]]) -> bool:
    """Whether the right column holds only the pages of what stands on the left, as an agenda's does."""
    if len(columns[0]) != 2:
        return False
    rights = [" ".join(stretch.text for row in record for stretch in row[1]) for record in _records(columns)]
    return any(rights) and all(not right or PAGES.fullmatch(right) for right in rights)


def _titles(columns: list[list[Row]], usual: float) -> Iterator[list[LaidLine]]:
    """Each title's lines, then the line of its pages."""
    for record in _records(columns):
        lines = [line_of(row[0]) for row in record if row[0]]
        yield from paragraphs_of(lines, usual)[:-1]
        last = paragraphs_of(lines, usual)[-1:] or [[]]
        yield [*last[0], *(line_of(row[1]) for row in record if row[1])]


def _single(columns: list[list[Row]]) -> bool:
    """Whether no column but the last goes on over a second line."""
    return all(sum(bool(row[index]) for row in columns) <= 1 for index in range(len(columns[0]) - 1))


def _is_numbered(columns: list[list[Row]]) -> bool:
    """Whether the first column holds the numbers of a list."""
    labels = [row[0][0].text for row in columns if row[0]]
    return bool(labels) and all(len(row[0]) < 2 for row in columns) and all(map(LABEL.fullmatch, labels))


def _laid(columns: list[list[Row]]) -> list[list[LaidCell]]:
    """The region's rows of cells."""
    width = range(len(columns[0]))
    return [
        [LaidCell([line_of(row[index]) for row in record if row[index]], index) for index in width]
        for record in _records(columns)
    ]


def _table(columns: list[list[Row]], region: Region) -> LaidTable:
    rows = _laid(columns)
    mark_header(rows)
    stretches = [stretch for row in region.rows for stretch in row]
    left, right = min(s.x0 for s in stretches), max(s.x1 for s in stretches)
    edges = (left, *((a + b) / 2 for a, b in region.gutters), right)
    first, last = region.rows[0][0], region.rows[-1][0]
    return LaidTable(rows, edges, first.base - first.size, last.base + 0.3 * last.size)


def _records(columns: list[list[Row]]) -> list[list[list[Row]]]:
    """The region's rows grouped into table rows: one begins where the first column speaks or the step is wide."""
    records: list[list[list[Row]]] = []
    before: Stretch | None = None
    for row in columns:
        head = next(part[0] for part in row if part)
        is_wide = before is not None and head.base - before.base > _NEXT_LINE * max(head.size, before.size)
        filled = sum(map(bool, row))
        if not records or is_wide or (row[0] and filled > 1):
            records.append([])
        records[-1].append(row)
        before = head
    return records
