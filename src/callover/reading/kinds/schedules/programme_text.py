"""Work programmes whose table a converter has scattered into runs of lines."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from callover.reading.grammar.asks import Setting
from callover.reading.grammar.labels import BULLET, read_label
from callover.reading.kinds.schedules.blocks import Mark, Standing, blocks_of, is_by_position
from callover.reading.kinds.schedules.clauses import clauses_of
from callover.reading.kinds.schedules.pieces import Kind, Piece, pieces_of
from callover.reading.kinds.schedules.programme_grids import is_pending_heading
from callover.reading.kinds.schedules.years import Years
from callover.reading.parts import Part, joined, span_of
from callover.reading.records import Notice, PendingEntry, ProgrammeEntry, Severity, Span
from callover.reading.source import Line
from callover.reading.splitting.columns import PROGRAMME

_FOLLOWS_UP = re.compile(
    r"^(?:completed?|scheduled|to schedule|no action|as above|update[sd]?|noted|ongoing|on[- ]?going"
    r"|circulated|outstanding|closed|done|in progress|deferred|included|see |chased|"
    r"awaiting|expressions? of interest|added|actioned|requested|report (?:to|scheduled))\b",
    re.IGNORECASE,
)
_NO_ROW = re.compile(r"^(?:page \d+|appendix \w+|\W+|\d+)$", re.IGNORECASE)


@dataclass
class Row:
    """A row while its cells come in: what it is about, what for, what was resolved and what followed."""

    item: list[Piece]
    page: int
    purpose: list[Piece] = field(default_factory=list)
    clauses: list[Piece] = field(default_factory=list)
    follow_up: list[Piece] = field(default_factory=list)
    waits: bool = False

    def pieces(self) -> list[Piece]:
        return [*self.item, *self.purpose, *self.clauses, *self.follow_up]

    @property
    def height(self) -> int:
        return max(
            sum(len(piece.lines) for piece in cells)
            for cells in (self.item, self.purpose, self.clauses, self.follow_up)
        )


@dataclass
class Builder:
    """Gathers pieces into rows. ``waiting`` are texts of which it is not yet known what cell they are."""

    rows: list[Row] = field(default_factory=list)
    marks: list[tuple[Mark, Piece]] = field(default_factory=list)
    waiting: list[Piece] = field(default_factory=list)
    is_pending: bool = False

    def take(self, piece: Piece) -> None:
        """Puts a piece where it belongs."""
        if piece.kind is Kind.DATE:
            self.settle()
            self.is_pending = False
            self.marks.append((Mark(len(self.rows), piece.page), piece))
        elif piece.kind is Kind.PURPOSE:
            self._purpose(piece)
        elif piece.kind is Kind.CLAUSE:
            self._clause(piece)
        elif self._is_pending_heading(piece):
            self.settle()
            self.is_pending = True
        else:
            self.waiting.append(piece)

    def _is_pending_heading(self, piece: Piece) -> bool:
        follows = self.rows and self.rows[-1].clauses and not self.rows[-1].waits
        return not (follows and len(piece.text.split()) < 3) and is_pending_heading(piece.text)

    def _purpose(self, piece: Piece) -> None:
        if not self.waiting:
            if self.rows and not self.rows[-1].clauses:
                self.rows[-1].purpose.append(piece)
            else:
                self._begin([piece])
            return
        item = self.waiting.pop()
        self.settle()
        self._begin([item])
        self.rows[-1].purpose.append(piece)

    def _clause(self, piece: Piece) -> None:
        goes_on = self.rows and _goes_on(self.rows[-1], piece)
        if (
            self.waiting
            and not goes_on
            and not (self.rows and self.rows[-1].clauses and all(_FOLLOWS_UP.match(one.text) for one in self.waiting))
        ):
            item = self.waiting.pop()
            self.settle()
            self._begin([item])
        self.settle()
        if not self.rows:
            self._begin([piece])
            return
        self.rows[-1].clauses.append(piece)

    def settle(self) -> None:
        """Says what the waiting texts are: follow-up of a row that has clauses, else rows of their own."""
        for piece in self.waiting:
            row = self.rows[-1] if self.rows else None
            if (
                row is not None
                and (row.clauses or (_FOLLOWS_UP.match(piece.text) and row.purpose))
                and not self._is_new(row, piece)
            ):
                row.follow_up.append(piece)
            elif not _NO_ROW.match(piece.text):
                self._begin([piece])
        self.waiting = []

    @staticmethod
    def _is_new(row: Row, piece: Piece) -> bool:
        """Whether a text after clauses is rather the next item: more texts than clauses, no words of follow-up."""
        said = sum(len(_labels(one)) or 1 for one in row.clauses)
        return len(row.follow_up) >= said + 1 and not _FOLLOWS_UP.match(piece.text)

    def _begin(self, item: list[Piece]) -> None:
        self.rows.append(Row(item, item[0].page, waits=self.is_pending))


def _labels(piece: Piece) -> list[int]:
    found = []
    for line in piece.lines:
        text = re.sub(r"^\s*(?:resolved|agreed)\s*[:\-–]*\s*", "", line.text, flags=re.IGNORECASE)
        label = read_label(text.strip())
        if label and label.printed.isdigit():
            found.append(int(label.printed))
    return found


def _goes_on(row: Row, piece: Piece) -> bool:
    """Whether the labels of a piece count on from those of the row: its cell was broken by a page."""
    known = [label for one in row.clauses for label in _labels(one)]
    labels = _labels(piece)
    return bool(known and labels) and labels[0] == known[-1] + 1


def read_text(part: Part) -> tuple[tuple[ProgrammeEntry, ...], tuple[PendingEntry, ...], tuple[Notice, ...]]:
    """The entries, the pending entries and the doubts of a programme's running text."""
    builder = Builder()
    for piece in _bullets_apart(pieces_of(part, PROGRAMME)):
        builder.take(piece)
    builder.settle()
    rows = [row for row in builder.rows if not row.waits]
    kept = {id(row): index for index, row in enumerate(rows)}
    marks = [
        Mark(sum(1 for row in builder.rows[: mark.rows] if id(row) in kept), mark.page) for mark, _ in builder.marks
    ]
    standings = [Standing(row.page, row.height, bool(row.clauses)) for row in rows]
    dates = _dates(part, [piece for _, piece in builder.marks])
    blocks = blocks_of(marks, standings)
    entries = tuple(
        _entry(part, row, None if block is None else dates[block]) for row, block in zip(rows, blocks, strict=True)
    )
    pending = tuple(_pending(row) for row in builder.rows if row.waits)
    return entries, pending, () if is_by_position(marks, standings) else (_doubt(builder.marks[0][1]),)


