"""What clauses and discussion ask for, against the tables of sentences."""

import pytest

from callover.reading.grammar.asks import actions_of_clause, kind_of, promises
from tests.unit.asks.tables import SETTING, Row, passage, rows_of, told

CLAUSES = rows_of("clauses.txt")
PROMISES = rows_of("promises.txt")


@pytest.mark.parametrize("row", CLAUSES, ids=lambda row: row.sentence[:60])
def test_a_clause_has_its_kind_and_asks(row: Row) -> None:
    said = passage(row.sentence)
    actions = actions_of_clause(said, SETTING)
    assert kind_of(row.sentence) == row.kind
    assert tuple(told(action) for action in actions) == row.actions


@pytest.mark.parametrize("row", PROMISES, ids=lambda row: row.sentence[:60])
def test_discussion_holds_its_promises_and_no_others(row: Row) -> None:
    assert tuple(told(action) for action in promises(passage(row.sentence), SETTING)) == row.actions


@pytest.mark.parametrize(
    "row", [row for row in (*CLAUSES, *PROMISES) if row.actions], ids=lambda row: row.sentence[:60]
)
def test_an_ask_is_in_the_words_of_its_span(row: Row) -> None:
    said = passage(row.sentence)
    read = actions_of_clause if row.kind else promises
    for action in read(said, SETTING):
        words = said.source.text[action.span.start : action.span.end]
        assert action.what in words
        assert action.owner is None or action.owner in words
        assert action.due is None or action.due.text in words
