"""The casebook: each folder under ``cases/`` is read through the public door and held against its expectation."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from callover.reading.media import open_source
from tests.reading.casebook import SHARED, Case, cases, corpus_documents, reading_of
from tests.reading.matching import case_differences
from tests.reading.spans import count_facts, span_faults

SCHEMA = SHARED / "contracts" / "reading.schema.json"


def _ids(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_reads_as_expected(case: Case) -> None:
    faults = case_differences(case.expected, reading_of(case.source))
    assert not faults, "\n" + "\n".join([case.why.strip(), "", *faults])


@pytest.mark.parametrize("path", [case.source for case in cases()], ids=lambda path: path.parent.name)
def test_every_span_of_a_case_resolves(path: Path) -> None:
    _check_spans(path)


@pytest.mark.parametrize("path", corpus_documents(), ids=lambda path: path.name)
def test_every_span_of_the_corpus_resolves(path: Path) -> None:
    _check_spans(path)


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the contract is not beside the project")
@pytest.mark.parametrize("path", [*(case.source for case in cases()), *corpus_documents()], ids=_ids)
def test_reading_is_valid_against_the_contract(path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    checker = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    faults = list(checker.iter_errors(reading_of(path)))
    assert not faults, "\n".join(f"{'/'.join(map(str, fault.path))}: {fault.message[:160]}" for fault in faults)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_is_whole(case: Case) -> None:
    """A case says why it is there, and expects something."""
    assert len(case.why.split()) >= 15
    assert case.expected["documents"] or case.expected.get("notices")


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the contract is not beside the project")
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_speaks_the_words_of_the_contract(case: Case) -> None:
    """A mistyped key or kind in an expectation would never match, or never be looked at."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert list(_unknown_words(case.expected, schema, schema)) == []


def _unknown_words(expected: Any, schema: Any, whole: Any) -> Iterator[str]:
    while "$ref" in schema or "oneOf" in schema:
        schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else _fullest(schema["oneOf"])
    if isinstance(expected, dict) and {"contains", "lacks"} & expected.keys():
        expected = [*expected.get("contains", []), *expected.get("lacks", [])]
    if isinstance(expected, dict):
        for key, value in expected.items():
            if key not in schema["properties"]:
                yield key
            else:
                yield from _unknown_words(value, schema["properties"][key], whole)
    elif isinstance(expected, list):
        for value in expected:
            yield from _unknown_words(value, schema["items"], whole)
    elif expected is not None and expected not in schema.get("enum", [expected]):
        yield str(expected)


def _fullest(choices: list[Any]) -> Any:
    return next(choice for choice in choices if choice.get("type") != "null")


def _check_spans(path: Path) -> None:
    reading = reading_of(path)
    faults = span_faults(open_source(path.read_bytes(), path.name), reading)
    assert count_facts(reading), "nothing was read"
    assert not faults, "\n" + "\n".join(faults)
