"""The frozen records that a reading is made of: the Python shape of the contract ``callover/reading/1``.

Names and meanings are the contract's own. Absent knowledge is None or an empty tuple, never a guess. Dates are
:class:`datetime.date`, times are ``"HH:MM"`` strings as in the contract.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class DocumentKind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"
    MEETING_PAGE = "meeting_page"
    REPORT = "report"
    WORK_PROGRAMME = "work_programme"
    MONITORING_SCHEDULE = "monitoring_schedule"
    PROJECT_TRACKER = "project_tracker"
    SCORECARD = "scorecard"
    SLIDES = "slides"
    OTHER = "other"


class Severity(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class PersonRole(StrEnum):
    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    CO_OPTEE = "co_optee"
    CABINET_MEMBER = "cabinet_member"
    OFFICER = "officer"
    PARTNER = "partner"
    PUBLIC = "public"
    PRESS = "press"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    MEETING = "meeting"
    MUNICIPAL_YEAR = "municipal_year"
    ACADEMIC_YEAR = "academic_year"
    RELATIVE = "relative"
    OPEN = "open"


class ActionKind(StrEnum):
    REPORT = "report"
    CIRCULATE = "circulate"
    SCHEDULE = "schedule"
    INVITE = "invite"
    ESTABLISH = "establish"
    REFER = "refer"
    REVIEW = "review"
    RESPOND = "respond"
    OTHER = "other"


class ResolutionKind(StrEnum):
    NOTE = "note"
    APPROVE = "approve"
    AGREE = "agree"
    RECOMMEND = "recommend"
    REQUEST = "request"
    REFER = "refer"
    DEFER = "defer"
    ESTABLISH = "establish"
    EXCLUDE_PUBLIC = "exclude_public"
    APPOINT = "appoint"
    OTHER = "other"


class Nature(StrEnum):
    DISCLOSABLE_PECUNIARY = "disclosable_pecuniary"
    PERSONAL = "personal"
    PREJUDICIAL = "prejudicial"
    OTHER = "other"
    UNKNOWN = "unknown"


class Capacity(StrEnum):
    PUBLIC = "public"
    PRESS = "press"
    MEMBER = "member"
    UNKNOWN = "unknown"


class Extent(StrEnum):
    WHOLE = "whole"
    PART = "part"


class Outcome(StrEnum):
    CARRIED = "carried"
    LOST = "lost"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range [start, end) of the source's text; lines and pages count from 1."""

    start: int
    end: int
    line_start: int
    line_end: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A doubt of the reader's: something missing, contradictory or unread."""

    code: str
    severity: Severity
    message: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where a meeting is held."""

    date: dt.date | None
    time: str | None
    venue: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    honorific: str | None
    role: PersonRole
    post: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Due:
    text: str
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Action:
    what: str
    kind: ActionKind
    owner: str | None
    due: Due | None
    span: Span


@dataclass(frozen=True, slots=True)
class Resolution:
    label: str | None
    text: str
    kind: ResolutionKind
    actions: tuple[Action, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Declaration:
    person: str
    nature: Nature
    detail: str
    span: Span


@dataclass(frozen=True, slots=True)
class Question:
    asker: str
    capacity: Capacity
    supplementary: bool
    answered_by: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Exclusion:
    extent: Extent
    paragraphs: tuple[int, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote. ``in_favour`` is the contract's ``for``, a word that Python keeps for itself."""

    in_favour: int | None
    against: int | None
    abstained: int | None
    outcome: Outcome
    span: Span


@dataclass(frozen=True, slots=True)
class Item:
    number: str | None
    agenda_number: str | None
    title: str
    purpose: str | None
    report_pages: tuple[int, int] | None
    in_attendance: tuple[Person, ...]
    resolutions: tuple[Resolution, ...]
    actions: tuple[Action, ...]
    declarations: tuple[Declaration, ...]
    questions: tuple[Question, ...]
    exclusion: Exclusion | None
    votes: tuple[Vote, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    number: str | None
    heading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    to: str | None
    date: dt.date | None
    authors: tuple[Person, ...]
    sections: tuple[Section, ...]
    recommendations: tuple[Resolution, ...]


@dataclass(frozen=True, slots=True)
class Table:
    title: str | None
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    meeting_date: dt.date | None
    item: str
    purpose: str | None
    resolutions: tuple[Resolution, ...]
    follow_up: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class PendingEntry:
    item: str
    details: str | None
    status: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Programme:
    updated: dt.date | None
    version: str | None
    entries: tuple[ProgrammeEntry, ...]
    pending: tuple[PendingEntry, ...]


@dataclass(frozen=True, slots=True)
class MonitoringRow:
    decision_date: dt.date | None
    item: str
    recommendation: str
    completion_date: str | None
    responses: tuple[str, ...]
    further_action: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class ProjectRow:
    project: str
    details: str | None
    status: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class People:
    membership: tuple[Person, ...] = ()
    present: tuple[Person, ...] = ()
    apologies: tuple[Person, ...] = ()
    in_attendance: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One committee document found in a source: an agenda, minutes, a report, a work programme …"""

    kind: DocumentKind
    title: str | None
    body: str | None
    meeting: Moment | None
    span: Span
    people: People = field(default_factory=People)
    items: tuple[Item, ...] = ()
    report: Report | None = None
    programme: Programme | None = None
    monitoring: tuple[MonitoringRow, ...] = ()
    projects: tuple[ProjectRow, ...] = ()
    tables: tuple[Table, ...] = ()
    next_meeting: Moment | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    sha256: str
    media_type: str
    pages: int | None
    characters: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader found in one source file."""

    source: Source
    documents: tuple[Document, ...]
    notices: tuple[Notice, ...]
