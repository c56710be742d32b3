"""Asking the database's full-text index."""

import re
from dataclasses import dataclass
from typing import Any

from django.db import connection

from callover.councils.models import Committee
from callover.documents.models import SearchEntry
from callover.documents.search import postgresql, sqlite
from callover.documents.search.marking import Piece, pieces
from callover.documents.search.query import read_query

PAGE_SIZE = 20
_KIND = re.compile("[a-z_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A result: the entry, and its title and best passage in pieces that tell which words were sought."""

    entry: SearchEntry
    title: tuple[Piece, ...]
    passage: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of results. ``total`` counts all of them; ``pages`` is at least 1."""

    total: int
    page: int
    found: tuple[Found, ...]

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


def search(
    query: str,
    committee: Committee | int | None = None,
    year: int | None = None,
    kind: str | None = None,
    page: int = 1,
) -> Results:
    """The entries with all words of the query, the best match first, ``PAGE_SIZE`` a page.

    ``year`` is a calendar year, ``kind`` one of "minute", "agenda_item" or a kind of paper. A query without words,
    or a kind that is none, finds nothing. Never raises for any query; a page past the last is the last.
    """
    terms = read_query(query)
    if not terms or (kind and not _KIND.fullmatch(kind)):
        return Results(0, 1, ())
    index = postgresql if connection.vendor == "postgresql" else sqlite
    committee_id = committee.pk if isinstance(committee, Committee) else committee
    statement = index.statement(terms, committee_id, year, kind)
    with connection.cursor() as cursor:
        cursor.execute(statement.total, statement.parameters)
        total = int(cursor.fetchone()[0])
        page = max(1, min(page, -(-total // PAGE_SIZE)))
        cursor.execute(statement.select, [*statement.parameters, PAGE_SIZE, (page - 1) * PAGE_SIZE])
        rows = cursor.fetchall()
    return Results(total, page, _found(rows))


def _found(rows: list[tuple[Any, ...]]) -> tuple[Found, ...]:
    entries = SearchEntry.objects.defer("text").select_related("committee__council", "document")
    by_id = entries.in_bulk([row[0] for row in rows])
    return tuple(Found(by_id[pk], pieces(title), pieces(passage)) for pk, title, passage in rows if pk in by_id)
