"""Whether what will be done is owed to the committee, or is a service's own work."""

import re

from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken.words import (
    ADDRESS,
    AFTERWARDS,
    ARRANGE,
    AUDIENCE,
    DO,
    FOUND,
    GATHERING,
    GIVE,
    GROUP,
    HAND_ON,
    INFORMATION,
    PHRASAL,
    SEND,
    TELL,
    audience,
)

_ELSEWHERE = re.compile(r"[^,;]{0,60}?\b(?:to|with)\s")
_TAKES_TIME = frozenset({"consider", "discuss", "take", "place", "receive"})
_NEEDS_DATE = frozenset({"consult", "review", "schedule", "refer", "invite", "establish", "set", "prepare"})
_FINDS_OUT = frozenset({"explore", "investigate", "examine"})
_PHRASED = frozenset({"look", "check", "find", "follow", "get", "come", "return", "bring", "feed", "report"})
_GIVEN = re.compile(r"\b(?:shared|sent|circulated|provided|reported|included|brought|informed|updated)\b")
_MEMBERS = re.compile(r"updat(?:e|ing)\s+(?:the\s+)?(?:members|committee|commission|panel|board)", re.IGNORECASE)


def is_for_us(base: str, subject: str, rest: str, setting: Setting) -> bool:
    """Whether 'SUBJECT would be VERBed REST' is for the committee: for its members, its meeting or its review."""
    to_us = audience(setting.body).search(rest) is not None
    later = AFTERWARDS.search(rest) is not None
    if base in ADDRESS and AUDIENCE.search(subject.strip()):
        return True
    if base in SEND or base in HAND_ON:
        return to_us or later or (base in SEND and not _ELSEWHERE.match(rest))
    if base in GIVE:
        return INFORMATION.search(subject) is not None and (to_us or later or "written" in subject.lower())
    if base in TELL and to_us:
        return base not in _TAKES_TIME or read_due(rest, setting) is not None
    if base in ARRANGE:
        return _is_gathering(base, subject, rest, to_us, setting)
    if base in FOUND:
        return GROUP.search(subject) is not None
    if base == "refer":
        return to_us
    return base in DO and GROUP.search(subject) is not None and read_due(rest, setting) is not None


def _is_gathering(base: str, subject: str, rest: str, to_us: bool, setting: Setting) -> bool:
    """Whether what will be arranged is something for members; a meeting that will be held needs a date or members."""
    gathering = GATHERING.search(subject)
    if gathering is None:
        return False
    if base == "hold" or gathering.group().lower().startswith("meeting"):
        return to_us or read_due(rest, setting) is not None
    return True


def is_own_promise(base: str, rest: str, owner: str, setting: Setting) -> bool:
    """Whether what an owner would do is owed to the committee; ``rest`` begins with the verb."""
    to_us = audience(setting.body).search(rest) is not None or AFTERWARDS.search(rest) is not None
    is_named = owner[:1].isupper() or not owner
    dated = read_due(rest, setting) is not None
    if base in SEND or base in HAND_ON:
        return to_us or (base in SEND and not _ELSEWHERE.match(rest))
    if base in GIVE or base in ("submit", "present", "include", "add"):
        is_owed = to_us or "written" in rest or (base in GIVE and is_named and dated)
        return is_owed and INFORMATION.search(rest[:100]) is not None
    if base in _NEEDS_DATE:
        return is_named and (dated or to_us)
    if base in ("arrange", "organise", "convene"):
        return GATHERING.search(rest[:60]) is not None or INFORMATION.search(rest[:60]) is not None
    if base == "update":
        return _MEMBERS.match(rest) is not None
    if base == "ensure":
        return to_us and _GIVEN.search(rest) is not None
    if base in ("respond", "reply"):
        return AFTERWARDS.search(rest) is not None or "writing" in rest
    if base in _FINDS_OUT:
        return True
    return (is_named or base in _PHRASED) and PHRASAL.match(rest) is not None
