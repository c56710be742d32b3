"""Agenda packs of any length, for benchmarks: agenda, earlier minutes, reports, tables and slides.

The text is as dense as a council's (about 45 lines a page), with running heads, tables and page numbers.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import pypdfium2

from callover.sample.blocks import Block, Clause, Heading, Look, NewPage, Paper, Paragraph, Sheet, Sides, Table
from callover.sample.makers.tagged_pdf import tagged_pdf
from callover.sample.makers.untagged_pdf import untagged_pdf
from callover.sample.prose.places import SCHOOLS, WARDS
from callover.sample.prose.sentences import Writer
from callover.sample.prose.topics import Topic, topics

_COMMITTEE = "Children and Learning Scrutiny Commission"
_HEAD = "CHILDREN AND LEARNING SCRUTINY COMMISSION – 16/09/26"
_LOOK = Look(size=10.5, margin=62.0)


def write_pack(path: Path, pages: int, *, tagged: bool, seed: int = 1) -> int:
    """Write an agenda pack of about ``pages`` pages to ``path``; returns how many it has, within two in a hundred.

    Tagged packs are made by typst, untagged ones by reportlab. The same arguments give the same bytes.
    """
    make = tagged_pdf if tagged else untagged_pdf
    paper = Paper("Agenda pack", tuple(_sheets(pages, _report_pages(tagged), Random(seed))), _LOOK)
    pdf, _ = make(paper)
    path.write_bytes(pdf)
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


@cache
def _report_pages(tagged: bool) -> float:
    """How many pages a report takes, measured on one of each topic."""
    sheets = [Sheet(topic.key, tuple(_report(topic, 1, Random(1)))) for topic in topics().values()]
    paper = Paper("Reports", (*sheets, Sheet("end", (Paragraph("End"),))), _LOOK)
    starts = (tagged_pdf if tagged else untagged_pdf)(paper)[1]
    return (starts[-1] - 1) / len(sheets)


def _sheets(pages: int, report_pages: float, chance: Random) -> Iterator[Sheet]:
    """The agenda, minutes, then reports until there are enough pages, and tables for what is left."""
    reports = max(1, int((pages - 5) / report_pages))
    library = list(topics().values())
    taken = [library[index % len(library)] for index in range(reports)]
    yield Sheet("agenda", tuple(_agenda(taken[:20])))
    yield Sheet("minutes", tuple(_minutes(chance)), head=_HEAD, numbered="Page {}", restart=True, head_from=2)
    for number, topic in enumerate(taken, 1):
        yield Sheet(f"report {number}", tuple(_report(topic, number, chance)), numbered="Page {}")
    missing = max(0, round(pages - 5 - reports * report_pages))
    yield Sheet("appendix", tuple(_appendix(library[0], missing, chance)), numbered="Page {}", landscape=True)


def _agenda(taken: list[Topic]) -> Iterator[Block]:
    yield Heading(_COMMITTEE.upper(), 1)
    yield Sides(
        (
            ("Date and Time:-", "Wednesday, 21 October 2026 at 6.00 p.m."),
            ("Venue:-", "Council Chamber, Wend House, Aldermere"),
            ("Membership:-", "Councillors Ashdown (Chair), Birtles (Vice-Chair), Corran, Dunmore and Eastoe"),
        ),
        (0.25, 0.75),
    )
    yield Heading("AGENDA", 1)
    for number, topic in enumerate(taken, 1):
        yield Heading(topic.title, 2, f"{number}.")
        yield Paragraph(topic.purpose, indent=1)


def _minutes(chance: Random) -> Iterator[Block]:
    yield Heading(_COMMITTEE.upper(), 1)
    yield Paragraph("Wednesday, 16 September 2026", bold=True)
    yield Paragraph(
        "Councillor Ashdown (in the Chair); Councillors Birtles, Corran, Dunmore and Eastoe.", lead="Present:-"
    )
    for number, topic in enumerate(chance.sample(list(topics().values()), 4), 31):
        yield Heading(topic.title.upper(), 2, f"{number}.")
        for asked, answered in topic.exchanges:
            yield Paragraph(asked, indent=1)
            yield Paragraph(answered, indent=1)
        yield Paragraph("(1) That the report be noted.", lead="Resolved:-", indent=1)
        yield Paragraph(f"(2) That an update on {topic.subject} be submitted to the meeting in March 2027.", indent=1)


def _report(topic: Topic, number: int, chance: Random) -> Iterator[Block]:
    """About nine pages: prose, bullets, and two tables."""
    writer = Writer(topic, chance)
    yield Heading(f"{topic.title} ({number})", 1)
    yield Sides(
        (("Report to:", _COMMITTEE), ("Date:", "21 October 2026"), ("Wards:", "All")), (0.3, 0.7), bold_left=True
    )
    for part, heading in enumerate(("Summary", "Background", "Findings", "What happens next", "Finance", "Risks"), 1):
        yield Heading(heading, 2, f"{part}.")
        for line in range(1, 7):
            yield Clause(f"{part}.{line}", writer.paragraph(chance.randint(5, 8)))
        if part % 2:
            for _ in range(5):
                yield Clause("•", writer.bullet(), indent=1)
        else:
            yield _by_ward(topic, writer)


def _by_ward(topic: Topic, writer: Writer) -> Table:
    header = ("Ward", *(name for name, *_ in topic.measures))
    rows = tuple((ward, *(writer.value(measure) for measure in topic.measures)) for ward in WARDS)
    return Table(header, rows, (1.4, *(1.0 for _ in topic.measures)), title=f"{topic.title} by ward")


def _appendix(topic: Topic, pages: int, chance: Random) -> Iterator[Block]:
    """Landscape tables of schools, a page each."""
    writer = Writer(topic, chance)
    header = ("School", *(name for name, *_ in topic.measures))
    yield Heading("Appendix: figures by school", 1)
    for page in range(max(1, pages)):
        if page:
            yield NewPage()
        rows = tuple((school, *(writer.value(measure) for measure in topic.measures)) for school in SCHOOLS)
        yield Table(header, rows, title=f"Table {page + 1}")
