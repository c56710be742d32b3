"""The tables of sentences beside this file, read."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from callover.reading.grammar.asks import Setting
from callover.reading.parts import Passage, passage_of
from callover.reading.records import Action
from callover.reading.source import Line, SourceText

SETTING = Setting(
    meeting_date=dt.date(2024, 9, 17),
    next_meeting=dt.date(2024, 10, 29),
    body="Children and Families Scrutiny Commission",
    known_meetings=(dt.date(2024, 12, 3), dt.date(2025, 1, 14)),
)


@dataclass(frozen=True)
class Row:
    """A row of a table: what is expected, and the sentence."""

    kind: str | None
    actions: tuple[str, ...]
    sentence: str


def rows_of(name: str) -> list[Row]:
    """The rows of a table, its comments left out."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("#")]


def _row(line: str) -> Row:
    *kind, actions, sentence = (cell.strip() for cell in line.split(" | "))
    told = () if actions == "-" else tuple(action.strip() for action in actions.split("//"))
    return Row(kind[0] if kind else None, told, sentence)


def told(action: Action) -> str:
    """An action as the tables write it."""
    due = action.due
    when = f"{due.text}, {_days(due.earliest, due.latest)}" if due else "no due"
    return f"{action.kind}; {action.owner or 'no owner'}; {when}"


def _days(earliest: dt.date | None, latest: dt.date | None) -> str:
    if earliest is None and latest is None:
        return "?"
    if earliest == latest:
        return str(earliest)
    return f"{earliest or ''}..{latest or ''}"


def passage(text: str) -> Passage:
    """A passage of the lines of a text, as a plain text file gives it."""
    lines, start = [], 0
    for number, words in enumerate(text.split("\n"), 1):
        lines.append(Line(words, start, start + len(words), number))
        start += len(words) + 1
    return passage_of(SourceText("minutes.txt", "0" * 64, "text/plain", text, tuple(lines)), lines)
