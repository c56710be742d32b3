"""What stands on a page: its runs of text and its ruling lines, in points from the top left corner as shown."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from callover.reading.layout.rulings import Rule
from callover.reading.layout.runs import Run
from callover.reading.media.pdf import library as pdfium

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST_FORM = 8
_THIN = 3.0  # points: a border, however it is drawn
_SHORTEST = 5.0
_RECTANGLE = 5  # segments
_MOST_SEGMENTS = 400  # a drawing, not a table
_MOST_RULES = 4000
_SLANTED = 0.2
_SOFT_HYPHEN = "\u00ad"
_SOFT_HYPHEN_BYTES = b"\xfe\xff\x00\xad"
_HYPHENS = frozenset(("\x02", "\ufffe"))  # pdfium's marks for one at the end of a line
_LINE_ENDS = ("\r", "\n")  # pdfium's own: it puts them between objects
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(slots=True)
class Ink:
    """A page's size in points as shown, its runs by direction, and its ruling lines as shown.

    A direction is quarter turns clockwise from upright; slanted text, such as a watermark, counts four more.
    """

    width: float
    height: float
    runs: dict[int, list[Run]] = field(default_factory=dict)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)

    def rules(self, turns: int) -> tuple[list[Rule], list[Rule]]:
        """The ruling lines across and down the page turned so that text of this direction is upright."""
        if turns == 1:
            return [_mirrored(rule, self.width) for rule in self.down], self.across
        if turns == 2:
            return (
                [Rule(self.height - at, self.width - end, self.width - start) for at, start, end in self.across],
                [Rule(self.width - at, self.height - end, self.height - start) for at, start, end in self.down],
            )
        if turns == 3:
            across = [Rule(at, self.height - end, self.height - start) for at, start, end in self.down]
            return across, [Rule(self.height - at, start, end) for at, start, end in self.across]
        return self.across, self.down


class InkReader:
    """Reads pages of one document. It keeps the room that pdfium writes into, so that a page costs no new buffers."""

    def __init__(self) -> None:
        self._text = pdfium.Text()
        self._numbers = pdfium.Numbers()
        self._fonts: dict[int, bool] = {}

    def read(self, page: int, *, with_marks: bool = True) -> Ink:
        """The ink of an open page; without the numbers of its marked content where no structure tree speaks of them."""
        width, height, view = self._view(page)
        ink = Ink(width, height)
        self._fonts.clear()  # pdfium may give a later page's font the address of an earlier one
        pieces = self._pieces(page)
        forms = self._read_drawings(page, view, ink, {handle for _, handle in pieces})
        for text, handle in pieces:
            if handle in forms:
                self._add(ink, text, handle, _times(forms[handle], view), -1)  # a form numbers its marks anew
            else:
                self._add(ink, text, handle, view, pdfium.object_mark(handle) if with_marks else -1)
        return ink

    def _view(self, page: int) -> tuple[float, float, Matrix]:
        """Width, height and the matrix from the page's own space to points from the top left corner as shown."""
        pdfium.page_box(page, self._numbers.at[0])
        left, top, right, bottom = self._numbers.values[:4]
        wide, high = right - left, top - bottom
        turns = pdfium.page_rotation(page)
        if turns == 1:
            return high, wide, (0.0, 1.0, 1.0, 0.0, -bottom, -left)
        if turns == 2:
            return wide, high, (-1.0, 0.0, 0.0, 1.0, right, -bottom)
        if turns == 3:
            return high, wide, (0.0, -1.0, -1.0, 0.0, top, right)
        return wide, high, (1.0, 0.0, 0.0, -1.0, -left, top)

    def _read_drawings(self, page: int, view: Matrix, ink: Ink, texts: set[int]) -> dict[int, Matrix]:
        """Adds the page's ruling lines; gives, for each text inside a form, the matrix from its space to the page's.

        ``texts`` are the objects that are text for certain, so that nobody need ask.
        """
        inside: dict[int, Matrix] = {}
        kind_of, object_at = pdfium.object_type, pdfium.page_object
        for index in range(pdfium.count_objects(page)):
            handle = object_at(page, index)
            if handle in texts:
                continue
            kind = kind_of(handle)
            if kind == pdfium.PATH:
                self._add_rules(ink, handle, view)
            elif kind == pdfium.FORM:
                self._enter(handle, _PLAIN, view, ink, inside, 0)
        return inside

    def _enter(self, form: int, outer: Matrix, view: Matrix, ink: Ink, inside: dict[int, Matrix], depth: int) -> None:
        matrix = _times(self._matrix(form), outer)
        for index in range(pdfium.count_form_objects(form)):
            handle = pdfium.form_object(form, index)
            kind = pdfium.object_type(handle)
            if kind == pdfium.TEXT:
                inside[handle] = matrix
            elif kind == pdfium.PATH:
                self._add_rules(ink, handle, _times(matrix, view))
            elif kind == pdfium.FORM and depth < _DEEPEST_FORM:
                self._enter(handle, matrix, view, ink, inside, depth + 1)

    def _add_rules(self, ink: Ink, handle: int, view: Matrix) -> None:
        """The lines that a path draws: itself where it is thin, the sides of a rectangle, or its straight parts."""
        if len(ink.across) + len(ink.down) > _MOST_RULES:
            return
        values, at = self._numbers.values, self._numbers.at
        if not pdfium.object_bounds(handle, at[0], at[1], at[2], at[3]):
            return
        x0, y0, x1, y1 = _seen(view, values[0], values[1], values[2], values[3])
        wide, high = x1 - x0, y1 - y0
        if high <= _THIN:
            if wide >= _SHORTEST:
                ink.across.append(Rule((y0 + y1) / 2, x0, x1))
        elif wide <= _THIN:
            if high >= _SHORTEST:
                ink.down.append(Rule((x0 + x1) / 2, y0, y1))
        elif wide < 0.95 * ink.width or high < 0.95 * ink.height:
            parts = pdfium.count_segments(handle)
            if parts <= _RECTANGLE:
                ink.across += (Rule(y0, x0, x1), Rule(y1, x0, x1))
                ink.down += (Rule(x0, y0, y1), Rule(x1, y0, y1))
            elif parts <= _MOST_SEGMENTS:
                self._add_segments(ink, handle, _times(self._matrix(handle), view), parts)

    def _add_segments(self, ink: Ink, handle: int, view: Matrix, parts: int) -> None:
        values, at = self._numbers.values, self._numbers.at
        x = y = 0.0
        for index in range(parts):
            segment = pdfium.segment_of(handle, index)
            pdfium.segment_point(segment, at[0], at[1])
            from_x, from_y = x, y
            x, y, _, _ = _seen(view, values[0], values[1], values[0], values[1])
            if pdfium.segment_type(segment) != pdfium.LINE_TO:
                continue
            if abs(y - from_y) <= 1.0 and abs(x - from_x) >= _SHORTEST:
                ink.across.append(Rule(y, min(x, from_x), max(x, from_x)))
            elif abs(x - from_x) <= 1.0 and abs(y - from_y) >= _SHORTEST:
                ink.down.append(Rule(x, min(y, from_y), max(y, from_y)))

    def _matrix(self, handle: int) -> Matrix:
        pdfium.object_matrix(handle, self._numbers.at[0])
        a, b, c, d, e, f = self._numbers.values[:6]
        return a, b, c, d, e, f

    def _pieces(self, page: int) -> list[tuple[str, int]]:
        """Each text object's text and handle, in pdfium's order.

        The text of an object is contiguous in the page's text, so its end is found by doubling and halving: a few
        calls an object, where asking pdfium for each object's text makes it walk the whole page every time.
        """
        text_page = pdfium.load_text(page)
        if not text_page:
            return []
        try:
            count = pdfium.count_characters(text_page)
            if count < 1:
                return []
            whole = self._characters(text_page, 0, count)
            is_even = len(whole) == count  # else some characters have no text, or two units
            found = _ranges(text_page, count, whole if is_even else "")
            if is_even:
                return [(whole[start:end], handle) for start, end, handle in found]
            return [(self._characters(text_page, start, end - start), handle) for start, end, handle in found]
        finally:
            pdfium.close_text(text_page)

    def _characters(self, text_page: int, start: int, count: int) -> str:
        self._text.make_room(2 * count)
        units = pdfium.characters(text_page, start, count, self._text.at)
        return self._text.read(max(0, units - 1))

    def _add(self, ink: Ink, text: str, handle: int, view: Matrix, mark: int) -> None:
        """Adds a text object. Its matrix, bounds and size go to one row of numbers, read at once."""
        if not text or text.isspace():
            return
        if len(text) == 1 and text in _HYPHENS and self._is_soft(handle):
            text = _SOFT_HYPHEN
        at = self._numbers.at
        pdfium.object_matrix(handle, at[0])
        pdfium.object_bounds(handle, at[6], at[7], at[8], at[9])
        pdfium.text_size(handle, at[10])
        a, b, c, d, e, f, left, bottom, right, top, size = self._numbers.values[:11]
        va, vb, vc, vd, ve, vf = view
        if b == c == 0.0 < a and vb == vc == 0.0 < va and d * vd < 0.0:  # upright, as nearly all text is
            turns, size = 0, size * abs(d * vd)
            low, high, base = left * va + ve, right * va + ve, f * vd + vf
        else:
            size *= math.hypot(c * va + d * vc, c * vb + d * vd)
            turns = _turns(a * va + b * vc, a * vb + b * vd)
            origin = e * va + f * vc + ve, e * vb + f * vd + vf
            low, high, base = _upright(turns, _seen(view, left, bottom, right, top), origin, (ink.width, ink.height))
        if size > 0.0:
            run = Run(text, low, high, base, size, self._is_bold(handle), mark)
            ink.runs.setdefault(turns, []).append(run)

    def _is_soft(self, handle: int) -> bool:
        """Whether a hyphen that is an object of its own at the end of a line is the typesetter's, not the author's.

        Its mark may say what text it stands for. Where none does, an author's hyphen is part of the object of its
        word, and only a program that breaks words draws one apart.
        """
        for index in range(pdfium.count_marks(handle)):
            mark = pdfium.mark_at(handle, index)
            if pdfium.mark_bytes(mark, b"ActualText", self._text.at, 16, self._numbers.at[0]):
                return self._text.bytes_of(4) == _SOFT_HYPHEN_BYTES
        return True

    def _is_bold(self, handle: int) -> bool:
        font = pdfium.text_font(handle)
        known = self._fonts.get(font)
        if known is None:
            length = pdfium.font_name(font, self._text.at, 256)
            name = self._text.bytes_of(min(max(0, length - 1), 256)).decode("utf-8", "replace").lower()
            known = self._fonts[font] = any(word in name for word in _BOLD_NAMES)
        return known or pdfium.text_mode(handle) == pdfium.FILLED_AND_STROKED


