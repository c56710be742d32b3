"""A person's correction of what the reader read."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from callover.documents.models.document import Document


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def in_force(self) -> "CorrectionQuerySet":
        """Corrections that nobody has withdrawn."""
        return self.filter(withdrawn_at=None)

    def of_fact(self, document_id: int, fact_key: str) -> "CorrectionQuerySet":
        """The corrections of one fact, the oldest first."""
        return self.filter(document_id=document_id, fact_key=fact_key)


class Correction(models.Model):
    """ "The document says ``new`` where the reader read ``old``": who said so, why and when.

    ``fact`` is the kind of row (``resolution``), ``fact_key`` its name within the document, ``field`` the column. The
    correction wins over every later reading until it is withdrawn. ``reading_now`` is what the newest reading says in
    its place; null where that reading has no such fact, so that the correction waits for a person.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="corrections")
    fact = models.CharField(max_length=30)
    fact_key = models.CharField(max_length=300)
    field = models.CharField(max_length=30)
    old = models.JSONField(null=True, blank=True)
    new = models.JSONField(null=True, blank=True)
    reading_now = models.JSONField(null=True, blank=True)
    is_placed = models.BooleanField(default=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)
    why = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["made_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["document", "fact_key", "field"],
                condition=Q(withdrawn_at=None),
                name="correction_in_force_is_one_a_field",
            ),
            models.CheckConstraint(condition=~Q(why=""), name="correction_says_why"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="correction_withdrawal_names_its_author",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fact} {self.field}: {self.old!r} is {self.new!r}"
