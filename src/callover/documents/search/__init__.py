"""Full-text search over minutes, agenda items and papers, on SQLite and PostgreSQL alike.

``search("school places", committee=…, year=2031, kind="minute", page=1)`` is the door.
"""

from callover.documents.search.finding import PAGE_SIZE, Found, Results, search
from callover.documents.search.query import Term, read_query

__all__ = ["PAGE_SIZE", "Found", "Results", "Term", "read_query", "search"]
