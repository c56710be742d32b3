"""How a document was read: one row a version of the reader, and where its lines stand on the pages."""

from typing import ClassVar, NamedTuple

from django.db import models
from django.db.models import F, Q

from callover.documents.models.document import Document


class ReadingQuerySet(models.QuerySet["Reading"]):
    def current(self) -> "ReadingQuerySet":
        """The newest reading of each document."""
        return self.filter(is_current=True)


class Reading(models.Model):
    """What one version of the reader found in a document: its text, and all facts as the contract's JSON."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    reader = models.CharField(max_length=80)
    is_current = models.BooleanField(default=True)
    text = models.TextField(blank=True)
    facts = models.JSONField()
    read_at = models.DateTimeField()

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["document", "read_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "reader"], name="reading_is_one_a_reader"),
            models.UniqueConstraint(
                fields=["document"], condition=Q(is_current=True), name="reading_is_current_once_a_document"
            ),
            models.CheckConstraint(condition=~Q(reader=""), name="reading_names_its_reader"),
        ]

    def __str__(self) -> str:
        return f"{self.document}, read by {self.reader}"


class PrintedLine(NamedTuple):
    """A line of a page: its number and range in the document's text, and its box in points from the top left."""

    number: int
    start: int
    end: int
    x0: float
    top: float
    x1: float
    bottom: float


class Page(models.Model):
    """A page of a document as its current reading sees it. ``width`` and ``height`` are in points."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    width = models.FloatField()
    height = models.FloatField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    lines = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reading", "number"], name="page_is_one_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1) & Q(start__lte=F("end")), name="page_counts_from_1"),
        ]

    def __str__(self) -> str:
        return f"page {self.number}"

    @property
    def printed_lines(self) -> list[PrintedLine]:
        """The lines that have a box on the page, in the order in which they are read."""
        return [PrintedLine(*line) for line in self.lines]

    def lines_between(self, start: int, end: int) -> list[PrintedLine]:
        """The lines that hold any of the half-open range [start, end) of the document's text."""
        return [line for line in self.printed_lines if line.start < end and start < line.end]
