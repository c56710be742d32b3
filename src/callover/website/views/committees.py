"""The list of committees, and a committee's own page."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from callover.councils.models import Committee, Council
from callover.meetings.models import Membership
from callover.website.presentation.links import Link, trail
from callover.website.presentation.lists import (
    ListedCommittee,
    ListedMeeting,
    ResolvedLately,
    Year,
    listed,
    listed_committee,
    resolved_lately,
    years,
)
from callover.website.presentation.people import NamedPerson, person
from callover.website.presentation.words import date_words
from callover.website.views.home import recent_resolutions, shown_meetings
from callover.website.views.rendering import of_the_record, page

RESOLVING = 2


@dataclass(frozen=True)
class CommitteesPage:
    title: str
    breadcrumbs: tuple[Link, ...]
    committees: tuple[ListedCommittee, ...]


@dataclass(frozen=True)
class CommitteePage:
    title: str
    kind: str
    breadcrumbs: tuple[Link, ...]
    coming: tuple[ListedMeeting, ...]
    years: tuple[Year, ...]
    resolved: tuple[ResolvedLately, ...]
    members: tuple[NamedPerson, ...]
    members_on: str


@of_the_record
def committees(request: HttpRequest, council_slug: str) -> HttpResponse:
    """A council's committees, each with its next and latest meeting."""
    council = get_object_or_404(Council, slug=council_slug)
    sitting = Committee.objects.filter(council=council).sitting().with_nearest_meetings(timezone.localdate())
    shown = CommitteesPage(
        title="Committees",
        breadcrumbs=trail(council, Link("Committees")),
        committees=tuple(listed_committee(one) for one in sitting),
    )
    return page(request, "committees", shown, council=council, section="committees")


@of_the_record
def committee(request: HttpRequest, council_slug: str, committee_slug: str) -> HttpResponse:
    """A committee: its meetings by municipal year, what it resolved lately, and its members."""
    found = get_object_or_404(
        Committee.objects.select_related("council"), council__slug=council_slug, slug=committee_slug
    )
    council, today = found.council, timezone.localdate()
    meetings = shown_meetings(council).of_committee(found).with_counts()
    resolutions = recent_resolutions(meetings.held(today))
    members = list(Membership.objects.on(found, today))
    shown = CommitteePage(
        title=found.name,
        kind=found.get_kind_display(),
        breadcrumbs=trail(council, Link(found.name)),
        coming=tuple(listed(one) for one in meetings.upcoming(today)),
        years=years(meetings.held(today)),
        resolved=resolved_lately(resolutions, RESOLVING),
        members=tuple(person(council, one) for one in members),
        members_on=date_words(members[0].printed_on) if members else "",
    )
    return page(request, "committee", shown, council=council, section="committees")