def _ranges(text_page: int, count: int, whole: str) -> Iterator[tuple[int, int, int]]:
    """The range of characters of each text object. pdfium's own spaces, within objects or between, belong to none.

    Most objects end at the end of a line, so that is looked at first; else the end is found by halving.
    """
    owner = pdfium.object_of_character
    start = first = last = 0
    current: int | None = None
    while start < count:
        if whole[start : start + 1] in _LINE_ENDS:
            start += 1
            continue
        handle = owner(text_page, start)
        if not handle:
            start += 1
            continue
        stop = whole.find("\r", start)
        if stop < 0:
            stop = count
        end = stop if owner(text_page, stop - 1) == handle else _end_of_piece(text_page, whole, start, stop, handle)
        if handle != current:
            if current:
                yield first, last, current
            current, first = handle, start
        last = start = end
    if current:
        yield first, last, current


def _end_of_piece(text_page: int, whole: str, start: int, stop: int, handle: int) -> int:
    """Where the object that owns the character at ``start`` ends, before ``stop``.

    The first space is looked at before all, as pdfium puts one of its own between the cells of a row.
    """
    owner = pdfium.object_of_character
    last, end = start, stop
    space = whole.find(" ", start, stop)
    if space > 0 and owner(text_page, space - 1) == handle:
        last = space - 1
        if not owner(text_page, space) and owner(text_page, space + 1) not in (None, handle):
            return space
    while end - last > 1:
        middle = probe = (last + end) // 2
        found = owner(text_page, probe)
        while not found and probe + 1 < end:
            probe += 1
            found = owner(text_page, probe)
        if found == handle:
            last = probe
        else:
            end = middle
    return end


