"""A document that the council takes back stands no longer, and is still there."""

import datetime as dt

import pytest

from callover.accounts.models import User
from callover.audit.models import Entry
from callover.documents.exceptions import Refused
from callover.documents.models import Document
from callover.documents.search import search
from callover.meetings.models import Minute, Publication, Resolution
from callover.meetings.operations.withdrawing import withdraw_document
from tests.app.conftest import Record
from tests.app.test_joining import agenda, minutes

DAY = dt.date(2031, 9, 1)


def test_withdrawn_minutes_give_way_to_those_before_them(record: Record, adviser: User) -> None:
    record(agenda())
    record(minutes())
    later = record(minutes("corrected.txt", words="be welcomed"))
    assert Publication.objects.get(gives_minutes=True).document == later
    withdraw_document(actor=adviser, document=later, on=DAY, why="It named a child.")
    assert Publication.objects.get(gives_minutes=True).document != later
    assert search("welcomed").total == 0
    assert search("noted").total == 1
    assert Resolution.objects.filter(text="That the report be welcomed.").exists()
    assert all(minute.agenda_item for minute in Minute.objects.standing())
    assert [one.detail["why"] for one in Entry.objects.filter(verb="withdrew")] == ["It named a child."]


def test_withdrawn_document_stays_withdrawn_when_read_again(record: Record, adviser: User) -> None:
    document = record(minutes())
    withdraw_document(actor=adviser, document=document, on=DAY, why="It named a child.")
    record(minutes(), reader="callover 2")
    assert Document.objects.get().withdrawn_on == DAY
    assert not Publication.objects.standing().exists()
    assert search("noted").total == 0


def test_withdrawing_says_why_and_once(record: Record, adviser: User) -> None:
    document = record(minutes())
    with pytest.raises(Refused, match="Say why"):
        withdraw_document(actor=adviser, document=document, on=DAY, why="")
    withdraw_document(actor=adviser, document=document, on=DAY, why="Wrong file.")
    with pytest.raises(Refused, match="already"):
        withdraw_document(actor=adviser, document=document, on=DAY, why="Wrong file.")
