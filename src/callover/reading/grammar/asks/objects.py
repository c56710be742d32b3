"""What kind of action a verb makes with what stands around it."""

import re

from callover.reading.grammar.asks.clause_verbs import Hit
from callover.reading.grammar.asks.verbs import VERBS
from callover.reading.records import ActionKind

_ANSWER = re.compile(r"\b(?:written\s+)?(?:response|answer|reply)\b|\bin\s+writing\b", re.IGNORECASE)
_WRITTEN = re.compile(r"\bwritten\s+(?:response|answer|reply)\b", re.IGNORECASE)
_AGENDA = re.compile(r"\b(?:agendas?|(?:work|forward)\s+(?:programme|plan))\b", re.IGNORECASE)
_COPY = re.compile(r"\b(?:cop(?:y|ies)|slides|links?|letters?|briefing\s+notes?)\b", re.IGNORECASE)
_REVIEW = re.compile(r"\b(?:review|investigation|inquiry|evaluation|audit|assessment|deep\s+dive)\b", re.IGNORECASE)
_VISIT = re.compile(r"\b(?:visit|workshop|seminar|meeting|session|briefing|training|event)s?\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(?:reports?|updates?|briefings?|papers?|presentations?|information|data|evaluation|analysis|breakdown|"
    r"figures|progress|details?|findings|plan|strategy|outcomes?|"
    r"summary|evidence|feedback|statistics|proposals?|options|recommendations|notes?|item|matter|results?|"
    r"back|written|account|explanation|list|map|statement|advice)\b",
    re.IGNORECASE,
)
_PLACES = frozenset({"include", "add", "place", "bring", "schedule", "programme", "hold", "table", "set"})
_GIVES = frozenset({"submit", "provide", "present", "bring", "give", "prepare", "produce", "make", "supply", "issue"})
_DOES = frozenset({"undertake", "carry", "complete", "make", "hold", "develop"})


def action_kind(words: str, hit: Hit) -> ActionKind:
    """The kind of action that a verb of a clause asks for."""
    return action_kind_of(hit.base, words[hit.end :], words[: hit.subject_end] if hit.is_passive else None)


def action_kind_of(base: str, rest: str, subject: str | None = None) -> ActionKind:
    """The kind of action that a verb says, from its object (its subject where it is passive) and what follows it.

    'A response be provided' responds, 'be placed on the agenda' schedules, 'carry out a review' reviews.
    """
    thing = subject if subject is not None else rest[:80]
    if base in _PLACES and _AGENDA.search(rest):
        return ActionKind.SCHEDULE
    if base in _GIVES and _ANSWER.search(thing):
        return ActionKind.RESPOND
    if base in ("send", "forward") and _WRITTEN.search(thing):
        return ActionKind.RESPOND
    if base in ("include", "place"):
        return ActionKind.OTHER
    if base in _DOES and _REVIEW.search(thing):
        return ActionKind.REVIEW
    if base in ("make", "hold") and (_VISIT.search(thing) or "arrangement" in thing.lower()):
        return ActionKind.SCHEDULE
    if (
        base in ("provide", "supply", "give")
        and _COPY.search(thing)
        and not re.search(r"\breport\b", thing, re.IGNORECASE)
    ):
        return ActionKind.CIRCULATE
    if base == "update" and _MEMBERS.match(rest):
        return ActionKind.REPORT
    if base in ("provide", "give", "prepare", "produce") and not _REPORT.search(thing):
        return ActionKind.OTHER
    return _SPOKEN.get(base) or (VERBS[base].action if base in VERBS else None) or ActionKind.OTHER


_MEMBERS = re.compile(
    r"\s*(?:updat\w+\s+)?(?:the\s+)?(?:committee|commission|panel|members|cabinet|board)", re.IGNORECASE
)
_SPOKEN = {
    **dict.fromkeys(("come", "return", "get", "feed", "find", "confirm", "clarify"), ActionKind.REPORT),
    **dict.fromkeys(("consider", "discuss", "commence", "begin", "start"), ActionKind.REVIEW),
}
