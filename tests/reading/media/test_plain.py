"""Plain text and Markdown keep every character in its place."""

import pytest

from callover.reading.errors import Unreadable
from callover.reading.media import open_source
from callover.reading.source import Role
from tests.reading.media.whole import faults_of, texts_of


def test_text_is_the_file_as_it_stands() -> None:
    source = open_source(b"  One\r\ntwo \r\rthree\n", "a.txt")
    assert source.text == "  One\ntwo \n\nthree\n"
    assert source.media_type == "text/plain"
    assert source.pages is None
    assert [line.role for line in source.lines] == [Role.UNKNOWN] * 5
    assert faults_of(source) == []


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Cofnodion – Ynys Môn".encode(), "Cofnodion – Ynys Môn"),
        ("Cofnodion – Ynys Môn".encode("utf-8-sig"), "Cofnodion – Ynys Môn"),
        ("Cofnodion – Ynys Môn".encode("utf-16"), "Cofnodion – Ynys Môn"),
        ("Cofnodion – Ynys Môn".encode("cp1252"), "Cofnodion – Ynys Môn"),
        (b"\xfe\xff" + "Ynys Môn".encode("utf-16-be"), "Ynys Môn"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "Windows", "utf-16 big endian"],
)
def test_every_usual_encoding_is_told(data: bytes, text: str) -> None:
    assert open_source(data, "a.txt").text == text


def test_form_feeds_number_the_pages() -> None:
    source = open_source(b"one\n\x0ctwo\nstill two\n\x0cthree", "a.txt")
    assert source.pages == 3
    assert [line.page for line in source.lines] == [1, 2, 2, 3]


def test_markdown_headings_and_lists_have_roles() -> None:
    source = open_source(b"# Minutes\n\n**12. WORK PROGRAMME**\n\n- one\n\n## Next\n\n**Bold** start\n", "a.md")
    roles = {line.text: (line.role, line.level) for line in source.lines}
    assert source.media_type == "text/markdown"
    assert roles["# Minutes"] == (Role.HEADING, 1)
    assert roles["## Next"] == (Role.HEADING, 2)
    assert roles["**12. WORK PROGRAMME**"] == (Role.HEADING, None)
    assert roles["- one"] == (Role.LIST_ITEM, None)
    assert roles["**Bold** start"] == (Role.UNKNOWN, None)


def test_pipe_tables_are_grids_of_ranges() -> None:
    table = "| Item | When |\n|:---|---:|\n| Fostering | 3 March |\n| | May |\n| A \\| B |  |\n"
    source = open_source(f"Before\n\n{table}\nAfter | and\n".encode(), "a.md")
    assert len(source.grids) == 1
    assert texts_of(source, source.grids[0]) == [
        ["Item", "When"],
        ["Fostering", "3 March"],
        ["", "May"],
        ["A \\| B", ""],
    ]
    assert [cell.is_header for row in source.grids[0].rows for cell in row] == [True] * 2 + [False] * 6
    assert [line.number for line in source.lines if line.grid == 0] == [3, 4, 5, 6, 7]
    assert faults_of(source) == []


def test_a_table_without_outer_pipes_is_one_too() -> None:
    source = open_source(b"Item | When\n--- | ---\nFostering | May\n", "notes.txt")
    assert source.media_type == "text/markdown"
    assert texts_of(source, source.grids[0]) == [["Item", "When"], ["Fostering", "May"]]


def test_a_rule_of_hyphens_makes_no_table_of_plain_text() -> None:
    source = open_source(b"MINUTES\n-------\n\nPresent | absent\n", "a.txt")
    assert source.media_type == "text/plain"
    assert source.grids == ()


def test_white_space_is_no_text() -> None:
    with pytest.raises(Unreadable, match="no text"):
        open_source(b" \n\t\n", "a.txt")
