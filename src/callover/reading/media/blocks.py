"""Blocks: what an element medium (DOCX, HTML) is brought to before it is written down as text.

A paragraph or a table. Tables that only place things on a page are told from tables of facts here, for both media.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from callover.reading.source import Role

# What a line must not hold: anything that ends a line elsewhere, and characters that no one can read.
_LINE_ENDS = re.compile(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_NUMBER = re.compile(r"^(?:agenda\s+)?(?:item\s+)?\*?[A-Z]{0,4}\d{0,4}[./]?\d{1,4}[a-z]?[.)]?$", re.IGNORECASE)
_NUMBER_HEADS = {"no", "no.", "item", "item no", "item no.", "agenda item", "minute", "minute no", "minute no.", "ref"}
_LONG = 200
_MOST_FRAMES = 4


@dataclass(frozen=True, slots=True)
class Look:
    """What the medium says of a line: its role, the level of a heading, whether all of it is bold, its size."""

    role: Role = Role.PARAGRAPH
    level: int | None = None
    bold: bool | None = None
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``text`` breaks lines with ``\\n``. A tight one has no blank line between it and a tight one."""

    text: str
    look: Look = Look()
    is_tight: bool = False


@dataclass(slots=True)
class TableCell:
    blocks: list["Block"] = field(default_factory=list)
    row_span: int = 1
    column_span: int = 1
    is_header: bool = False

    @property
    def is_short(self) -> bool:
        """Whether the cell is empty or one line."""
        return not self.blocks or (
            len(self.blocks) == 1 and isinstance(self.blocks[0], Text) and "\n" not in self.blocks[0].text
        )

    @property
    def text(self) -> str:
        """The words of the cell's own paragraphs."""
        return " ".join(block.text for block in self.blocks if isinstance(block, Text)).strip()


@dataclass(slots=True)
class Table:
    """A table. ``is_layout`` is what the medium says (True: it only places things), or None where it says nothing."""

    rows: list[list[TableCell]] = field(default_factory=list)
    is_layout: bool | None = None


Block = Text | Table


def legible(text: str) -> str:
    """The text without characters that cannot be read or that would break a line where no one sees a break."""
    return _UNREADABLE.sub("", _LINE_ENDS.sub(" ", text))


def is_layout(table: Table) -> bool:
    """Whether a table only places its contents on the page, so that they read on as running text."""
    if table.is_layout is not None:
        return table.is_layout
    rows = [row for row in table.rows if any(cell.blocks for cell in row)]
    if not rows:
        return True
    if max(sum(bool(cell.blocks) for cell in row) for row in rows) <= 1:
        return True
    return is_item_table(rows) or _holds_a_page(rows)


def is_item_table(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether these rows are the items of an agenda or of minutes: a number on the left, all the rest on the right."""
    body = [row for row in rows if not _is_head(row)]
    if not body or any(len([cell for cell in row if cell.blocks]) > 3 for row in body):
        return False
    heads = [[cell.text.casefold() for cell in row if cell.blocks] for row in rows if _is_head(row)]
    if any(len(head) == 2 and head[0] in _NUMBER_HEADS and head[1] in {"item", "items", "subject"} for head in heads):
        return True
    numbered = [row for row in body if _NUMBER.match(row[0].text)]
    told = [row for row in numbered if any(not cell.is_short or len(cell.text) > _LONG for cell in row[1:])]
    others = [row for row in body if row[0].blocks and row not in numbered]
    return len(told) * 2 >= len(numbered) > 0 and len(others) * 4 <= len(body)


def _is_head(row: Sequence[TableCell]) -> bool:
    return any(cell.is_header for cell in row) or (
        len(row) == 2 and row[0].text.casefold() in _NUMBER_HEADS and row[1].text.casefold() in {"item", "items"}
    )


def _holds_a_page(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether these few cells hold tables of their own or headings, as the frame of a page does."""
    cells = [cell for row in rows for cell in row if cell.blocks]
    if len(cells) > _MOST_FRAMES or any(cell.is_header for cell in cells):
        return False
    nested = any(isinstance(block, Table) for cell in cells for block in cell.blocks)
    headed = any(block.look.role is Role.HEADING for cell in cells for block in _texts(cell) if len(cell.blocks) > 2)
    return nested or headed


def _texts(cell: TableCell) -> Iterator[Text]:
    return (block for block in cell.blocks if isinstance(block, Text))
