"""Agendas, in the style of each committee."""

from collections.abc import Iterator, Mapping

from callover.sample.blocks import Block, Gap, Heading, Paragraph, Sheet, Sides
from callover.sample.story.borough import Person
from callover.sample.story.records import Minute, Record
from callover.sample.story.words import day_date
from callover.sample.truth import Part, Truth

Pages = Mapping[int, tuple[int, int]]


def agenda(record: Record, pages: Pages, chief: Person) -> Part:
    """The agenda; ``pages`` gives the pages of the pack at which each item's papers lie."""
    blocks = (
        _cabinet_blocks(record, pages) if record.committee.key == "cabinet" else _scrutiny_blocks(record, pages, chief)
    )
    notices = {"weekday": "weekday-differs", "previous-date": "previous-meeting-unknown"}
    raised = [notices[mistake] for mistake in sorted(record.meeting.mistakes) if mistake in notices]
    if "next-is-own" in record.meeting.mistakes:
        raised.append("next-meeting-is-this-meeting")
    if "year-typo" in record.meeting.mistakes:
        raised.append("year-implausible")
    return Part((Sheet("agenda", tuple(blocks)),), _truth(record, pages), tuple(raised))


def _truth(record: Record, pages: Pages) -> Truth:
    cabinet = record.committee.key == "cabinet"
    has_next = not cabinet and record.next_meeting is not None
    return {
        "kind": "agenda",
        "committee": record.committee.name.upper(),
        "date": record.meeting.date.isoformat(),
        "time": record.committee.clock,
        "venue": record.committee.venue,
        "membership": None if cabinet else [_name(record, member) for member in _members(record)],
        "co_opted": [] if cabinet else [person.full_name for person in record.committee.co_opted],
        "items": [
            {
                "number": str(minute.agenda_number),
                "title": minute.title,
                "resolutions": [],
                "pages": "-".join(map(str, pages[minute.agenda_number])) if minute.agenda_number in pages else None,
            }
            for minute in record.minutes
        ],
        "next_meeting": f"{record.next_meeting}T{record.committee.clock}" if has_next else None,
    }


def _members(record: Record) -> tuple[Person, ...]:
    return record.committee.members[record.meeting.year]


def _name(record: Record, person: Person) -> str:
    return person.surname if record.committee.key == "commission" else person.full_name


def _scrutiny_blocks(record: Record, pages: Pages, chief: Person) -> Iterator[Block]:
    committee, meeting = record.committee, record.meeting
    wrong_day = meeting.date.replace(day=meeting.date.day + 1) if "weekday" in meeting.mistakes else None
    roles = ("(Chair)", "(Vice-Chair)", *[""] * 20)
    named = [f"{_name(record, member)} {role}".strip() for member, role in zip(_members(record), roles, strict=False)]
    guests = ", ".join(f"{person.title} {person.full_name} ({person.post})" for person in committee.co_opted)
    mark = ":-" if committee.key == "commission" else ":"
    yield Heading("Aldermere Borough Council", 1)
    yield Heading(committee.name.upper(), 1)
    yield Sides(
        (
            (f"Date and Time{mark}", f"{day_date(meeting.date, weekday=wrong_day)} at {committee.time}"),
            (f"Venue{mark}", committee.venue),
            (f"Membership{mark}", f"Councillors {', '.join(named[:-1])} and {named[-1]}"),
            (f"Co-opted Members{mark}", guests),
        ),
        (0.24, 0.76),
        bold_left=True,
    )
    yield Paragraph("The meeting will be filmed and may be watched on the Council's website. Anyone may record it.")
    yield Heading("AGENDA", 1)
    for minute in record.minutes:
        yield Heading(_title(minute, pages), 2, f"{minute.agenda_number}.")
        if minute.purpose:
            yield Paragraph(minute.purpose, indent=1)
    yield Gap(14)
    yield Paragraph(f"{chief.full_name},", bold=True)
    yield Paragraph("Chief Executive.")


def _cabinet_blocks(record: Record, pages: Pages) -> Iterator[Block]:
    committee = record.committee
    yield Heading("AGENDA", 1)
    yield Heading(committee.name.upper(), 1)
    yield Sides(
        (
            (f"{day_date(record.meeting.date)} at {committee.time}", f"Ask for: {committee.clerk.full_name}"),
            (committee.venue, "Telephone: 01632 960114"),
        ),
        (0.6, 0.4),
    )
    yield Paragraph("UNRESTRICTED ITEMS", bold=True)
    yield Paragraph("(The public may be present while these items are taken)", italic=True)
    for minute in record.minutes:
        yield Heading(_title(minute, pages), 2, f"{minute.agenda_number}.")
    yield Paragraph("EXEMPT ITEMS", bold=True)
    exempt = [minute.title for minute in record.minutes if minute.paragraphs]
    yield Paragraph(
        f"(An appendix to the report on {exempt[0]} is exempt)" if exempt else "(None when this agenda was printed)",
        italic=True,
    )


def _title(minute: Minute, pages: Pages) -> str:
    if minute.agenda_number not in pages:
        return minute.title
    first, last = pages[minute.agenda_number]
    return f"{minute.title} (Pages {first} - {last})"
