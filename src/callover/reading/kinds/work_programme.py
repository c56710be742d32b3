"""Reads work programmes: what each meeting will take, what came of it, and what waits for a slot."""

from callover.reading.kinds.context import Context
from callover.reading.kinds.schedules.programme_grids import read_grids
from callover.reading.kinds.schedules.programme_text import read_text
from callover.reading.kinds.schedules.titles import body_of, schedule_title
from callover.reading.kinds.schedules.years import updated_in, version_in
from callover.reading.kinds.tables import read_tables
from callover.reading.parts import Part
from callover.reading.records import Document, DocumentKind, Notice, Programme
from callover.reading.splitting import heads


def read_work_programme(part: Part, context: Context) -> Document:  # noqa: ARG001
    """The work programme that this part of a source holds, from its tables, or from its text where it has none."""
    entries, pending = read_grids(part)
    notices: tuple[Notice, ...] = ()
    if not entries and not pending:
        entries, pending, notices = read_text(part)
    programme = Programme(updated_in(part), version_in(part), entries, pending)
    return Document(
        kind=DocumentKind.WORK_PROGRAMME,
        title=schedule_title(part, heads.PROGRAMME_LINE),
        body=body_of(part),
        meeting=None,
        span=part.span,
        programme=programme,
        tables=read_tables(part),
        notices=notices,
    )
