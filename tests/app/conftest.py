"""What the tests of the record share: a council, a person who signs, and a way to record a script."""

from collections.abc import Callable

import pytest

from callover.accounts.models import User
from callover.councils.models import Source
from callover.councils.operations import register_council, register_source
from callover.documents.models import Document
from callover.meetings.operations.recording import record_document
from tests.app.scripts import Script

Record = Callable[..., Document]


@pytest.fixture
def source(db: None) -> Source:
    return register_source(actor=None, council=register_council(actor=None, name="Aldermere Council"))


@pytest.fixture
def adviser(db: None) -> User:
    return User.objects.create_user(email="Priya@aldermere.example", name="Priya Lund")


@pytest.fixture
def record(source: Source) -> Record:
    """Records a script as the loader does; ``reader`` is the version of the reader that read it."""

    def recorded(script: Script, reader: str = "callover 1") -> Document:
        return record_document(
            actor=None,
            source=source,
            data=script.data,
            opened=script.opened(),
            reading=script.reading(),
            reader=reader,
        )

    return recorded
