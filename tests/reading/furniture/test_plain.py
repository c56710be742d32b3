"""Furniture in text that has lost its pages."""

import pytest

from callover.reading.layout.furniture import with_furniture
from callover.reading.media.plain import read_plain

SENTENCES = [
    f"Members asked on occasion {number} how the hubs were used and officers answered." for number in range(1, 15)
]
HEAD = "CHILDREN’S SCRUTINY PANEL – 12/03/26"


def marked(text: str) -> list[str]:
    source = with_furniture(read_plain(text.encode(), "x.txt", is_markdown=False))
    return [line.text for line in source.lines if line.is_furniture]


def test_a_dated_head_that_comes_again_is_furniture() -> None:
    assert marked("\n".join([*SENTENCES, HEAD, *SENTENCES, HEAD, *SENTENCES])) == [HEAD, HEAD]


def test_a_dated_head_in_mid_sentence_is_furniture_even_once() -> None:
    assert marked(f"It was asked whether the\n\n{HEAD}\n\nmoney would last until spring.") == [HEAD]


def test_a_heading_with_a_date_that_comes_once_between_sentences_stays() -> None:
    assert marked(f"That was the end.\n\n{HEAD}\n\nThe next began.") == []


def test_the_head_of_the_minutes_stays_where_their_opening_words_follow() -> None:
    opening = f"{HEAD}\n\nPresent:- Councillor Ashdown (in the Chair); Councillors Birtles and Corran.\n"
    text = "\n".join([opening, *SENTENCES, HEAD, *SENTENCES, HEAD, *SENTENCES])
    source = with_furniture(read_plain(text.encode(), "x.txt", is_markdown=False))
    heads = [line.is_furniture for line in source.lines if line.text == HEAD]
    assert heads == [False, True, True]


@pytest.mark.parametrize("number", ["Page 56", "Page 3 of 12", "- Page 4 -", "Tudalen 7"])
def test_page_numbers_are_furniture(number: str) -> None:
    assert marked("\n".join([*SENTENCES, number, *SENTENCES])) == [number]


def test_lone_numbers_that_count_pages_are_furniture() -> None:
    pages = [["as the Chair", *SENTENCES, "whether the", str(number), "place was known."] for number in range(4, 8)]
    assert marked("\n".join(line for page in pages for line in page)) == ["4", "5", "6", "7"]


def test_a_minute_number_on_its_own_line_stays() -> None:
    items = [[str(number), "DECLARATIONS OF INTEREST", *SENTENCES] for number in range(21, 26)]
    assert marked("\n".join(line for item in items for line in item)) == []


def test_the_figures_of_a_chart_stay() -> None:
    assert marked("\n".join(["Missing episodes", "", *[f"{n}\n" for n in range(10)], *SENTENCES])) == []


def test_a_version_stamp_is_furniture_but_for_the_first() -> None:
    stamp = " Version 4 (2026_03.12)"
    source = with_furniture(
        read_plain("\n".join([stamp, *SENTENCES, stamp, *SENTENCES, stamp]).encode(), "x.txt", is_markdown=False)
    )
    assert [line.is_furniture for line in source.lines if line.text == stamp] == [False, True, True]


def test_a_table_header_on_each_page_stays() -> None:
    header = "Meeting Date Agenda Item Purpose Status"
    pages = "\n\f".join("\n".join([header, *SENTENCES, f"Page {number}"]) for number in range(1, 6))
    assert set(marked(pages)) == {f"Page {number}" for number in range(1, 6)}


def test_with_form_feeds_what_heads_each_page_is_furniture() -> None:
    pages = "\n\f".join("\n".join(["Aldermere Council", *SENTENCES]) for _ in range(5))
    assert [text.lstrip("\f") for text in marked(pages)] == ["Aldermere Council"] * 5


def test_resolutions_in_the_same_words_stay() -> None:
    assert marked("\n".join([*SENTENCES, "Resolved:- That the report be noted.", ""] * 5)) == []
