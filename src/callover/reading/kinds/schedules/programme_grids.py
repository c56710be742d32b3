"""Work programmes whose tables the source tells apart."""

import datetime as dt
import re
from dataclasses import replace

from callover.civic.dates import find_dates
from callover.reading.grammar.asks import Setting
from callover.reading.grammar.labels import BULLET
from callover.reading.kinds.schedules.clauses import clauses_of
from callover.reading.kinds.schedules.columns import Row, rows_of
from callover.reading.kinds.schedules.years import Years, pure_date
from callover.reading.parts import Part, joined, span_of
from callover.reading.records import PendingEntry, ProgrammeEntry
from callover.reading.source import Line

_I = re.IGNORECASE
COLUMNS = (
    (
        "meeting_date",
        re.compile(
            r"\b(?:meeting date|date of (?:the )?(?:meeting|committee)|(?:committee|scrutiny|panel"
            r"|commission) (?:meeting )?date|meeting|when|dyddiad)\b|^date\b",
            _I,
        ),
    ),
    ("follow_up", re.compile(r"\bfollow[- ]?up\b|\bprogress\b|\bupdates?\b|\bcomments?\b|\bnotes?\b", _I)),
    (
        "resolutions",
        re.compile(
            r"\b(?:recommendations?|resolutions?|resolved|decisions?(?! maker)|actions? agreed)\b",
            _I,
        ),
    ),
    (
        "purpose",
        re.compile(
            r"\b(?:purpose|objectives?|expected outcomes?|outcomes?|aims?|focus|key lines of enquiry|rationale"
            r"|scope|description|why|reasons?|details?)\b",
            _I,
        ),
    ),
    (
        "item",
        re.compile(r"\b(?:agenda items?|topics?|items?|subject|themes?|issues?|reports?|titles?|matter|eitem)\b", _I),
    ),
    ("status", re.compile(r"\bstatus\b|\bstage\b|\bRAG\b", _I)),
    (
        "officer",
        re.compile(
            r"\b(?:officers?|lead|author|responsible|contact|portfolio|cabinet member|invitees?|witness(?:es)?"
            r"|attendees?|type)\b",
            _I,
        ),
    ),
)
PENDING = re.compile(
    r"\b(?:to be (?:scheduled|programmed|confirmed|allocated|determined|arranged|agreed)|unscheduled"
    r"|unallocated|not (?:yet )?scheduled|pending|to schedule|"
    r"for scheduling|awaiting (?:a )?(?:date|slot)|date to be|tb[cas]|future items?|potential items?"
    r"|items? to (?:be )?(?:consider|schedule)|backlog|reserve items?|parked)\b",
    _I,
)
_PENDING_HEADING = re.compile(
    r"^(?:(?:the following |other |future |further |potential |possible )?(?:items?|topics?|reports?|issues?"
    r"|matters?|subjects?|date)\b.{0,40}?)?" + PENDING.pattern + r".{0,30}$",
    _I,
)
_NO_ITEM = re.compile(r"^(?:no (?:items?|meeting)|n/?a|-+|–|tbc)$", _I)


def read_grids(part: Part) -> tuple[tuple[ProgrammeEntry, ...], tuple[PendingEntry, ...]]:
    """The entries and the pending entries of every table that is a programme's."""
    years = Years(part)
    entries: list[ProgrammeEntry] = []
    pending: list[PendingEntry] = []
    date: dt.date | None = None
    waits = False
    caption: str | None = None
    for row in rows_of(part, COLUMNS):
        if row.caption != caption:
            caption = row.caption
            waits, date = _heading(caption or "", years, date) or (waits, date)
        if row.is_banner:
            waits, date = _heading(next(filter(None, (row.text(name) for name in row.cells)), ""), years, date) or (
                waits,
                date,
            )
            continue
        if row.alone and (pure_date(row.alone) or is_pending_heading(row.alone)):
            waits, date = _heading(row.alone, years, date) or (waits, date)
            continue
        item = row.text("item") or (row.text("purpose") if "item" not in row.cells else "")
        said = row.text("meeting_date")
        if said:
            waits, date = _heading(said, years, date) or (False, None)
        if not item and not said and row.is_first and entries:
            entries[-1] = _continued(part, entries[-1], row)
        elif item and not _NO_ITEM.match(item):
            if waits:
                pending.append(_pending(row, item))
            else:
                entries.extend(_entries(part, row, item, date))
    return tuple(entries), tuple(pending)


def _heading(text: str, years: Years, before: dt.date | None) -> tuple[bool, dt.date | None] | None:
    """What a date cell, a row across the table or a caption says of the rows below: that they wait, or their date."""
    found = [one for one in find_dates(text) if one.day is not None]
    if found:
        return False, years.date(found[0], before)
    return (True, None) if PENDING.search(text) else None


def _pending(row: Row, item: str) -> PendingEntry:
    status = row.text("status") or row.text("follow_up") or (row.text("meeting_date") or None)
    return PendingEntry(item, row.text("purpose") or row.text("resolutions") or None, status or None, row.span)


def _entries(part: Part, row: Row, item: str, date: dt.date | None) -> list[ProgrammeEntry]:
    """The entry of a row; several where its item cell is a list of bullets."""
    setting = Setting(meeting_date=date)
    bullets = _bullets(row.lines("item"))
    entry = ProgrammeEntry(
        date,
        item,
        row.text("purpose") or None,
        clauses_of(part, row.lines("resolutions"), setting),
        "\n".join(filter(None, (row.text("follow_up"), row.text("status")))) or None,
        row.span,
    )
    if len(bullets) < 2:
        return [entry]
    return [replace(entry, item=BULLET.sub("", joined(lines)), span=span_of(lines)) for lines in bullets]


def _bullets(lines: tuple[Line, ...]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        text = line.text.strip()
        if BULLET.match(text):
            found.append([line])
        elif found and text:
            found[-1].append(line)
        elif text:
            return []
    return found


def _continued(part: Part, entry: ProgrammeEntry, row: Row) -> ProgrammeEntry:
    """The entry with the rest of its row, which stands at the top of the next page."""
    purpose = " ".join(filter(None, (entry.purpose, row.text("purpose")))) or None
    follow_up = "\n".join(filter(None, (entry.follow_up, row.text("follow_up")))) or None
    more = clauses_of(part, row.lines("resolutions"), Setting(meeting_date=entry.meeting_date))
    return replace(entry, purpose=purpose, follow_up=follow_up, resolutions=entry.resolutions + more)


def is_pending_heading(text: str) -> bool:
    """Whether a text heads what waits for a slot: "To be scheduled", "Items pending"."""
    return len(text) < 70 and _PENDING_HEADING.match(text) is not None
