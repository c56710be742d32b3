"""A phrase that says when, with what it means."""

import datetime as dt
from dataclasses import dataclass

from callover.reading.records import Due, Precision


@dataclass(frozen=True, slots=True)
class When:
    """A phrase at [start, end) of a text and the days that it allows.

    ``rank`` says how sure it is where a text says when twice: 0 is the surest.
    """

    start: int
    end: int
    earliest: dt.date | None
    latest: dt.date | None
    precision: Precision
    rank: int

    def as_due(self, text: str) -> Due:
        return Due(text[self.start : self.end].strip(), self.earliest, self.latest, self.precision)
