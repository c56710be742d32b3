"""What a person corrects wins over every later reading, says so, and can be withdrawn."""

import datetime as dt
from typing import Any

import pytest

from callover.accounts.models import User
from callover.audit.models import Entry
from callover.documents.exceptions import Refused
from callover.documents.models import Correction, Document, Notice, Paper
from callover.meetings.models import Attendance, Meeting, Minute, Resolution
from callover.meetings.operations.correcting import correct, withdraw_correction
from tests.app.conftest import Record
from tests.app.scripts import Script, item, paper, person

BODY, DAY = "Learning and Families Select Commission", dt.date(2031, 5, 6)


def script(read_as: str = "That the rep0rt be noted.", *, number: str = "42", name: str = "Fenwlck") -> Script:
    """One file; the arguments are what a reader makes of it, its bytes stay the same."""
    made = Script("minutes.txt")
    present = (person(made, "Fenwlck", "chair"),)
    items = [item(made, "42", "School places", ("That the rep0rt be noted.", "note"))]
    paper(made, "minutes", BODY, DAY, items, present=present)
    read = made.documents[0]
    clause = _with(read.items[0].resolutions[0], text=read_as)
    people = _with(read.people, present=(_with(read.people.present[0], name=name),))
    made.documents[0] = _with(read, items=(_with(read.items[0], number=number, resolutions=(clause,)),), people=people)
    return made


def _with(record: Any, **changes: Any) -> Any:
    import dataclasses

    return dataclasses.replace(record, **changes)


@pytest.fixture
def stored(record: Record) -> Document:
    return record(script())


def _correct(adviser: User, **changes: Any) -> Correction:
    asked: dict[str, Any] = {
        "field": "text",
        "new": "That the report be noted.",
        "why": "The scan is poor; page 3 says so.",
    }
    return correct(actor=adviser, row=changes.pop("row", None) or Resolution.objects.get(), **(asked | changes))


def test_correction_changes_the_row_and_says_who_and_why(stored: Document, adviser: User) -> None:
    correction = _correct(adviser)
    assert Resolution.objects.get().text == "That the report be noted."
    assert (correction.old, correction.made_by) == ("That the rep0rt be noted.", adviser)
    entry = Entry.objects.about(f"document:{stored.sha256}").last()
    assert entry is not None
    assert (entry.verb, entry.actor_name) == ("corrected", "Priya Lund")


def test_correction_outlives_a_better_reading(record: Record, stored: Document, adviser: User) -> None:
    _correct(adviser)
    record(script("That the report be n0ted."), reader="callover 2")
    assert Resolution.objects.get().text == "That the report be noted."
    correction = Correction.objects.get()
    assert correction.reading_now == "That the report be n0ted."
    assert correction.is_placed


def test_correction_follows_a_fact_whose_minute_is_numbered_otherwise_now(
    record: Record, stored: Document, adviser: User
) -> None:
    _correct(adviser)
    record(script(number="43"), reader="callover 2")
    assert Resolution.objects.get().text == "That the report be noted."
    assert Correction.objects.get().fact_key == Resolution.objects.get().fact_key


def test_correction_without_its_fact_waits_and_is_told(record: Record, stored: Document, adviser: User) -> None:
    _correct(adviser)
    empty = script()
    empty.documents[0] = _with(empty.documents[0], items=())
    record(empty, reader="callover 2")
    assert not Correction.objects.get().is_placed
    assert Notice.objects.get().code == "correction-unplaced"
    record(script(), reader="callover 3")
    assert Resolution.objects.get().text == "That the report be noted."
    assert Correction.objects.get().is_placed


def test_withdrawn_correction_gives_way_to_the_newest_reading(record: Record, stored: Document, adviser: User) -> None:
    correction = _correct(adviser)
    record(script("That the report be n0ted."), reader="callover 2")
    correction.refresh_from_db()
    withdraw_correction(actor=adviser, correction=correction)
    assert Resolution.objects.get().text == "That the report be n0ted."
    assert correction.withdrawn_by == adviser
    with pytest.raises(Refused, match="withdrawn already"):
        withdraw_correction(actor=adviser, correction=correction)


def test_second_correction_of_a_field_replaces_the_first(stored: Document, adviser: User) -> None:
    _correct(adviser)
    _correct(adviser, new="That the report be noted with thanks.")
    assert Resolution.objects.get().text == "That the report be noted with thanks."
    assert [one.withdrawn_at is None for one in Correction.objects.all()] == [False, True]
    assert [one.old for one in Correction.objects.all()] == ["That the rep0rt be noted."] * 2


def test_corrected_name_is_of_the_other_member(stored: Document, adviser: User) -> None:
    row = Attendance.objects.get()
    _correct(adviser, row=row, field="name", new="Fenwick")
    assert Attendance.objects.get().member.name == "Fenwick"


def test_corrected_date_moves_the_paper_to_the_other_meeting(record: Record, stored: Document, adviser: User) -> None:
    _correct(adviser, row=Paper.objects.get(), field="meeting_on", new="2031-05-07")
    meeting = Meeting.objects.get()
    assert meeting.held_on == dt.date(2031, 5, 7)
    assert Minute.objects.standing().get().meeting == meeting
    record(script(), reader="callover 2")
    assert Meeting.objects.get().held_on == dt.date(2031, 5, 7)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"field": "start", "new": 3}, "not corrected by hand"),
        ({"field": "kind", "new": "applaud"}, "does not fit"),
        ({"why": "  "}, "Say why"),
        ({"new": "That the rep0rt be noted."}, "says so already"),
    ],
)
def test_refusals_say_why(stored: Document, adviser: User, changes: dict[str, Any], said: str) -> None:
    before = Entry.objects.count()
    with pytest.raises(Refused, match=said):
        _correct(adviser, **changes)
    assert not Correction.objects.exists()
    assert Entry.objects.count() == before


def test_nobody_corrects_unsigned(stored: Document, adviser: User) -> None:
    adviser.is_active = False
    for actor in (None, adviser):
        with pytest.raises(Refused, match="signed"):
            correct(actor=actor, row=Resolution.objects.get(), field="text", new="x", why="y")
