"""What full-text search looks through. The index itself is the database's own (see ``documents/search``)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from callover.councils.models import Committee
from callover.documents.models.document import Document


class SearchEntry(models.Model):
    """A minute, an agenda item or a paper as search shows it.

    ``owner`` names the row it was made from (``minute:12``) and is what a page needs to link to it. ``facets`` holds a
    token for each filter, kept in the full-text index itself: joining a filter to the index's matches is slow.
    """

    owner = models.CharField(max_length=60, unique=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=30)
    dated_on = models.DateField(null=True, blank=True)
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    facets = models.CharField(max_length=200)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(owner="") & ~Q(kind=""), name="search_entry_is_owned"),
        ]

    def __str__(self) -> str:
        return self.title
