"""The papers found in a document, and the reader's doubts about them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from callover.documents.models.document import Document
from callover.documents.models.printed import Printed, choices_of, known
from callover.reading.records import DocumentKind, Severity


class PaperQuerySet(models.QuerySet["Paper"]):
    def of_kind(self, *kinds: str) -> "PaperQuerySet":
        """The papers of these kinds: "report", "work_programme" …"""
        return self.filter(kind__in=kinds)


class Paper(Printed):
    """One committee document inside a file: the agenda, the last meeting's minutes, a report, a work programme …

    ``body`` is the committee's name as printed, ``meeting_on`` the date of the meeting that the paper is of or for.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="papers")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=30, choices=choices_of(DocumentKind))
    title = models.TextField(blank=True)
    body = models.TextField(blank=True)
    meeting_on = models.DateField(null=True, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["document", "position"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            models.UniqueConstraint(fields=["document", "position"], name="paper_position_is_one_a_document"),
            known("kind", DocumentKind, "paper_kind_is_known"),
        ]

    def __str__(self) -> str:
        return self.title or self.get_kind_display()


class Notice(models.Model):
    """A doubt about a document: something missing, contradictory or unread. Where it has no place, its span is null."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="notices")
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    code = models.CharField(max_length=80)
    severity = models.CharField(max_length=10, choices=choices_of(Severity))
    message = models.TextField()
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["document", "start", "pk"]
        constraints: ClassVar = [
            known("severity", Severity, "notice_severity_is_known"),
            models.CheckConstraint(condition=Q(code__regex=r"^[a-z0-9-]+$"), name="notice_code_is_a_word"),
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__lte=F("end")), name="notice_span_is_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.message
