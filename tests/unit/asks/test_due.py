"""When something is due."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callover.reading.grammar.asks import Setting, actions_of_clause, kind_of, promises, read_due
from callover.reading.records import Precision
from tests.unit.asks.tables import SETTING, passage

EMPTY = Setting()
PHRASES = [
    ("by 31 March", "by 31 March", None, "2025-03-31", Precision.DAY),
    ("on 4 October 2024 at noon", "on 4 October 2024", "2024-10-04", "2024-10-04", Precision.DAY),
    ("no later than 1 November 2024", "no later than 1 November 2024", None, "2024-11-01", Precision.DAY),
    ("in the week commencing 7 October", "in the week commencing 7 October", "2024-10-07", "2024-10-13", Precision.DAY),
    ("in November", "in November", "2024-11-01", "2024-11-30", Precision.MONTH),
    ("in June", "in June", "2025-06-01", "2025-06-30", Precision.MONTH),
    ("in early October", "in early October", "2024-10-01", "2024-10-10", Precision.MONTH),
    ("by the end of March 2025", "by the end of March 2025", None, "2025-03-31", Precision.MONTH),
    ("at the January meeting", "at the January meeting", "2025-01-14", "2025-01-14", Precision.MEETING),
    ("at the February meeting", "at the February meeting", "2025-02-01", "2025-02-28", Precision.MEETING),
    ("to its December 2024 meeting", "to its December 2024 meeting", "2024-12-03", "2024-12-03", Precision.MEETING),
    ("at the next meeting", "at the next meeting", "2024-10-29", "2024-10-29", Precision.MEETING),
    ("the next Cabinet meeting", "the next Cabinet meeting", None, None, Precision.MEETING),
    ("to the next available meeting", "to the next available meeting", None, None, Precision.MEETING),
    ("to a future meeting", "to a future meeting", None, None, Precision.OPEN),
    ("in four weeks' time", "in four weeks' time", "2024-10-15", "2024-10-15", Precision.RELATIVE),
    ("in a fortnight", "in a fortnight", "2024-10-01", "2024-10-01", Precision.RELATIVE),
    ("in six to nine months", "in six to nine months", "2025-03-17", "2025-06-17", Precision.RELATIVE),
    ("within 10 working days", "within 10 working days", "2024-09-17", "2024-10-01", Precision.RELATIVE),
    ("over the next year", "over the next year", "2024-09-17", "2025-09-17", Precision.RELATIVE),
    ("six months after the launch", None, None, None, None),
    ("in six months following the launch", "in six months following the launch", None, None, Precision.RELATIVE),
    ("next month", "next month", "2024-10-01", "2024-10-31", Precision.MONTH),
    ("in Q3", "in Q3", "2024-10-01", "2024-12-31", Precision.QUARTER),
    ("in quarter one of 2025/26", "in quarter one of 2025/26", "2025-04-01", "2025-06-30", Precision.QUARTER),
    ("the quarter 2 performance report", None, None, None, None),
    ("in the spring", "in the spring", "2025-03-01", "2025-05-31", Precision.QUARTER),
    ("in winter 2025", "in winter 2025", "2025-12-01", "2026-02-28", Precision.QUARTER),
    ("in the spring term", "in the spring term", "2025-01-01", "2025-03-31", Precision.QUARTER),
    ("before the end of term", "before the end of term", None, "2024-12-31", Precision.QUARTER),
    ("early in the new year", "early in the new year", "2025-01-01", "2025-03-31", Precision.RELATIVE),
    ("later in the year", "later in the year", "2024-09-17", "2024-12-31", Precision.RELATIVE),
    (
        "in the 2025/26 municipal year",
        "in the 2025/26 municipal year",
        "2025-05-01",
        "2026-04-30",
        Precision.MUNICIPAL_YEAR,
    ),
    ("in the next municipal year", "in the next municipal year", "2025-05-01", "2026-04-30", Precision.MUNICIPAL_YEAR),
    (
        "at the end of the 2024/25 academic year",
        "at the end of the 2024/25 academic year",
        "2025-08-31",
        "2025-08-31",
        Precision.ACADEMIC_YEAR,
    ),
    (
        "at the end of the financial year",
        "at the end of the financial year",
        "2025-03-31",
        "2025-03-31",
        Precision.RELATIVE,
    ),
    ("the Plan for 2022-25", None, None, None, None),
    ("to every meeting", "to every meeting", None, None, Precision.RELATIVE),
    ("as soon as possible", "as soon as possible", None, None, Precision.OPEN),
    ("when the review was complete", "when the review was complete", None, None, Precision.OPEN),
    ("the minutes of the meeting held on 16 July 2024", None, None, None, None),
    ("as it did on 3 May 2024", None, None, None, None),
    ("in due course and by 2 December at the latest", "by 2 December", None, "2024-12-02", Precision.DAY),
]


@pytest.mark.parametrize(("said", "text", "earliest", "latest", "precision"), PHRASES, ids=[row[0] for row in PHRASES])
def test_a_phrase_is_the_days_that_it_allows(
    said: str, text: str | None, earliest: str | None, latest: str | None, precision: Precision | None
) -> None:
    due = read_due(said, SETTING)
    if text is None:
        assert due is None
        return
    assert due is not None
    days = tuple(str(day) if day else None for day in (due.earliest, due.latest))
    assert (due.text, *days, due.precision) == (text, earliest, latest, precision)


def test_without_a_setting_nothing_is_invented() -> None:
    for said, text, *_ in PHRASES:
        due = read_due(said, EMPTY)
        if due is None or text is None or any(figure in said for figure in ("2024", "2025")):
            continue
        assert due.earliest is None
        assert due.latest is None


WORDS = st.sampled_from(
    [
        "that",
        "a",
        "report",
        "be",
        "submitted",
        "brought",
        "to",
        "the",
        "next",
        "December",
        "meeting",
        "in",
        "six",
        "months",
        "by",
        "31",
        "February",
        "Q3",
        "2019/20",
        "year",
        "end",
        "of",
        "quarter",
        "1",
        "0",
        "99",
        "29",
        "and",
        "would",
        "circulate",
        "agreed",
        "officers",
        "asked",
        "Cllr",
        "Smith",
        "(or",
        "as",
        "soon",
        ";",
        ".",
        "ACTION:",
        "noted",
        "’",
        "-",
        "12/13/2020",
        "Committee",
        "Members",
        "within",
        "working",
        "days",
        "9999",
        "early",
        "new",
        "annual",
        "Head",
        "of",
        "Service",
        "requested",
        "week",
        "commencing",
    ]
)
DAYS = st.one_of(st.none(), st.dates())


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), DAYS, DAYS)
def test_no_words_and_no_day_of_the_calendar_raise(
    words: str, today: dt.date | None, following: dt.date | None
) -> None:
    setting = Setting(today, following, "Select Committee")
    due = read_due(words, setting)
    assert due is None or (due.text and due.text in words)
    if due is not None and due.earliest and due.latest:
        assert due.earliest <= due.latest
    kind_of(words)
    actions_of_clause(passage(words), setting)
    promises(passage(words), setting)


@given(st.text(max_size=200).filter(lambda text: text.split()))
def test_no_text_raises(text: str) -> None:
    said = passage(text.replace("\r", " "))
    for action in (*promises(said, SETTING), *actions_of_clause(said, SETTING)):
        assert action.what
    kind_of(text)
    read_due(text, SETTING)
