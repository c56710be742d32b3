"""Dates and times found in running text."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callover.civic.dates import completed, find_dates, find_times, weekday_differs

WHOLE = [
    ("17th September, 2019", "2019-09-17"),
    ("17 Sept. 2019", "2019-09-17"),
    ("Tuesday, 29 October, 2019", "2019-10-29"),
    ("the 1st of May 2023", "2023-05-01"),
    ("October 29, 2019", "2019-10-29"),
    ("OCTOBER 29TH, 2019", "2019-10-29"),
    ("9.07.2019", "2019-07-09"),
    ("17/09/19", "2019-09-17"),
    ("17-09-2019", "2019-09-17"),
    ("12-Nov-19", "2019-11-12"),
    ("2019_09.17", "2019-09-17"),
    ("2019-09-17", "2019-09-17"),
    ("Dydd Mawrth, 9 Hydref 2018", "2018-10-09"),
    ("3ydd Rhagfyr 2024", "2024-12-03"),
    ("17\nSeptember\n2019", "2019-09-17"),
    ("17\u00a0September\u00a02019", "2019-09-17"),
    ("1/2/85", "1985-02-01"),
]


@pytest.mark.parametrize(("words", "day"), WHOLE)
def test_a_date_is_found_whole(words: str, day: str) -> None:
    text = f"The Panel met ({words}) at the Old Library."
    (found,) = find_dates(text)
    assert str(found.date) == day
    assert found.is_complete
    assert text[found.start : found.end] in words


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("October 29", (None, 10, 29)),
        ("Tuesday 15 December", (None, 12, 15)),
        ("December 2020", (2020, 12, None)),
        ("Sept 2019", (2019, 9, None)),
        ("Oct '19", (2019, 10, None)),
    ],
)
def test_a_date_is_found_in_part(words: str, parts: tuple[int | None, int, int | None]) -> None:
    (found,) = find_dates(f"deferred to {words} or later")
    assert (found.year, found.month, found.day) == parts
    assert found.date is None


@pytest.mark.parametrize(
    "words",
    [
        "item 3 may be taken first",
        "section 7.1.12",
        "minute 19.03.1",
        "31.02.2020",
        "£9 May",
        "October 7.30 pm",
        "2019/20",
        "page 12 of 30",
        "the 2 march together",
        "telephone 01709 822 019",
        "S.I. 2012/2089",
        "Q3 2019",
        "29 February 2023",
    ],
)
def test_what_is_no_date_is_not_found(words: str) -> None:
    assert [found for found in find_dates(words) if found.day is not None] == []


def test_a_weekday_that_is_not_the_dates_is_told() -> None:
    right, wrong = find_dates("Tuesday 29 October 2019, then Monday 30 October 2019")
    assert not weekday_differs(right)
    assert weekday_differs(wrong)


@pytest.mark.parametrize(
    ("words", "context", "day"),
    [
        ("15 December", "2020-10-27", "2020-12-15"),
        ("15 January", "2020-10-27", "2021-01-15"),
        ("27 October", "2020-10-27", "2020-10-27"),
        ("29 February", "2021-03-01", "2024-02-29"),
        ("Tuesday 15 December", "2020-10-27", "2020-12-15"),
        ("Tuesday 13 October", "2020-10-27", "2020-10-13"),
    ],
)
def test_a_year_is_completed_from_the_paper(words: str, context: str, day: str) -> None:
    (found,) = find_dates(words)
    assert str(completed(found, dt.date.fromisoformat(context))) == day


FORMATS = ("%d %B %Y", "%A, %d %B, %Y", "%B %d, %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y", "%a %d %b %Y")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(FORMATS))
def test_what_is_printed_is_read_back(day: dt.date, form: str) -> None:
    (found,) = find_dates(f"on {day.strftime(form)}.")
    assert found.date == day
    assert not weekday_differs(found)


@given(st.text(alphabet="0123456789/.- ,'MayOctJan2020thSundae\n", max_size=60))
def test_no_text_raises_and_ranges_are_in_order(text: str) -> None:
    ends = 0
    for found in find_dates(text):
        assert ends <= found.start < found.end <= len(text)
        ends = found.end
    for time in find_times(text):
        assert 0 <= time.start < time.end <= len(text)


@given(st.dates(), st.dates())
def test_completing_never_raises(day: dt.date, context: dt.date) -> None:
    for found in find_dates(day.strftime("%d %B")):
        later = completed(found, context)
        assert later is None or (later.day, later.month) == (day.day, day.month)


TIMES = [
    ("5.30 p.m.", "17:30"),
    ("5:30pm", "17:30"),
    ("17:30", "17:30"),
    ("10.00 am", "10:00"),
    ("noon", "12:00"),
    ("12 noon", "12:00"),
    ("6 pm", "18:00"),
    ("7.00pm", "19:00"),
    ("1400 hours", "14:00"),
    ("12.15 a.m.", "00:15"),
    ("10 o'clock", "10:00"),
    ("midnight", "00:00"),
]


@pytest.mark.parametrize(("words", "time"), TIMES)
def test_a_time_is_found(words: str, time: str) -> None:
    text = f"The meeting began at {words}, in Room 2."
    (found,) = find_times(text)
    assert found.time == time
    assert text[found.start : found.end] in words


def test_a_range_of_times_takes_its_half_of_the_day_from_its_end() -> None:
    assert [found.time for found in find_times("from 2.00 to 4.00 p.m. and 10.00 - 12.30 pm")] == [
        "14:00",
        "16:00",
        "10:00",
        "12:30",
    ]


@pytest.mark.parametrize("words", ["5:30", "section 10.30", "£5.30", "ratio 3:15:2", "25:00", "paragraph 17.30"])
def test_what_may_be_no_time_is_not_found(words: str) -> None:
    assert find_times(words) == ()
