"""The sample borough is read as its truth says, file by file, and its mistakes are noticed."""

import io
import re
from functools import cache
from typing import Any

import docx
import pypdfium2
import pytest

from benchmarks.accuracy.facts import words
from benchmarks.accuracy.scoring import score
from callover.reading import read
from callover.reading.contract import as_json
from callover.sample import SEED
from callover.sample.asks import asks_of
from callover.sample.files import File, files_of
from callover.sample.story.borough import chief_executive, read_borough
from callover.sample.story.records import records

LEAST = 0.98
COMMITTEES = {committee.key: committee for committee in read_borough()}
FATES = {
    *("delivered", "delivered_late", "delivered_in_part", "recurring", "in_progress", "scheduled", "pending"),
    *("deferred", "transferred", "superseded", "lost", "open", "unknown"),
}


@cache
def made(key: str) -> tuple[File, ...]:
    """The files of a committee, made once a process."""
    committee = COMMITTEES[key]
    return tuple(files_of(committee, records(committee, SEED), chief_executive(), SEED))


@cache
def readings(key: str) -> tuple[dict[str, Any], ...]:
    """What the reader makes of each of them, in the same order."""
    return tuple(as_json(read(file.data, file.name)) for file in made(key))


@pytest.mark.parametrize("key", COMMITTEES)
def test_every_file_is_read_as_its_truth_says(key: str) -> None:
    """Of the facts in each file, 98 in a hundred are right."""
    low = []
    for file, reading in zip(made(key), readings(key), strict=True):
        found = score(file.as_truth(), reading)
        if found.f1 < LEAST:
            low.append(f"{file.name} {found.f1:.3f}: missed {found.missed[:3]}, invented {found.invented[:3]}")
    assert not low, "\n".join(low)


@pytest.mark.parametrize("key", COMMITTEES)
def test_planted_mistakes_are_noticed_and_only_they(key: str) -> None:
    """Each file raises the notices of the mistakes planted in it, and no other of those."""
    planted = {code for one in COMMITTEES for file in made(one) for code in file.notices}
    wrong = []
    for file, reading in zip(made(key), readings(key), strict=True):
        raised = {notice["code"] for part in (reading, *reading["documents"]) for notice in part["notices"]} & planted
        if raised != set(file.notices):
            wrong.append(f"{file.name}: raised {sorted(raised)}, planted {sorted(set(file.notices))}")
    assert not wrong, "\n".join(wrong)


def test_ten_kinds_of_mistake_are_planted() -> None:
    planted = {code for key in COMMITTEES for file in made(key) for code in file.notices}
    assert len(planted) == 9, sorted(planted)  # the tenth is the running head in mid-sentence: noise, not a doubt
    text = next(file for file in made("commission") if file.name.endswith("2024-09-18-minutes.txt"))
    assert re.search(rb"[a-z,]\n\n1\n\nCHILDREN AND LEARNING SCRUTINY COMMISSION", text.data)


@pytest.mark.parametrize("key", ["housing", "cabinet"])
def test_the_same_seed_gives_the_same_bytes(key: str) -> None:
    committee = COMMITTEES[key]
    again = files_of(committee, records(committee, SEED), chief_executive(), SEED)
    assert [file.name for file, other in zip(made(key), again, strict=True) if file.data != other.data] == []


def test_a_tagged_pack_is_made_the_same_again() -> None:
    committee = COMMITTEES["commission"]
    first = next(files_of(committee, records(committee, SEED), chief_executive(), SEED))
    assert first.data == made("commission")[0].data


def test_another_seed_gives_other_figures_and_the_same_story() -> None:
    committee = COMMITTEES["cabinet"]
    other = SEED + 1
    again = tuple(files_of(committee, records(committee, other), chief_executive(), other))
    assert [file.name for file in again] == [file.name for file in made("cabinet")]
    assert all(file.data != one.data for file, one in zip(again, made("cabinet"), strict=True))


@pytest.mark.parametrize("key", COMMITTEES)
def test_an_agenda_names_the_pages_that_its_papers_bear(key: str) -> None:
    """'(Pages 9 - 15)' on the agenda is where the pages say 9 and 15."""
    for file in made(key):
        if "agenda-pack" not in file.name:
            continue
        with pypdfium2.PdfDocument(file.data) as document:
            said = [page.get_textpage().get_text_range() for page in document]
        numbers = [re.findall(r"\bPage (\d+)\b", text) for text in said]
        front = numbers.index(["1"])
        for item in file.documents[0]["items"]:
            for number in re.findall(r"\d+", item["pages"] or ""):
                assert numbers[front + int(number) - 1] == [number], (file.name, item)


def test_the_asks_are_many_and_of_every_fate() -> None:
    asks = [ask for committee in COMMITTEES.values() for ask in asks_of(committee, records(committee, SEED))]
    assert len(asks) >= 60
    assert {ask["fate"] for ask in asks} == FATES
    assert len({ask["id"] for ask in asks}) == len(asks)


@pytest.mark.parametrize("key", COMMITTEES)
def test_the_evidence_of_an_ask_is_in_its_file(key: str) -> None:
    """Each word of evidence that a schedule prints is found in the file that is said to hold it."""
    committee = COMMITTEES[key]
    files = {file.name: file for file in made(key)}
    texts: dict[str, str] = {}
    for ask in asks_of(committee, records(committee, SEED)):
        for evidence in ask["evidence"]:
            name = evidence["file"]
            if name not in texts:
                texts[name] = _text(files[name])
            printed = words(evidence["where"].split(": ", 1)[-1].split("minute ")[-1].split("tracker, ")[-1])
            assert printed.split(" ", 1)[-1] in texts[name], (ask["id"], evidence)


def _text(file: File) -> str:
    if file.name.endswith(".docx"):
        return words(" ".join(line.text for line in docx.Document(io.BytesIO(file.data)).paragraphs))
    if not file.name.endswith(".pdf"):
        return words(file.data.decode(errors="replace"))
    with pypdfium2.PdfDocument(io.BytesIO(file.data)) as document:
        return words(" ".join(page.get_textpage().get_text_range() for page in document))
