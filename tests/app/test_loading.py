"""``callover load``: stores once, joins, goes on past bad files, and survives being killed."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

from callover.audit.models import Entry
from callover.config.loading.loading import Fate, Loaded, load
from callover.councils.models import Council
from callover.documents.models import Document, Reading
from callover.meetings.models import Action, Attendance, Meeting, Minute, Resolution
from tests.app.dumps import dump
from tests.app.published import publish


def _load(*paths: Path, again: bool = False, council: str | None = None) -> list[Loaded]:
    return list(load(paths, actor=None, again=again, council=council))


@pytest.mark.django_db
def test_agenda_and_minutes_become_one_meeting(tmp_path: Path) -> None:
    fates = [one.fate for one in _load(publish(tmp_path))]
    assert fates == [Fate.STORED, Fate.STORED]
    meeting = Meeting.objects.get()
    assert (str(meeting), meeting.committee.council.name) == (
        "Harbour and Town Select Commission, 2031-05-06",
        "Saltmere Borough Council",
    )
    minute = Minute.objects.standing().get(number="18")
    assert minute.agenda_item is not None
    assert minute.agenda_item.title == "Ferry timetable"
    assert [clause.label for clause in minute.resolutions.all()] == ["1", "2"]
    assert Action.objects.standing().filter(owner__icontains="Head of Transport").exists()
    assert {one.presence for one in Attendance.objects.standing()} == {"present", "apologies"}


@pytest.mark.django_db
def test_second_load_changes_nothing(tmp_path: Path) -> None:
    publish(tmp_path)
    _load(tmp_path)
    before = dump()
    copy = tmp_path / "copies"
    copy.mkdir()
    shutil.copy(tmp_path / "minutes.txt", copy / "the-same-under-another-name.txt")
    assert {one.fate for one in _load(tmp_path)} == {Fate.KNOWN}
    assert dump() == before


@pytest.mark.django_db
def test_twin_in_the_same_run_is_stored_once(tmp_path: Path) -> None:
    publish(tmp_path)
    shutil.copy(tmp_path / "minutes.txt", tmp_path / "twin.txt")
    assert [one.fate for one in _load(tmp_path)] == [Fate.STORED, Fate.STORED, Fate.KNOWN]
    assert Entry.objects.filter(verb="stored").count() == 2


@pytest.mark.django_db
def test_reading_again_says_the_same_of_every_meeting(tmp_path: Path) -> None:
    publish(tmp_path)
    _load(tmp_path)
    before = [str(clause) for clause in Resolution.objects.standing().order_by("text")]
    assert {one.fate for one in _load(tmp_path, again=True)} == {Fate.STORED}
    assert [str(clause) for clause in Resolution.objects.standing().order_by("text")] == before
    assert (Meeting.objects.count(), Document.objects.count(), Reading.objects.count()) == (1, 2, 2)


@pytest.mark.django_db
def test_bad_file_costs_itself_alone(tmp_path: Path) -> None:
    publish(tmp_path)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (tmp_path / "empty.txt").write_bytes(b"")
    loaded = {one.path.name: one for one in _load(tmp_path)}
    assert {name for name, one in loaded.items() if one.fate is Fate.UNREADABLE} == {"broken.pdf", "empty.txt"}
    for name in ("broken.pdf", "empty.txt"):
        message = loaded[name].message or ""
        assert message.endswith(".")
        assert "\n" not in message
    assert Document.objects.count() == 2
    kept = [path for path in Path(settings.DOCUMENTS_DIR).rglob("*") if path.is_file()]
    assert {path.name for path in kept} >= set(Document.objects.values_list("sha256", flat=True))


@pytest.mark.django_db
def test_only_a_bad_file_leaves_the_store_unchanged(tmp_path: Path) -> None:
    publish(tmp_path / "good")
    _load(tmp_path / "good")
    before = dump()
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    assert [one.fate for one in _load(bad, bad / "missing.pdf", council="Saltmere Borough Council")] == [
        Fate.UNREADABLE
    ] * 2
    assert dump() == before


@pytest.mark.django_db
def test_somebody_must_say_whose_document_it_is(tmp_path: Path) -> None:
    publish(tmp_path)
    (tmp_path / "council.txt").unlink()
    (refused,) = _load(tmp_path / "agenda.txt")
    assert refused.fate is Fate.REFUSED
    assert "council.txt" in (refused.message or "")
    assert not Document.objects.exists()
    (loaded,) = _load(tmp_path / "agenda.txt", council="Saltmere Borough Council")
    assert loaded.fate is Fate.STORED


@pytest.mark.django_db
def test_document_of_another_council_is_refused(tmp_path: Path) -> None:
    publish(tmp_path)
    _load(tmp_path)
    (loaded, _) = _load(tmp_path, council="Thornby District Council", again=True)
    assert loaded.fate is Fate.REFUSED
    assert "Saltmere" in (loaded.message or "")
    assert not Council.objects.filter(name__startswith="Thornby").exists()


@pytest.mark.django_db
def test_stored_bytes_are_the_file(tmp_path: Path) -> None:
    publish(tmp_path)
    _load(tmp_path)
    document = Document.objects.get(name="minutes.txt")
    assert document.open_bytes() == (tmp_path / "minutes.txt").read_bytes()


def _environment(data: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {
        **kept,
        "CALLOVER_DATA": str(data),
        "SECRET_KEY": "x",
        "DJANGO_SETTINGS_MODULE": "callover.config.settings.public",
    }


def _callover(data: Path, *words: str) -> subprocess.Popen[bytes]:
    program = "import sys; from callover.config.cli import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        env=_environment(data),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _said(data: Path) -> list[tuple[object, ...]]:
    """What the store in this folder says, without keys and times."""
    with sqlite3.connect(data / "callover.sqlite3") as store:
        return sorted(
            store.execute(
                "SELECT d.sha256, d.name, m.number, m.title, c.label, c.text, c.start, g.held_on, p.gives_minutes"
                " FROM meetings_resolution c JOIN meetings_minute m ON m.id = c.minute_id"
                " JOIN meetings_meeting g ON g.id = m.meeting_id JOIN documents_document d ON d.id = c.document_id"
                " JOIN meetings_publication p ON p.id = m.publication_id"
            ).fetchall()
        )


def _count(data: Path, table: str) -> int:
    with sqlite3.connect(data / "callover.sqlite3", timeout=10) as store:
        return int(store.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  a constant of the tests


def test_killed_half_way_leaves_nothing_half_written(tmp_path: Path) -> None:
    files, data, whole = publish(tmp_path / "files", count=24), tmp_path / "killed", tmp_path / "whole"
    for folder in (data, whole):
        folder.mkdir()
        assert _callover(folder, "manage", "migrate", "-v0").wait(timeout=120) == 0
    for stored in (3, 9, 15):
        loading = _callover(data, "load", str(files), "--jobs", "1")
        give_up = time.monotonic() + 120
        while loading.poll() is None and _count(data, "documents_document") < stored and time.monotonic() < give_up:
            time.sleep(0.005)
        os.killpg(loading.pid, signal.SIGKILL)
        loading.wait()
        documents = _count(data, "documents_document")
        assert stored <= documents < 26
        for whole_rows in ("documents_reading", "documents_paper", "meetings_publication"):
            assert _count(data, whole_rows) == documents
        for path in (data / "documents").rglob("*"):
            assert not path.is_file() or path.name.startswith(".half-") or len(path.name) == 64
    for folder in (data, whole):
        assert _callover(folder, "load", str(files), "--jobs", "1").wait(timeout=120) == 0
    assert _said(data) == _said(whole)
