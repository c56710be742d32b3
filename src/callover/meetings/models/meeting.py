"""A meeting of a committee."""

import datetime as dt
from typing import Any, ClassVar

from django.db import models
from django.db.models import Count, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce

from callover.councils.models import Committee


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def upcoming(self, today: dt.date) -> "MeetingQuerySet":
        """Meetings held today or later, the soonest first."""
        return self.filter(held_on__gte=today).order_by("held_on", "starts_at", "sitting")

    def held(self, today: dt.date) -> "MeetingQuerySet":
        """Meetings held before today, the latest first."""
        return self.filter(held_on__lt=today).order_by("-held_on", "-starts_at", "-sitting")

    def of_committee(self, committee: Committee) -> "MeetingQuerySet":
        """This committee's meetings."""
        return self.filter(committee=committee)

    def with_committee(self) -> "MeetingQuerySet":
        """With the committee and council at hand, for lists."""
        return self.select_related("committee__council")

    def with_counts(self) -> "MeetingQuerySet":
        """With ``resolutions_count`` and ``items_count`` of the papers that stand, for lists.

        Each is counted by itself, so that a list cut short counts only for the meetings that it shows.
        """
        from callover.meetings.models.decided import Resolution
        from callover.meetings.models.item import AgendaItem

        return self.annotate(
            resolutions_count=_counted(Resolution.objects.standing(), "minute__meeting"),
            items_count=_counted(AgendaItem.objects.standing(), "meeting"),
        )

    def with_papers(self) -> "MeetingQuerySet":
        """With all that a meeting's page shows, in a fixed number of queries.

        Gives ``agenda`` and ``minuted`` (lists of the agenda items and minutes of the papers that stand), ``people``
        (their attendance) and ``publications``, each with its parts at hand.
        """
        from callover.meetings.models.item import AgendaItem, Minute
        from callover.meetings.models.people import Attendance
        from callover.meetings.models.publication import Publication

        return self.with_committee().prefetch_related(
            Prefetch("publications", Publication.objects.select_related("document", "paper")),
            Prefetch("agenda_items", AgendaItem.objects.standing().with_parts(), to_attr="agenda"),
            Prefetch("minutes", Minute.objects.standing().with_parts(), to_attr="minuted"),
            Prefetch("attendances", Attendance.objects.standing().select_related("member"), to_attr="people"),
        )


def _counted(rows: "models.QuerySet[Any]", meeting: str) -> Coalesce:
    """How many of these rows are of the outer query's meeting."""
    own = rows.order_by().filter(**{meeting: OuterRef("pk")}).values(meeting)
    return Coalesce(Subquery(own.annotate(counted=Count("pk")).values("counted")), 0)


class Meeting(models.Model):
    """A meeting of a committee on a day. ``sitting`` is 1 but for the second meeting of one day and so on.

    Its start and place are null and empty where no paper prints them.
    """

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    starts_at = models.TimeField(null=True, blank=True)
    sitting = models.PositiveSmallIntegerField(default=1)
    venue = models.TextField(blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-held_on", "-starts_at", "-sitting"]
        indexes: ClassVar = [models.Index(fields=["held_on", "starts_at"], name="meeting_by_date")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["committee", "held_on", "sitting"], name="meeting_is_one_a_sitting"),
            models.UniqueConstraint(fields=["committee", "held_on", "starts_at"], name="meeting_is_one_a_start"),
            models.CheckConstraint(condition=Q(sitting__gte=1), name="meeting_sitting_counts_from_1"),
        ]

    def __str__(self) -> str:
        return f"{self.committee}, {self.held_on.isoformat()}"

    @property
    def slug(self) -> str:
        """The meeting's part of an address: its date, and ``-2`` for a second meeting of one day."""
        return self.held_on.isoformat() + (f"-{self.sitting}" if self.sitting > 1 else "")
