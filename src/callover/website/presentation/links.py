"""Addresses of the record's things, and the "see it in the document" link that every fact has."""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse

from callover.councils.models import Committee, Council, Member
from callover.documents.models import Document, Printed
from callover.meetings.models import Meeting, Minute


@dataclass(frozen=True)
class Link:
    """A link, in the option names of the design system."""

    text: str
    href: str = ""
    current: bool = False


@dataclass(frozen=True)
class See:
    """Where a fact is printed: the address of the page with its lines marked, and what to call it."""

    href: str
    where: str
    what: str


def council_url(council: Council) -> str:
    """A council's home page."""
    return reverse("website:council", args=[council.slug])


def committee_url(committee: Committee) -> str:
    """A committee's page."""
    return reverse("website:committee", args=[committee.council.slug, committee.slug])


def meeting_url(meeting: Meeting) -> str:
    """A meeting's page."""
    committee = meeting.committee
    return reverse("website:meeting", args=[committee.council.slug, committee.slug, meeting.slug])


def minute_url(minute: Minute) -> str:
    """A minute's page, which stays when draft minutes are approved."""
    committee = minute.meeting.committee
    return reverse("website:minute", args=[committee.council.slug, committee.slug, minute.meeting.slug, minute.slug])


def member_url(council: Council, member: Member) -> str:
    """The page of a person named in a council's papers."""
    return reverse("website:member", args=[council.slug, member.pk, member.slug])


def document_url(council: Council, document: Document) -> str:
    """The page about a document."""
    return reverse("website:document", args=[council.slug, document.pk])


def place_url(council: Council, document_id: int, page: int | None, start: int, end: int) -> str:
    """The page of a document with the half-open range [start, end) of its text marked."""
    return f"{_page_url(council.slug, document_id, page)}?at={start}-{end}#marked"


@lru_cache(maxsize=4096)
def _page_url(council: str, document_id: int, page: int | None) -> str:
    # A page of a meeting has hundreds of links to a handful of pages of its papers.
    if page is None:
        return reverse("website:document-text", args=[council, document_id])
    return reverse("website:document-page", args=[council, document_id, page])


def see(council: Council, printed: Printed, what: str) -> See:
    """Where this fact is printed; ``what`` names the fact for people who hear the link alone."""
    where = f"page {printed.page}" if printed.page else f"line {printed.line_start}"
    href = place_url(council, printed.document_id, printed.page, printed.start, printed.end)
    return See(href, where, what)


def trail(council: Council, *steps: Link) -> tuple[Link, ...]:
    """The breadcrumbs of a page below a council's home page."""
    return (Link("Home", council_url(council)), *steps)
