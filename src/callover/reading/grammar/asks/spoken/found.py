"""A promise found in a stretch of a sentence."""

from dataclasses import dataclass

from callover.reading.records import ActionKind


@dataclass(frozen=True, slots=True)
class Promise:
    """What is to be done, the half-open range [start, end) of the words that say it, and who is to do it."""

    start: int
    end: int
    kind: ActionKind
    owner: str | None
