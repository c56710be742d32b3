"""Minutes with a running number before the title and '(Item 3)' under it, members by initials, 'RESOLVED that'."""

from collections.abc import Iterator

from callover.sample.blocks import Block, Clause, Heading, Paragraph, Sheet
from callover.sample.story.borough import Person
from callover.sample.story.records import Minute, Record
from callover.sample.story.words import day_date, listed
from callover.sample.truth import Part, Printed, bare, minutes_truth, notices_of


def bracketed_items(record: Record) -> Part:
    """The minutes as one part, with the page number alone at the foot."""
    sheet = Sheet("minutes", tuple(_blocks(record)), numbered="{}")
    return Part((sheet,), minutes_truth(record, printed(record)), notices_of(record))


def printed(record: Record) -> Printed:
    """How this style prints the record."""
    return Printed(
        name=_initialled,
        title=lambda minute: minute.title,
        number=lambda minute: str(record.number(minute)),
        clauses=_clauses,
        body=record.committee.name.upper(),
        venue=record.committee.venue,
        has_agenda_numbers=True,
        extra={"in_attendance": [person.full_name for person in record.officers]},
    )


def _initialled(person: Person) -> str:
    return person.initialled


def _clauses(minute: Minute) -> list[tuple[str | None, str]]:
    if len(minute.clauses) < 2:
        return [(None, f"that {bare(clause)}.") for clause in minute.clauses]
    last = len(minute.clauses) - 1
    ends = [";"] * (last - 1) + ["; and", "."]
    return [(chr(97 + place), bare(clause) + ends[place]) for place, clause in enumerate(minute.clauses)]


def _blocks(record: Record) -> Iterator[Block]:
    committee = record.committee
    roles = {record.chair: " (Chairman)", record.vice_chair: " (Vice-Chairman)"}
    present = [person.initialled + roles.get(person, "") for person in record.present]
    officers = [f"{person.forename[0]} {person.surname} ({person.post})" for person in record.officers]
    yield Heading("ALDERMERE BOROUGH COUNCIL", 1)
    yield Heading(committee.name.upper(), 1)
    yield Paragraph(
        f"MINUTES of a meeting of the {committee.name} held in the {committee.venue} "
        f"on {day_date(record.meeting.date)}."
    )
    yield Paragraph(f"{', '.join(present[:-1])} and {present[-1]}", lead="PRESENT:")
    yield Paragraph(listed(officers), lead="IN ATTENDANCE:")
    yield Paragraph("UNRESTRICTED ITEMS", bold=True, align="centre")
    for minute in record.minutes:
        yield Heading(minute.title, 2, f"{record.number(minute)}.")
        yield Paragraph(f"(Item {minute.agenda_number})", italic=True)
        yield from _minute(record, minute)


def _minute(record: Record, minute: Minute) -> Iterator[Block]:
    if minute.kind == "apologies" and record.apologies:
        names = listed([person.initialled for person in record.apologies])
        yield Paragraph(f"Apologies for absence were received from {names}.")
    for one in minute.declarations:
        yield Paragraph(f"{one.person.initialled} declared an interest in {one.subject}, {one.reason}.")
    for told in minute.discussion:
        yield Paragraph(told)
    found = _clauses(minute)
    if len(found) == 1:
        yield Paragraph(found[0][1], lead="RESOLVED")
    elif found:
        yield Paragraph("that:", lead="RESOLVED")
        for label, text in found:
            yield Clause(f"({label})", text, indent=1)
