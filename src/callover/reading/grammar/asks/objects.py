"""What kind of action a verb makes with what stands around it."""

import re

from callover.reading.grammar.asks.clause_verbs import Hit
from callover.reading.grammar.asks.verbs import VERBS
from callover.reading.records import ActionKind

_ANSWER = re.compile(r"\b(?:written\s+)?(?:response|answer|reply)\b|\bin\s+writing\b", re.IGNORECASE)
_AGENDA = re.compile(r"\b(?:agendas?|(?:work|forward)\s+(?:programme|plan))\b", re.IGNORECASE)
_COPY = re.compile(r"\b(?:cop(?:y|ies)|slides|links?|letters?|briefing\s+notes?)\b", re.IGNORECASE)
_REVIEW = re.compile(r"\b(?:review|investigation|inquiry|evaluation|audit|assessment|deep\s+dive)\b", re.IGNORECASE)
_VISIT = re.compile(r"\b(?:visit|workshop|seminar|meeting|session|briefing|training|event)s?\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(?:reports?|updates?|briefings?|papers?|presentations?|information|data|evaluation|analysis|breakdown|figures|progress|details?|findings|plan|strategy|outcomes?|"
    r"summary|evidence|feedback|statistics|proposals?|options|recommendations|notes?|item|matter|results?|back)\b",
    re.IGNORECASE,
)
_PLACES = frozenset({"include", "add", "place", "bring", "schedule", "programme", "hold", "table", "set"})
_GIVES = frozenset({"submit", "provide", "present", "bring", "give", "prepare", "produce", "make", "supply", "issue"})
_DOES = frozenset({"undertake", "carry", "complete", "make", "hold", "develop"})


def action_kind(words: str, hit: Hit) -> ActionKind:
    """The kind of action that a verb asks for: 'a response be provided' responds, 'be placed on the agenda' schedules."""
    subject, rest = words[: hit.subject_end], words[hit.end :]
    thing = subject if hit.is_passive else rest[:80]
    if hit.base in _PLACES and _AGENDA.search(rest):
        return ActionKind.SCHEDULE
    if hit.base in _GIVES and _ANSWER.search(thing):
        return ActionKind.RESPOND
    if hit.base in _DOES and _REVIEW.search(thing):
        return ActionKind.REVIEW
    if hit.base in ("make", "hold") and (_VISIT.search(thing) or "arrangement" in thing.lower()):
        return ActionKind.SCHEDULE
    if (
        hit.base in ("provide", "supply", "give")
        and _COPY.search(thing)
        and not re.search(r"\breport\b", thing, re.IGNORECASE)
    ):
        return ActionKind.CIRCULATE
    if hit.base == "update" and re.match(
        r"\s+(?:the\s+)?(?:committee|commission|panel|members|cabinet|board)", rest, re.IGNORECASE
    ):
        return ActionKind.REPORT
    if hit.base in ("provide", "give", "prepare", "produce", "include") and not _REPORT.search(thing):
        return ActionKind.OTHER
    return VERBS[hit.base].action or ActionKind.OTHER
