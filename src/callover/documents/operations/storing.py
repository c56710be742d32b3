"""Storing what was read of a document."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from callover.accounts.models import User
from callover.audit.operations import record
from callover.councils.models import Source
from callover.documents import permissions
from callover.documents.exceptions import Refused
from callover.documents.models import Document, Notice, Page, Paper, Reading
from callover.documents.operations.correcting import Corrections
from callover.documents.operations.shelving import shelve
from callover.documents.rules import FactKeys, storable
from callover.reading import records
from callover.reading.contract import as_json
from callover.reading.source import SourceText

# A document of one kind in a pack is named by its kind, the second by ``~2``: words that outlive a better reading.
_TOO_LONG_TO_SEARCH = 200_000


@transaction.atomic
def store_reading(
    *,
    actor: User | None,
    source: Source,
    data: bytes,
    opened: SourceText,
    reading: records.Reading,
    reader: str,
    address: str = "",
) -> tuple[Document, list[Paper], Corrections]:
    """Store a document's bytes and one version of its reading, in place of the version before.

    Gives the document, its papers in the order of the reading, and the corrections that its facts must take. The papers
    and notices of an earlier reading must be gone already where something hangs on them (``forget_papers``). Raises
    Refused where the actor may not, or where the same bytes are another council's.
    """
    if not permissions.may_store(actor):
        raise Refused("Your account is not active; ask an administrator.")
    document = _document(source, data, reading, address)
    stored = _reading(document, opened, reading, reader)
    _pages(stored, opened)
    corrections = Corrections(document)
    papers = _papers(document, reading, corrections)
    _notices(document, None, reading.notices)
    for paper, read in zip(papers, reading.documents, strict=True):
        _notices(document, paper, read.notices)
    record(actor=actor, verb="stored", subject=f"document:{document.sha256}", detail={"reader": reader})
    return document, papers, corrections


def _document(source: Source, data: bytes, reading: records.Reading, address: str) -> Document:
    shelve(reading.source.sha256, data)
    document = Document.objects.select_related("source__council").filter(sha256=reading.source.sha256).first()
    if document is None:
        return Document.objects.create(
            sha256=reading.source.sha256,
            source=source,
            name=storable(reading.source.name),
            address=address,
            media_type=reading.source.media_type,
            size=len(data),
            pages=reading.source.pages,
            received_at=timezone.now(),
        )
    if document.source.council_id != source.council_id:
        council = document.source.council
        raise Refused(f"This file is in the record already, as a document of {council}; load it as that council's.")
    return document


def _reading(document: Document, opened: SourceText, reading: records.Reading, reader: str) -> Reading:
    Reading.objects.filter(document=document, is_current=True).exclude(reader=reader).update(is_current=False)
    Page.objects.filter(reading__document=document).delete()
    values: dict[str, Any] = {
        "is_current": True,
        "text": storable(opened.text),
        "facts": storable(as_json(reading)),
        "read_at": timezone.now(),
    }
    stored, _ = Reading.objects.update_or_create(document=document, reader=reader, defaults=values)
    return stored


def _pages(stored: Reading, opened: SourceText) -> None:
    if not opened.pages:
        return
    lines: dict[int, list[Any]] = {}
    ranges: dict[int, tuple[int, int]] = {}
    for line in opened.lines:
        if line.page is None:
            continue
        first, _ = ranges.get(line.page, (line.start, line.end))
        ranges[line.page] = (first, line.end)
        if line.box is not None:
            box = [round(edge, 1) for edge in (line.box.x0, line.box.top, line.box.x1, line.box.bottom)]
            lines.setdefault(line.page, []).append([line.number, line.start, line.end, *box])
    Page.objects.bulk_create(
        Page(
            reading=stored,
            number=number,
            width=width,
            height=height,
            start=ranges.get(number, (0, 0))[0],
            end=ranges.get(number, (0, 0))[1],
            lines=lines.get(number, []),
        )
        for number, (width, height) in enumerate(_sizes(opened), start=1)
    )


def _sizes(opened: SourceText) -> list[tuple[float, float]]:
    known = list(opened.page_sizes[: opened.pages])
    return known + [(595.0, 842.0)] * ((opened.pages or 0) - len(known))


def _papers(document: Document, reading: records.Reading, corrections: Corrections) -> list[Paper]:
    keys = FactKeys()
    papers = [
        Paper(
            **Paper.placed(document, keys.key(read.kind.value), read.span),
            position=position,
            kind=read.kind.value,
            title=storable(read.title or ""),
            body=storable(read.body or ""),
            meeting_on=_meeting_on(read),
        )
        for position, read in enumerate(reading.documents, start=1)
    ]
    corrections.apply(papers)
    return Paper.objects.bulk_create(papers)


def _meeting_on(read: records.Document) -> dt.date | None:
    return read.meeting.date if read.meeting else None


def _notices(document: Document, paper: Paper | None, notices: tuple[records.Notice, ...]) -> None:
    Notice.objects.bulk_create(
        Notice(
            document=document,
            paper=paper,
            code=notice.code,
            severity=notice.severity.value,
            message=storable(notice.message),
            start=notice.span.start if notice.span else None,
            end=notice.span.end if notice.span else None,
            page=notice.span.page if notice.span else None,
        )
        for notice in notices
    )


@transaction.atomic
def forget_papers(*, document: Document) -> None:
    """Take away the papers and notices that the last reading found, so that a new one can take their place."""
    Notice.objects.filter(document=document).delete()
    Paper.objects.filter(document=document).delete()
