"""What cannot be read is refused in one plain sentence."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from callover.reading.errors import Unreadable
from callover.reading.media.pdf import read_pdf
from tests.reading.pdf.making import WORDS, drawn, put, put_lines, wrapped

GOOD = drawn(*[lambda c: put_lines(c, 70, 100, wrapped(WORDS * 4, 80))] * 3)


def saying(data: bytes, **options: int) -> str:
    with pytest.raises(Unreadable) as caught:
        read_pdf(data, "x.pdf", **options)
    return str(caught.value)


def test_encrypted() -> None:
    room = BytesIO()
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        pdf.save(room, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "encrypted" in saying(room.getvalue())


def test_a_file_that_only_forbids_printing_is_read() -> None:
    room = BytesIO()
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        pdf.save(room, encryption=pikepdf.Encryption(owner="a", user=""))
    assert read_pdf(room.getvalue(), "x.pdf").text == read_pdf(GOOD, "x.pdf").text


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_cut_off(kept: float) -> None:
    assert "fetch or export it again" in saying(GOOD[: int(kept * len(GOOD))])


def test_no_bytes() -> None:
    assert "empty" in saying(b"")


def test_not_a_pdf() -> None:
    assert "no PDF at all" in saying(b"Minutes of a meeting held in the Guildhall" * 200)


def test_no_pages() -> None:
    room = BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(room)
    assert "no pages" in saying(room.getvalue())


def test_only_images() -> None:
    def scan(canvas: Canvas) -> None:
        canvas.rect(100, 100, 300, 400, fill=1)

    assert "OCR" in saying(drawn(scan, scan))


def test_more_pages_than_the_limit() -> None:
    assert "limit of 2" in saying(GOOD, most_pages=2)
    assert read_pdf(GOOD, "x.pdf", most_pages=3).pages == 3


def test_some_pages_without_text_are_no_reason_to_refuse() -> None:
    source = read_pdf(drawn(lambda c: c.rect(9, 9, 9, 9), lambda c: put(c, 70, 90, "Text")), "x.pdf")
    assert [(line.text, line.page) for line in source.lines] == [("Text", 2)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=40))
def test_damaged_bytes_raise_nothing_else(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for place, value in changes:
        data[place] = value
    try:
        source = read_pdf(bytes(data), "x.pdf")
    except Unreadable:
        return
    assert source.text == "\n".join(line.text for line in source.lines)
