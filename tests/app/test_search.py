"""Full-text search: it finds, filters, counts, pages, marks, and never fails on what a person types."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callover.councils.models import Committee
from callover.documents.search import PAGE_SIZE, Results, search
from callover.meetings.models import Minute
from tests.app.conftest import Record
from tests.app.scripts import Script, item, paper


def _minutes(body: str, held_on: dt.date, *titles_and_clauses: tuple[str, str]) -> Script:
    script = Script(f"{body}-{held_on}.txt")
    items = [
        item(script, str(number), title, (text, "note"))
        for number, (title, text) in enumerate(titles_and_clauses, start=1)
    ]
    paper(script, "minutes", body, held_on, items)
    return script


@pytest.fixture
def stored(record: Record) -> None:
    record(
        _minutes(
            "Learning Select Commission",
            dt.date(2031, 5, 6),
            ("School places", "That the forecast of school places be noted."),
            ("Foster carers", "That the recruitment of foster carers be reported in autumn."),
            ("Café for care leavers", "That the café's opening be celebrated."),
        )
    )
    record(_minutes("Cabinet", dt.date(2032, 1, 12), ("Foster carers", "That fees of carers be agreed.")))


def _titles(results: Results) -> list[str]:
    return sorted(one.entry.title for one in results.found)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("forecast", ["1 School places"]),
        ("FORECASTS", ["1 School places"]),
        ("foster carers", ["1 Foster carers", "2 Foster carers"]),
        ('"school places"', ["1 School places"]),
        ('"places school"', []),
        ("recruit*", ["2 Foster carers"]),
        ("carers autumn", ["2 Foster carers"]),
        ("carers; DROP TABLE", []),
        ("nothing", []),
        ("", []),
        ('" - * ( )', []),
    ],
)
def test_finds(stored: None, query: str, titles: list[str]) -> None:
    results = search(query)
    assert (_titles(results), results.total) == (titles, len(titles))


def test_filters_by_committee_year_and_kind(stored: None) -> None:
    cabinet = Committee.objects.get(name="Cabinet")
    assert _titles(search("carers", committee=cabinet)) == ["1 Foster carers"]
    assert _titles(search("carers", year=2031)) == ["2 Foster carers"]
    assert search("carers", kind="minute").total == 2
    assert search("carers", kind="agenda_item").total == 0
    assert search("carers", committee=cabinet, year=2031).total == 0


def test_facets_are_no_words_of_the_text(stored: None) -> None:
    assert search("xkindminutex").total == 0


def test_marks_the_words_sought(stored: None) -> None:
    (found,) = search("forecast").found
    assert [piece.text for piece in found.passage if piece.is_sought] == ["forecast"]
    assert "forecast of school places" in "".join(piece.text for piece in found.passage)
    assert found.entry.owner == f"minute:{Minute.objects.get(title='School places').pk}"


def test_pages(record: Record) -> None:
    record(
        _minutes("Cabinet", dt.date(2032, 1, 12), *[(f"Bridge {number}", "That it be built.") for number in range(45)])
    )
    last = search("bridge", page=99)
    assert (last.total, last.pages, last.page, len(last.found)) == (45, 3, 3, 45 - 2 * PAGE_SIZE)
    shown = [one.entry.pk for page in (1, 2, 3) for one in search("bridge", page=page).found]
    assert len(set(shown)) == 45


def test_replaced_minutes_are_not_found(record: Record) -> None:
    script = _minutes("Cabinet", dt.date(2032, 1, 12), ("Bridge", "That the towpath be lit."))
    record(script)
    assert search("towpath").total == 1
    record(script, reader="callover 2")
    assert search("towpath").total == 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=400) | st.text(alphabet="\"*()^:-+ANDORNT{}\\'&|!<>ab \x00\x02", max_size=60))
def test_no_query_fails(stored: None, query: str) -> None:
    assert search(query, year=2031, kind=query[:20]).total == 0
    assert search(query).total >= 0
