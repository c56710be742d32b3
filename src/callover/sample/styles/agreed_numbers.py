"""Minutes with outcomes numbered under their item, '5.1 AGREED', '5.2 REQUESTED', and a two-column head."""

from collections.abc import Iterator

from callover.sample.blocks import Block, Clause, Gap, Heading, Paragraph, Sheet, Sides
from callover.sample.story.borough import Person
from callover.sample.story.records import Minute, Record
from callover.sample.story.words import listed, long_date
from callover.sample.truth import Part, Printed, bare, minutes_truth, notices_of


def agreed_numbers(record: Record) -> Part:
    """The minutes as one part; items have the agenda's own numbers."""
    sheet = Sheet("minutes", tuple(_blocks(record)), numbered="Page {}")
    return Part((sheet,), minutes_truth(record, printed(record)), notices_of(record))


def printed(record: Record) -> Printed:
    """How this style prints the record."""
    is_dated = "no-date" not in record.meeting.mistakes
    return Printed(
        name=_full_name,
        title=lambda minute: minute.title.upper(),
        number=lambda minute: str(minute.agenda_number),
        clauses=_clauses,
        body=record.committee.name.upper(),
        has_date=is_dated,
        time=record.committee.clock if is_dated else None,
        venue=record.committee.venue if is_dated else None,
    )


def _full_name(person: Person) -> str:
    return person.full_name


def _clauses(minute: Minute) -> list[tuple[str | None, str]]:
    last = len(minute.clauses) - 1
    made: list[tuple[str | None, str]] = []
    for place, clause in enumerate(minute.clauses):
        text = f"AGREED that {bare(clause)}" if clause.startswith("That ") else f"REQUESTED {bare(clause)}"
        made.append((f"{minute.agenda_number}.{place + 1}", text + ("." if place == last else "; and")))
    return made


def _blocks(record: Record) -> Iterator[Block]:
    committee = record.committee
    date = long_date(record.meeting.date)
    held = "" if "no-date" in record.meeting.mistakes else f"{date} at {committee.time} in the {committee.venue}"
    yield Heading("ALDERMERE BOROUGH COUNCIL", 1)
    yield Heading(committee.name.upper(), 1)
    yield Paragraph(f"Minutes of the meeting held on {held}".strip())
    yield Gap(6)
    yield Sides(tuple(_attendance(record)), (0.28, 0.72), bold_left=True)
    for minute in record.minutes:
        yield Heading(minute.title.upper(), 2, f"{minute.agenda_number}.")
        yield from _minute(record, minute)


def _attendance(record: Record) -> Iterator[tuple[str, str]]:
    roles = {record.chair: " (Chair)", record.vice_chair: " (Vice-Chair)"}
    names = [f"Councillor {person.full_name}{roles.get(person, '')}" for person in record.present]
    names += [f"{person.title} {person.full_name} ({person.post})" for person in record.co_opted_present]
    yield "Present", ", ".join(names)
    yield "Apologies", ", ".join(f"Councillor {person.full_name}" for person in record.apologies) or "None"
    yield "In Attendance", ", ".join(f"{person.full_name} ({person.post})" for person in record.officers)


def _minute(record: Record, minute: Minute) -> Iterator[Block]:
    if minute.kind == "apologies" and record.apologies:
        names = listed([f"Councillor {person.full_name}" for person in record.apologies])
        yield Paragraph(f"Apologies were received from {names}.", indent=1)
    for one in minute.declarations:
        yield Paragraph(
            f"Councillor {one.person.full_name} declared an interest in {one.subject}, {one.reason}.", indent=1
        )
    for told in minute.discussion:
        yield Paragraph(told, indent=1)
    for label, text in _clauses(minute):
        yield Clause(str(label), text)