def _turns(x: float, y: float) -> int:
    """Quarter turns clockwise of text that runs along this vector (y grows downwards), four more where it slants."""
    across = abs(x) >= abs(y)
    if min(abs(x), abs(y)) > _SLANTED * max(abs(x), abs(y)):
        return 4
    if across:
        return 0 if x >= 0 else 2
    return 1 if y > 0 else 3


def _mirrored(rule: Rule, width: float) -> Rule:
    return Rule(width - rule.at, rule.start, rule.end)


def _seen(view: Matrix, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A rectangle of the page's own space as shown: left, top, right, bottom."""
    a, b, c, d, e, f = view
    x0, y0 = left * a + bottom * c + e, left * b + bottom * d + f
    x1, y1 = right * a + top * c + e, right * b + top * d + f
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _upright(
    turns: int, box: tuple[float, float, float, float], origin: tuple[float, float], page: tuple[float, float]
) -> tuple[float, float, float]:
    """Start, end and baseline of a run on the page turned so that the run is upright."""
    x0, y0, x1, y1 = box
    if turns == 1:
        return y0, y1, page[0] - origin[0]
    if turns == 2:
        return page[0] - x1, page[0] - x0, page[1] - origin[1]
    if turns == 3:
        return page[1] - y1, page[1] - y0, origin[0]
    return x0, x1, origin[1]


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )
