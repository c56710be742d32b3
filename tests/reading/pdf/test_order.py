"""Reading order: what stands side by side is not interleaved, and what belongs on one line is on one."""

from reportlab.pdfgen.canvas import Canvas

from callover.reading.media.pdf import read_pdf
from tests.reading.pdf.making import WORDS, drawn, put, put_lines, typeset, wrapped


def lines_of(data: bytes) -> list[str]:
    return [line.text for line in read_pdf(data, "x.pdf").lines if line.text]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left, right = wrapped(WORDS, 40), wrapped(WORDS.upper(), 32)

    def page(canvas: Canvas) -> None:
        put(canvas, 70, 80, "A newsletter that goes right across the page, over both of its columns, from edge to edge")
        put_lines(canvas, 70, 110, left)
        put_lines(canvas, 310, 110, right)

    assert lines_of(drawn(page))[1:] == [*left, *right]


def test_a_contact_block_stands_apart_from_the_date_and_place_beside_it() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 250, 80, "AGENDA", bold=True)
        put_lines(
            canvas, 70, 120, ["Tuesday, 3rd March, 2026, at 10.00 am", "Long Room, Guildhall,", "Ferrybridge Road"]
        )
        put_lines(canvas, 300, 120, ["Ask for:", "Telephone:", "Email:"])
        put_lines(canvas, 380, 120, ["Morwenna Tull", "01632 960118", "m.tull@aldermere.example"])
        put(canvas, 70, 200, "The meeting is open to the public, and anyone may come, listen, film it and write of it.")

    assert lines_of(drawn(page))[1:7] == [
        "Tuesday, 3rd March, 2026, at 10.00 am",
        "Long Room, Guildhall,",
        "Ferrybridge Road",
        "Ask for: Morwenna Tull",
        "Telephone: 01632 960118",
        "Email: m.tull@aldermere.example",
    ]


def test_a_label_and_what_stands_beside_it_are_one_line() -> None:
    def page(canvas: Canvas) -> None:
        for top, label, text in ((100, "Date:", "3 March 2026"), (118, "Venue:", "Long Room, Guildhall,")):
            put(canvas, 70, top, label, bold=True)
            put(canvas, 170, top, text)
        put(canvas, 170, 131, "Ferrybridge Road, Aldermere")

    assert lines_of(drawn(page)) == [
        "Date: 3 March 2026",
        "Venue: Long Room, Guildhall,",
        "Ferrybridge Road, Aldermere",
    ]


def test_an_item_has_its_number_before_and_its_pages_after_its_title() -> None:
    def page(canvas: Canvas) -> None:
        for top, number, title, pages in (
            (100, "1.", ["Apologies for absence"], ""),
            (125, "2.", ["Minutes of the previous meeting, which", "the Chair will be asked to sign"], "3 - 12"),
            (163, "3.", ["Waiting times for therapy"], "13 - 40"),
        ):
            put(canvas, 70, top, number)
            put_lines(canvas, 110, top, title)
            put(canvas, 480, top, pages)

    assert lines_of(drawn(page)) == [
        "1. Apologies for absence",
        "2. Minutes of the previous meeting, which",
        "the Chair will be asked to sign",
        "3 - 12",
        "3. Waiting times for therapy",
        "13 - 40",
    ]


def test_a_hanging_number_is_joined_to_its_text() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 70, 100, "42.")
        put(canvas, 110, 100, "FOSTERING STRATEGY", bold=True)
        put(canvas, 110, 126, "(a)")
        put_lines(canvas, 140, 126, ["Officers said that carers had left for", "agencies."])

    assert lines_of(drawn(page)) == [
        "42. FOSTERING STRATEGY",
        "(a) Officers said that carers had left for",
        "agencies.",
    ]


def test_rivers_in_justified_text_make_no_columns() -> None:
    def page(canvas: Canvas) -> None:
        for index, line in enumerate(wrapped(WORDS, 60)):
            words = line.split()
            gap = (375 - sum(canvas.stringWidth(word, "Helvetica", 11) for word in words)) / max(1, len(words) - 1)
            x = 70.0
            for word in words:
                put(canvas, x, 100 + 13 * index, word)
                x += canvas.stringWidth(word, "Helvetica", 11) + gap

    assert lines_of(drawn(page)) == wrapped(WORDS, 60)


def test_a_tagged_page_is_read_in_the_order_of_its_tags() -> None:
    markup = "#columns(2)[\n" + "\n\n".join(f"Part {n}. {WORDS}" for n in range(6)) + "\n]"
    text = " ".join(lines_of(typeset(markup)))
    places = [text.index(f"Part {n}.") for n in range(6)]
    assert places == sorted(places)
    assert " ".join(WORDS.split()) in text
