"""The examiner examined: an unmet expectation must be seen, and a span that points elsewhere must be caught."""

import pytest

from callover.reading.source import Line, SourceText
from tests.reading.casebook import cases
from tests.reading.matching import case_differences, differences
from tests.reading.spans import date_stands_in, number_stands_in, span_faults, stands_in, time_stands_in


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ({"a": 1}, {"a": 1, "b": 2}),
        ("That the report…", "That the report be noted."),
        ("…be noted.", "That the report be noted."),
        ("…report…", "That the report be noted."),
        ("one  two", "one\ntwo"),
        ({"date": None, "time": None}, None),
        ({"contains": [{"code": "x"}]}, [{"code": "y"}, {"code": "x", "span": None}]),
        ({"lacks": [{"code": "x"}]}, [{"code": "y"}]),
        ([], []),
    ],
)
def test_what_matches(expected: object, found: object) -> None:
    assert differences(expected, found) == []


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ({"a": 1}, {"a": 2}),
        ({"a": 1}, None),
        ({"a": None}, {"a": ""}),
        (True, 1),
        ("That the report", "That the report be noted."),
        ("That a report…", "That the report be noted."),
        (["a", "b"], ["b", "a"]),
        (["a"], ["a", "b"]),
        ([], None),
        ({"contains": [{"code": "x"}]}, []),
        ({"lacks": [{"code": "x"}]}, [{"code": "x"}]),
    ],
)
def test_what_differs(expected: object, found: object) -> None:
    assert differences(expected, found)


def test_a_missing_and_an_extra_entry_are_named() -> None:
    lines = differences([{"name": "Ash"}, {"name": "Birch"}], [{"name": "Ash"}], "present")
    assert any("missing" in line and "Birch" in line for line in lines)


def test_notices_are_looked_for_in_the_file_and_in_its_documents() -> None:
    reading = {"notices": [], "documents": [{"notices": [{"code": "text-cut-off"}]}]}
    assert case_differences({"notices": {"contains": [{"code": "text-cut-off"}]}}, reading) == []


def test_words_stand_in_a_text_over_line_breaks_and_furniture_but_in_order() -> None:
    assert stands_in("multi-agency report", "multi-\nagency HOUSING PANEL - 21/01/25 report")
    assert stands_in("Siân Prŷs", "SIA\u0302N PRY\u0302S")
    assert not stands_in("report agency", "agency report")
    assert not stands_in("twelve", "eleven")


def test_dates_times_and_numbers_stand_in_a_text_as_people_print_them() -> None:
    assert date_stands_in("2024-06-12", "Wednesday, 12th June")
    assert date_stands_in("2019-09-17", "17/09/19")
    assert date_stands_in("2024-03-14", "14 Mawrth 2024")
    assert not date_stands_in("2024-06-12", "12 July 2024")
    assert not date_stands_in("2024-06-12", "2 June 2024")
    assert time_stands_in("17:30", "at 5.30 p.m.")
    assert time_stands_in("12:00", "noon")
    assert not time_stands_in("17:30", "at 6 p.m.")
    assert number_stands_in(1, "one abstention")
    assert number_stands_in(3, "(For 5, Against 3)")
    assert not number_stands_in(4, "(For 5, Against 3)")


def test_a_span_that_points_elsewhere_is_caught() -> None:
    text = "Present: Cllr Ash"
    source = SourceText("x.txt", "0" * 64, "text/plain", text, (Line(text, 0, len(text), 1),))
    person = {"name": "Ash", "honorific": "Cllr", "role": "member", "post": None}
    good: dict[str, object] = {"start": 9, "end": 17, "line_start": 1, "line_end": 1, "page": None}

    def faults(span: dict[str, object]) -> list[str]:
        people = {"membership": [], "present": [{**person, "span": span}], "apologies": [], "in_attendance": []}
        whole = {"start": 0, "end": 17, "line_start": 1, "line_end": 1, "page": None}
        document: dict[str, object] = {
            "title": None,
            "body": None,
            "meeting": None,
            "next_meeting": None,
            "people": people,
            "items": [],
        }
        document |= {"notices": [], "report": None, "programme": None, "monitoring": [], "projects": [], "tables": []}
        reading = {"source": {"characters": 17}, "notices": [], "documents": [{**document, "span": whole}]}
        return span_faults(source, reading)

    assert faults(good) == []
    assert faults({**good, "start": 0, "end": 8})
    assert faults({**good, "line_start": 2})
    assert faults({**good, "page": 1})
    assert faults({**good, "end": 99})


def test_every_variant_of_the_list_has_a_case() -> None:
    numbers = {int(case.name.split("-")[0]) for case in cases() if case.name[0].isdigit()}
    assert numbers >= set(range(1, 68))
