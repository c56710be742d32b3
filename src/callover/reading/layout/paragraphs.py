"""Paragraphs: rows of one column parted by the gaps between them."""

from collections.abc import Sequence
from itertools import pairwise

from callover.reading.layout.laid import LaidLine, Paragraph
from callover.reading.layout.rows import Row, Stretch, rows_of, tidy
from callover.reading.layout.runs import Run
from callover.reading.source import Role

_USUAL_STEP = 1.15  # sizes: Word's single spacing
_WIDEST_STEP = 2.3  # sizes: double spacing
_WIDER = 1.22  # a step that is so much wider than usual parts paragraphs


def lines_of(runs: Sequence[Run], role: Role = Role.UNKNOWN, level: int | None = None) -> list[LaidLine]:
    """The lines of a cell or of one tagged paragraph: each row is a line."""
    if len(runs) == 1:
        text, x0, x1, base, size, is_bold, _ = runs[0]
        text = tidy(text)
        return (
            [LaidLine(text, x0, base - 0.8 * size, x1, base + 0.2 * size, size, is_bold, role, level)] if text else []
        )
    return [line_of(row, role, level) for row in rows_of(runs)]


def line_of(row: Row, role: Role = Role.UNKNOWN, level: int | None = None) -> LaidLine:
    """A row as one line of text, its stretches parted by a space."""
    head = row[0]
    if len(row) == 1:
        text, size, base, x1, is_bold = head.text, head.size, head.base, head.x1, head.is_bold
    else:
        text = " ".join(stretch.text for stretch in row)
        widest = max(row, key=_length)
        size, base, x1 = widest.size, widest.base, max(stretch.x1 for stretch in row)
        is_bold = 2 * sum(len(stretch.text) for stretch in row if stretch.is_bold) > len(text)
    return LaidLine(text, head.x0, base - 0.8 * size, x1, base + 0.2 * size, size, is_bold, role, level)


def _length(stretch: Stretch) -> int:
    return len(stretch.text)


def usual_step(lines: Sequence[LaidLine]) -> float:
    """The step from baseline to baseline, in sizes, between the lines of one paragraph.

    Taken where the upper line is a long one, as it then goes on below; 1.15 where there are too few to tell.
    """
    if len(lines) < 4:
        return _USUAL_STEP
    far = 0.8 * max(line.x1 for line in lines)
    steps = [
        (below.bottom - above.bottom) / max(above.size, below.size)
        for above, below in pairwise(lines)
        if above.x1 > far
    ]
    plausible = sorted(step for step in steps if 0.9 < step < _WIDEST_STEP)
    return plausible[len(plausible) // 3] if len(plausible) > 2 else _USUAL_STEP


def paragraphs_of(lines: Sequence[LaidLine], usual: float = _USUAL_STEP) -> list[Paragraph]:
    """Lines of one column, from top to bottom, parted where the step to the next is wide."""
    found: list[Paragraph] = []
    previous: LaidLine | None = None
    for line in lines:
        if previous is None or is_parted(previous, line, usual):
            found.append([])
        found[-1].append(line)
        previous = line
    return found


def is_parted(above: LaidLine, below: LaidLine, usual: float = _USUAL_STEP) -> bool:
    """Whether the step from one line to the next is wider than from line to line of one paragraph."""
    step = below.bottom - above.bottom
    return step > _WIDER * usual * max(below.size, above.size) or step < -above.size
