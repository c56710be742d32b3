"""Search over 100,000 minutes on SQLite: server time of ``search`` beside the bare full-text query of the same words.

The floor is FTS5 itself, asked for the same twenty rows by rank without passages, counting or filters of ours.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from typing import Any

MINUTES = 100_000
ROUNDS = 5
LIMIT_MS = 100.0

# A vocabulary as languages have it: the n-th word is used 1/n as often as the first (Zipf).
_VOCABULARY = [f"w{number}" for number in range(1, 20_001)]
_WEIGHTS = list(accumulate(1 / number for number in range(1, 20_001)))
_QUERIES = {
    "a rare word": "w5000",
    "a middling word": "w300",
    "a common word": "w30",
    "the commonest word": "w1",
    "three words": "w40 w90 w200",
    "a phrase": '"w3 w12"',
    "a prefix": "w199*",
}


def main() -> int:
    """Prints a line a query; 1 where the median passes the limit."""
    os.environ |= {"SECRET_KEY": "benchmark", "DJANGO_SETTINGS_MODULE": "callover.config.settings.public"}
    os.environ.pop("DATABASE_URL", None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CALLOVER_DATA"] = folder
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        committee = _fill()
        return _measure(committee)


def _fill() -> int:
    from django.utils import timezone

    from callover.councils.models import Committee, Council, Source
    from callover.documents.models import Document, SearchEntry
    from callover.documents.search.facets import facets_of

    chance = random.Random(7)
    council = Council.objects.create(name="Aldermere Council", slug="aldermere-council")
    committees = [
        Committee.objects.create(council=council, name=f"Committee {number}", slug=f"committee-{number}")
        for number in range(20)
    ]
    document = Document.objects.create(
        sha256="0" * 64,
        source=Source.objects.create(council=council),
        name="minutes.txt",
        media_type="text/plain",
        size=1,
        received_at=timezone.now(),
    )
    entries = []
    for number in range(MINUTES):
        words = chance.choices(_VOCABULARY, cum_weights=_WEIGHTS, k=chance.randint(40, 160))
        committee, year = chance.choice(committees).pk, chance.randint(2016, 2032)
        entries.append(
            SearchEntry(
                owner=f"minute:{number}",
                document=document,
                committee_id=committee,
                kind="minute",
                dated_on=f"{year}-05-06",
                title=" ".join(chance.choices(_VOCABULARY, cum_weights=_WEIGHTS, k=4)),
                text=" ".join(words),
                facets=" ".join(facets_of(committee, year, "minute")),
            )
        )
    SearchEntry.objects.bulk_create(entries, batch_size=5000)
    return committees[0].pk


def _measure(committee: int) -> int:
    medians = []
    print(f"search over {MINUTES:,} minutes (SQLite), median of {ROUNDS}; floor: the bare FTS5 query")
    every: tuple[tuple[dict[str, Any], str], ...] = (
        ({}, ""),
        ({"committee": committee, "year": 2031, "kind": "minute"}, ", filtered"),
    )
    for name, query in _QUERIES.items():
        for filters, told in every:
            ours, total = _timed(partial(_found, query, filters))
            floor, _ = _timed(partial(_bare, query))
            medians.append(ours)
            figures = f"{ours:7.1f} ms   floor {floor:6.1f} ms   ratio {ours / floor:5.2f}"
            print(f"  {name + told:34} {figures}   {total:,} found")
    median = statistics.median(medians)
    print(f"  median of all: {median:.1f} ms (at most {LIMIT_MS:.0f} ms); the slowest {max(medians):.1f} ms")
    return 0 if median < LIMIT_MS else 1


def _found(query: str, filters: dict[str, Any]) -> int:
    from callover.documents.search import search

    return search(query, **filters).total


def _bare(query: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid FROM documents_search WHERE documents_search MATCH %s ORDER BY rank LIMIT 20", [query]
        )
        return len(cursor.fetchall())


def _timed(act: Callable[[], int]) -> tuple[float, int]:
    """Milliseconds at the median, and what it gave."""
    spent, given = [], 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        given = act()
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent), given


if __name__ == "__main__":
    sys.exit(main())
