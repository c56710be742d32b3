"""Which files each meeting leaves, and what is in them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pypdfium2

from callover.sample.blocks import Look, Paper, Sheet
from callover.sample.makers.plain import markdown_file, text_file
from callover.sample.makers.tagged_pdf import tagged_pdf
from callover.sample.makers.untagged_pdf import untagged_pdf
from callover.sample.makers.word import word_file
from callover.sample.papers.agendas import agenda
from callover.sample.papers.following import monitoring, tracker, work_programme
from callover.sample.papers.reports import report, slides
from callover.sample.papers.scorecards import scorecard
from callover.sample.story.borough import Committee, Person
from callover.sample.story.records import Record
from callover.sample.styles.agreed_numbers import agreed_numbers
from callover.sample.styles.bracketed_items import bracketed_items
from callover.sample.styles.decision_tables import decision_tables
from callover.sample.styles.running_caps import running_caps
from callover.sample.styles.web_page import cancelled_page, web_page
from callover.sample.truth import Part, Truth

PAGES_SAVED_FROM = date(2025, 9, 1)
_AS_MARKDOWN, _AS_TEXT = date(2024, 7, 17), date(2024, 9, 18)
_LARGE = 21
_LOOKS = {
    "commission": Look(size=10.0, margin=66.0, banded=True),
    "housing": Look(size=10.5, margin=62.0),
    "cabinet": Look(family="serif", size=11.5, margin=68.0, justified=True),
}
_WITH_SLIDES = frozenset({"care_leavers", "wellbeing", "holidays", "missing", "homelessness"})
_FOLLOWING = {"work_programme": work_programme, "monitoring": monitoring, "tracker": tracker}


@dataclass(frozen=True, slots=True)
class File:
    """A file of the borough: its folder and name under the borough's, its bytes and the truth about it."""

    folder: str
    name: str
    data: bytes
    documents: tuple[Truth, ...]
    notices: tuple[str, ...]

    def as_truth(self) -> Truth:
        return {"file": self.name, "documents": list(self.documents), "notices": list(self.notices)}


def files_of(committee: Committee, made: Mapping[date, Record], chief: Person, seed: int) -> Iterator[File]:
    """Every file of a committee, meeting by meeting."""
    for meeting in committee.meetings:
        folder = f"{committee.slug}/{meeting.date}"
        stem = f"{committee.slug}-{meeting.date}"
        if meeting.cancelled:
            html, truth = cancelled_page(committee, meeting)
            yield File(folder, f"{stem}-page.html", html, (truth,), ())
        record = made.get(meeting.date)
        if record is None:
            continue
        before = committee.before(meeting)
        earlier = made[before.date] if before else None
        data, parts = _pack(record, earlier, chief, seed)
        yield _file(folder, f"{stem}-agenda-pack.pdf", data, parts)
        if not meeting.is_held:
            continue
        suffix, data, part = _minutes_file(record)
        yield _file(folder, f"{stem}-minutes.{suffix}", data, (part,))
        if committee.key == "commission" and meeting.date >= PAGES_SAVED_FROM:
            html, truth, notices = web_page(record)
            yield File(folder, f"{stem}-page.html", html, (truth,), notices)


def minutes_name(committee: Committee, record: Record) -> str:
    """The name of the file that holds a meeting's minutes."""
    return f"{committee.slug}-{record.meeting.date}-minutes.{_suffix(record)}"


def pack_name(committee: Committee, on: date) -> str:
    """The name of the file that holds a meeting's agenda pack."""
    return f"{committee.slug}-{on}-agenda-pack.pdf"


def _file(folder: str, name: str, data: bytes, parts: tuple[Part, ...]) -> File:
    notices = tuple(code for part in parts for code in part.notices)
    return File(folder, name, data, tuple(part.truth for part in parts), notices)


def _style(record: Record) -> Callable[[Record], Part]:
    if record.committee.key == "housing":
        return decision_tables if record.meeting.year == 2024 else agreed_numbers
    return running_caps if record.committee.key == "commission" else bracketed_items


def _suffix(record: Record) -> str:
    if record.committee.key == "housing":
        return "docx" if record.meeting.year == 2024 else "pdf"
    special = {_AS_MARKDOWN: "md", _AS_TEXT: "txt"} if record.committee.key == "commission" else {}
    return special.get(record.meeting.date, "pdf")


def _minutes_file(record: Record) -> tuple[str, bytes, Part]:
    part = _style(record)(record)
    title = f"Minutes, {record.committee.name}"
    paper = Paper(title, part.sheets, _LOOKS[record.committee.key])
    makers: dict[str, Callable[[Paper], bytes]] = {
        "docx": word_file,
        "md": markdown_file,
        "txt": text_file,
        "pdf": lambda one: _pdf_maker(record)(one)[0],
    }
    suffix = _suffix(record)
    return suffix, makers[suffix](paper), part


def _pdf_maker(record: Record) -> Callable[[Paper], tuple[bytes, tuple[int, ...]]]:
    return tagged_pdf if record.committee.key == "commission" else untagged_pdf


def _pack(record: Record, earlier: Record | None, chief: Person, seed: int) -> tuple[bytes, tuple[Part, ...]]:
    """The agenda with its papers; made twice, because the agenda prints the pages at which they lie."""
    papers = tuple(_papers(record, earlier, seed))
    guess = {part.item: (100, 100) for part in papers if part.item}
    make = _pdf_maker(record)
    paper = _bound(record, (agenda(record, guess, chief), *papers))
    pdf, starts = make(paper)
    pages = _pages(papers, (*starts, _page_count(pdf) + 1))
    parts = (agenda(record, pages, chief), *papers)
    return make(_bound(record, parts))[0], parts


def _papers(record: Record, earlier: Record | None, seed: int) -> Iterator[Part]:
    length = _LARGE if record.meeting.large else 1
    for minute in record.minutes:
        if minute.kind == "minutes" and earlier:
            yield replace(_style(earlier)(earlier), item=minute.agenda_number)
        if minute.kind == "business" and minute.business:
            yield report(record, minute, seed, length=length)
            if minute.business.topic.key == "performance":
                yield scorecard(record, minute, seed)
            if minute.business.topic.key in _WITH_SLIDES:
                yield slides(record, minute, seed)
        if minute.kind in _FOLLOWING:
            yield _FOLLOWING[minute.kind](record, minute)


def _bound(record: Record, parts: tuple[Part, ...]) -> Paper:
    """The parts as one paper: pages are counted from the first paper after the agenda."""
    sheets: list[Sheet] = [sheet for part in parts for sheet in part.sheets]
    bound = [sheets[0]]
    for place, sheet in enumerate(sheets[1:]):
        bound.append(replace(sheet, numbered="Page {}", restart=place == 0))
    title = f"Agenda pack, {record.committee.name}"
    return Paper(title, tuple(bound), _LOOKS[record.committee.key])


def _page_count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _pages(papers: tuple[Part, ...], starts: tuple[int, ...]) -> dict[int, tuple[int, int]]:
    """The pages of each item's papers, counted as printed; ``starts`` and the end are pages of the file."""
    first = starts[1]
    pages: dict[int, tuple[int, int]] = {}
    for part, start, following in zip(papers, starts[1:], starts[2:], strict=False):
        if part.item is not None:
            begun = pages.get(part.item, (start - first + 1, 0))[0]
            pages[part.item] = (begun, following - first)
    return pages
