"""A reading as text for people: documents, items, resolutions, actions, notices, each with where it stands."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import fill

from callover.reading.records import (
    Action,
    Document,
    Due,
    Exclusion,
    Item,
    Moment,
    Notice,
    Person,
    Reading,
    Resolution,
    Span,
    Vote,
)

_WIDTH = 100


def told(reading: Reading) -> str:
    """The reading as lines of at most about 100 characters."""
    source = reading.source
    size = f"{source.pages:,} pages" if source.pages is not None else f"{source.characters:,} characters"
    lines = [f"{source.name} ({size})"]
    if not reading.documents:
        lines.append("  No committee document was found in it.")
    for document in reading.documents:
        lines += ["", *_document(document)]
    if reading.notices:
        lines += ["", *_notices(reading.notices, "  ")]
    return "\n".join(lines) + "\n"


def _document(document: Document) -> Iterator[str]:
    name = document.kind.value.replace("_", " ").capitalize()
    yield _wrapped(f"{name}: {document.title or 'without a title'}{_at(document.span)}", "")
    if document.body and document.body != document.title:
        yield _wrapped(document.body, "  ")
    if document.meeting:
        yield _wrapped(_moment(document.meeting), "  ")
    for label, people in (
        ("Members", document.people.membership),
        ("Present", document.people.present),
        ("Apologies", document.people.apologies),
        ("In attendance", document.people.in_attendance),
    ):
        if people:
            yield _wrapped(f"{label}: {_people(people)}", "  ")
    for item in document.items:
        yield from _item(item)
    yield from _tables(document)
    if document.next_meeting:
        yield _wrapped(f"Next meeting: {_moment(document.next_meeting)}{_at(document.next_meeting.span)}", "  ")
    yield from _notices(document.notices, "  ")


def _item(item: Item) -> Iterator[str]:
    numbers = " / ".join(one for one in (item.number, item.agenda_number) if one)
    label = f"{numbers}. " if numbers else ""
    yield _wrapped(f"{label}{item.title}{_at(item.span)}", "  ")
    if item.in_attendance:
        yield _wrapped(f"Welcomed: {_people(item.in_attendance)}", "     ")
    for one in item.declarations:
        yield _wrapped(f"Declared: {one.person} ({one.nature.value.replace('_', ' ')}): {one.detail}", "     ")
    for one_asked in item.questions:
        answered = f", answered by {one_asked.answered_by}" if one_asked.answered_by else ""
        kind = "supplementary question" if one_asked.supplementary else "question"
        yield _wrapped(f"{kind.capitalize()}: {one_asked.asker}{answered}{_at(one_asked.span)}", "     ")
    if item.exclusion:
        yield _wrapped(_exclusion(item.exclusion), "     ")
    for clause in item.resolutions:
        yield from _resolution(clause)
    for action in item.actions:
        yield _wrapped(_action(action), "     ")
    for vote in item.votes:
        yield _wrapped(_vote(vote), "     ")


def _resolution(clause: Resolution) -> Iterator[str]:
    label = f"{clause.label} " if clause.label else ""
    yield _wrapped(f"Resolved {label}[{clause.kind.value.replace('_', ' ')}]: {clause.text}{_at(clause.span)}", "     ")
    for action in clause.actions:
        yield _wrapped(_action(action), "       ")


def _action(action: Action) -> str:
    owner = f"{action.owner}: " if action.owner else ""
    due = f" — due {_due(action.due)}" if action.due else ""
    return f"→ {owner}{action.what}{due}{_at(action.span)}"


def _tables(document: Document) -> Iterator[str]:
    if document.report:
        for person in document.report.authors:
            yield _wrapped(f"Author: {_person(person)}", "  ")
        for clause in document.report.recommendations:
            label = f"{clause.label} " if clause.label else ""
            yield _wrapped(f"Recommended {label}: {clause.text}{_at(clause.span)}".replace(" :", ":"), "  ")
    if document.programme:
        for entry in document.programme.entries:
            when = _day(entry.meeting_date) if entry.meeting_date else "no date"
            yield _wrapped(f"{when}: {entry.item}{_at(entry.span)}", "  ")
        for pending in document.programme.pending:
            yield _wrapped(f"Pending: {pending.item}{_at(pending.span)}", "  ")
    for row in document.monitoring:
        done = f" — {row.completion_date}" if row.completion_date else ""
        yield _wrapped(f"{row.item}: {row.recommendation}{done}{_at(row.span)}", "  ")
    for project in document.projects:
        status = f" — {project.status}" if project.status else ""
        yield _wrapped(f"{project.project}{status}{_at(project.span)}", "  ")
    for table in document.tables:
        title = table.title or ", ".join(one for one in table.header if one)
        yield _wrapped(f"Table of {len(table.rows)} rows: {title}{_at(table.span)}", "  ")


def _notices(notices: Sequence[Notice], indent: str) -> Iterator[str]:
    for notice in notices:
        where = _at(notice.span) if notice.span else ""
        yield _wrapped(f"{notice.severity.value.capitalize()} ({notice.code}): {notice.message}{where}", indent)


def _at(span: Span) -> str:
    """Where a fact stands: its page where there are pages, and its line."""
    page = f"page {span.page}, " if span.page is not None else ""
    return f" [{page}line {span.line_start}]"


def _moment(moment: Moment) -> str:
    parts = (_day(moment.date) if moment.date else None, moment.time, moment.venue)
    return ", ".join(part for part in parts if part)


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"


def _due(due: Due) -> str:
    if due.earliest is None and due.latest is None:
        return due.text
    days = [_day(day) for day in (due.earliest, due.latest) if day is not None]
    return f"{' to '.join(dict.fromkeys(days))} (“{due.text}”)"


def _people(people: Sequence[Person]) -> str:
    return "; ".join(_person(person) for person in people)


def _person(person: Person) -> str:
    name = f"{person.honorific} {person.name}" if person.honorific else person.name
    role = person.role.value.replace("_", " ") if person.role.value in {"chair", "vice_chair", "co_optee"} else None
    about = ", ".join(one for one in (role, person.post) if one)
    return f"{name} ({about})" if about and name else name or about


def _exclusion(exclusion: Exclusion) -> str:
    paragraphs = ", ".join(str(one) for one in exclusion.paragraphs)
    extent = "part of the item" if exclusion.extent.value == "part" else "the item"
    return f"Press and public excluded for {extent}" + (f" (paragraph {paragraphs})" if paragraphs else "")


def _vote(vote: Vote) -> str:
    counts = (("for", vote.in_favour), ("against", vote.against), ("abstained", vote.abstained))
    told_counts = ", ".join(f"{count} {label}" for label, count in counts if count is not None)
    return f"Vote: {vote.outcome.value}" + (f" ({told_counts})" if told_counts else "") + _at(vote.span)


def _wrapped(text: str, indent: str) -> str:
    return fill(" ".join(text.split()), _WIDTH, initial_indent=indent, subsequent_indent=indent + "    ")
