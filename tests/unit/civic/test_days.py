"""Years, months, bank holidays, working days, clear days and numbers."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callover.civic.bank_holidays import FIRST_YEAR, bank_holidays, easter_sunday
from callover.civic.clear_days import (
    WORKING_DAYS,
    DayCalendar,
    DayKind,
    add_working_days,
    clear_days_between,
    notice_for,
    publish_by,
)
from callover.civic.months import add_months, end_of_months_beginning_with
from callover.civic.numbers import read_number, read_ordinal, read_roman
from callover.civic.years import YearKind, find_years, municipal_year_between, read_year, year_from, year_of

D = dt.date


def test_the_worked_example_of_five_clear_days() -> None:
    notice = notice_for(D(2020, 10, 27))
    assert notice.publish_by == D(2020, 10, 19)
    assert notice.counted == tuple(D(2020, 10, day) for day in (20, 21, 22, 23, 26))
    assert notice.passed_over == ((D(2020, 10, 24), DayKind.WEEKEND), (D(2020, 10, 25), DayKind.WEEKEND))


@pytest.mark.parametrize(
    ("meeting", "clear_days", "days", "expected"),
    [
        (D(2024, 4, 9), 5, WORKING_DAYS, D(2024, 3, 28)),
        (D(2025, 1, 7), 5, WORKING_DAYS, D(2024, 12, 27)),
        (
            D(2025, 1, 7),
            5,
            DayCalendar(closed=frozenset({D(2024, 12, 27), D(2024, 12, 30), D(2024, 12, 31)})),
            D(2024, 12, 20),
        ),
        (D(2024, 9, 17), 3, DayCalendar(days_off=frozenset({6})), D(2024, 9, 12)),
        (D(2024, 9, 17), 0, WORKING_DAYS, D(2024, 9, 16)),
    ],
)
def test_papers_are_published_before_the_clear_days(
    meeting: D, clear_days: int, days: DayCalendar, expected: D
) -> None:
    assert publish_by(meeting, clear_days, days) == expected


@given(st.dates(D(1990, 1, 1), D(2100, 1, 1)), st.integers(0, 28))
def test_the_clear_days_of_a_notice_are_those_between_its_days(meeting: D, clear_days: int) -> None:
    notice = notice_for(meeting, clear_days)
    assert clear_days_between(notice.publish_by, meeting) == notice.counted
    assert len(notice.counted) == clear_days
    assert WORKING_DAYS.counts(notice.publish_by)


def test_a_calendar_with_no_days_is_refused() -> None:
    never = DayCalendar(days_off=frozenset(range(7)))
    with pytest.raises(ValueError, match="too few days"):
        notice_for(D(2024, 1, 1), 1, never)
    with pytest.raises(ValueError, match="too few days"):
        add_working_days(D(2024, 1, 1), 1, never)
    with pytest.raises(ValueError, match="fewer than none"):
        notice_for(D(2024, 1, 1), -1)


def test_working_days_are_added_and_taken_away() -> None:
    assert add_working_days(D(2024, 9, 17), 10) == D(2024, 10, 1)
    assert add_working_days(D(2024, 12, 24), 1) == D(2024, 12, 27)
    assert add_working_days(D(2024, 12, 27), -1) == D(2024, 12, 24)


def test_bank_holidays_are_those_that_the_government_lists() -> None:
    listed = pytest.importorskip(
        "govuk_bank_holidays", reason="the package with the government's list is not installed"
    )
    days = json.loads((Path(listed.__file__).parent / "bank-holidays.json").read_text())
    dates = {D.fromisoformat(event["date"]) for event in days["england-and-wales"]["events"]}
    first = min(dates).year + 1  # the list begins in the middle of a year
    for year in range(first, max(dates).year + 1):
        assert bank_holidays(year) == {day for day in dates if day.year == year}


def test_bank_holidays_that_were_moved_or_added() -> None:
    assert D(1999, 12, 31) in bank_holidays(1999)
    assert D(2002, 6, 4) in bank_holidays(2002)
    assert D(2020, 5, 4) not in bank_holidays(2020)
    with pytest.raises(ValueError, match="not known"):
        bank_holidays(FIRST_YEAR - 1)


@given(st.integers(1978, 9997))
def test_every_year_has_eight_bank_holidays_on_weekdays(year: int) -> None:
    days = bank_holidays(year)
    assert len(days) >= 8
    assert all(day.weekday() < 5 for day in days)
    assert easter_sunday(year).weekday() == 6


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        (D(2024, 3, 15), 2, D(2024, 5, 14)),
        (D(2024, 1, 1), 2, D(2024, 2, 29)),
        (D(2024, 12, 31), 2, D(2025, 2, 28)),
        (D(2023, 12, 31), 2, D(2024, 2, 29)),
        (D(2023, 12, 29), 2, D(2024, 2, 28)),
        (D(2024, 2, 29), 12, D(2025, 2, 28)),
        (D(2024, 8, 31), 1, D(2024, 9, 30)),
    ],
)
def test_months_beginning_with_a_day_end_before_the_corresponding_date(first: D, months: int, last: D) -> None:
    assert end_of_months_beginning_with(first, months) == last


def test_the_corresponding_date_is_a_months_last_day_where_it_has_no_such_day() -> None:
    assert add_months(D(2024, 1, 31), 1) == D(2024, 2, 29)
    assert add_months(D(2024, 1, 31), -2) == D(2023, 11, 30)
    with pytest.raises(OverflowError):
        add_months(D(9999, 12, 1), 1)


def test_years_of_each_kind() -> None:
    day = D(2024, 9, 17)
    assert [year_of(kind, day).label for kind in YearKind] == ["2024/25", "2024/25", "2024/25"]
    assert year_of(YearKind.ACADEMIC, D(2024, 8, 31)).label == "2023/24"
    assert year_of(YearKind.FINANCIAL, D(2024, 3, 31)).label == "2023/24"
    assert year_of(YearKind.MUNICIPAL, D(2024, 4, 30)).label == "2023/24"
    assert year_from(YearKind.ACADEMIC, 2019).ends_on == D(2020, 8, 31)
    assert year_from(YearKind.MUNICIPAL, 1999).label == "1999/00"


def test_a_municipal_year_runs_between_annual_meetings() -> None:
    year = municipal_year_between(D(2024, 5, 21), D(2025, 5, 20))
    assert (year.starts_on, year.ends_on, year.label) == (D(2024, 5, 21), D(2025, 5, 19), "2024/25")
    with pytest.raises(ValueError, match="must come after"):
        municipal_year_between(D(2024, 5, 21), D(2024, 5, 21))


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("2019/20", 2019),
        ("2019-20", 2019),
        ("2024-2025", 2024),
        ("2024 – 25", 2024),
        ("FY25", 2024),
        ("FY24/25", 2024),
        ("1999/00", 1999),
        ("2019/21", None),
        ("2017-20", None),
        ("2019", None),
        ("", None),
    ],
)
def test_a_years_label_is_read(label: str, first: int | None) -> None:
    assert read_year(label) == first


def test_labels_are_found_in_text_and_dates_are_not() -> None:
    assert [year.first for year in find_years("the 2019/20 programme, S.I. 2012/2089, 2019-09-17 and FY26")] == [
        2019,
        2025,
    ]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("four", 4),
        ("Twenty-one", 21),
        ("a dozen", 12),
        ("two dozen", 24),
        ("one hundred and five", 105),
        ("1,250", 1250),
        ("three thousand two hundred", 3200),
        ("12", 12),
        ("", None),
        ("and", None),
        ("several", None),
        ("1 2", None),
    ],
)
def test_numbers_in_words(words: str, number: int | None) -> None:
    assert read_number(words) == number


@pytest.mark.parametrize(
    ("words", "number"), [("third", 3), ("Twenty-first", 21), ("3rd", 3), ("two", None), ("twelve first", None)]
)
def test_ordinals(words: str, number: int | None) -> None:
    assert read_ordinal(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [("iv", 4), ("XII", 12), ("mcmxcix", 1999), ("iiii", None), ("", None), ("vx", None), ("civic", None)],
)
def test_roman_numerals(words: str, number: int | None) -> None:
    assert read_roman(words) == number
