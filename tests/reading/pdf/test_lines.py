"""Lines, paragraphs and their geometry."""

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from callover.reading.layout.rows import tidy
from callover.reading.media.pdf import read_pdf
from callover.reading.source import SourceText
from tests.reading.pdf.making import WORDS, changed, drawn, put, put_lines, typeset, wrapped


def texts(source: SourceText) -> list[str]:
    return [line.text for line in source.lines]


def test_text_is_the_join_of_lines_and_each_line_knows_its_range() -> None:
    lines = wrapped(WORDS * 3, 80)
    source = read_pdf(drawn(lambda c: put_lines(c, 70, 90, lines)), "minutes.pdf")
    assert source.text == "\n".join(texts(source)) == "\n".join(lines)
    assert all(source.text[line.start : line.end] == line.text for line in source.lines)
    assert [line.number for line in source.lines] == list(range(1, len(lines) + 1))


def test_a_line_has_its_page_size_weight_and_box() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 70, 100, "A heading", size=14, bold=True)
        put(canvas, 70, 130, "A sentence below it")

    source = read_pdf(drawn(page, page), "two.pdf")
    heading, _, sentence = source.lines[:3]
    assert (heading.size, heading.bold, heading.page) == (14.0, True, 1)
    assert (sentence.size, sentence.bold) == (11.0, False)
    assert heading.box is not None
    assert heading.box.x0 == pytest.approx(70, abs=2)
    assert heading.box.top < 100 < heading.box.bottom
    assert source.lines[-1].page == source.pages == 2


def test_a_blank_line_parts_paragraphs_and_pages() -> None:
    def page(canvas: Canvas) -> None:
        below = put_lines(canvas, 70, 100, ["First line of one,", "and its second."])
        put_lines(canvas, 70, below + 13, ["Another paragraph."])

    source = read_pdf(drawn(page, page), "x.pdf")
    one = ["First line of one,", "and its second.", "", "Another paragraph."]
    assert texts(source) == [*one, "", *one]


def test_widely_spaced_lines_are_still_one_paragraph() -> None:
    lines = wrapped(WORDS, 70)
    source = read_pdf(drawn(lambda c: put_lines(c, 70, 100, lines, step=20.0)), "x.pdf")
    assert texts(source) == lines


def test_runs_of_one_line_are_joined_with_the_spaces_that_show() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 70, 100, "Resolved:-", bold=True)
        put(canvas, 134, 100, "(1) That the report be noted on the 30")
        put(
            canvas,
            134 + canvas.stringWidth("(1) That the report be noted on the 30", "Helvetica", 11),
            96,
            "th",
            size=7,
        )

    source = read_pdf(drawn(page), "x.pdf")
    assert texts(source) == ["Resolved:- (1) That the report be noted on the 30th"]
    assert source.lines[0].bold is False


def test_bullets_ligatures_and_odd_spaces_are_made_plain() -> None:
    assert tidy("\uf0b7 first  point") == "• first point"
    assert tidy("\ufb01nance of\ufb01ce") == "finance office"
    assert tidy("no\u00a0break, thin\u2009space") == "no break, thin space"
    assert tidy("multi\x02") == "multi-"


def test_a_page_that_is_shown_turned_is_read_upright() -> None:
    lines = wrapped(WORDS, 70)

    def sideways(canvas: Canvas) -> None:
        canvas.rotate(90)
        for index, line in enumerate(lines):
            canvas.drawString(70, -100 - 13 * index, line)

    plain = read_pdf(drawn(lambda c: put_lines(c, 70, 100, lines)), "x.pdf")
    written_sideways = read_pdf(drawn(sideways), "x.pdf")
    assert written_sideways.text == plain.text

    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = 90

    shown_upright = read_pdf(changed(drawn(sideways), turn), "x.pdf")
    assert shown_upright.text == plain.text
    width, height = shown_upright.page_sizes[0]
    assert width > height
    for line in (*written_sideways.lines, *shown_upright.lines):
        assert line.box is not None
        assert line.box.x0 < line.box.x1
        assert line.box.top < line.box.bottom


def test_boxes_of_a_turned_page_lie_within_it() -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = 270

    data = changed(drawn(lambda c: put_lines(c, 70, 100, wrapped(WORDS, 60))), turn)
    source = read_pdf(data, "x.pdf")
    width, height = source.page_sizes[0]
    boxes = [line.box for line in source.lines if line.box]
    assert boxes
    assert all(0 <= box.x0 < box.x1 <= width and 0 <= box.top < box.bottom <= height for box in boxes)


def test_slanted_text_stands_apart_from_the_lines_that_it_crosses() -> None:
    lines = wrapped(WORDS, 70)

    def page(canvas: Canvas) -> None:
        put_lines(canvas, 70, 300, lines)
        canvas.translate(150, 400)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT")

    assert texts(read_pdf(drawn(page), "x.pdf")) == [*lines, "", "DRAFT"]


def test_the_title_is_the_properties_unless_a_tool_made_it_up() -> None:
    assert (
        read_pdf(drawn(lambda c: put(c, 70, 90, "Text"), title="Children's Panel"), "x.pdf").title == "Children's Panel"
    )
    assert read_pdf(drawn(lambda c: put(c, 70, 90, "Text"), title="Microsoft Word - Document1"), "x.pdf").title is None


def test_the_same_text_is_read_from_a_form_within_the_page() -> None:
    def page(canvas: Canvas) -> None:
        canvas.beginForm("stamp")
        put(canvas, 0, 842 - 20, "Printed in a form")
        canvas.endForm()
        put(canvas, 70, 100, "Above the form")
        canvas.translate(70, 500)
        canvas.doForm("stamp")

    source = read_pdf(drawn(page), "x.pdf")
    assert texts(source) == ["Above the form", "", "Printed in a form"]
    box = source.lines[2].box
    assert box is not None
    assert box.x0 == pytest.approx(70, abs=2)
    assert box.top < 842 - 520 < box.bottom


def test_tagged_headings_lists_and_paragraphs_have_their_roles() -> None:
    source = read_pdf(typeset("= Fostering\n== Views\nSome words.\n\n+ one matter\n+ another matter\n"), "x.pdf")
    found = [(line.text, line.role.value, line.level) for line in source.lines if line.text]
    assert found == [
        ("Fostering", "heading", 1),
        ("Views", "heading", 2),
        ("Some words.", "paragraph", None),
        ("1. one matter", "list_item", None),
        ("2. another matter", "list_item", None),
    ]


def test_a_hyphen_that_only_breaks_a_word_is_soft_and_the_author_s_stays() -> None:
    words = "#set text(hyphenate: true)\n#set page(width: 150pt, height: auto)\n#set par(justify: true)\n"
    source = read_pdf(
        typeset(words + "Arrangements for multi-agency safeguarding, notwithstanding considerable delay. " * 4), "x.pdf"
    )
    broken = [line.text for line in source.lines if line.text.endswith("\u00ad")]
    assert broken
    joined = source.text.replace("\u00ad\n", "").replace("-\n", "-").replace("\n", " ")
    assert (
        joined.split()
        == ("Arrangements for multi-agency safeguarding, notwithstanding considerable delay. " * 4).split()
    )


def test_a_hyphen_after_a_colon_is_a_hyphen_however_it_is_drawn() -> None:
    assert tidy("Resolved:\u00ad") == "Resolved:-"
    assert tidy("co\u00adoperate") == "cooperate"
