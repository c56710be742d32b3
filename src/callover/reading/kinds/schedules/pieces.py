"""The cells of a schedule as a converter leaves them: runs of lines between blank lines, in the order of the text.

No grid tells which cell is which, so each piece is told by its words: a date, a purpose ("To seek assurance …"), a
clause ("1) That …"), or other text. Cells glued together on one line are taken apart.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from callover.civic.dates import FoundDate, find_dates
from callover.reading.grammar.labels import BULLET
from callover.reading.kinds.schedules.clauses import begins_clause
from callover.reading.kinds.schedules.years import pure_date
from callover.reading.parts import Part, joined
from callover.reading.source import Line
from callover.reading.splitting.columns import Columns, is_all_header

# Runs as long as this are no single cell; in them, so many lines at least go on and so many end a cell.
_LEAST_GLUED, _LEAST_SHARE = 12, 0.2
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_GLUED_TAIL = re.compile(rf"(?<=[a-z).])(?P<date>\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS},? (?:20)\d\d)\s*$")
_LED = re.compile(
    rf"^\s*(?P<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{{1,2}}(?:st|nd|rd"
    rf"|th)? {_MONTHS},? 20\d\d)\s+(?=[A-Z‘“(])"
)
_PURPOSE = re.compile(r"^\s*To (?!(?:be )?(?:schedule|confirm|follow|arrange|programme)d?\b)[a-z]+\b")
_GLUED_PURPOSE = re.compile(
    r"(?<=[\w)\]’'])\s+(?=To (?:be |seek|scrutin|consider|receive|review|understand|update|provide|discuss"
    r"|examine|monitor|note|look|explore|assess|hear|agree|ensure|hold|inform|approve|comment|challenge"
    r"|evaluate|report|gain|have)\w*)"
)

# A clause glued to the end of a title: "Youth clubs That the opening times be printed". Not "agreed That", in prose.
_GLUED_CLAUSE = re.compile(r"(?<=[\w)\]’'])\s+(?=That (?:the|a|an|any|all|each|no|members?|officers?|[A-Z]\w+)\b)")
_LONGEST_GLUED = 70
_YEAR_ALONE = re.compile(r"^\s*20\d\d\s*$")
# The end of a line whose sentence goes on in the next, and of one whose sentence has ended.
_GOES_ON = re.compile(r"\b(?:on|by|in|to|for|from|until|before|after|and|of|the|held)$", re.IGNORECASE)
_ENDS = re.compile(r"[.;:)]$")
_LONGEST_HEADER = 130


class Kind(StrEnum):
    DATE = "date"
    PURPOSE = "purpose"
    CLAUSE = "clause"
    TEXT = "text"


@dataclass(frozen=True)
class Piece:
    """A run of lines that is a cell or a part of one. ``page`` counts the page breaks before it."""

    kind: Kind
    lines: tuple[Line, ...]
    page: int
    date: FoundDate | None = None

    @property
    def text(self) -> str:
        return joined(self.lines)


def pieces_of(part: Part, columns: Columns) -> list[Piece]:
    """The pieces of a schedule's text below its first header, or of all where no header is printed."""
    found: list[Piece] = []
    for page, chunk in _chunks(_body(part, columns)):
        for run in _taken_apart(chunk):
            piece = _piece(run, page)
            if piece.kind is Kind.TEXT and found and _goes_on(found[-1], piece):
                found[-1] = replace(found[-1], lines=found[-1].lines + piece.lines)
            else:
                found.append(piece)
    return found


def _body(part: Part, columns: Columns) -> Iterator[tuple[Line, bool]]:
    """The lines below the header, with whether a page begins; headers and what stood above the first are left out.

    A header or title that each page repeats may be furniture already; it still tells where pages begin.
    """
    lines = part.source.lines[part.first : part.last]
    headers = _headers(lines, columns)
    first = min(headers, default=-1)
    repeated = {" ".join(line.text.split()).casefold() for line in lines[: first + 1] if line.text.strip()}
    is_page = False
    for index, line in enumerate(lines[first + 1 :], first + 1):
        is_page = is_page or _breaks(lines, index)
        if index in headers or line.is_furniture or " ".join(line.text.split()).casefold() in repeated:
            continue
        yield line, is_page
        is_page = False


def body_lines(part: Part, columns: Columns) -> Iterator[Line]:
    """The lines below the header, without the headers that other pages repeat."""
    return (line for line, _ in _body(part, columns))


