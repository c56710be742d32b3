"""Officers' reports, with figures made up from the topic's measures, and slides."""

from collections.abc import Iterator
from random import Random

from callover.sample.blocks import Bars, Block, Clause, Gap, Heading, NewPage, Paragraph, Sheet, Sides, Table
from callover.sample.prose.places import SCHOOLS, WARDS
from callover.sample.prose.sentences import Writer, upper_first
from callover.sample.prose.topics import Topic
from callover.sample.story.records import Minute, Record
from callover.sample.story.words import long_date
from callover.sample.truth import Part

_SECTIONS = (
    "Summary",
    "Recommendations",
    "Background",
    "What the figures show",
    "What is being done",
    "Views of families and partners",
    "Financial implications",
    "Risks",
    "Background papers",
)
_LENGTHS = {"Summary": 2, "Background": 4, "What the figures show": 3, "What is being done": 4}


def report(record: Record, minute: Minute, seed: int, *, length: int = 1) -> Part:
    """The report on an item; ``length`` multiplies its paragraphs and tables."""
    if minute.business is None:
        raise ValueError(f"{minute.title} has no report")
    chance = Random(f"{seed} report {record.meeting.date} {minute.title}")
    blocks = tuple(_blocks(record, minute, Writer(minute.business.topic, chance), length))
    sections = [f"{number}. {heading}" for number, heading in enumerate(_SECTIONS, 1)]
    truth = {
        "kind": "report",
        "title": minute.title,
        "to": record.committee.name,
        "date": record.meeting.date.isoformat(),
        "lead_officers": [{"name": person.full_name, "role": person.post} for person in minute.welcomed],
        "sections": sections,
        "recommendations": _recommendations(minute),
    }
    sheet = Sheet(f"report {minute.agenda_number}", blocks, numbered="Page {}")
    return Part((sheet,), truth, item=minute.agenda_number)


def _recommendations(minute: Minute) -> list[str]:
    subject = minute.business.topic.subject if minute.business else minute.title
    return [
        f"That members consider the position on {subject} and comment on it.",
        "That members say whether they wish to have a further report, and when.",
    ]


def _blocks(record: Record, minute: Minute, writer: Writer, length: int) -> Iterator[Block]:
    topic = writer.topic
    authors = "; ".join(f"{person.full_name}, {person.post}" for person in minute.welcomed)
    yield Heading("Public Report", 1)
    yield Sides(
        (
            ("Report to:", record.committee.name),
            ("Date of meeting:", long_date(record.meeting.date)),
            ("Title:", minute.title),
            ("Report author(s):", authors),
            ("Ward(s) affected:", "All"),
        ),
        (0.26, 0.74),
        bold_left=True,
    )
    for number, heading in enumerate(_SECTIONS, 1):
        yield Heading(heading, 2, f"{number}.")
        yield from _section(record, number, minute, writer, length)
    for appendix in range(1, length):
        yield NewPage()
        yield Heading(f"Appendix {appendix}: {topic.title} by school", 2)
        yield from _appendix(writer, appendix)


def _section(record: Record, number: int, minute: Minute, writer: Writer, length: int) -> Iterator[Block]:
    heading = _SECTIONS[number - 1]
    if heading == "Recommendations":
        for place, text in enumerate(_recommendations(minute), 1):
            yield Clause(f"({place})", text)
        return
    if heading == "Background papers":
        yield Paragraph("None.")
        return
    for line in range(1, _LENGTHS.get(heading, 2) * min(length, 4) + 1):
        yield Clause(f"{number}.{line}", writer.paragraph(writer.chance.randint(4, 6)))
    if heading == "What the figures show":
        yield _yearly(writer, record.meeting.year)
        yield _by_ward(writer)
    if heading == "What is being done":
        for deed in writer.topic.strengths + writer.topic.plans:
            yield Clause("•", upper_first(deed) + ".", indent=1)


def _years(until: int) -> tuple[str, ...]:
    """The names of the four years that ended when the year ``until`` began."""
    return tuple(f"{year}/{(year + 1) % 100:02d}" for year in range(until - 4, until))


def _yearly(writer: Writer, until: int) -> Table:
    years = _years(until)
    rows = tuple((measure[0], *(writer.value(measure) for _ in years)) for measure in writer.topic.measures)
    return Table(
        ("Measure", *years), rows, (2.2, 1.0, 1.0, 1.0, 1.0), title=f"Table 1: {writer.topic.title}, four years"
    )


def _by_ward(writer: Writer) -> Table:
    measures = writer.topic.measures[:3]
    rows = tuple((ward, *(writer.value(measure) for measure in measures)) for ward in WARDS)
    return Table(("Ward", *(name for name, *_ in measures)), rows, title="Table 2: by ward")


def _appendix(writer: Writer, number: int) -> Iterator[Block]:
    """A page or so of prose and a table of schools."""
    for _ in range(2 + number % 2):
        yield Paragraph(writer.paragraph(6))
    rows = tuple((school, *(writer.value(measure) for measure in writer.topic.measures)) for school in SCHOOLS)
    yield Table(("School", *(name for name, *_ in writer.topic.measures)), rows)


def slides(record: Record, minute: Minute, seed: int) -> Part:
    """Slides for an item: few words and large, a chart on one of them."""
    if minute.business is None:
        raise ValueError(f"{minute.title} has no slides")
    topic = minute.business.topic
    chance = Random(f"{seed} slides {record.meeting.date} {minute.title}")
    sheet = Sheet(
        f"slides {minute.agenda_number}",
        tuple(_slides(record, topic, Writer(topic, chance))),
        numbered="Page {}",
        landscape=True,
    )
    truth = {"kind": "slides", "title": topic.title}
    return Part((sheet,), truth, item=minute.agenda_number)


def _slides(record: Record, topic: Topic, writer: Writer) -> Iterator[Block]:
    yield Gap(90)
    yield Heading(topic.title, 1, size=34)
    yield Paragraph(f"A presentation to the {record.committee.name}", size=22)
    yield Paragraph(long_date(record.meeting.date), size=18)
    for heading, points in (
        ("What is going well", topic.strengths),
        ("What worries us", topic.concerns),
        ("What we shall do", topic.plans),
    ):
        yield NewPage()
        yield Heading(heading, 1, size=30)
        for point in points:
            yield Paragraph(f"• {upper_first(point)}", size=22)
    yield NewPage()
    yield Heading("In numbers", 1, size=30)
    name, _, low, high = topic.measures[0]
    values = tuple((year, writer.chance.randint(low, high)) for year in _years(record.meeting.year))
    yield Bars(name, values)
