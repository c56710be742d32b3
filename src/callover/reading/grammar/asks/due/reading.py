"""Reading when something is due."""

from callover.reading.grammar.asks.due.dated import dated, months_named
from callover.reading.grammar.asks.due.found import When
from callover.reading.grammar.asks.due.meetings import meetings, open_ended, rhythms
from callover.reading.grammar.asks.due.relative import periods, turns_of_year
from callover.reading.grammar.asks.due.terms import quarters, seasons, years
from callover.reading.grammar.asks.setting import Setting
from callover.reading.records import Due


def read_due(text: str, setting: Setting) -> Due | None:
    """When the words of a text say that something is due, or None where they do not say.

    ``text`` of the result is the phrase as printed. Where several phrases say when, the surest is taken: a day, then a
    month or a known meeting, then a year or a period, then what is open; among equals the first. What recurs ('each
    meeting') is ``relative`` without dates; what waits for something else is ``open``.
    """
    best = min(_all(text, setting), key=lambda when: (when.rank, when.start), default=None)
    return best.as_due(text) if best else None


def _all(text: str, setting: Setting) -> list[When]:
    return [
        *dated(text, setting),
        *months_named(text, setting),
        *meetings(text, setting),
        *periods(text, setting),
        *turns_of_year(text, setting),
        *years(text, setting),
        *quarters(text, setting),
        *seasons(text, setting),
        *rhythms(text),
        *open_ended(text),
    ]
