"""Monitoring schedules whose table a converter has scattered into runs of lines."""

import datetime as dt
import re
from dataclasses import dataclass, field

from callover.civic.dates import find_dates
from callover.reading.grammar.asks import Setting
from callover.reading.kinds.schedules.clauses import begins_clause, clauses_of
from callover.reading.kinds.schedules.pieces import Kind, Piece, pieces_of
from callover.reading.kinds.schedules.responses import responses_in
from callover.reading.kinds.schedules.years import Years
from callover.reading.parts import Part, span_of
from callover.reading.records import MonitoringRow
from callover.reading.splitting.columns import MONITORING

_WHEN = re.compile(
    r"^(?:(?:by |end of |early |late |mid[- ]?)?(?:(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b.{0,14}|(?:spring|summer|autumn|winter) 20\d\d|"
    r"asap|ongoing|tbc|immediate(?:ly)?|q[1-4]\b.{0,10}))$",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"^(?:no further action|none|complete[d]?|closed|ongoing|outstanding|open|overdue|discharged|paused"
    r"|in progress|to be (?:scheduled|chased|reported)|further (?:update|report|action)|red|amber|green|"
    r"add(?:ed)? to (?:the )?work programme|to remain|remove)\b",
    re.IGNORECASE,
)

_NOTHING = re.compile(r"^(?:none|n/?a|nil)\.?$", re.IGNORECASE)


@dataclass
class _Row:
    date: Piece | None
    item: list[Piece]
    clause: Piece
    shares_item: bool
    due: list[Piece] = field(default_factory=list)
    responses: list[Piece] = field(default_factory=list)
    further: list[Piece] = field(default_factory=list)


def read_text(part: Part) -> tuple[MonitoringRow, ...]:
    """The rows of a schedule's running text: a date and an item, then each clause with what came back on it."""
    rows = _gathered(pieces_of(part, MONITORING))
    years = Years(part)
    found: list[MonitoringRow] = []
    before: dt.date | None = None
    for row in rows:
        date = years.date(row.date.date, before) if row.date and row.date.date else None
        before = date or before
        found.extend(_rows(part, row, date))
    return tuple(found)


def _gathered(pieces: list[Piece]) -> list[_Row]:
    rows: list[_Row] = []
    date: Piece | None = None
    item: list[Piece] = []
    for index, piece in enumerate(pieces):
        clause = piece.kind is Kind.CLAUSE or (piece.kind is Kind.PURPOSE and begins_clause(piece.text))
        if clause:
            rows.append(_Row(date, item or (rows[-1].item if rows else []), piece, shares_item=not item))
            item = []
        elif piece.kind is Kind.DATE and (not rows or _opens_row(pieces, index)):
            date, item = piece, []
        elif not rows or _is_item(pieces, index):
            item = [*item, piece]
        else:
            _add(rows[-1], piece)
    return rows


def _opens_row(pieces: list[Piece], index: int) -> bool:
    """Whether a date is that of a decision: an item and a clause come next, not a response."""
    following = [one.kind for one in pieces[index + 1 : index + 3]]
    return following[:1] == [Kind.CLAUSE] or following == [Kind.TEXT, Kind.CLAUSE]


def _is_item(pieces: list[Piece], index: int) -> bool:
    """Whether a text is the next item: a clause comes right after it, and it says nothing of what came back."""
    following = pieces[index + 1].kind if index + 1 < len(pieces) else None
    text = pieces[index].text
    return (
        following is Kind.CLAUSE
        and not _FURTHER.match(text)
        and not _WHEN.match(text)
        and not text.endswith(".")
        and not find_dates(text)
    )


def _add(row: _Row, piece: Piece) -> None:
    text = piece.text
    if not row.due and not row.responses and (piece.kind is Kind.DATE or _WHEN.match(text)):
        row.due.append(piece)
    elif row.responses and _FURTHER.match(text):
        row.further.append(piece)
    else:
        row.responses.append(piece)


def _rows(part: Part, row: _Row, date: dt.date | None) -> list[MonitoringRow]:
    item = " ".join(piece.text for piece in row.item)
    due = " ".join(piece.text for piece in row.due) or None
    responses = tuple(said for piece in row.responses for said in responses_in(piece.lines))
    further = " ".join(piece.text for piece in row.further) or None
    if further is None and responses and _NOTHING.match(responses[-1]):
        further, responses = responses[-1], responses[:-1]
    heading = [] if row.shares_item else [*([row.date] if row.date else []), *row.item]
    pieces = [*heading, row.clause, *row.due, *row.responses, *row.further]
    span = span_of(sorted((line for piece in pieces for line in piece.lines), key=lambda line: line.start))
    clauses = clauses_of(part, row.clause.lines, Setting(meeting_date=date))
    return [MonitoringRow(date, item, clause.text, due, responses, further, span) for clause in clauses]
