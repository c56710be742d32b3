"""Furniture on pages that have geometry."""

from reportlab.pdfgen.canvas import Canvas

from callover.reading.layout.furniture import with_furniture
from callover.reading.media.pdf import read_pdf
from tests.reading.pdf.making import WORDS, Draw, drawn, put, put_lines, wrapped

HEAD = "CHILDREN’S SCRUTINY PANEL – 12/03/26"


def page(number: int, *, head: str = HEAD, first: tuple[str, ...] = (), size: float = 11, foot: str = "{}") -> Draw:
    def draw(canvas: Canvas) -> None:
        if head:
            put(canvas, 70, 50, head, size=size)
        put_lines(canvas, 70, 90, [*first, *wrapped(WORDS * 2, 80)])
        put(canvas, 290, 810, foot.format(number))

    return draw


def marked(*pages: Draw) -> list[tuple[int | None, str]]:
    source = with_furniture(read_pdf(drawn(*pages), "x.pdf"))
    return [(line.page, line.text) for line in source.lines if line.is_furniture]


def test_heads_and_page_numbers_that_come_again_are_furniture() -> None:
    assert marked(*[page(n) for n in (7, 8, 9)]) == [(n, t) for n in (1, 2, 3) for t in (HEAD, str(n + 6))]


def test_the_committee_s_name_at_the_head_of_its_minutes_stays() -> None:
    name = "CHILDREN’S SCRUTINY PANEL"
    first = page(1, head=name, first=("Thursday, 12th March, 2026", "Present:- Councillor Ashdown (in the Chair)"))
    found = marked(first, *[page(n, head=name) for n in (2, 3, 4)])
    assert [where for where, text in found if text == name] == [2, 3, 4]


def test_a_slide_s_title_that_goes_on_stays() -> None:
    found = marked(*[page(n, head="Performance", size=28) for n in (1, 2, 3, 4)])
    assert {text for _, text in found} == {"1", "2", "3", "4"}


def test_a_head_on_pages_far_apart_stays() -> None:
    heads = ["Appendix A" if n in (1, 6) else "" for n in range(1, 9)]
    assert "Appendix A" not in {text for _, text in marked(*[page(n, head=h) for n, h in enumerate(heads, 1)])}


def test_a_number_that_does_not_count_stays() -> None:
    found = marked(*[page(n, head="", foot=foot) for n, foot in enumerate(("41", "7", "300"), 1)])
    assert found == []


def test_page_words_are_furniture_on_one_page() -> None:
    assert marked(page(5, head="", foot="Page {} of 9")) == [(1, "Page 5 of 9")]


def test_text_in_the_body_that_comes_again_stays() -> None:
    found = marked(*[page(n, first=("Resolved:- That the report be noted.",)) for n in (1, 2, 3)])
    assert all("Resolved" not in text for _, text in found)
