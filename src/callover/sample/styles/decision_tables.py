"""Minutes in a word processor: attendance, votes and declarations in tables, 'Decision:' and 'Minutes:' blocks."""

from collections.abc import Iterator

from callover.sample.blocks import Block, Clause, Heading, Paragraph, Sheet, Table
from callover.sample.story.borough import Person
from callover.sample.story.records import Minute, Record
from callover.sample.story.words import day_date
from callover.sample.truth import Part, Printed, minutes_truth, notices_of


def decision_tables(record: Record) -> Part:
    """The minutes as one part."""
    sheet = Sheet("minutes", tuple(_blocks(record)), foot=record.committee.name, numbered="{}")
    return Part((sheet,), minutes_truth(record, printed(record)), notices_of(record))


def printed(record: Record) -> Printed:
    """How this style prints the record."""
    return Printed(
        name=_full_name,
        title=lambda minute: minute.title,
        number=lambda minute: str(record.number(minute)),
        clauses=_clauses,
        body=record.committee.name,
        time=record.committee.clock,
        venue=record.committee.venue,
    )


def _full_name(person: Person) -> str:
    return person.full_name


def _clauses(minute: Minute) -> list[tuple[str | None, str]]:
    if len(minute.clauses) < 2:
        return [(None, clause) for clause in minute.clauses]
    return [(chr(97 + place), clause) for place, clause in enumerate(minute.clauses)]


def _blocks(record: Record) -> Iterator[Block]:
    committee = record.committee
    yield Heading("Aldermere Borough Council", 1)
    yield Heading(committee.name, 1)
    yield Paragraph(f"Minutes of the meeting held on {day_date(record.meeting.date)} at {committee.time}", bold=True)
    yield Paragraph(committee.venue, lead="Venue:")
    roles = {record.chair: "Chair", record.vice_chair: "Vice-Chair"}
    rows = [(f"Councillor {person.full_name}", roles.get(person, "Member")) for person in record.present]
    rows += [
        (f"{person.title} {person.full_name}", f"Co-opted member, {person.post}") for person in record.co_opted_present
    ]
    yield Table(("Present", "Role"), tuple(rows), (0.55, 0.45))
    if record.apologies:
        yield Table(("Apologies",), tuple((f"Councillor {person.full_name}",) for person in record.apologies))
    yield Table(("In attendance", "Post"), tuple((one.full_name, one.post) for one in record.officers), (0.5, 0.5))
    for minute in record.minutes:
        yield Heading(minute.title, 2, f"{record.number(minute)}.")
        yield from _minute(minute)


def _minute(minute: Minute) -> Iterator[Block]:
    if minute.kind == "apologies" and not minute.discussion:
        yield Paragraph("Apologies are listed above.")
    if minute.declarations:
        rows = tuple(
            (f"Councillor {one.person.full_name}", one.subject, f"Personal, {one.reason}")
            for one in minute.declarations
        )
        yield Table(("Member", "Item", "Interest"), rows)
    if minute.kind == "business":
        yield Paragraph("", lead="Minutes:")
    for told in minute.discussion:
        yield Paragraph(told)
    if minute.vote:
        counts = (str(minute.vote.in_favour), str(minute.vote.against), str(minute.vote.abstained))
        yield Table(("For", "Against", "Abstained"), (counts,), title="Vote")
    if minute.kind == "business":
        yield Paragraph("", lead="Decision:")
    found = _clauses(minute)
    if len(found) == 1:
        yield Paragraph(found[0][1], lead="RESOLVED –")
    elif found:
        yield Paragraph("", lead="RESOLVED –")
        for label, text in found:
            yield Clause(f"({label})", text)
