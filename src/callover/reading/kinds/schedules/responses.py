"""What came back on a recommendation: one entry a dated line or sentence."""

import re
from collections.abc import Sequence

from callover.civic.dates import find_dates
from callover.reading.grammar.labels import BULLET
from callover.reading.parts import joined, tidied
from callover.reading.source import Line

# The end of a line that the next goes on from, though it begins with a date: "agreed on 15" / "September 2025".
_GOES_ON = re.compile(r"(?:\b(?:on|by|in|to|for|from|until|and|of|the)|\d|[,–-])$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_CHASED = re.compile(
    r"^(?:chased|done|reminder|response|update|completed?|received|circulated|email|e-mailed|requested"
    r"|contacted|sent|noted|awaiting|scheduled|information|agreed|confirmed)\b",
    re.IGNORECASE,
)


def responses_in(lines: Sequence[Line]) -> tuple[str, ...]:
    """The entries of a cell: each dated line, each that begins like "Chased", each bullet and sentence."""
    runs: list[list[Line]] = []
    is_apart = True
    for line in lines:
        text = line.text.strip()
        if not text:
            is_apart = True
            continue
        if runs and not is_apart and not _begins(runs[-1], text):
            runs[-1].append(line)
        else:
            runs.append([line])
        is_apart = False
    return tuple(sentence for run in runs for sentence in _sentences(joined(run)))


def _begins(run: Sequence[Line], text: str) -> bool:
    if BULLET.match(text) or (_CHASED.match(text) and text[:1].isupper()):
        return True
    before = run[-1].text.strip()
    dated = find_dates(before)
    if dated and dated[-1].end >= len(before) - 1 and text[:1].isupper():
        return True
    if _GOES_ON.search(before):
        return False
    dates = find_dates(text[:30])
    return bool(dates) and dates[0].start < 3 and text[:1].isalnum()


def _sentences(text: str) -> list[str]:
    text = BULLET.sub("", tidied(text))
    return [one for one in (part.strip() for part in _SENTENCE.split(text)) if re.search(r"\w", one)]
