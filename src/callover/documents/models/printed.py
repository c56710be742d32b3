"""What every row that was read from a document has: the document, and where in it the fact stands."""

from enum import StrEnum
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from callover.documents.models.document import Document
from callover.reading.records import Span


def choices_of(words: type[StrEnum]) -> list[tuple[str, str]]:
    """Django's choices for the reader's own words: ``vice_chair`` is shown as "Vice chair"."""
    return [(word.value, word.value.replace("_", " ").capitalize()) for word in words]


def known(field: str, words: type[StrEnum], name: str) -> models.CheckConstraint:
    """The database's own check that a column holds one of these words."""
    return models.CheckConstraint(condition=Q(**{f"{field}__in": [word.value for word in words]}), name=name)


class Printed(models.Model):
    """A row that was read from a document and says where.

    ``start`` and ``end`` are a half-open range of the document's text; lines and pages count from 1; ``page`` is null
    where the medium has none. ``fact_key`` names the fact within its document in words that outlive a better reading
    (``minutes/2031-09-15/28/resolution/2``), so that a person's correction finds it again.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    fact_key = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    line_start = models.PositiveIntegerField()
    line_end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "fact_key"], name="%(class)s_fact_is_one_a_document"),
            models.CheckConstraint(
                condition=Q(start__lte=F("end")) & Q(line_start__gte=1) & Q(line_start__lte=F("line_end")),
                name="%(class)s_span_is_in_order",
            ),
            models.CheckConstraint(condition=Q(page=None) | Q(page__gte=1), name="%(class)s_page_counts_from_1"),
        ]

    @property
    def span(self) -> Span:
        """Where the fact stands in the text of its document."""
        return Span(self.start, self.end, self.line_start, self.line_end, self.page)

    @classmethod
    def placed(cls, document: Document, fact_key: str, span: Span) -> dict[str, Any]:
        """The values of these columns for a fact read at this span."""
        return {
            "document": document,
            "fact_key": fact_key,
            "start": span.start,
            "end": span.end,
            "line_start": span.line_start,
            "line_end": span.line_end,
            "page": span.page,
        }
