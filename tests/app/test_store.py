"""What the database itself refuses, and what the log proves."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.models import ProtectedError

from callover.accounts.models import User
from callover.audit import operations as audit
from callover.audit.exceptions import OutsideTransaction
from callover.audit.models import Entry
from callover.councils.exceptions import Refused
from callover.councils.models import Member, Source
from callover.councils.operations import committee_named, join_members, name_committee, part_members
from callover.documents.models import Document
from callover.meetings.models import Action, AgendaItem, Attendance, Exclusion, Meeting, Minute, Resolution
from tests.app.conftest import Record
from tests.app.test_corrections import script


def _change(model: type[models.Model], **values: Any) -> Callable[[], object]:
    return lambda: model._default_manager.update(**values)


@pytest.mark.parametrize(
    "act",
    [
        _change(Document, sha256="A" * 64),
        _change(Document, name=""),
        _change(Resolution, kind="applaud"),
        _change(Resolution, start=9, end=3),
        _change(Resolution, line_start=0),
        _change(Resolution, page=0),
        _change(Resolution, text=None),
        _change(Attendance, presence="asleep"),
        _change(Attendance, name=""),
        _change(Meeting, sitting=0),
    ],
)
def test_database_refuses(record: Record, act: Callable[[], object]) -> None:
    record(script())
    with pytest.raises(IntegrityError), transaction.atomic():
        act()


def test_database_keeps_what_others_hang_on(record: Record) -> None:
    document = record(script())
    for row in (document, document.source, document.source.council, Meeting.objects.get(), Member.objects.get()):
        with pytest.raises(ProtectedError):
            row.delete()


def test_exclusion_is_of_one_item(record: Record) -> None:
    record(script())
    span = {"start": 0, "end": 1, "line_start": 1, "line_end": 1, "document": Document.objects.get(), "fact_key": "x"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Exclusion.objects.create(extent="whole", **span)


def test_due_dates_are_in_order(record: Record) -> None:
    record(script())
    span = {"start": 0, "end": 1, "line_start": 1, "line_end": 1, "document": Document.objects.get(), "fact_key": "x"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Action.objects.create(
            minute=Minute.objects.get(), kind="report", due_earliest="2031-05-02", due_latest="2031-05-01", **span
        )


def test_no_text_column_may_be_null() -> None:
    from django.apps import apps

    texts = (models.CharField, models.TextField)
    nullable = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, texts) and field.null
    ]
    assert nullable == []


def test_second_meeting_of_one_start_is_refused(record: Record) -> None:
    record(script())
    meeting = Meeting.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.create(
            committee=meeting.committee, held_on=meeting.held_on, starts_at=meeting.starts_at, sitting=2
        )


@pytest.mark.parametrize("sql", ["UPDATE audit_entry SET verb = 'x'", "DELETE FROM audit_entry"])
def test_log_is_append_only(record: Record, sql: str) -> None:
    record(script())
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert audit.first_broken() is None


def test_log_shows_tampering(record: Record) -> None:
    from importlib import import_module

    guards = import_module("callover.audit.migrations.0002_append_only")
    record(script())
    first = Entry.objects.first()
    assert first is not None
    guards.unguard(connection)
    Entry.objects.filter(pk=first.pk).update(detail={"name": "Another Council"})
    guards.guard(connection)
    assert audit.first_broken() == first


@pytest.mark.django_db(transaction=True)
def test_log_lands_with_what_it_tells_of_or_not_at_all() -> None:
    with pytest.raises(OutsideTransaction):
        audit.record(actor=None, verb="tried", subject="nothing:1")
    assert not Entry.objects.exists()


def test_people_are_joined_only_by_a_decision_that_says_why(source: Source, adviser: User) -> None:
    one, other, third = (
        Member.objects.create(source=source, own_id=name, name=name, slug=name) for name in ("a", "b", "c")
    )
    with pytest.raises(Refused, match="Say why"):
        join_members(actor=adviser, member=one, into=other, why=" ")
    join_members(actor=adviser, member=one, into=other, why="Same ward and photograph.")
    join = join_members(actor=adviser, member=other, into=third, why="Married in June.")
    assert {member.name for member in Member.objects.joined_with(one)} == {"a", "b", "c"}
    with pytest.raises(Refused, match="joined already"):
        join_members(actor=adviser, member=one, into=third, why="Again.")
    part_members(actor=adviser, join=join, why="Two people after all.")
    assert {member.name for member in Member.objects.joined_with(one)} == {"a", "c"}


def test_name_of_another_committee_is_refused(source: Source) -> None:
    cabinet = committee_named(actor=None, council=source.council, name="Cabinet")
    assert cabinet is not None
    assert name_committee(actor=None, committee=cabinet, name="The Executive").committee == cabinet
    assert committee_named(actor=None, council=source.council, name="EXECUTIVE") == cabinet
    planning = committee_named(actor=None, council=source.council, name="Planning Board")
    assert planning is not None
    with pytest.raises(Refused, match="a name of Cabinet"):
        name_committee(actor=None, committee=planning, name="Executive")


def test_facts_carry_their_place(record: Record) -> None:
    document = record(script())
    text = document.readings.get().text
    for row in (*Resolution.objects.all(), *Attendance.objects.all(), *Minute.objects.all(), *AgendaItem.objects.all()):
        assert (row.name if isinstance(row, Attendance) else getattr(row, "text", ""))[:8] in text[row.start : row.end]
