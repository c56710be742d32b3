"""A council, and the places that its documents come from."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Council(models.Model):
    """A local authority whose committees publish. ``colour`` is its own (``#rrggbb``), empty for Callover's."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=200, unique=True)
    colour = models.CharField(max_length=7, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(slug=""), name="council_is_named"),
            models.CheckConstraint(condition=Q(colour__regex=r"^(#[0-9a-f]{6})?$"), name="council_colour_is_hex"),
        ]

    def __str__(self) -> str:
        return self.name


class Supplier(models.TextChoices):
    """The system that a source's documents come out of: how they are fetched and what ids they bring."""

    FILES = "files", "Files handed over"
    MODERNGOV = "moderngov", "Modern.gov"
    CMIS = "cmis", "CMIS"


class Source(models.Model):
    """Where a council's documents come from. The people and papers of a source are known by the source's own ids."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="sources")
    supplier = models.CharField(max_length=20, choices=Supplier, default=Supplier.FILES)
    address = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["council", "supplier", "address"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["council", "supplier", "address"], name="source_is_one_a_place"),
            models.CheckConstraint(condition=Q(supplier__in=Supplier.values), name="source_supplier_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.council}: {self.get_supplier_display()}"
