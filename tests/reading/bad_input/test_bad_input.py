"""Each bad file gets one clear sentence that says what to do, and the others are still read."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from callover.config.sandbox import Limits, Outcome, read_files
from callover.reading.errors import Unreadable
from callover.reading.media import open_source
from tests.reading.bad_input.files import BAD, honest_pdf, write_all


def read_one(path: Path, limits: Limits | None = None) -> Outcome:
    return next(iter(read_files([path], limits=limits)))


def is_one_sentence(message: str) -> bool:
    """One line, from a capital to a full stop, with no other sentence in it."""
    return bool(re.fullmatch(r"[A-Z][^\n]*\.", message)) and not re.search(r"[a-z)]\. [A-Z]", message)


@pytest.mark.parametrize("case", BAD, ids=str)
def test_a_bad_file_is_refused_in_one_sentence_that_says_what_to_do(case: str) -> None:
    name, make, wrong, remedy = BAD[case]
    with pytest.raises(Unreadable) as refusal:
        open_source(make(), name)
    message = str(refusal.value)
    assert re.search(wrong, message)
    assert remedy in message
    assert is_one_sentence(message)


def test_the_others_are_still_read(tmp_path: Path) -> None:
    bad = write_all(tmp_path)
    good = tmp_path / "z.pdf"
    good.write_bytes(honest_pdf())
    missing = tmp_path / "missing.pdf"
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    files = [*bad[:10], good, *bad[10:], missing, folder, good]
    run = subprocess.run(
        [sys.executable, "-m", "callover", "read", "--format", "json", "--jobs", "2", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 2
    read = [json.loads(line) for line in run.stdout.splitlines()]
    assert [one["source"]["name"] for one in read] == ["z.pdf", "z.pdf"]
    said = dict(line.split(": ", 1) for line in run.stderr.splitlines() if line.startswith(str(tmp_path)))
    assert set(said) == {str(path) for path in [*bad, missing, folder]}
    assert all(is_one_sentence(message) for message in said.values())
    assert said[str(missing)] == "There is no such file; check the name."
    assert said[str(folder)] == "It is a folder; name the files in it."
    assert "2 of 25 files read" in run.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_ordinary_file_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    assert "no ordinary file" in (read_one(tmp_path / "pipe.pdf").message or "")


def test_a_pack_of_more_pages_than_the_limit_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "pack.pdf"
    pack.write_bytes(honest_pdf(12))
    assert read_one(pack, Limits(pages=12)).message is None
    assert "12 pages, more than the limit of 11" in (read_one(pack, Limits(pages=11)).message or "")


def test_an_honest_pack_of_10_000_pages_is_read(tmp_path: Path) -> None:
    pack = tmp_path / "pack.pdf"
    pack.write_bytes(honest_pdf(10_000))
    outcome = read_one(pack)
    assert outcome.message is None
    assert outcome.reading is not None
    assert outcome.reading.source.pages == 10_000


def test_a_file_above_the_size_limit_is_not_even_opened(tmp_path: Path) -> None:
    pack = tmp_path / "pack.pdf"
    with pack.open("wb") as file:
        file.truncate(3 * 1024 * 1024)
    assert (
        read_one(pack, Limits(input=2 * 1024 * 1024)).message
        == "The file is larger than the limit of 2 MiB; split it first."
    )
