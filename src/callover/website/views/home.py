"""The home page: the councils where there are several, else the council's next and latest meetings."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone

from callover.councils.models import Council
from callover.meetings.models import Meeting, Resolution
from callover.meetings.models.meeting import MeetingQuerySet
from callover.website.presentation.links import Link, council_url
from callover.website.presentation.lists import ListedMeeting, ResolvedLately, listed, resolved_lately
from callover.website.views.rendering import of_the_record, page

MEETINGS = 6
RESOLVING = 3
# Minutes come out weeks after a meeting, so what was resolved lately may stand some meetings back.
RECENT = 20


@dataclass(frozen=True)
class HomePage:
    title: str
    next_meeting: ListedMeeting | None
    coming: tuple[ListedMeeting, ...]
    latest: tuple[ListedMeeting, ...]
    resolved: tuple[ResolvedLately, ...]


@dataclass(frozen=True)
class CouncilsPage:
    title: str
    councils: tuple[Link, ...]


@of_the_record
def home(request: HttpRequest) -> HttpResponse:
    """The councils of this site; with one council, that council's own page."""
    councils = list(Council.objects.all()[:200])
    if len(councils) == 1:
        return HttpResponseRedirect(council_url(councils[0]))
    links = tuple(Link(council.name, council_url(council)) for council in councils)
    return page(request, "councils", CouncilsPage("Councils", links))


@of_the_record
def council(request: HttpRequest, council_slug: str) -> HttpResponse:
    """A council's next and latest meetings, and what was resolved lately."""
    found = get_object_or_404(Council, slug=council_slug)
    today = timezone.localdate()
    meetings = shown_meetings(found).with_counts()
    coming = [listed(one) for one in meetings.upcoming(today)[:MEETINGS]]
    shown = HomePage(
        title="Meetings and decisions",
        next_meeting=coming[0] if coming else None,
        coming=tuple(coming[1:]),
        latest=tuple(listed(one) for one in meetings.held(today)[:MEETINGS]),
        resolved=resolved_lately(recent_resolutions(meetings.held(today)), RESOLVING),
    )
    return page(request, "home", shown, council=found, section="council")


def shown_meetings(council: Council) -> MeetingQuerySet:
    """The council's meetings that have not been withdrawn."""
    return Meeting.objects.filter(committee__council=council, withdrawn_on=None).with_committee()


def recent_resolutions(held: MeetingQuerySet) -> QuerySet[Resolution]:
    """What the latest of these meetings resolved. Only theirs are looked at: a council resolves thousands a year."""
    latest = list(held.values_list("pk", flat=True)[:RECENT])
    return Resolution.objects.lately().select_related("minute__agenda_item").filter(minute__meeting__in=latest)
