"""Reads monitoring schedules, action trackers and logs: what was asked, what came back, what is open."""

import datetime as dt
import re

from callover.civic.dates import find_dates
from callover.reading.grammar.asks import Setting
from callover.reading.kinds.context import Context
from callover.reading.kinds.schedules.clauses import clauses_of
from callover.reading.kinds.schedules.columns import Row, rows_of
from callover.reading.kinds.schedules.monitoring_text import read_text
from callover.reading.kinds.schedules.responses import responses_in
from callover.reading.kinds.schedules.titles import body_of, schedule_title
from callover.reading.kinds.schedules.years import Years, pure_date
from callover.reading.kinds.tables import read_tables
from callover.reading.parts import Part
from callover.reading.records import Document, DocumentKind, MonitoringRow
from callover.reading.splitting import heads

_I = re.IGNORECASE
COLUMNS = (
    (
        "decision_date",
        re.compile(
            r"\b(?:decision date|date of (?:the )?(?:decision|meeting|recommendation|committee)"
            r"|meeting(?: date)?|date (?:agreed|raised|made|of request)|(?:committee|scrutiny) date)\b|^dated?\b",
            _I,
        ),
    ),
    (
        "further_action",
        re.compile(
            r"\b(?:further actions?|next steps?|status|RAG|still to do|outstanding|complete[d]?\s*\?"
            r"|closed\s*\?|rating)\b",
            _I,
        ),
    ),
    (
        "responses",
        re.compile(
            r"\b(?:responses?|officers?[’']? comments?|comments?|action taken|progress|updates?|feedback"
            r"|outcome|position)\b",
            _I,
        ),
    ),
    (
        "completion_date",
        re.compile(
            r"\b(?:completion|due|target(?: date)?|deadline|timescales?|time ?frame|by when|complete by|date for)\b", _I
        ),
    ),
    ("owner", re.compile(r"\b(?:responsib\w+|lead|owner|assigned|officers?|who|member)\b", _I)),
    (
        "recommendation",
        re.compile(
            r"(?<!of )\b(?:recommendations?|actions?(?: required| agreed| requested)?|resolutions?|requests?"
            r"|decisions?(?! date)|ask)\b(?!\s+date)",
            _I,
        ),
    ),
    (
        "item",
        re.compile(
            r"\b(?:agenda items?|items?|topics?|minutes?(?: no)?|subject|issues?|titles?|reviews?|report"
            r"|matter|theme)\b",
            _I,
        ),
    ),
    ("reference", re.compile(r"^(?:ref(?:erence)?|no|number|#|id)\b", _I)),
)


def read_monitoring(part: Part, context: Context) -> Document:  # noqa: ARG001
    """The monitoring schedule that this part of a source holds, from its tables, or from its text where it has none."""
    rows = _from_grids(part) or read_text(part)
    return Document(
        kind=DocumentKind.MONITORING_SCHEDULE,
        title=schedule_title(part, heads.MONITORING_LINE),
        body=body_of(part),
        meeting=None,
        span=part.span,
        monitoring=rows,
        tables=read_tables(part),
    )


def _from_grids(part: Part) -> tuple[MonitoringRow, ...]:
    years = Years(part)
    found: list[MonitoringRow] = []
    date: dt.date | None = None
    item = ""
    for row in rows_of(part, COLUMNS):
        if "recommendation" not in row.cells:
            continue
        if row.is_banner or (row.alone and pure_date(row.alone)):
            date, item = _banner(row, years, date, item)
            continue
        said = row.text("decision_date")
        dates = [one for one in find_dates(said) if one.day is not None]
        date = years.date(dates[0], date) if dates else (None if said else date)
        item = row.text("item") or item
        if row.text("recommendation"):
            found.extend(_rows(part, row, date, item))
        elif found and row.is_first:
            found[-1] = _continued(found[-1], row)
    return tuple(found)


def _banner(row: Row, years: Years, date: dt.date | None, item: str) -> tuple[dt.date | None, str]:
    """A row across the table: the meeting, or the item, of the rows below."""
    text = row.alone
    dates = [one for one in find_dates(text) if one.day is not None]
    return (years.date(dates[0], date), "" if len(text) < 40 else text) if dates else (date, text or item)


def _rows(part: Part, row: Row, date: dt.date | None, item: str) -> list[MonitoringRow]:
    """The rows of one recommendation cell: one, or one a clause where it numbers several."""
    whole = MonitoringRow(
        date,
        item,
        row.text("recommendation"),
        row.text("completion_date") or None,
        responses_in(row.lines("responses")),
        row.text("further_action") or None,
        row.span,
    )
    clauses = clauses_of(part, row.lines("recommendation"), Setting(meeting_date=date))
    if len(clauses) == 1:
        return [
            MonitoringRow(
                date, item, clauses[0].text, whole.completion_date, whole.responses, whole.further_action, row.span
            )
        ]
    if len(clauses) < 2 or any(clause.label is None for clause in clauses):
        return [whole]
    return [
        MonitoringRow(date, item, clause.text, whole.completion_date, whole.responses, whole.further_action, row.span)
        for clause in clauses
    ]


def _continued(before: MonitoringRow, row: Row) -> MonitoringRow:
    """The row with the rest of it, which stands at the top of the next page."""
    further = " ".join(filter(None, (before.further_action, row.text("further_action")))) or None
    responses = before.responses + responses_in(row.lines("responses"))
    return MonitoringRow(
        before.decision_date,
        before.item,
        before.recommendation,
        before.completion_date,
        responses,
        further,
        before.span,
    )
