"""Which meeting a paper is of."""

import datetime as dt

from callover.councils.models import Committee
from callover.meetings.models import Meeting
from callover.meetings.rules import is_same_start


def meeting_of(committee: Committee, held_on: dt.date, starts_at: dt.time | None, venue: str) -> Meeting:
    """The committee's meeting on this day that a paper with this start tells of, new to the record if need be.

    Two papers of one day whose starts are more than an hour apart are of two meetings; one that prints no start is of
    the day's first. A start or place that the record lacks is taken from the paper.
    """
    sittings = list(Meeting.objects.filter(committee=committee, held_on=held_on).order_by("sitting"))
    for meeting in sittings:
        if is_same_start(meeting.starts_at, starts_at):
            return _filled(meeting, starts_at, venue)
    last = sittings[-1].sitting if sittings else 0
    return Meeting.objects.create(
        committee=committee, held_on=held_on, starts_at=starts_at, sitting=last + 1, venue=venue
    )


def _filled(meeting: Meeting, starts_at: dt.time | None, venue: str) -> Meeting:
    if (meeting.starts_at is None and starts_at) or (not meeting.venue and venue):
        meeting.starts_at = meeting.starts_at or starts_at
        meeting.venue = meeting.venue or venue
        meeting.save(update_fields=["starts_at", "venue"])
    return meeting
