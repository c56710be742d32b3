"""``callover read`` through its public door: the command itself, in a process of its own."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from callover.config.cli import main
from callover.reading import read
from callover.reading.contract import as_json
from tests.reading.bad_input.files import honest_pdf
from tests.reading.casebook import SHARED

MINUTES = """YOUNG PEOPLE'S SCRUTINY PANEL
12th March 2026

Present:- Councillor Okafor (in the Chair); Councillors Lindqvist and Penhale.

31. FOSTERING RECRUITMENT

The Panel considered the report.

Resolved:- (1) That the report be noted.

(2) That the Head of Fostering brings a further report to the September 2026 meeting.
"""


def callover(*arguments: object, folder: Path | None = None) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "callover", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, timeout=120)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_text(MINUTES, encoding="utf-8")
    return file


def contract_of(file: Path) -> dict[str, Any]:
    return as_json(read(file.read_bytes(), file.name))


def test_text_is_for_people(minutes: Path) -> None:
    run = callover("read", minutes)
    assert run.returncode == 0
    assert run.stdout.startswith("minutes.txt (")
    assert "31. FOSTERING RECRUITMENT [line 6]" in run.stdout
    assert "Resolved 1 [note]: That the report be noted. [line 10]" in run.stdout
    assert "due" in run.stdout
    assert run.stderr.startswith("1 file read: 1 document, 1 item, 2 clauses, ")


def test_json_of_one_file_is_one_object(minutes: Path) -> None:
    run = callover("read", "--format", "json", minutes)
    assert json.loads(run.stdout) == contract_of(minutes)


def test_json_of_several_files_is_an_object_a_line(minutes: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack.pdf"
    pack.write_bytes(honest_pdf())
    run = callover("read", "--format", "json", "--jobs", 2, minutes, pack, minutes)
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert found == [contract_of(minutes), contract_of(pack), contract_of(minutes)]
    assert "3 pages, " in run.stderr
    assert "pages a second" in run.stderr


@pytest.mark.skipif(not (SHARED / "contracts").is_dir(), reason="the contract's schema is not beside the project")
def test_json_is_valid_by_the_contract(minutes: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack.pdf"
    pack.write_bytes(honest_pdf())
    schema = json.loads((SHARED / "contracts" / "reading.schema.json").read_text(encoding="utf-8"))
    for line in callover("read", "--format", "json", minutes, pack).stdout.splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_out_keeps_the_reading_and_the_text_that_its_spans_count_in(minutes: Path, tmp_path: Path) -> None:
    out = tmp_path / "kept" / "here"
    run = callover("read", "--out", out, minutes)
    assert (run.returncode, run.stdout) == (0, "")
    assert sorted(file.name for file in out.iterdir()) == ["minutes.txt.json", "minutes.txt.txt"]
    kept = json.loads((out / "minutes.txt.json").read_text(encoding="utf-8"))
    text = (out / "minutes.txt.txt").read_bytes().decode("utf-8")
    clause = kept["documents"][0]["items"][0]["resolutions"][0]
    assert kept == contract_of(minutes)
    assert "That the report be noted." in text[clause["span"]["start"] : clause["span"]["end"]]


def test_out_with_a_format_prints_too(minutes: Path, tmp_path: Path) -> None:
    run = callover("read", "--out", tmp_path / "kept", "--format", "json", minutes)
    assert json.loads(run.stdout) == contract_of(minutes)


def test_two_files_of_one_name_are_both_kept(minutes: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "minutes.txt"
    other.parent.mkdir()
    other.write_text(MINUTES.replace("12th", "19th"), encoding="utf-8")
    callover("read", "--out", tmp_path / "kept", minutes, other)
    names = sorted(file.name for file in (tmp_path / "kept").iterdir())
    assert names == ["minutes.txt-2.json", "minutes.txt-2.txt", "minutes.txt.json", "minutes.txt.txt"]
    assert "19th" in (tmp_path / "kept" / "minutes.txt-2.txt").read_text(encoding="utf-8")


def test_no_file_that_is_to_be_read_is_overwritten(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "a.txt.txt"
    for file in (first, second):
        file.write_text(MINUTES, encoding="utf-8")
    run = callover("read", "--out", tmp_path, first, second)
    assert run.returncode == 2
    assert "would overwrite" in run.stderr
    assert second.read_text(encoding="utf-8") == MINUTES


def test_a_folder_that_cannot_be_made_is_said(minutes: Path) -> None:
    run = callover("read", "--out", minutes, minutes)
    assert run.returncode == 2
    assert "is a file; --out names a folder." in run.stderr


def test_a_name_that_begins_with_a_hyphen_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "-minutes.txt").write_text(MINUTES, encoding="utf-8")
    assert callover("read", "--", "-minutes.txt", folder=tmp_path).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("reed", "x"),
        (),
        ("read", "--format", "xml", "x"),
        ("read", "--jobs", "-1", "x"),
        ("read", "--jobs", "many", "x"),
        ("read", "--most-seconds", "0", "x"),
        ("read", "--profile", "nowhere", "x"),
    ],
)
def test_bad_usage_is_code_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(arguments)
    except SystemExit as leaving:
        code = int(leaving.code or 0)
    assert code == 2
    assert capsys.readouterr().err


def test_quiet_says_nothing_but_faults(minutes: Path) -> None:
    assert callover("read", "--quiet", minutes).stderr == ""
    assert callover("read", "--quiet", minutes.parent / "none").stderr.count("\n") == 1


def test_a_reader_that_has_seen_enough_is_no_fault(minutes: Path) -> None:
    command = f"{sys.executable} -m callover read --format json {' '.join([str(minutes)] * 200)} | head -c 10"
    run = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert run.returncode == 0
    assert "Error" not in run.stderr


def test_a_terminal_shows_a_bar_and_a_pipe_does_not(minutes: Path) -> None:
    main_end, its_end = pty.openpty()
    command = [sys.executable, "-m", "callover", "read", *[str(minutes)] * 3]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=its_end, check=True, env={**os.environ, "TERM": "xterm"})
    os.close(its_end)
    shown = b""
    while True:
        try:
            piece = os.read(main_end, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(main_end)
    assert b"Reading" in shown
    assert b"3 files read" in shown
    assert "Reading" not in callover("read", minutes).stderr


def test_reading_needs_no_web_framework() -> None:
    code = (
        "import sys; import callover.config.cli.read, callover.config.sandbox, callover.reading.pipeline; "
        "sys.exit(any(name.partition('.')[0] == 'django' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_starting_up_loads_no_medium() -> None:
    code = (
        "import sys; from callover.config.cli import main; import callover.config.cli.read; "
        "sys.exit(any(name in sys.modules for name in ('lxml', 'pypdfium2', 'selectolax', 'rich', 'django')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_package_runs_as_the_command() -> None:
    run = callover("--version")
    assert (run.returncode, run.stdout.split()[0]) == (0, "callover")
