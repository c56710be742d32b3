"""Walking a Word document's body into blocks."""

from collections.abc import Iterator

from callover.reading.errors import Unreadable
from callover.reading.media.blocks import Block, Look, Table, TableCell, Text, legible
from callover.reading.media.docx.numbering import Numbering
from callover.reading.media.docx.package import Element, W
from callover.reading.media.docx.runs import Words, boxes_in, words_of
from callover.reading.media.docx.styles import Styles, number_of, outline_of, whole
from callover.reading.source import Role

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_DEEPEST = 60
_MOST_SPAN = 1000
# A paragraph of this many characters is no heading, whatever style its writer gave it.
_LONGEST_HEADING = 300


class Walker:
    """Goes through a document once, in its order, as the lists' labels are counted on the way."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._carried = Words()

    def blocks(self, parent: Element, depth: int = 0) -> list[Block]:
        """The paragraphs and tables in an element. Raises Unreadable where they are nested beyond reason."""
        if depth > _DEEPEST:
            raise Unreadable("The Word document's parts are nested too deep to be read; save it anew, or as PDF.")
        found: list[Block] = []
        for child in parent:
            if child.tag == f"{W}p":
                found += self._paragraph(child, depth)
            elif child.tag == f"{W}tbl":
                found.append(self._table(child, depth))
            elif child.tag in _WRAPPERS:
                found += self.blocks(child, depth + 1)
            elif child.tag == f"{_MC}AlternateContent":
                for box in boxes_in(child):
                    found += self.blocks(box, depth + 1)
        return found

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[Block]:
        properties = paragraph.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = named.get(f"{W}val") if named is not None else self._styles.default_paragraph
        words = words_of(paragraph, self._styles, style)
        if self._carried.pieces:
            words.pieces[:0] = self._carried.pieces
            self._carried = Words()
        if _runs_into_next(properties):
            self._carried.pieces = words.pieces
        else:
            yield from self._texts(words, properties, style)
        for box in words.boxes:
            yield from self.blocks(box, depth + 1)

    def _texts(self, words: Words, properties: Element | None, style: str | None) -> Iterator[Text]:
        listed, level = number_of(properties)
        of_style = self._styles.style(style)
        number = of_style.number[0] if listed is None else listed
        label = self._numbering.label(number, of_style.number[1] if level is None else level, style)
        lines = [legible(line).strip() for line in words.text.split("\n")]
        text = "\n".join(line for line in lines if line)
        if not text and not any(letter.isalnum() for letter in label):
            return
        outline = outline_of(properties) or of_style.outline
        role = Role.LIST_ITEM if label else Role.PARAGRAPH
        if outline is not None and len(text) <= _LONGEST_HEADING:
            role = Role.HEADING
        look = Look(role, outline if role is Role.HEADING else None, words.is_bold, words.size)
        yield Text(f"{label}{text}".rstrip(), look, is_tight=role is Role.LIST_ITEM)

    def _table(self, table: Element, depth: int) -> Table:
        above: dict[int, TableCell] = {}
        return Table([self._row(row, above, depth) for row in _rows(table, 0)])

    def _row(self, row: Element, above: dict[int, TableCell], depth: int) -> list[TableCell]:
        """The cells that begin in a row; ``above`` holds, by column, the cells that may go on in it."""
        properties = row.find(f"{W}trPr")
        is_header = properties is not None and properties.find(f"{W}tblHeader") is not None
        column = _count(properties, "gridBefore", 0)
        cells: list[TableCell] = []
        begun: dict[int, TableCell] = {}
        for element in _inside(row, "tc", 0):
            about = element.find(f"{W}tcPr")
            span = _count(about, "gridSpan", 1)
            merge = about.find(f"{W}vMerge") if about is not None else None
            goes_on = merge is not None and (merge.get(f"{W}val") or "continue") == "continue"
            if goes_on and column in above:
                above[column].row_span += 1
                begun[column] = above[column]
            else:
                cell = TableCell(self.blocks(element, depth + 1), column_span=span, is_header=is_header)
                cells.append(cell)
                if merge is not None:
                    begun[column] = cell
            column += span
        above.clear()
        above.update(begun)
        return cells


def _rows(table: Element, depth: int) -> Iterator[Element]:
    for row in _inside(table, "tr", depth):
        properties = row.find(f"{W}trPr")
        if properties is None or properties.find(f"{W}del") is None:
            yield row


def _inside(parent: Element, name: str, depth: int) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also where content controls or marked changes wrap them."""
    if depth > _DEEPEST:
        return
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name, depth + 1)


def _runs_into_next(properties: Element | None) -> bool:
    """Whether the paragraph's end was deleted, so that its words go on into the next."""
    marks = properties.find(f"{W}rPr") if properties is not None else None
    return marks is not None and marks.find(f"{W}del") is not None


def _count(properties: Element | None, name: str, otherwise: int) -> int:
    found = properties.find(f"{W}{name}") if properties is not None else None
    value = whole(found.get(f"{W}val")) if found is not None else None
    return value if value is not None and 0 < value < _MOST_SPAN else otherwise
