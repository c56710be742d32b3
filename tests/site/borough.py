"""A small record of the invented Aldermere Council: two committees, a pack, minutes in two versions, a web page."""

import datetime as dt
from dataclasses import dataclass

from callover.councils.models import Council, Source
from callover.councils.operations import register_council, register_source
from callover.documents.models import Document
from callover.meetings.operations.recording import record_document
from callover.reading import records
from callover.reading.media.html import read_html
from callover.reading.media.pdf import read_pdf
from callover.reading.source import SourceText
from tests.site.papers import Finder, item, moment, pdf_of, reading_of

COMMISSION = "Children and Young People Scrutiny Commission"
PANEL = "Housing Review Panel"
HELD = dt.date(2025, 9, 15)
LATER = dt.date(2025, 10, 20)
COMING = dt.date(2099, 11, 16)

_AGENDA = """\
CHILDREN AND YOUNG PEOPLE SCRUTINY COMMISSION
Monday 15 September 2025 at 5.30 p.m. in the Town Hall, Aldermere
Membership: Councillor Fenwick (Chair), Councillor Quillfeather
1. Apologies for absence
2. School places and <script>alert("agenda")</script> admissions
To consider how many places are needed. (Pages 3 - 9)
3. Home education
"""
_MINUTES = (
    """\
CHILDREN AND YOUNG PEOPLE SCRUTINY COMMISSION
Monday 15 September 2025
Present: Councillor Fenwick (in the Chair), Councillor Quillfeather
Apologies: Councillor Tamsin Orrery
27. DECLARATIONS OF INTEREST
Councillor Quillfeather declared a personal interest as a governor of Mill Lane School.
28. SCHOOL PLACES AND ADMISSIONS
Ida Marlowe, Head of Admissions, presented the report and <b>figures</b>.
Places in the north of the borough would run out before the new school opened.
A question was put by Mr. Pell, who asked about the walk to school.
Resolved:-
(1) That the report be noted.
(2) That the Head of Admissions bring a plan to the meeting in October 2025.
""",
    """\
(3) That Cabinet be recommended to open a second class at Mill Lane School.
The vote was 6 for, 2 against, and it was carried.
29. URGENT BUSINESS
There was no urgent business to consider.
""",
)
_PAGE = """<!DOCTYPE html><html><head><title>Housing Review Panel</title></head><body>
<h1>Housing Review Panel</h1><p>Tuesday 7 October 2025</p>
<h2>4. Damp in council homes</h2><p>The panel heard from three tenants &lt;script&gt;.</p>
<p>Resolved: That a survey of damp be made by March 2026.</p></body></html>"""


@dataclass(frozen=True)
class Borough:
    council: Council
    source: Source
    agenda: Document
    minutes: Document
    web_page: Document


def build() -> Borough:
    """The record, made by the operations that the loader calls."""
    council = register_council(actor=None, name="Aldermere Council")
    source = register_source(actor=None, council=council)
    agenda = _recorded(source, "agenda.pdf", pdf_of(_AGENDA), _agenda)
    minutes = _recorded(source, "draft minutes.pdf", pdf_of(*_MINUTES), _minutes)
    web_page = _recorded(source, "panel.html", _PAGE.encode(), _panel)
    coming = "CHILDREN AND YOUNG PEOPLE SCRUTINY COMMISSION\nMonday 16 November 2099 at 4 p.m.\n1. Apologies"
    _recorded(source, "next agenda.pdf", pdf_of(coming), _coming)
    return Borough(council, source, agenda, minutes, web_page)


def _recorded(source: Source, name: str, data: bytes, read: object) -> Document:
    opened = read_pdf(data, name) if name.endswith(".pdf") else read_html(data, name)
    reading = read(opened)  # type: ignore[operator]
    return record_document(actor=None, source=source, data=data, opened=opened, reading=reading, reader="by hand")


def person(finder: Finder, name: str, role: records.PersonRole, **given: str) -> records.Person:
    honorific = given.get("honorific", "Councillor")
    words = f"{honorific} {name}".strip() if honorific else name
    return records.Person(name, honorific or None, role, given.get("post"), finder.span(words))


def _agenda(opened: SourceText) -> records.Reading:
    finder = Finder(opened)
    held = moment(finder, "Monday 15 September 2025", date=HELD, time="17:30", venue="Town Hall, Aldermere")
    members = (
        person(finder, "Fenwick", records.PersonRole.CHAIR),
        person(finder, "Quillfeather", records.PersonRole.MEMBER),
    )
    places = finder.span("2. School places", "(Pages 3 - 9)")
    items = (
        item(number="1", title="Apologies for absence", span=Finder(opened).span("1. Apologies")),
        item(
            number="2",
            title='School places and <script>alert("agenda")</script> admissions',
            purpose="To consider how many places are needed.",
            report_pages=(3, 9),
            span=places,
        ),
        item(number="3", title="Home education", span=finder.span("3. Home education")),
    )
    return reading_of(
        opened,
        records.Document(
            records.DocumentKind.AGENDA,
            "Agenda",
            COMMISSION,
            held,
            Finder(opened).span("CHILDREN", "3. Home education"),
            people=records.People(membership=members),
            items=items,
        ),
    )


