"""Minutes whose items have the year's running number and a title in capitals: '90. TITLE', 'Resolved:- (1) That'."""

from collections.abc import Iterator

from callover.sample.blocks import Block, Heading, Paragraph, Sheet
from callover.sample.story.borough import Person
from callover.sample.story.records import Declaration, Minute, Record, Vote
from callover.sample.story.words import day_date, listed, stroke_date
from callover.sample.truth import Part, Printed, minutes_truth, notices_of


def running_caps(record: Record) -> Part:
    """The minutes as one part, with a running head from the second page on."""
    name = record.committee.name.upper()
    sheet = Sheet(
        "minutes",
        tuple(_blocks(record)),
        head=f"{name} – {stroke_date(record.meeting.date)}",
        head_from=2,
    )
    return Part((sheet,), minutes_truth(record, printed(record)), notices_of(record))


def printed(record: Record) -> Printed:
    """How this style prints the record."""
    return Printed(
        name=_short_name,
        title=lambda minute: minute.title.upper(),
        number=lambda minute: str(record.number(minute)),
        clauses=lambda minute: clauses(record, minute),
        body=record.committee.name.upper(),
    )


def clauses(record: Record, minute: Minute) -> list[tuple[str | None, str]]:
    """The printed clauses with their labels; where that mistake is planted, the list starts at its second."""
    if len(minute.clauses) < 2:
        return [(None, clause) for clause in minute.clauses]
    labelled: list[tuple[str | None, str]] = [(str(n), clause) for n, clause in enumerate(minute.clauses, 1)]
    starts_late = "clauses-from-two" in record.meeting.mistakes and minute.kind == "business"
    return labelled[1:] if starts_late else labelled


def _short_name(person: Person) -> str:
    return person.full_name if person.post else person.surname


def _blocks(record: Record) -> Iterator[Block]:
    others = [person.surname for person in record.present[1:]]
    guests = "".join(f"; {person.title} {person.full_name} ({person.post})" for person in record.co_opted_present)
    yield Heading(record.committee.name.upper(), 1)
    yield Paragraph(day_date(record.meeting.date), bold=True)
    yield Paragraph(
        f"Councillor {record.chair.surname} (in the Chair); Councillors {listed(others)}{guests}.", lead="Present:-"
    )
    if record.apologies:
        yield Paragraph(apologies_line(record), lead="Apologies for absence:-")
    for minute in record.minutes:
        yield Heading(minute.title.upper(), 2, f"{record.number(minute)}.")
        yield from _minute(record, minute)


def apologies_line(record: Record) -> str:
    """The sentence that names who sent apologies."""
    names = [person.surname for person in record.apologies]
    return f"Apologies were received from Councillor{'s' if len(names) > 1 else ''} {listed(names)}."


def declaration_line(declaration: Declaration) -> str:
    """The sentence in which a member declares an interest."""
    name, subject = declaration.person.surname, declaration.subject
    return f"Councillor {name} declared a personal interest in the item on {subject}, {declaration.reason}."


def vote_line(vote: Vote) -> str:
    """The sentence that gives a vote's numbers."""
    counts = f"For {vote.in_favour}, Against {vote.against}, Abstentions {vote.abstained}"
    return f"On being put to the vote, the recommendations were carried ({counts})."


def _minute(record: Record, minute: Minute) -> Iterator[Block]:
    if minute.kind == "apologies" and record.apologies:
        yield Paragraph(apologies_line(record), indent=1)
    for one in minute.declarations:
        yield Paragraph(declaration_line(one), indent=1)
    for told in minute.discussion:
        yield Paragraph(told, indent=1)
    if minute.vote:
        yield Paragraph(vote_line(minute.vote), indent=1)
    for place, (label, text) in enumerate(clauses(record, minute)):
        labelled = f"({label}) {text}" if label else text
        yield Paragraph(labelled, lead="" if place else "Resolved:-", indent=1)
