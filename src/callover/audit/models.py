"""The one append-only log: who did what to which record, and when. The database refuses to change or delete a line."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class EntryQuerySet(models.QuerySet["Entry"]):
    def about(self, subject: str) -> "EntryQuerySet":
        """The log of one record, the oldest line first: ``about("document:3f9a…")``."""
        return self.filter(subject=subject)


class Entry(models.Model):
    """A line of the log. ``digest`` is the SHA-256 of this line and of the line before it, so that a gap shows.

    ``actor`` is null where the command line did it; ``actor_name`` is always filled.
    """

    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="audit_entries"
    )
    actor_name = models.CharField(max_length=200)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=120, db_index=True)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        verbose_name_plural = "entries"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(actor_name="") & ~Q(verb="") & ~Q(subject=""), name="audit_entry_is_whole"
            ),
            models.CheckConstraint(
                condition=Q(previous__regex=r"^[0-9a-f]{64}$") & Q(digest__regex=r"^[0-9a-f]{64}$"),
                name="audit_entry_digests_are_hex",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_name} {self.verb} {self.subject}"
