"""However mangled, a file is read or refused by the reader's own errors, and what is read points into its text."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callover.reading import read, read_source
from callover.reading.contract import as_json
from callover.reading.errors import ReadingError
from callover.reading.media import open_source
from callover.reading.records import Reading
from callover.reading.source import SourceText
from tests.reading.bad_input.files import honest_pdf
from tests.reading.media.whole import faults_of
from tests.reading.media.word import cell, level, para, row, table, word
from tests.reading.robustness.mangling import escaped, levels_of_word, mangled, parts_of_word, spoilt_bytes
from tests.reading.robustness.papers import AGENDA, MARKDOWN, MINUTES, PAGE

often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans_of(value: Any) -> list[dict[str, int]]:
    """All spans in a reading's JSON."""
    if isinstance(value, list):
        return [span for one in value for span in spans_of(one)]
    if not isinstance(value, dict):
        return []
    if {"start", "end", "line_start", "line_end"} <= value.keys():
        return [value]
    return [span for one in value.values() for span in spans_of(one)]


def survives(data: bytes, name: str) -> None:
    """Reads a file; fails where it raises anything but the reader's own errors, or a place is none of the text."""
    try:
        source = open_source(data, name)
        reading = read_source(source)
    except ReadingError as error:
        said = str(error)
    else:
        said = "Read."
        stands(source, reading)
    assert re.fullmatch(r"[^\n]+\.", said)


def stands(source: SourceText, reading: Reading) -> None:
    """Fails where a place in a source or in its reading is none of its text."""
    assert faults_of(source) == []
    for span in spans_of(as_json(reading)):
        assert 0 <= span["start"] <= span["end"] <= len(source.text)
        assert 1 <= span["line_start"] <= span["line_end"] <= len(source.lines)


@often
@given(mangled((MINUTES, AGENDA, MINUTES + AGENDA)))
def test_mangled_text(text: str) -> None:
    survives(text.encode("utf-8", errors="surrogatepass"), "minutes.txt")


@often
@given(mangled((MARKDOWN, MINUTES.replace("Resolved", "**Resolved"), MARKDOWN + MINUTES)))
def test_mangled_markdown(text: str) -> None:
    survives(text.encode("utf-8", errors="surrogatepass"), "minutes.md")


@often
@given(mangled((PAGE,)))
def test_a_mangled_page(text: str) -> None:
    survives(text.encode("utf-8", errors="surrogatepass"), "minutes.html")


@often
@given(st.text(), st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a"]))
def test_any_text(text: str, name: str) -> None:
    survives(text.encode("utf-8", errors="surrogatepass"), name)


@often
@given(st.binary(max_size=2000), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx"]))
def test_any_bytes(data: bytes, name: str) -> None:
    survives(data, name)


LISTS = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "(%2)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
BODY = (
    "".join(para(line) for line in MINUTES.replace("&", "&amp;").split("\n"))
    + para("SCHOOL PLACES", listed=(1, 0))
    + para("That it be noted.", listed=(1, 1))
    + table(row(cell(para("Date"), merge="restart"), cell(para("Item"))), row(cell(merge=""), cell(para("Fostering"))))
)


@often
@given(mangled((MINUTES, AGENDA)))
def test_a_word_document_of_mangled_text(text: str) -> None:
    survives(word("".join(para(escaped(line)) for line in text.split("\n")), numbering=LISTS), "minutes.docx")


@often
@given(st.lists(parts_of_word(MINUTES), max_size=12), st.lists(levels_of_word(), max_size=6))
def test_a_word_document_of_any_parts_in_any_order(parts: list[str], levels: list[str]) -> None:
    lists = f'<w:abstractNum w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    survives(word("".join(parts), numbering=lists), "minutes.docx")


@often
@given(spoilt_bytes(word(BODY, numbering=LISTS)))
def test_a_word_document_with_spoilt_bytes(data: bytes) -> None:
    survives(data, "minutes.docx")


@settings(often, max_examples=60)
@given(spoilt_bytes(honest_pdf(3)))
def test_a_pdf_with_spoilt_bytes(data: bytes) -> None:
    survives(data, "minutes.pdf")


@pytest.mark.parametrize("order", [(MINUTES, AGENDA), (AGENDA, MINUTES)], ids=["minutes first", "agenda first"])
@pytest.mark.parametrize("between", ["\n", "\n\n\n", "\n\x0c"], ids=["line", "gap", "page"])
def test_a_concatenation_of_two_documents_finds_both(order: tuple[str, str], between: str) -> None:
    alone = [read(text.encode(), "one.txt") for text in order]
    both = read(between.join(order).encode(), "both.txt")
    assert [document.kind for document in both.documents] == [one.documents[0].kind for one in alone]
    for found, reading in zip(both.documents, alone, strict=True):
        expected = reading.documents[0]
        assert [item.number for item in found.items] == [item.number for item in expected.items]
        assert [[clause.text for clause in item.resolutions] for item in found.items] == [
            [clause.text for clause in item.resolutions] for item in expected.items
        ]
        assert found.meeting is not None
        assert expected.meeting is not None
        assert found.meeting.date == expected.meeting.date