def _bullets_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Bulleted texts without their bullets."""
    found = []
    for piece in pieces:
        bullet = BULLET.match(piece.lines[0].text.strip()) if piece.kind is Kind.TEXT else None
        if bullet:
            first = piece.lines[0]
            cut = len(first.text) - len(first.text.lstrip()) + bullet.end()
            if not first.text[cut:].strip():
                continue
            line = Line(first.text[cut:], first.start + cut, first.end, first.number, first.page)
            piece = Piece(piece.kind, (line, *piece.lines[1:]), piece.page)
        found.append(piece)
    return found


def _dates(part: Part, pieces: Sequence[Piece]) -> list[dt.date | None]:
    years = Years(part)
    dates: list[dt.date | None] = []
    for piece in pieces:
        before = next((date for date in reversed(dates) if date is not None), None)
        dates.append(years.date(piece.date, before) if piece.date else None)
    return dates


def _entry(part: Part, row: Row, date: dt.date | None) -> ProgrammeEntry:
    clauses = clauses_of(part, [line for piece in row.clauses for line in piece.lines], Setting(meeting_date=date))
    follow_up = "\n".join(piece.text for piece in row.follow_up) or None
    purpose = " ".join(piece.text for piece in row.purpose) or None
    return ProgrammeEntry(date, " ".join(piece.text for piece in row.item), purpose, clauses, follow_up, _span(row))


def _pending(row: Row) -> PendingEntry:
    details = " ".join(piece.text for piece in [*row.purpose, *row.clauses]) or None
    return PendingEntry(
        joined([line for piece in row.item for line in piece.lines]),
        details,
        " ".join(piece.text for piece in row.follow_up) or None,
        _span(row),
    )


def _span(row: Row) -> Span:
    lines = sorted((line for piece in row.pieces() for line in piece.lines), key=lambda line: line.start)
    return span_of(lines)


def _doubt(piece: Piece) -> Notice:
    message = "The dates stand in the middle of their blocks; which items are whose is inferred from their place."
    return Notice("meeting-dates-inferred", Severity.INFO, message, span_of(piece.lines))
