"""How papers are joined to meetings, minutes to agenda items, and which minutes stand. Pure."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Papers of one meeting may print its start a little apart ("10.00" and "at the rise of …, 10.15"); two meetings of a
# committee on one day are hours apart.
_SAME_START = dt.timedelta(minutes=60)
_ALIKE = 0.8
_WORD = re.compile(r"[a-z0-9]+")
# "Minutes of the previous meeting", "Minutes of the meeting held on …", "Minutes" alone.
_MINUTES_ITEM = re.compile(r"\bminutes\b.*\b(?:previous|last|meetings?|proceedings)\b|^(?:the |draft )?minutes$")


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An agenda item or a minute as it is joined by: its row, numbers and title."""

    row: int
    number: str
    agenda_number: str
    title: str


def is_same_start(one: dt.time | None, other: dt.time | None) -> bool:
    """Whether two papers' starts can be of one meeting. A paper that prints none can be of any."""
    if one is None or other is None:
        return True
    day = dt.date(2000, 1, 1)
    return abs(dt.datetime.combine(day, one) - dt.datetime.combine(day, other)) <= _SAME_START


def joined_items(agenda: Sequence[ItemWords], minutes: Sequence[ItemWords]) -> dict[int, int]:
    """Which agenda item each minute answers to, by row: minute to item. A minute without a match is not in it.

    The agenda's own number printed in the minutes decides; then a title that is the same; then one that is alike, or
    the same number with a title that is not another item's. Each item answers to one minute at most.
    """
    joined: dict[int, int] = {}
    free = list(agenda)
    for test in (_by_agenda_number, _by_same_title, _by_like_title, _by_number):
        for minute in minutes:
            if minute.row in joined:
                continue
            item = next((item for item in free if test(item, minute)), None)
            if item is not None:
                joined[minute.row] = item.row
                free.remove(item)
    return joined


def _by_agenda_number(item: ItemWords, minute: ItemWords) -> bool:
    return bool(minute.agenda_number) and minute.agenda_number == item.number


def _by_same_title(item: ItemWords, minute: ItemWords) -> bool:
    words = _words(item.title)
    return bool(words) and words == _words(minute.title)


def _by_like_title(item: ItemWords, minute: ItemWords) -> bool:
    one, other = _words(item.title), _words(minute.title)
    return bool(one and other) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _by_number(item: ItemWords, minute: ItemWords) -> bool:
    if not item.number or item.number != minute.number or minute.agenda_number:
        return False
    one, other = _words(item.title), _words(minute.title)
    return not one or not other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE / 2


def _words(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))


def is_about_earlier_minutes(title: str) -> bool:
    """Whether an item is the one at which the committee approves the minutes of its meeting before."""
    return bool(_MINUTES_ITEM.search(_words(title)))


def minutes_rank(kind: str, standing: str) -> int:
    """How near a paper is to being the committee's own word of what it did: the highest stands."""
    if kind == "minutes":
        return {"draft": 2, "submitted": 3, "approved": 4}.get(standing, 2)
    return 1 if kind == "meeting_page" else 0


def agenda_rank(kind: str) -> int:
    """How good a paper is as the meeting's agenda: the highest stands."""
    return {"agenda": 2, "meeting_page": 1}.get(kind, 0)
