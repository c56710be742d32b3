"""Saved pages: what a reader of the page sees, and nothing of the site around it."""

import re
from pathlib import Path

import pytest

from callover.reading.errors import Unreadable
from callover.reading.media import open_source
from callover.reading.source import Role, SourceText
from tests.reading.media.whole import faults_of, texts_of

PAGES = Path(__file__).parent / "pages"


def page(body: str) -> SourceText:
    source = open_source(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "page.html")
    assert faults_of(source) == []
    return source


def saved(name: str) -> SourceText:
    source = open_source((PAGES / name).read_bytes(), name)
    assert faults_of(source) == []
    return source


@pytest.mark.parametrize("file", sorted(PAGES.glob("*.html")), ids=lambda file: file.stem)
def test_a_page_reads_as_it_looks(file: Path) -> None:
    expected = file.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")
    assert re.sub("\u00a0", " ", saved(file.name).text) == expected


def test_a_meeting_page_has_headings_tables_and_a_title() -> None:
    source = saved("meeting-page.html")
    roles = {line.text: (line.role, line.level) for line in source.lines}
    assert source.title is not None
    assert source.title.startswith("Agenda for Young People's Scrutiny Panel")
    assert roles["Agenda and minutes"] == (Role.HEADING, 1)
    assert roles["Fostering Recruitment pdf icon PDF 90 KB"] == (Role.HEADING, 3)
    assert next(line for line in source.lines if line.text == "Resolved:-").bold is True
    assert len(source.grids) == 1
    assert texts_of(source, source.grids[0]) == [
        ["School", "Attendance"],
        ["Harbour Primary", "94.1%"],
        ["Guildhall Academy", "91.0%"],
        ["90.2%"],
    ]
    assert source.grids[0].rows[2][0].row_span == 2


def test_list_items_carry_the_labels_that_a_browser_prints() -> None:
    source = page(
        '<ol start="3"><li>three<ol type="i"><li>one</li><li>two</li></ol></li><li value="9">nine</li></ol>'
        '<ul><li>plain</li></ul><ul style="list-style: none"><li>bare</li></ul><ol type="A"><li>big</li></ol>'
    )
    assert [line.text for line in source.lines if line.text] == [
        *("3. three", "i. one", "ii. two", "9. nine", "• plain", "bare", "A. big"),
    ]


def test_line_breaks_and_preformatted_text_keep_their_lines() -> None:
    assert page("<p>one<br>two <b>three</b></p><pre>four\n  five</pre>").text == "one\ntwo three\n\nfour\nfive"


@pytest.mark.parametrize(
    "around",
    [
        '<nav><a href="/">About the site</a></nav>',
        '<div role="navigation">About the site</div>',
        '<div class="cookie-consent"><p>About the site</p></div>',
        '<div id="site-footer" class="footer">About the site</div>',
        "<p hidden>About the site</p>",
        '<p style="DISPLAY:none">About the site</p>',
        "<noscript>About the site</noscript>",
        "<button>About the site</button>",
        '<ul class="mgActionList"><li>About the site</li></ul>',
        '<footer><a href="/">About the site</a></footer>',
        '<a class="govuk-skip-link" href="#c">About the site</a>',
    ],
)
def test_what_surrounds_the_document_is_left_out(around: str) -> None:
    assert page(f"{around}<p>Members present</p>").text == "Members present"


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="page-with-sidebar search-open"><h1>Title</h1><p>Members present</p></div>',
        '<section id="feedback"><h2>Title</h2><p>Members present</p></section>',
        "<header><h1>Title</h1><p>Members present</p></header>",
        f'<div class="share"><p>Title</p><p>Members present</p><p>{"A long paragraph of minutes. " * 30}</p></div>',
    ],
)
def test_what_only_sounds_like_a_menu_is_kept(inside: str) -> None:
    assert "Title\n\nMembers present" in page(inside).text


def test_main_content_is_taken_where_the_page_marks_it() -> None:
    source = page(
        f"<div>Site name</div><main><h1>Minutes</h1><p>{'Held in public. ' * 20}</p></main><div>Contact</div>"
    )
    assert "Site name" not in source.text
    assert source.text.startswith("Minutes")


def test_main_content_is_kept_whatever_it_is_called() -> None:
    source = page(f'<div role="main" class="search"><h2>Minutes</h2><p>{"Held in public. " * 20}</p></div>')
    assert source.text.startswith("Minutes\n\nHeld in public.")


def test_tables_that_place_things_read_on_as_text() -> None:
    source = page(
        '<table><tr><td width="60">90.</td><td><p><b>WELCOME</b></p><p>The Chair opened the meeting.</p></td></tr>'
        "<tr><td>91.</td><td><p><b>APOLOGIES</b></p><p>None.</p></td></tr></table>"
    )
    assert source.grids == ()
    assert source.text == "90.\n\nWELCOME\n\nThe Chair opened the meeting.\n\n91.\n\nAPOLOGIES\n\nNone."


def test_a_table_of_labels_keeps_label_and_value_on_one_line() -> None:
    source = page(
        "<table><tr><td>Date:</td><td>3 March 2026</td></tr><tr><td>Venue:</td><td>Guildhall</td></tr></table>"
    )
    assert source.text == "Date:\t3 March 2026\nVenue:\tGuildhall"
    assert texts_of(source, source.grids[0]) == [["Date:", "3 March 2026"], ["Venue:", "Guildhall"]]


def test_cells_with_paragraphs_and_tables_inside_stay_whole() -> None:
    source = page(
        "<table><tr><th>Item</th><th>Lead</th><th>Notes</th></tr><tr><td>Fostering</td><td></td>"
        "<td><p>first</p><p>second</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"
    )
    assert texts_of(source, source.grids[0])[1] == ["Fostering", "", "first\nsecond\na\tb"]


@pytest.mark.parametrize(
    "data",
    [
        '<html><head><meta charset="windows-1252"></head><body>Môn – “x”</body></html>'.encode("cp1252"),
        '<html><head><meta charset="iso-8859-1"></head><body>Môn – “x”</body></html>'.encode("cp1252"),
        '<html><head><meta charset="utf-8"></head><body>Môn – “x”</body></html>'.encode(),
        "<html><body>Môn – “x”</body></html>".encode("utf-16"),
        "<html><body>Môn – “x”</body></html>".encode("cp1252"),
        '<html><head><meta charset="nonsense"></head><body>Môn – “x”</body></html>'.encode(),
    ],
)
def test_a_page_is_decoded_as_it_says_or_as_it_is(data: bytes) -> None:
    assert open_source(data, "a.html").text == "Môn – “x”"


def test_a_page_saved_as_one_file_is_unpacked() -> None:
    data = (
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        b'\ttype="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; charset=utf-8\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>M=C3=B4n</p></body></html>\r\n----b--\r\n"
    )
    source = open_source(data, "page.mhtml")
    assert (source.text, source.media_type, source.notices) == ("Môn", "text/html", ())


def test_a_page_of_scripts_alone_is_refused_with_what_to_do() -> None:
    with pytest.raises(Unreadable, match="save it when it is complete"):
        open_source(b"<html><body><script>start()</script></body></html>", "a.html")


def test_pictures_inside_the_page_do_not_count_towards_its_size() -> None:
    picture = b"A" * 30_000_000
    source = open_source(
        b'<html><body><img src="data:image/png;base64,' + picture + b'"><p>Minutes</p></body></html>', "a.html"
    )
    assert source.text == "Minutes"
