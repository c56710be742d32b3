"""What a meeting was to take, and what was minuted of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Prefetch, Q

from callover.documents.models import Printed, known
from callover.meetings.models.meeting import Meeting
from callover.meetings.models.publication import Publication
from callover.reading.records import Extent


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    def standing(self) -> "AgendaItemQuerySet":
        """The items of agendas that stand, in the order of the agenda."""
        return self.filter(publication__gives_agenda=True).order_by("meeting_id", "position")

    def with_parts(self) -> "AgendaItemQuerySet":
        """With ``excluded`` (the exclusions of the public) at hand as a list."""
        return self.prefetch_related(Prefetch("exclusions", to_attr="excluded"))


class AgendaItem(Printed):
    """An item of the agenda. ``first_page`` and ``last_page`` are its report's in the pack, as printed."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="agenda_items")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="agenda_items")
    position = models.PositiveIntegerField()
    number = models.TextField(blank=True)
    title = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    first_page = models.PositiveIntegerField(null=True, blank=True)
    last_page = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)

    objects = AgendaItemQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["publication", "position"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            models.UniqueConstraint(fields=["publication", "position"], name="agenda_item_position_is_one"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class MinuteQuerySet(models.QuerySet["Minute"]):
    def standing(self) -> "MinuteQuerySet":
        """The minutes that stand: not those of a draft that approved minutes have replaced."""
        return self.filter(publication__gives_minutes=True).order_by("meeting_id", "position")

    def with_parts(self) -> "MinuteQuerySet":
        """With all that was minuted at hand, as lists: managers would be cloned for each of a meeting's minutes.

        Gives ``resolved`` (clauses), ``to_do`` (actions, of clauses and others), ``declared``, ``asked`` (questions),
        ``voted``, ``excluded`` and ``attended``, the last and ``declared`` with their members.
        """
        from callover.meetings.models.people import Attendance, Declaration

        return self.select_related("agenda_item").prefetch_related(
            Prefetch("resolutions", to_attr="resolved"),
            Prefetch("actions", to_attr="to_do"),
            Prefetch("declarations", Declaration.objects.select_related("member"), to_attr="declared"),
            Prefetch("questions", to_attr="asked"),
            Prefetch("votes", to_attr="voted"),
            Prefetch("exclusions", to_attr="excluded"),
            Prefetch("attendances", Attendance.objects.select_related("member"), to_attr="attended"),
        )

    def with_meeting(self) -> "MinuteQuerySet":
        """With the meeting, its committee and the document at hand."""
        return self.select_related("meeting__committee__council", "document", "publication")


class Minute(Printed):
    """What was minuted of one item. ``number`` is the minute's own, ``agenda_number`` the item's where printed too.

    ``agenda_item`` is the item of the agenda that the minute answers to, where both papers are in the record.
    ``slug`` is the minute's part of an address, one a meeting.
    """

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="minutes")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="minutes"
    )
    position = models.PositiveIntegerField()
    slug = models.SlugField(max_length=60)
    number = models.TextField(blank=True)
    agenda_number = models.TextField(blank=True)
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)

    objects = MinuteQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["publication", "position"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            models.UniqueConstraint(fields=["publication", "position"], name="minute_position_is_one"),
            models.UniqueConstraint(fields=["publication", "slug"], name="minute_slug_is_one_a_publication"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Exclusion(Printed):
    """The public and press were, or may be, excluded from an item, by paragraphs of Schedule 12A."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, null=True, blank=True, related_name="exclusions")
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.CASCADE, null=True, blank=True, related_name="exclusions"
    )
    extent = models.CharField(max_length=10)
    paragraphs = models.JSONField(default=list)

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["start"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            known("extent", Extent, "exclusion_extent_is_known"),
            models.CheckConstraint(
                condition=Q(minute=None, agenda_item__isnull=False) | Q(minute__isnull=False, agenda_item=None),
                name="exclusion_is_of_one_item",
            ),
        ]

    def __str__(self) -> str:
        return f"Public excluded from the {self.extent}"
