"""A council's committees, and the names that they are printed under."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Max, Min, Q

from callover.councils.models.council import Council
from callover.councils.rules import CommitteeKind

KINDS = [kind.value for kind in CommitteeKind]


class CommitteeQuerySet(models.QuerySet["Committee"]):
    def sitting(self) -> "CommitteeQuerySet":
        """The committees that have not been withdrawn from the record."""
        return self.filter(withdrawn_on=None)

    def with_nearest_meetings(self, today: dt.date) -> "CommitteeQuerySet":
        """With ``next_on`` and ``latest_on``: the days of the next meeting (today or later) and the last one before."""
        held_on = "meetings__held_on"
        stands = Q(meetings__withdrawn_on=None)
        return self.select_related("council").annotate(
            next_on=Min(held_on, filter=stands & Q(meetings__held_on__gte=today)),
            latest_on=Max(held_on, filter=stands & Q(meetings__held_on__lt=today)),
        )

    def of_scrutiny(self) -> "CommitteeQuerySet":
        """Those that scrutinise: overview and scrutiny committees, select commissions, task and finish groups."""
        return self.filter(
            kind__in=[
                CommitteeKind.OVERVIEW_AND_SCRUTINY.value,
                CommitteeKind.SELECT_COMMISSION.value,
                CommitteeKind.TASK_AND_FINISH.value,
            ]
        )


class Committee(models.Model):
    """A committee of a council, under the name that it is best known by."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="committees")
    name = models.TextField()
    slug = models.SlugField(max_length=300)
    kind = models.CharField(
        max_length=30,
        choices=[(kind, kind.replace("_", " ").capitalize()) for kind in KINDS],
        default=CommitteeKind.OTHER.value,
    )
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = CommitteeQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["council", "slug"], name="committee_slug_is_one_a_council"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(slug=""), name="committee_is_named"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="committee_kind_is_known"),
        ]

    def __str__(self) -> str:
        return self.name


class CommitteeName(models.Model):
    """A name that a committee is printed under: in capitals, with or without its article, before it was renamed.

    ``key`` is the name as :func:`callover.councils.rules.committee_key` makes it; a council has each key once.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="committee_names")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="names")
    name = models.TextField()
    key = models.CharField(max_length=300)

    class Meta:
        ordering: ClassVar[list[str]] = ["key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["council", "key"], name="committee_key_is_one_a_council"),
            models.CheckConstraint(condition=~Q(key=""), name="committee_name_has_a_key"),
        ]

    def __str__(self) -> str:
        return self.name
