"""Tables that only lay out a page: an agenda's numbers beside its titles, a date beside the contacts."""

import re
from collections.abc import Sequence

from callover.reading.layout.laid import Block, LaidCell, LaidLine, LaidTable, Paragraph, mark_header
from callover.reading.layout.paragraphs import paragraphs_of
from callover.reading.layout.rulings import Rule, without_empty_rows

LABEL = re.compile(
    r"\(?(?:\d{1,4}|[a-z]|[A-Z]|[ivxl]{1,5})[.)]{1,2}|\d{1,3}|\(?\d{1,2}(?:\.\d{1,2}){1,3}\.?\)?|[•\-–*o§]|\*?\d{1,3}\.?"
    # A minute's own reference: "CSC43.", "FC40/14", "15/24".
    r"|[A-Z]{1,5}[ ./-]?\d{1,4}[.:]|(?:[A-Z]{1,5}[ -]?)?\d{1,4}/\d{2,4}[.:]?",
)
PAGES = re.compile(r"\(?\s*(?:pages?|pp?\.?)?\s*\d{1,4}(?:\s*(?:-|–|to)\s*\d{1,4})?\s*\)?", re.IGNORECASE)
CONTACT = re.compile(
    r"(?:ask for|contact|contact officer|tel|telephone|tel no|phone|e-?mail|direct (?:line|dial)|enquiries(?: to)?"
    r"|my ref|our ref|your ref|fax|website|please contact|officer)\b[^a-z]*",
    re.IGNORECASE,
)


def as_laid_out(table: LaidTable, across: Sequence[Rule], down: Sequence[Rule]) -> list[Block]:
    """The table, or the paragraphs that it lays out where no ruling lines make it a table to the eye."""
    rows = without_empty_rows(table.rows)
    columns = len({cell.column for row in rows for cell in row if cell.lines})
    if columns < 2 or all(sum(bool(cell.lines) for cell in row) < 2 for row in rows):
        return [paragraph for row in rows for cell in row for paragraph in paragraphs_of(cell.lines)]
    if not _is_ruled(table, across, down):
        texts = [line.text for row in rows for cell in row if cell.column for line in cell.lines]
        if any(map(CONTACT.match, texts)):
            return _beside(rows)
        if all(_is_label(row) for row in rows):
            return [paragraph for row in rows for paragraph in paragraphs_of(joined(row))]
    if not any(cell.is_header for cell in rows[0]):
        mark_header(rows)
    return [LaidTable(rows, table.edges, table.top, table.bottom)]


def joined(row: Sequence[LaidCell]) -> list[LaidLine]:
    """The row's cells as lines: the label joined to the first line that stands beside it."""
    cells = [cell.lines for cell in row if cell.lines]
    if len(cells) < 2 or len(cells[0]) > 1:
        return [line for lines in cells for line in lines]
    label, first = cells[0][0], cells[1][0]
    head = label._replace(
        text=f"{label.text} {first.text}", x1=first.x1, is_bold=first.is_bold, top=min(label.top, first.top)
    )
    return [head, *cells[1][1:], *(line for lines in cells[2:] for line in lines)]


def _is_ruled(table: LaidTable, across: Sequence[Rule], down: Sequence[Rule]) -> bool:
    """Whether ruling lines part its rows and its columns."""
    middle = (table.top + table.bottom) / 2
    upright = sum(rule.start - 3 < middle < rule.end + 3 for rule in down)
    level = sum(table.top - 20 < rule.at < table.bottom + 20 for rule in across)
    return upright >= 1 and level >= 2


def _is_label(row: Sequence[LaidCell]) -> bool:
    """Whether the row's first cell is a number, a bullet or a word with a colon for what stands beside it."""
    first = next((cell for cell in row if cell.lines), None)
    if first is None or first is not row[0]:
        return True
    text = first.lines[0].text
    return len(first.lines) == 1 and (LABEL.fullmatch(text) is not None or text.endswith((":", ":-", "–")))


def _beside(rows: Sequence[Sequence[LaidCell]]) -> list[Block]:
    """The first column, then row by row what stands beside it."""
    left = [line for row in rows for cell in row[:1] if cell.column == 0 for line in cell.lines]
    right: list[Paragraph] = []
    for row in rows:
        rest = [cell for cell in row if cell.column > 0]
        right += [joined(rest)] if any(cell.lines for cell in rest) else []
    beside = [line for paragraph in right for line in paragraph]
    return [*paragraphs_of(left), *([beside] if beside else [])]
