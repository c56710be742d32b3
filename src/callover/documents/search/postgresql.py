"""Search in PostgreSQL's tsvector."""

from typing import Any

from callover.documents.search.marking import CLOSE, OPEN
from callover.documents.search.query import Term
from callover.documents.search.statement import Statement

_OPTIONS = f"StartSel={OPEN}, StopSel={CLOSE}"
# The passages are made for the page's rows only: making them is what costs.
_SELECT = f"""
    SELECT id, ts_headline('english', title, sought, '{_OPTIONS}, HighlightAll=true'),
           ts_headline('english', text, sought, '{_OPTIONS}, MaxFragments=2, MaxWords=32, MinWords=12')
    FROM (
        SELECT id, title, text, sought, ts_rank(words, sought) AS rank
        FROM documents_searchentry, (SELECT {{query}} AS sought) AS asked
        WHERE words @@ sought {{filters}}
        ORDER BY rank DESC, dated_on DESC NULLS LAST, id LIMIT %s OFFSET %s
    ) AS best
"""  # noqa: S608  only constants are put in


def statement(terms: tuple[Term, ...], committee_id: int | None, year: int | None, kind: str | None) -> Statement:
    """The questions for these terms and filters."""
    query = " && ".join("to_tsquery('english', %s)" for _ in terms)
    parameters: list[Any] = [_tsquery(term) for term in terms]
    filters = ""
    for condition, value in (
        ("committee_id = %s", committee_id),
        ("extract(year FROM dated_on) = %s", year),
        ("kind = %s", kind or None),
    ):
        if value is not None:
            filters += f" AND {condition}"
            parameters.append(value)
    count = (
        f"SELECT count(*) FROM documents_searchentry, (SELECT {query} AS sought) AS asked "  # noqa: S608
        f"WHERE words @@ sought {filters}"
    )
    return Statement(count, _SELECT.format(query=query, filters=filters), parameters)


def _tsquery(term: Term) -> str:
    # Words are letters and digits only, quoted all the same, so that none is read as an operator.
    quoted = [f"'{word}'" for word in term.words]
    if term.is_prefix:
        quoted[-1] += ":*"
    return " <-> ".join(quoted)
