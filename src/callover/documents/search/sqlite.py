"""Search in SQLite's FTS5."""

from callover.documents.search.facets import facets_of
from callover.documents.search.marking import CLOSE, OPEN
from callover.documents.search.query import Term
from callover.documents.search.statement import Statement

_COUNT = "SELECT count(*) FROM documents_search WHERE documents_search MATCH %s"
# Columns are title, text, facets: a word in the title weighs five times one in the text, a facet nothing. FTS5 sorts
# by its own rank before it makes the passages, so only those of the page are made.
_SELECT = f"""
    SELECT rowid, highlight(documents_search, 0, '{OPEN}', '{CLOSE}'),
           snippet(documents_search, 1, '{OPEN}', '{CLOSE}', ' … ', 32)
    FROM documents_search
    WHERE documents_search MATCH %s AND rank MATCH 'bm25(5.0, 1.0, 0.0)'
    ORDER BY rank LIMIT %s OFFSET %s
"""  # noqa: S608  nothing but two constants is put in


def statement(terms: tuple[Term, ...], committee_id: int | None, year: int | None, kind: str | None) -> Statement:
    """The questions for these terms and filters."""
    sought = " AND ".join(_quoted(term) for term in terms)
    match = f"{{title text}} : ({sought})"
    if facets := facets_of(committee_id, year, kind):
        match = f"({match}) AND facets : ({' AND '.join(facets)})"
    return Statement(_COUNT, _SELECT, [match])


def _quoted(term: Term) -> str:
    # Inside double quotation marks FTS5 reads no operator; a word never holds a quotation mark.
    return '"' + " ".join(term.words) + '"' + ("*" if term.is_prefix else "")
