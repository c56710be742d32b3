"""A meeting's page and the page of each of its minutes."""

import datetime as dt
import re

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from callover.documents.models import Correction, Notice
from callover.meetings.models import Meeting, Minute
from callover.website.presentation.meeting import meeting_page
from callover.website.presentation.minute import minute_page
from callover.website.views.rendering import of_the_record, page

_SLUG = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([2-9]))?")
NOTICES = 50


@of_the_record
def meeting(request: HttpRequest, council_slug: str, committee_slug: str, meeting_slug: str) -> HttpResponse:
    """Agenda and minutes side by side, the people, the papers and what is doubtful in them."""
    found = _found(council_slug, committee_slug, meeting_slug)
    beside = Meeting.objects.with_committee().filter(committee=found.committee, withdrawn_on=None)
    earlier = beside.filter(held_on__lt=found.held_on).order_by("-held_on").first()
    later = beside.filter(held_on__gt=found.held_on).order_by("held_on").first()
    of_what_stands = Q(paper__publication__gives_agenda=True) | Q(paper__publication__gives_minutes=True)
    notices = Notice.objects.filter(of_what_stands, paper__publication__meeting=found)
    notices = notices.select_related("document", "paper")[:NOTICES]
    corrections = Correction.objects.in_force().filter(is_placed=True, document__publications__meeting=found).distinct()
    shown = meeting_page(found, notices, corrections, today=timezone.localdate(), previous=earlier, following=later)
    return page(request, "meeting", shown, council=found.committee.council, section="meeting")


@of_the_record
def minute(
    request: HttpRequest, council_slug: str, committee_slug: str, meeting_slug: str, minute_slug: str
) -> HttpResponse:
    """What was minuted of one item, in full."""
    of_meeting = Minute.objects.standing().filter(**_meeting_is(council_slug, committee_slug, meeting_slug))
    found = get_object_or_404(of_meeting.with_parts().with_meeting(), slug=minute_slug)
    beside = of_meeting.with_meeting().select_related("agenda_item")
    previous = beside.filter(position__lt=found.position).order_by("-position").first()
    following = beside.filter(position__gt=found.position).order_by("position").first()
    corrections = Correction.objects.in_force().filter(is_placed=True, document=found.document)
    shown = minute_page(found, corrections, previous=previous, following=following)
    return page(request, "minute", shown, council=found.meeting.committee.council, section="meeting")


def _found(council_slug: str, committee_slug: str, meeting_slug: str) -> Meeting:
    day, sitting = _day_and_sitting(meeting_slug)
    return get_object_or_404(
        Meeting.objects.with_papers(),
        committee__council__slug=council_slug,
        committee__slug=committee_slug,
        held_on=day,
        sitting=sitting,
        withdrawn_on=None,
    )


def _meeting_is(council_slug: str, committee_slug: str, meeting_slug: str) -> dict[str, object]:
    day, sitting = _day_and_sitting(meeting_slug)
    return {
        "meeting__committee__council__slug": council_slug,
        "meeting__committee__slug": committee_slug,
        "meeting__held_on": day,
        "meeting__sitting": sitting,
        "meeting__withdrawn_on": None,
    }


def _day_and_sitting(slug: str) -> tuple[dt.date, int]:
    """What a meeting's part of an address says. Raises Http404 where it says no date."""
    match = _SLUG.fullmatch(slug)
    try:
        if match:
            return dt.date.fromisoformat(match[1]), int(match[2] or 1)
    except ValueError as no_date:
        raise Http404 from no_date
    raise Http404
