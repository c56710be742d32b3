"""The first command on a new machine: no settings, no database, no key."""

import os
import stat
import subprocess
import sys
from pathlib import Path

CASE = Path(__file__).parents[1] / "reading/cases/01-semicolon-present/source.txt"
_KEPT = ("PATH", "HOME", "LANG")


def callover(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    command = [sys.executable, "-m", "callover", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_first_file_is_loaded_without_any_setting(tmp_path: Path) -> None:
    first = callover(tmp_path, "load", str(CASE), "--council", "Thornley Borough Council")
    assert (first.returncode, "1 stored" in first.stderr) == (0, True), first.stderr
    again = callover(tmp_path, "load", str(CASE), "--council", "Thornley Borough Council")
    assert (again.returncode, "1 known" in again.stderr) == (0, True), again.stderr


def test_the_key_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    callover(tmp_path, "load", str(CASE), "--council", "Thornley Borough Council")
    key = tmp_path / "var/secret-key"
    assert stat.S_IMODE(key.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
    assert len(key.read_text(encoding="ascii")) > 40


def test_a_file_that_is_not_there_is_a_source_fault(tmp_path: Path) -> None:
    done = callover(tmp_path, "load", str(tmp_path / "nowhere.pdf"), "--council", "Thornley Borough Council")
    assert done.returncode == 2
    assert "There is no such file; check the name." in done.stderr


def test_a_file_of_nobodys_is_refused(tmp_path: Path) -> None:
    done = callover(tmp_path, "load", str(CASE))
    assert done.returncode == 1
    assert "give --council NAME" in done.stderr


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the data folder would be", encoding="utf-8")
    done = callover(tmp_path, "load", str(CASE), "--council", "Thornley Borough Council")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "set CALLOVER_DATA" in done.stderr
