"""The structure tree of a tagged page: which marked content is a heading, a paragraph, a list item, a table's cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from callover.reading.media.pdf import library as pdfium
from callover.reading.source import Role

# pdfium reads all children of an element for each page that it is asked about. In a flat tree that is the whole
# document's paragraphs on every page, so past this many the tree costs more than the page, and geometry serves.
MOST_CHILDREN = 2000
_FEW = 64
_FAR = 24  # children of other pages in a row, after which no more of this page's are looked for
_DEEPEST = 60
_MOST_COLUMNS = 200

_INLINE = frozenset(
    ("Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Annot", "Lbl", "BibEntry", "Figure", "Formula")
)
_PARTS_OF_TABLE = frozenset(("THead", "TBody", "TFoot"))
_PARAGRAPHS = frozenset(("P", "Caption", "TOCI", "Note", "BlockQuote", "Index", "FENote"))
_HEADINGS = {"H": None, "Title": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}


@dataclass(slots=True)
class TaggedParagraph:
    role: Role
    level: int | None
    marks: list[int] = field(default_factory=list)


@dataclass(slots=True)
class TaggedCell:
    marks: list[int]
    is_header: bool
    row_span: int = 1
    column_span: int = 1


@dataclass(slots=True)
class TaggedTable:
    rows: list[list[TaggedCell]]


Tagged: TypeAlias = TaggedParagraph | TaggedTable


def marks_of(block: Tagged) -> list[int]:
    """The numbers of the marked content that the block holds."""
    if isinstance(block, TaggedParagraph):
        return block.marks
    return [mark for row in block.rows for cell in row for mark in cell.marks]


class TagReader:
    """Reads the structure of one document's pages, in their order."""

    def __init__(self, document: int) -> None:
        self.is_useful = bool(pdfium.is_tagged(document))
        self._text = pdfium.Text()
        self._numbers = pdfium.Numbers()
        self._types: dict[bytes, str] = {}
        self._reached: dict[tuple[int, int], int] = {}

    def read(self, page: int) -> list[Tagged]:
        """The page's tagged blocks in the tree's order; none where the page has no tags or the tree is too flat."""
        if not self.is_useful:
            return []
        tree = pdfium.tree_of_page(page)
        if not tree:
            return []
        found: list[Tagged] = []
        try:
            for index in range(min(pdfium.count_roots(tree), MOST_CHILDREN)):
                element = pdfium.root_of_tree(tree, index)
                if element:
                    self._walk(element, found, None, 0)
        finally:
            pdfium.close_tree(tree)
        return found if self.is_useful else []

    def _walk(self, element: int, found: list[Tagged], open_: TaggedParagraph | None, depth: int) -> None:
        """Adds what the element holds. ``open_`` is the paragraph that inline content goes on with."""
        if depth > _DEEPEST:
            return
        for child, mark in self._children(element, depth):
            if not child:
                if open_ is None:
                    open_ = TaggedParagraph(Role.UNKNOWN, None)
                    found.append(open_)
                open_.marks.append(mark)
                continue
            kind = self._type(child)
            if kind == "Table":
                found.append(self._table(child, depth + 1))
                open_ = None
            elif (kind in _INLINE and open_ is not None) or kind == "LBody":
                self._walk(child, found, open_, depth + 1)
            else:
                self._walk(child, found, self._opened(kind, found, open_), depth + 1)

    def _opened(self, kind: str, found: list[Tagged], open_: TaggedParagraph | None) -> TaggedParagraph | None:
        """The paragraph that an element of this type begins, or None where it only holds others."""
        if kind in _HEADINGS:
            block = TaggedParagraph(Role.HEADING, _HEADINGS[kind])
        elif kind == "LI":
            block = TaggedParagraph(Role.LIST_ITEM, None)
        elif kind in _PARAGRAPHS:
            if open_ is not None and open_.role is Role.LIST_ITEM and len(open_.marks) <= 1:
                return open_  # the first paragraph of a list's item stands beside its label
            block = TaggedParagraph(Role.PARAGRAPH, None)
        else:
            return None
        found.append(block)
        return block

    def _table(self, element: int, depth: int) -> TaggedTable:
        """A table's rows of cells. Spans are asked for only where rows differ, as they must where a cell spans."""
        rows: list[list[int | None]] = []
        self._add_rows(element, rows, depth)
        is_even = len({len(row) for row in rows}) < 2
        return TaggedTable([[self._cell(cell, is_even, depth + 2) for cell in row] for row in rows])

    def _add_rows(self, element: int, rows: list[list[int | None]], depth: int) -> None:
        for child, _ in self._children(element, depth):
            if not child:
                continue
            kind = self._type(child)
            if kind == "TR":
                # A cell without text on this page is no element of its tree, yet it takes up its place in the row.
                count = min(pdfium.count_children(child), _MOST_COLUMNS)
                rows.append([pdfium.child_of_element(child, index) for index in range(count)])
            elif kind in _PARTS_OF_TABLE and depth < _DEEPEST:
                self._add_rows(child, rows, depth + 1)

    def _cell(self, element: int | None, is_plain: bool, depth: int) -> TaggedCell:
        marks: list[int] = []
        if element is None:
            return TaggedCell(marks, False)
        self._add_marks(element, marks, depth)
        rows, columns = (1, 1) if is_plain else self._spans(element)
        return TaggedCell(marks, self._type(element) == "TH", rows, columns)

    def _add_marks(self, element: int, marks: list[int], depth: int) -> None:
        for child, mark in self._children(element, depth):
            if not child:
                marks.append(mark)
            elif depth < _DEEPEST:
                self._add_marks(child, marks, depth + 1)

    def _spans(self, element: int) -> tuple[int, int]:
        spans = [1, 1]
        for index in range(max(0, pdfium.count_attributes(element))):
            attributes = pdfium.attributes_of(element, index)
            for place, name in enumerate((b"RowSpan", b"ColSpan")):
                value = pdfium.attribute_value(attributes, name) if attributes else None
                if value and pdfium.attribute_number(value, self._numbers.at[0]):
                    spans[place] = min(max(1, int(self._numbers.values[0])), 200)
        return spans[0], spans[1]

    def _children(self, element: int, depth: int) -> Sequence[tuple[int | None, int]]:
        """The element's children on this page: (element, -1), or (None, mark) for marked content."""
        count = pdfium.count_children(element)
        if count > _FEW:
            return self._children_of_many(element, depth, count)
        found: list[tuple[int | None, int]] = []
        for index in range(count):
            mark = pdfium.mark_of_child(element, index)
            if mark >= 0:  # as most are
                found.append((None, mark))
            elif child := pdfium.child_of_element(element, index):
                found.append((child, -1))
        return found

    def _children_of_many(self, element: int, depth: int, count: int) -> Sequence[tuple[int | None, int]]:
        """The same where most children are other pages': the search goes on from where the page before ended."""
        if count > MOST_CHILDREN:
            self.is_useful = False
            return ()
        found: list[tuple[int | None, int]] = []
        last = -1
        for index in range(self._reached.get((depth, count), 0), count):
            child = pdfium.child_of_element(element, index)
            mark = -1 if child else pdfium.mark_of_child(element, index)
            if child or mark >= 0:
                last = index
                found.append((child, mark))
            elif last >= 0 and index - last > _FAR:
                break
        if last >= 0:
            self._reached[depth, count] = last
        return found

    def _type(self, element: int) -> str:
        name = self._text.bytes_of(pdfium.element_type(element, self._text.at, 64))
        known = self._types.get(name)
        if known is None:
            known = self._types[name] = name.decode("utf-16le", "replace").rstrip("\0")
        return known
