"""Loading files: each is read in the sandbox and stored in a transaction of its own."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

from django.db import DatabaseError, transaction

from callover.accounts.models import User
from callover.config.loading.finding import council_of, files_of
from callover.config.sandbox import Limits, Outcome, read_files
from callover.councils.exceptions import Refused as CouncilRefused
from callover.councils.models import Source
from callover.councils.operations import register_council, register_source
from callover.documents.exceptions import Refused
from callover.documents.models import Reading
from callover.meetings.operations.recording import record_document
from callover.reading import records
from callover.reading.source import SourceText

NO_COUNCIL = (
    "Nothing says whose document it is: give --council NAME, or put the council's name in a file council.txt beside it."
)


class Fate(StrEnum):
    """What became of a file."""

    STORED = "stored"
    KNOWN = "known"
    REFUSED = "refused"
    UNREADABLE = "could not be read"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file; ``message`` says what to do about one that failed. ``outcome`` where it was read."""

    path: Path
    fate: Fate
    message: str | None = None
    outcome: Outcome | None = None


def reader() -> str:
    """The reader's name and version, which a stored reading is known by."""
    return f"callover {version('callover')}"


def load(
    paths: Sequence[Path],
    *,
    actor: User | None,
    council: str | None = None,
    jobs: int = 1,
    limits: Limits | None = None,
    again: bool = False,
) -> Iterator[Loaded]:
    """Load these files and folders, in order. A file that fails leaves the store as it was; the others go on.

    A file whose bytes this reader has read already is known and passed over, unless ``again`` is set.
    """
    files: list[Path] = []
    names: dict[Path, str] = {}
    for path in files_of(paths):
        fate = _known_or_lost(path, council, again=again)
        if isinstance(fate, Loaded):
            yield fate
        else:
            files.append(path)
            names[path] = fate
    keeper = _Keeper(actor, again=again)
    for outcome in read_files(files, jobs=jobs, limits=limits, wants_source=True):
        yield keeper.store(outcome, names[outcome.path])


def _known_or_lost(path: Path, council: str | None, *, again: bool) -> Loaded | str:
    """The council's name of a file that is to be read; else what became of it without reading."""
    if not again and path.is_file():
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as fault:
            return Loaded(path, Fate.UNREADABLE, f"It cannot be opened ({fault.strerror or fault}); check the name.")
        if _is_known(sha256):
            return Loaded(path, Fate.KNOWN)
    if not path.exists():
        return Loaded(path, Fate.UNREADABLE, "There is no such file; check the name.")
    name = council or council_of(path)
    if name is None:
        return Loaded(path, Fate.REFUSED, NO_COUNCIL)
    return name


def _is_known(sha256: str) -> bool:
    return Reading.objects.filter(document__sha256=sha256, reader=reader(), is_current=True).exists()


class _Keeper:
    """Stores what was read, a file at a time."""

    def __init__(self, actor: User | None, *, again: bool) -> None:
        self._actor = actor
        self._again = again

    def store(self, outcome: Outcome, council: str) -> Loaded:
        """What became of a file that was read for this council."""
        if outcome.reading is None or outcome.source is None:
            return Loaded(outcome.path, Fate.UNREADABLE, outcome.message, outcome)
        if not self._again and _is_known(outcome.reading.source.sha256):
            # A twin of a file before it in the same run, or one that another loader stored meanwhile.
            return Loaded(outcome.path, Fate.KNOWN, None, outcome)
        try:
            message = self._record(outcome.path, outcome.reading, outcome.source, council)
        except (Refused, CouncilRefused) as refusal:
            message = str(refusal)
        except OSError as fault:
            message = f"It cannot be kept ({fault.strerror or fault}); see to the data folder and load it again."
        except DatabaseError as fault:
            message = f"The database refuses what was read of it ({fault}); please report this with the file."
        return Loaded(outcome.path, Fate.REFUSED if message else Fate.STORED, message, outcome)

    def _record(self, path: Path, reading: records.Reading, opened: SourceText, council: str) -> str | None:
        """Record the file; else the sentence that says why not."""
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != reading.source.sha256:
            return "It changed while it was read; load it again."
        with transaction.atomic():
            record_document(
                actor=self._actor,
                source=self._source(council),
                data=data,
                opened=opened,
                reading=reading,
                reader=reader(),
            )
        return None

    def _source(self, council: str) -> Source:
        # Looked up for each file: one that was made in a transaction which failed is not there.
        return register_source(actor=self._actor, council=register_council(actor=self._actor, name=council))
