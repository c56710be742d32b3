"""What became of one file."""

from dataclasses import dataclass
from pathlib import Path

from callover.reading.records import Reading
from callover.reading.source import SourceText


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file's reading, or the one sentence that says why there is none and what to do.

    ``source`` is there where the caller wanted it. ``seconds`` is the time that the child took for the file.
    """

    path: Path
    reading: Reading | None = None
    source: SourceText | None = None
    message: str | None = None
    seconds: float = 0.0
