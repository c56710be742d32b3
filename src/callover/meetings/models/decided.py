"""What was decided: the clauses of resolutions, votes, and what somebody is to do."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from callover.documents.models import Printed, choices_of, known
from callover.meetings.models.item import Minute
from callover.reading.records import ActionKind, Outcome, Precision, ResolutionKind


class ResolutionQuerySet(models.QuerySet["Resolution"]):
    def standing(self) -> "ResolutionQuerySet":
        """The clauses of minutes that stand."""
        return self.filter(minute__publication__gives_minutes=True)

    def lately(self) -> "ResolutionQuerySet":
        """The clauses that stand, of the latest meetings first, without the mere notings and exclusions."""
        return (
            self.standing()
            .exclude(kind__in=[ResolutionKind.NOTE.value, ResolutionKind.EXCLUDE_PUBLIC.value])
            .select_related("minute__meeting__committee__council", "document")
            .order_by("-minute__meeting__held_on", "minute__position", "position")
        )


class Resolution(Printed):
    """One clause of what was resolved. ``label`` is as printed without brackets, empty where there is none."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="resolutions")
    position = models.PositiveIntegerField()
    label = models.TextField(blank=True)
    text = models.TextField(blank=True)
    kind = models.CharField(max_length=20, choices=choices_of(ResolutionKind))

    objects = ResolutionQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["minute", "position"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            models.UniqueConstraint(fields=["minute", "position"], name="resolution_position_is_one_a_minute"),
            known("kind", ResolutionKind, "resolution_kind_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()


class ActionQuerySet(models.QuerySet["Action"]):
    def standing(self) -> "ActionQuerySet":
        """The actions of minutes that stand."""
        return self.filter(minute__publication__gives_minutes=True)

    def due_between(self, first: dt.date, last: dt.date) -> "ActionQuerySet":
        """The actions whose latest due date lies between two days, both counted."""
        return self.filter(due_latest__gte=first, due_latest__lte=last)


class Action(Printed):
    """What somebody is to do later, by a clause (``resolution``) or promised in the discussion (then it is null).

    ``owner`` and the due words are as printed; the due dates are the reader's understanding of them.
    """

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="actions")
    resolution = models.ForeignKey(Resolution, on_delete=models.CASCADE, null=True, blank=True, related_name="actions")
    what = models.TextField(blank=True)
    kind = models.CharField(max_length=20, choices=choices_of(ActionKind))
    owner = models.TextField(blank=True)
    due_text = models.TextField(blank=True)
    due_earliest = models.DateField(null=True, blank=True)
    due_latest = models.DateField(null=True, blank=True)
    due_precision = models.CharField(max_length=20, choices=choices_of(Precision), blank=True)

    objects = ActionQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["minute", "start", "pk"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            known("kind", ActionKind, "action_kind_is_known"),
            models.CheckConstraint(
                condition=Q(due_precision__in=["", *(word.value for word in Precision)]),
                name="action_due_precision_is_known",
            ),
            models.CheckConstraint(
                condition=Q(due_earliest=None) | Q(due_latest=None) | Q(due_earliest__lte=F("due_latest")),
                name="action_due_dates_are_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Vote(Printed):
    """A vote as minuted; a count that is not printed is null."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="votes")
    in_favour = models.PositiveIntegerField(null=True, blank=True)
    against = models.PositiveIntegerField(null=True, blank=True)
    abstained = models.PositiveIntegerField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=choices_of(Outcome))

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["start"]
        constraints: ClassVar = [*Printed.Meta.constraints, known("outcome", Outcome, "vote_outcome_is_known")]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.in_favour} for, {self.against} against"
