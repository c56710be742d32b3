"""The structure tree of a tagged page: which marked content is a heading, a paragraph, a list item, a table's cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from callover.reading.media.pdf import library as pdfium
from callover.reading.source import Role

# pdfium reads all children of an element for each page that it is asked about. In a flat tree that is the whole
# document's paragraphs on every page, so past this many the tree costs more than the page, and geometry serves.
MOST_CHILDREN = 5000
_FEW = 64
_FAR = 48  # children of other pages in a row, after which no more of this page's are looked for
_DEEPEST = 60

_INLINE = frozenset(
    ("Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Annot", "Lbl", "BibEntry", "Figure", "Formula")
)
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
    rows: list[list[TaggedCell]] = field(default_factory=list)


Tagged: TypeAlias = TaggedParagraph | TaggedTable


class TagReader:
    """Reads the structure of one document's pages, in their order."""

    def __init__(self, document: int) -> None:
        self.is_useful = bool(pdfium.is_tagged(document))
        self._text = pdfium.Text()
        self._numbers = pdfium.Numbers()
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
                table = TaggedTable()
                found.append(table)
                self._walk_table(child, table, depth + 1)
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

    def _walk_table(self, element: int, table: TaggedTable, depth: int) -> None:
        for child, _ in self._children(element, depth):
            if not child or depth > _DEEPEST:
                continue
            kind = self._type(child)
            if kind == "TR":
                table.rows.append([self._cell(cell, depth + 2) for cell, _ in self._children(child, depth + 1) if cell])
            elif kind in ("THead", "TBody", "TFoot"):
                self._walk_table(child, table, depth + 1)

    def _cell(self, element: int, depth: int) -> TaggedCell:
        marks = list(self._marks(element, depth))
        rows, columns = self._spans(element)
        return TaggedCell(marks, self._type(element) == "TH", rows, columns)

    def _marks(self, element: int, depth: int) -> Iterator[int]:
        if depth > _DEEPEST:
            return
        for child, mark in self._children(element, depth):
            if child:
                yield from self._marks(child, depth + 1)
            else:
                yield mark

    def _spans(self, element: int) -> tuple[int, int]:
        spans = [1, 1]
        for index in range(max(0, pdfium.count_attributes(element))):
            attributes = pdfium.attributes_of(element, index)
            for place, name in enumerate((b"RowSpan", b"ColSpan")):
                value = pdfium.attribute_value(attributes, name) if attributes else None
                if value and pdfium.attribute_number(value, self._numbers.at[0]):
                    spans[place] = min(max(1, int(self._numbers.values[0])), 200)
        return spans[0], spans[1]

    def _children(self, element: int, depth: int) -> Iterator[tuple[int | None, int]]:
        """The element's children on this page: (element, -1), or (None, mark) for marked content."""
        count = pdfium.count_children(element)
        if count > MOST_CHILDREN:
            self.is_useful = False
            return
        child_of, mark_of = pdfium.child_of_element, pdfium.mark_of_child
        place = (depth, count)
        start = self._reached.get(place, 0) if count > _FEW else 0
        last = -1
        for index in range(start, count):
            child = child_of(element, index)
            mark = -1 if child else mark_of(element, index)
            if child or mark >= 0:
                last = index
                yield child, mark
            elif last >= 0 and index - last > _FAR and count > _FEW:
                break
        if last >= 0 and count > _FEW:
            self._reached[place] = last

    def _type(self, element: int) -> str:
        size = pdfium.element_type(element, self._text.at, 64)
        return self._text.read(max(0, min(size, 64) // 2 - 1))
