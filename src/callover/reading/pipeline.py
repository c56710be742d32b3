"""The stages of reading, one after the other; each says what it takes and gives."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from callover.reading.kinds.agenda import read_agenda
from callover.reading.kinds.context import Context
from callover.reading.kinds.doubts import with_pack_doubts
from callover.reading.kinds.meeting_page import read_meeting_page
from callover.reading.kinds.minutes import read_minutes
from callover.reading.kinds.monitoring import read_monitoring
from callover.reading.kinds.project_tracker import read_project_tracker
from callover.reading.kinds.report import read_paper, read_report
from callover.reading.kinds.slides import read_slides
from callover.reading.kinds.tables import read_tables
from callover.reading.kinds.work_programme import read_work_programme
from callover.reading.layout.furniture import with_furniture
from callover.reading.media import MOST_PAGES, open_source
from callover.reading.profiles import find_profile, load_profile
from callover.reading.records import Document, DocumentKind, Reading, Source
from callover.reading.source import SourceText
from callover.reading.splitting import DocumentPart, split


def read(data: bytes, name: str, profile: str | None = None, *, most_pages: int = MOST_PAGES) -> Reading:
    """Reads the bytes of one published file.

    ``name`` is the file's name without its folder; ``profile`` names the habits to read by, else they are found from
    the source itself. Raises Unreadable, in one sentence that says what to do, where the file cannot be read, and
    ProfileError where no profile has that name.
    """
    with collector_at_rest():
        return read_source(open_source(data, name, most_pages=most_pages), profile)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keeps Python from looking for cycles of garbage meanwhile.

    What is read is some hundred thousand small records that refer to nothing above them; to walk them all again each
    time that their number has grown took an eighth of the time. What does go round is found afterwards.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def read_source(opened: SourceText, profile: str | None = None) -> Reading:
    """Reads a source that is open already: marks furniture, tells the documents apart, reads each by its kind."""
    source = with_furniture(opened)
    habits = load_profile(profile) if profile else find_profile(source)
    context = Context(habits, source.name)
    documents = with_pack_doubts([_read_document(found, context) for found in split(source, habits)])
    head = Source(source.name, source.sha256, source.media_type, source.pages, len(source.text))
    return Reading(head, documents, source.notices)


def _read_document(found: DocumentPart, context: Context) -> Document:
    """One document, read by its kind; what has no reader of its own has a title and tables."""
    document = _READERS.get(found.kind, read_paper)(found.part, context)
    tables = document.tables if found.kind in _WITH_TABLES else read_tables(found.part)
    return replace(document, kind=found.kind, tables=tables)


_READERS = {
    DocumentKind.AGENDA: read_agenda,
    DocumentKind.MINUTES: read_minutes,
    DocumentKind.MEETING_PAGE: read_meeting_page,
    DocumentKind.REPORT: read_report,
    DocumentKind.SLIDES: read_slides,
    DocumentKind.WORK_PROGRAMME: read_work_programme,
    DocumentKind.MONITORING_SCHEDULE: read_monitoring,
    DocumentKind.PROJECT_TRACKER: read_project_tracker,
}

# Those whose readers give the tables themselves.
_WITH_TABLES = frozenset({DocumentKind.REPORT, DocumentKind.SLIDES, DocumentKind.SCORECARD, DocumentKind.OTHER})
