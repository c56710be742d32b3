"""A file is told by its content; its name is only asked where two media look alike."""

import pytest

from callover.reading.media import open_source
from tests.reading.media.word import para, word

PAGE = b"<!DOCTYPE html><html><body><p>Minutes</p></body></html>"


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (PAGE, "minutes.txt", "text/html"),
        (PAGE, "minutes.pdf", "text/html"),
        (
            word(para("Minutes")),
            "minutes.pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b"Minutes of a meeting", "minutes.pdf", "text/plain"),
        (b"Minutes of a meeting", "minutes.html", "text/plain"),
    ],
)
def test_a_wrong_suffix_is_read_by_content_and_noticed(data: bytes, name: str, media_type: str) -> None:
    source = open_source(data, name)
    assert source.media_type == media_type
    assert [notice.code for notice in source.notices] == ["wrong-suffix"]
    assert "read as what it is" in source.notices[0].message


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PAGE, "ieListDocuments.aspx"),
        (PAGE, "page"),
        (b"\n<!-- saved -->\n<html><body>x</body></html>", "a.htm"),
        (b"<p>Only a piece of a page</p>", "a.html"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html><body>x</body></html>", "a.xhtml"),
        (b"# One\n\ntext\n\n# Two\n", "a.txt"),
        (b"text", "a.md"),
        (b"text", "minutes.2026"),
        (word(para("x")), "A.DOCX"),
    ],
)
def test_a_fitting_or_unknown_suffix_is_no_notice(data: bytes, name: str) -> None:
    assert open_source(data, name).notices == ()
