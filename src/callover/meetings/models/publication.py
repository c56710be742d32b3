"""The papers that tell of a meeting, and which of them stand."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from callover.documents.models import Document, Paper, choices_of, known
from callover.meetings.models.meeting import Meeting
from callover.reading.records import DocumentKind


class Standing(models.TextChoices):
    """How far a paper is the committee's own word. Minutes go from draft to submitted to approved."""

    PUBLISHED = "published", "Published"
    DRAFT = "draft", "Draft minutes"
    SUBMITTED = "submitted", "Minutes submitted for approval"
    APPROVED = "approved", "Approved minutes"


class PublicationQuerySet(models.QuerySet["Publication"]):
    def standing(self) -> "PublicationQuerySet":
        """The papers whose facts stand: the latest agenda, and the minutes nearest to approval."""
        return self.filter(Q(gives_agenda=True) | Q(gives_minutes=True))


class Publication(models.Model):
    """A paper (agenda, minutes, meeting page) published about a meeting: a version of what is known of it.

    ``submitted_to`` is the later meeting in whose pack these minutes were printed for approval. The record's agenda
    of a meeting is that of the one publication that ``gives_agenda``, its minutes those of the one that
    ``gives_minutes``.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="publications")
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="publication")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="publications")
    kind = models.CharField(max_length=30, choices=choices_of(DocumentKind))
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.PUBLISHED)
    submitted_to = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="minutes_submitted"
    )
    gives_agenda = models.BooleanField(default=False)
    gives_minutes = models.BooleanField(default=False)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["meeting", "kind", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(gives_agenda=True), name="meeting_has_one_agenda_that_stands"
            ),
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(gives_minutes=True), name="meeting_has_one_minutes_that_stand"
            ),
            known("kind", DocumentKind, "publication_kind_is_known"),
            models.CheckConstraint(condition=Q(standing__in=Standing.values), name="publication_standing_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.meeting}"
