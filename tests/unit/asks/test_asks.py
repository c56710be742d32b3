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


def test_a_line_that_names_an_owner_assigns_the_sentence_before_it() -> None:
    said = passage("Apologies were noted. The fence by the pond needs paint before May. Action: Clerk")
    (action,) = promises(said, SETTING)
    assert told(action) == "other; Clerk; before May, ..2025-04-30"
    assert action.what == "The fence by the pond needs paint before May"


def test_an_owner_takes_over_what_the_sentence_before_it_promised() -> None:
    said = passage("A copy would be circulated to members.\nAction: DM/PL")
    (action,) = promises(said, SETTING)
    assert told(action) == "circulate; DM/PL; no due"


def test_one_sentence_may_promise_twice() -> None:
    said = passage(
        "The play area review would begin in October and the findings would be reported to the Commission in May."
    )
    assert [told(action) for action in promises(said, SETTING)] == [
        "review; no owner; in October, 2024-10-01..2024-10-31",
        "report; no owner; in May, 2025-05-01..2025-05-31",
    ]


def test_words_broken_over_lines_are_read_and_spanned_as_printed() -> None:
    said = passage("The Head of Early\nHelp agreed to circulate the ward\nfigures to members.")
    (action,) = promises(said, SETTING)
    assert action.owner == "Head of Early Help"
    assert (action.span.line_start, action.span.line_end) == (1, 3)
