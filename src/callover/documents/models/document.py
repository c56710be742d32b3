"""A document: the bytes that a council published, known by their SHA-256."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from callover.councils.models import Source


class DocumentQuerySet(models.QuerySet["Document"]):
    def published(self) -> "DocumentQuerySet":
        """The documents that the council has not withdrawn."""
        return self.filter(withdrawn_on=None)

    def of_council(self, council_id: int) -> "DocumentQuerySet":
        """The documents that this council published."""
        return self.filter(source__council_id=council_id)


class Document(models.Model):
    """A file as a council published it. The same bytes are the same document, whatever the file is called.

    The bytes lie under their SHA-256 in the data folder (``settings.DOCUMENTS_DIR``), never in the database.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="documents")
    name = models.TextField()
    address = models.URLField(max_length=1000, blank=True)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    pages = models.PositiveIntegerField(null=True, blank=True)
    received_at = models.DateTimeField()
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="document_sha256_is_hex"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(media_type=""), name="document_is_named"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where the bytes lie."""
        return path_of(self.sha256)

    def open_bytes(self) -> bytes:
        """The document's bytes. Raises FileNotFoundError where the data folder has lost them."""
        return self.path.read_bytes()


def path_of(sha256: str) -> Path:
    """Where the bytes with this SHA-256 lie, two levels down so that no folder grows huge."""
    return Path(settings.DOCUMENTS_DIR) / sha256[:2] / sha256[2:4] / sha256
