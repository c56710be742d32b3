"""The search page: the question asked, its filters, and what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from callover.councils.models import Committee
from callover.documents.models import Paper
from callover.documents.search import Found, Results
from callover.documents.search.marking import Piece
from callover.meetings.models import AgendaItem, Minute
from callover.reading.records import DocumentKind
from callover.website.presentation.links import Link, See, document_url, meeting_url, minute_url, see
from callover.website.presentation.words import count_words, date_words

KINDS = {
    "minute": "Minutes",
    "agenda_item": "Agenda items",
    DocumentKind.REPORT.value: "Reports",
    DocumentKind.WORK_PROGRAMME.value: "Work programmes",
    DocumentKind.MONITORING_SCHEDULE.value: "Monitoring schedules",
    DocumentKind.PROJECT_TRACKER.value: "Project trackers",
}
_ONE = {"minute": "Minute", "agenda_item": "Agenda item"}


@dataclass(frozen=True)
class Asked:
    """What the form asks, cleaned; nothing chosen is empty or None."""

    words: str
    committee: Committee | None
    year: int | None
    kind: str

    @property
    def is_filtered(self) -> bool:
        return bool(self.committee or self.year or self.kind)


@dataclass(frozen=True)
class ShownFound:
    title: tuple[Piece, ...]
    passage: tuple[Piece, ...]
    href: str
    detail: str
    see: See | None


@dataclass(frozen=True)
class SearchPage:
    title: str
    heading: str
    breadcrumbs: tuple[Link, ...]
    asked: Asked
    committees: tuple[dict[str, object], ...]
    years: tuple[dict[str, object], ...]
    kinds: tuple[dict[str, object], ...]
    clear_href: str
    counted: str
    found: tuple[ShownFound, ...]
    pagination: dict[str, object] | None


def options(everything: str, choices: Iterable[tuple[object, str]], chosen: object) -> tuple[dict[str, object], ...]:
    """The options of a filter's select, the first of which filters nothing."""
    return (
        {"value": "", "text": everything},
        *({"value": str(value), "text": text, "selected": value == chosen} for value, text in choices),
    )


def counted(asked: Asked, results: Results) -> str:
    """How many results there are: "12 results for “school places”"."""
    if not asked.words:
        return ""
    return f"{count_words(results.total, 'result')} for “{asked.words}”"


def shown_found(results: Results) -> tuple[ShownFound, ...]:
    """The results of a page with their links, in a fixed number of queries."""
    wanted: dict[str, set[int]] = {"minute": set(), "agenda_item": set(), "paper": set()}
    for one in results.found:
        table, _, number = one.entry.owner.partition(":")
        if table in wanted:
            wanted[table].add(int(number))
    owners: dict[str, Mapping[int, Minute | AgendaItem | Paper]] = {
        "minute": Minute.objects.with_meeting().in_bulk(wanted["minute"]),
        "agenda_item": AgendaItem.objects.select_related("meeting__committee__council").in_bulk(wanted["agenda_item"]),
        "paper": Paper.objects.select_related("document__source__council").in_bulk(wanted["paper"]),
    }
    shown = []
    for one in results.found:
        table, _, number = one.entry.owner.partition(":")
        owner = owners[table].get(int(number)) if table in owners else None
        if owner is not None:
            shown.append(_shown(one, owner))
    return tuple(shown)


def _shown(found: Found, owner: Minute | AgendaItem | Paper) -> ShownFound:
    entry = found.entry
    kind = _ONE.get(entry.kind) or entry.kind.replace("_", " ").capitalize()
    detail = [
        kind,
        entry.committee.name if entry.committee else "",
        date_words(entry.dated_on) if entry.dated_on else "",
    ]
    if isinstance(owner, Paper):
        council = owner.document.source.council
        href = document_url(council, owner.document)
    else:
        council = owner.meeting.committee.council
        href = minute_url(owner) if isinstance(owner, Minute) else meeting_url(owner.meeting)
    title = found.title or (Piece(str(owner), is_sought=False),)
    return ShownFound(
        title, found.passage, href, " · ".join(one for one in detail if one), see(council, owner, str(owner))
    )