def _minutes(opened: SourceText) -> records.Reading:
    finder = Finder(opened)
    held = moment(finder, "Monday 15 September 2025", date=HELD, time=None, venue=None)
    present = (
        person(finder, "Fenwick", records.PersonRole.CHAIR),
        person(finder, "Quillfeather", records.PersonRole.MEMBER),
    )
    apologies = (person(finder, "Tamsin Orrery", records.PersonRole.MEMBER),)
    notice = records.Notice(
        "numbers-skip",
        records.Severity.WARNING,
        "Minutes are numbered from 27, but the last ones in the record end at 24.",
        finder.span("27. DECLARATIONS"),
    )
    return reading_of(
        opened,
        records.Document(
            records.DocumentKind.MINUTES,
            "Minutes",
            COMMISSION,
            held,
            Finder(opened).span("CHILDREN", "consider."),
            people=records.People(present=present, apologies=apologies),
            items=(_declarations(opened), _places(opened), _urgent(opened)),
            notices=(notice,),
        ),
    )


def _declarations(opened: SourceText) -> records.Item:
    finder = Finder(opened)
    span = finder.span("27. DECLARATIONS", "Mill Lane School.")
    said = finder.span("Councillor Quillfeather declared", "Mill Lane School.")
    nature = records.Nature.PERSONAL
    declaration = records.Declaration("Councillor Quillfeather", nature, "A governor of Mill Lane School", said)
    return item(number="27", title="Declarations of interest", declarations=(declaration,), span=span)


def _places(opened: SourceText) -> records.Item:
    finder = Finder(opened)
    span = finder.span("28. SCHOOL PLACES", "carried.")
    guest = person(finder, "Ida Marlowe", records.PersonRole.OFFICER, honorific="", post="Head of Admissions")
    asked = finder.span("A question was put", "walk to school.")
    noted = finder.span("(1) That", "noted.")
    brought = finder.span("(2) That", "October 2025.")
    advised = finder.span("(3) That", "Mill Lane School.")
    due = records.Due("October 2025", dt.date(2025, 10, 1), dt.date(2025, 10, 31), records.Precision.MONTH)
    action = records.Action("bring a plan", records.ActionKind.REPORT, "Head of Admissions", due, brought)
    kind = records.ResolutionKind
    plan = "That the Head of Admissions bring a plan to the meeting in October 2025."
    advice = "That Cabinet be recommended to open a second class at Mill Lane School."
    return item(
        number="28",
        agenda_number="2",
        title="School places and admissions",
        in_attendance=(guest,),
        questions=(records.Question("Mr. Pell", records.Capacity.PUBLIC, False, None, asked),),
        resolutions=(
            records.Resolution("1", "That the report be noted.", kind.NOTE, (), noted),
            records.Resolution("2", plan, kind.REQUEST, (action,), brought),
            records.Resolution("3", advice, kind.RECOMMEND, (), advised),
        ),
        votes=(records.Vote(6, 2, None, records.Outcome.CARRIED, finder.span("The vote was 6", "carried.")),),
        span=span,
    )


def _urgent(opened: SourceText) -> records.Item:
    return item(number="29", title="Urgent business", span=Finder(opened).span("29. URGENT", "consider."))


def _panel(opened: SourceText) -> records.Reading:
    finder = Finder(opened)
    held = moment(finder, "Tuesday 7 October 2025", date=dt.date(2025, 10, 7), time=None, venue=None)
    title = "Damp in council homes"
    span = finder.span("4. Damp", "March 2026.")
    said = finder.span("That a survey", "March 2026.")
    agreed = records.Resolution(
        None, "That a survey of damp be made by March 2026.", records.ResolutionKind.AGREE, (), said
    )
    whole = Finder(opened).span("Housing Review Panel", "March 2026.")
    found = item(number="4", title=title, resolutions=(agreed,), span=span)
    kind = records.DocumentKind.MEETING_PAGE
    return reading_of(opened, records.Document(kind, "Housing Review Panel", PANEL, held, whole, items=(found,)))


def _coming(opened: SourceText) -> records.Reading:
    finder = Finder(opened)
    held = moment(finder, "Monday 16 November 2099", date=COMING, time="16:00", venue=None)
    items = (item(number="1", title="Apologies", span=finder.span("1. Apologies")),)
    whole = Finder(opened).span("CHILDREN", "1. Apologies")
    kind = records.DocumentKind.AGENDA
    return reading_of(opened, records.Document(kind, "Agenda", COMMISSION, held, whole, items=items))
