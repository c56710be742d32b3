"""Reads trackers of sub-groups, projects and reviews."""

import re

from callover.reading.kinds.context import Context
from callover.reading.kinds.schedules.columns import Row, rows_of
from callover.reading.kinds.schedules.projects_text import read_text
from callover.reading.kinds.schedules.titles import body_of, schedule_title
from callover.reading.kinds.tables import read_tables
from callover.reading.parts import Part
from callover.reading.records import Document, DocumentKind, ProjectRow
from callover.reading.splitting import heads

_I = re.IGNORECASE
COLUMNS = (
    (
        "status",
        re.compile(r"\b(?:status|RAG|stage|outcomes?|next steps?|complete[d]?|current position|comments?)\b", _I),
    ),
    ("when", re.compile(r"\b(?:when|dates?|start|timescales?|timings?|month|deadline|year)\b", _I)),
    (
        "project",
        re.compile(
            r"\b(?:projects?|sub-? ?groups?|task (?:and|&) finish|reviews?|working groups?|groups?|topics?"
            r"|titles?|items?|subject|name)\b",
            _I,
        ),
    ),
    (
        "details",
        re.compile(
            r"\b(?:details?|activit(?:y|ies)|progress|updates?|scope|description|purpose|actions?|notes"
            r"|summary|work)\b",
            _I,
        ),
    ),
    ("members", re.compile(r"\b(?:members(?:hip)?|chair|lead|officers?|councillors)\b", _I)),
)


def read_project_tracker(part: Part, context: Context) -> Document:  # noqa: ARG001
    """The tracker that this part of a source holds, from its tables, or from its text where it has none."""
    rows = tuple(_row(row) for row in rows_of(part, COLUMNS) if row.text("project") and not row.is_banner)
    return Document(
        kind=DocumentKind.PROJECT_TRACKER,
        title=schedule_title(part, heads.PROJECT_LINE),
        body=body_of(part),
        meeting=None,
        span=part.span,
        projects=rows or read_text(part),
        tables=read_tables(part),
    )


def _row(row: Row) -> ProjectRow:
    return ProjectRow(row.text("project"), row.text("details") or None, row.text("status") or None, row.span)
