"""A crash, a hang or a bomb costs one file; readings come back whole and in order."""

import json
import os
import pickle
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from callover.config.sandbox import Limits, read_files
from callover.config.sandbox.flat import flattened, raised
from callover.config.sandbox.messages import NotARecord, Reply, packed, unpacked_reply
from callover.reading import read
from callover.reading.media import open_source
from tests.reading.bad_input.files import honest_pdf
from tests.reading.media.word import para, word

MIB = 1024 * 1024
MINUTES = b"""YOUNG PEOPLE'S SCRUTINY PANEL
12th March 2026

Present:- Councillor Okafor (in the Chair); Councillors Lindqvist and Penhale.

31. FOSTERING

Resolved:- (1) That the report be noted.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_bytes(MINUTES)
    return file


@pytest.fixture(scope="session")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that takes seconds to read."""
    file = tmp_path_factory.mktemp("slow") / "slow.pdf"
    file.write_bytes(honest_pdf(6000))
    return file


def children() -> list[psutil.Process]:
    return [
        child
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and "callover.config.sandbox.child" in child.cmdline()
    ]


@contextmanager
def killing_a_child(after: float) -> Iterator[None]:
    """Kills the child that is at work, as a crash in a library would, some seconds after it was first seen."""

    def kill() -> None:
        while not (found := children()):
            time.sleep(0.01)
        time.sleep(after)
        found[0].kill()

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield
    finally:
        killer.join()


def test_a_child_reads_as_the_reader_does(minutes: Path) -> None:
    outcome = next(iter(read_files([minutes], wants_source=True)))
    assert outcome.reading == read(MINUTES, "minutes.txt")
    assert outcome.source is not None
    assert outcome.source.text == open_source(MINUTES, "minutes.txt").text
    assert outcome.message is None


def test_readings_come_in_the_order_of_the_files(minutes: Path, slow: Path) -> None:
    files = [slow, *[minutes] * 70, slow, minutes]
    outcomes = list(read_files(files, jobs=2))
    assert [outcome.path for outcome in outcomes] == files
    assert all(outcome.reading is not None and outcome.source is None for outcome in outcomes)


def test_a_hang_costs_one_file(minutes: Path, slow: Path) -> None:
    outcomes = list(read_files([minutes, slow, minutes], limits=Limits(seconds=1.0)))
    assert [outcome.reading is None for outcome in outcomes] == [False, True, False]
    assert outcomes[1].message is not None
    assert "longer than the limit of 1 seconds" in outcomes[1].message


def test_a_bomb_costs_one_file(minutes: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.html"
    bomb.write_bytes(b"<html><body>" + b"<p>x" * 4_500_000)
    outcomes = list(read_files([minutes, bomb, minutes], limits=Limits(memory=400 * MIB)))
    assert [outcome.reading is None for outcome in outcomes] == [False, True, False]
    assert "400 MiB" in (outcomes[1].message or "")


def test_a_crash_costs_one_file(minutes: Path, slow: Path) -> None:
    with killing_a_child(after=0.6):
        outcomes = list(read_files([slow, minutes]))
    assert [outcome.reading is None for outcome in outcomes] == [True, False]
    assert "crashed the reader" in (outcomes[0].message or "")


def test_a_child_that_read_others_before_may_be_what_is_spent(minutes: Path, slow: Path) -> None:
    files = iter(read_files([minutes, slow, minutes]))
    outcomes = [next(files)]
    with killing_a_child(after=0.2):
        outcomes.extend(files)
    assert [outcome.reading is None for outcome in outcomes] == [False, False, False]


def test_too_large_a_result_is_not_taken_in(minutes: Path) -> None:
    outcome = next(iter(read_files([minutes], limits=Limits(output=100))))
    assert outcome.reading is None
    assert "too much to hand back" in (outcome.message or "")


def test_no_child_outlives_its_reader(minutes: Path, slow: Path) -> None:
    outcomes = read_files([minutes, slow, slow], jobs=2)
    next(iter(outcomes))
    assert len(children()) == 2
    outcomes.close()  # type: ignore[attr-defined]
    assert children() == []


def test_an_unknown_profile_is_said(minutes: Path) -> None:
    outcome = next(iter(read_files([minutes], profile="nowhere")))
    assert "there is no profile 'nowhere'" in (outcome.message or "")


def test_at_least_one_job_is_needed(minutes: Path) -> None:
    with pytest.raises(ValueError, match="at least one job"):
        list(read_files([minutes], jobs=0))


def test_no_files_give_no_outcomes() -> None:
    assert list(read_files([])) == []


def test_a_secret_of_the_environment_is_kept_from_the_child(
    minutes: Path, slow: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "not for children")
    outcomes = read_files([minutes, slow])
    next(iter(outcomes))
    assert "SECRET_KEY" not in children()[0].environ()
    outcomes.close()  # type: ignore[attr-defined]


class _Attack:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("true",)


@pytest.mark.parametrize(
    "sent", [_Attack(), json.loads, {"not": "a reply"}, Path("/")], ids=["attack", "function", "dictionary", "path"]
)
def test_only_records_are_taken_in(sent: object) -> None:
    with pytest.raises(NotARecord):
        unpacked_reply(pickle.dumps(sent))


@pytest.mark.parametrize("name", ["minutes.txt", "pack.pdf", "minutes.docx", "table.md"])
def test_records_come_back_as_they_were(name: str) -> None:
    table = b"# Plan\n\n| Item | When |\n|---|---|\n| Fostering | May |\n"
    made = {"minutes.txt": MINUTES, "pack.pdf": honest_pdf(2), "minutes.docx": word(para("Minutes", bold=True))}
    data = made.get(name, table)
    reading = read(data, name)
    source = open_source(data, name)
    reply = unpacked_reply(packed(Reply(reading, flattened(source))))
    assert reply.reading == reading
    assert reply.source is not None
    assert raised(reply.source) == source