def _breaks(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if index and line.page != lines[index - 1].page:
        return True
    above = lines[index - 1].text if index else ""
    return "\f" in line.text or (
        len(line.text) > 1
        and line.text[0] == " "
        and line.text[1] not in " \u00a0"
        and bool(above.strip())
        and not BULLET.match(line.text.lstrip())
    )


def _chunks(lines: Iterator[tuple[Line, bool]]) -> Iterator[tuple[int, list[Line]]]:
    page = 0
    chunk: list[Line] = []
    for line, is_page in lines:
        if chunk and (is_page or not line.text.strip()):
            yield from ((page, cell) for cell in _cells(chunk))
            chunk = []
        page += is_page
        if line.text.strip():
            chunk.append(line)
    yield from ((page, cell) for cell in _cells(chunk))


def _taken_apart(chunk: Sequence[Line]) -> Iterator[list[Line]]:
    """The runs of a chunk: cut before and after a glued date, at a glued purpose, at bullets, where clauses begin."""
    if pure_date(joined(chunk)):
        yield list(chunk)
        return
    run: list[Line] = []
    for group in _dates_together(chunk):
        has_ended = not run or not _GOES_ON.search(run[-1].text.rstrip())
        if len(group) > 1 or (_is_date(group[0]) and has_ended):
            if run:
                yield run
                run = []
            yield group
            continue
        is_first = not run or _ENDS.search(run[-1].text.rstrip()) is not None
        parts = _cut(group[0], is_first=is_first)
        for part in parts:
            is_glued_date = len(parts) > 1 and _is_date(part)
            if run and (_is_date(run[-1]) or is_glued_date or _starts_anew(run, part)):
                yield run
                run = []
            run.append(part)
    if run:
        yield run


def _starts_anew(run: Sequence[Line], part: Line) -> bool:
    text = part.text.strip()
    if BULLET.match(text):
        return True
    first = run[0].text
    if _PURPOSE.match(text):
        return not _PURPOSE.match(first) and not begins_clause(first)
    return begins_clause(text) and not begins_clause(first)


def _is_date(line: Line) -> bool:
    return pure_date(line.text.strip()) is not None and any(one.date is not None for one in find_dates(line.text))


def _cut(line: Line, *, is_first: bool) -> list[Line]:
    """A line cut where two cells are glued together on it."""
    cuts: list[int] = []
    led = _LED.match(line.text) if is_first else None
    start = led.end() if led else 0
    if led:
        cuts.append(start)
    tail = _GLUED_TAIL.search(line.text)
    if tail:
        cuts.append(tail.start())
    if not begins_clause(line.text[start:]) and not _PURPOSE.match(line.text[start:]):
        cuts += [
            found.end()
            for found in (_GLUED_PURPOSE.search(line.text, start), _GLUED_CLAUSE.search(line.text, start))
            if found and found.start() - start <= _LONGEST_GLUED and is_first_words(line.text[start : found.start()])
        ]
    edges = [0, *sorted(set(cuts)), len(line.text)]
    return [
        replace(line, text=line.text[low:high], start=line.start + low, end=line.start + high)
        for low, high in itertools.pairwise(edges)
        if line.text[low:high].strip()
    ]


def is_first_words(text: str) -> bool:
    """Whether words may be the end of an item's title: no label, not the middle of a sentence."""
    return text.strip()[:1].isupper() and text.count(".") == 0


def _piece(lines: list[Line], page: int) -> Piece:
    text = joined(lines)
    date = pure_date(text)
    if date is not None:
        return Piece(Kind.DATE, tuple(lines), page, date)
    if _PURPOSE.match(text):
        return Piece(Kind.PURPOSE, tuple(lines), page)
    return Piece(Kind.CLAUSE if begins_clause(text) else Kind.TEXT, tuple(lines), page)


def _goes_on(before: Piece, piece: Piece) -> bool:
    """Whether a piece in lower case goes on with the one before it across a stray blank line."""
    return before.kind is not Kind.DATE and piece.text[:1].islower()


def _cells(chunk: list[Line]) -> list[list[Line]]:
    """The cells of a run of lines; several where a converter has left no blank lines between them.

    It then leaves a space at the end of each line that its cell goes on from, and none at a cell's end.
    """
    if not chunk:
        return []
    goes_on = [line.text.endswith((" ", "\u00a0")) for line in chunk]
    share = sum(goes_on) / len(chunk)
    if len(chunk) < _LEAST_GLUED or not _LEAST_SHARE <= share <= 1 - _LEAST_SHARE:
        return [chunk]
    cells: list[list[Line]] = [[]]
    for line, more in zip(chunk, goes_on, strict=True):
        cells[-1].append(line)
        if not more:
            cells.append([])
    return [cell for cell in cells if cell]


def _headers(lines: Sequence[Line], columns: Columns) -> frozenset[int]:
    """The lines that are headers, each with the lines that its cells are broken over."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        text = line.text.strip()
        if not text or len(text) > _LONGEST_HEADER:
            continue
        is_rest = index - 1 in found and is_all_header(text)
        is_other = text.count(" ") >= 2 and text.istitle() and is_all_header(text)
        if is_rest or is_other or columns.named([text]) >= 2:
            found.add(index)
    return frozenset(found)


def _dates_together(chunk: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines one by one, but together the two over which a date is broken: "15 January" / "2026"."""
    index = 0
    while index < len(chunk):
        pair = list(chunk[index : index + 2])
        is_broken = (
            len(pair) == 2 and _YEAR_ALONE.match(pair[1].text) is not None and pure_date(joined(pair)) is not None
        )
        yield pair if is_broken else pair[:1]
        index += 2 if is_broken else 1
