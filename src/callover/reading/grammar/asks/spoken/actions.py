"""Action lines: 'ACTION: Head of Service to circulate the figures', 'ES to inform the clerk', 'Clerk to action'."""

import re

from callover.reading.grammar.asks.objects import action_kind_of
from callover.reading.grammar.asks.spoken.found import Promise
from callover.reading.grammar.asks.spoken.words import BASES, PARTICIPLES
from callover.reading.grammar.asks.word_sets import word_set
from callover.reading.records import ActionKind

_LABEL = re.compile(r"(?:ACTIONS?|Actions?)(?:\s+(?:point|agreed|required|by)s?)?(?:\s+\d{1,2})?\s*[:–—-]+\s*")
_WHO = (
    r"(?:[A-Z]{2,3}(?:(?:\s?[/&,]\s?|\s+and\s+)(?:[A-Z]{2,3}|(?:the\s+)?Clerk)\b)*|"
    r"(?:The\s+)?(?:Deputy\s+|Town\s+|Parish\s+|Assistant\s+)?"
    r"(?:Clerk|Chair|Chairman|Vice[\s-]Chair|RFO|Secretary|Officers?|Members?|All)(?:\s+and\s+[A-Z]{2,3}\b)?|"
    r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+(?:[A-Z][\w’'.-]*\s?){1,4}(?:(?:and|"
    r"&)\s+(?:[A-Z][\w’'.-]*\s?){1,3})?|"
    r"(?:The\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?:Head|Director|Manager|Officer|Adviser|Advisor|Lead|Services|Team|"
    r"Leader|Member)(?:\s+(?:of|for|and)?\s?(?:[A-Z][\w’'&-]*,?)){0,8})"
)
_LINE = re.compile(rf"(?P<who>{_WHO})\s+to\s+(?P<verb>[\w-]+)(?P<rest>[^.;]*)")
_LABELLED = re.compile(r"(?P<what>[^.;]{4,400})")
_TO_BE = re.compile(r"To\s+be\s+(?P<verb>[\w-]+)(?P<rest>[^.;]*)")
_AGENDA_VERBS = frozenset(
    {"be", "the", "a", "this", "date", "have", "note", "consider", "receive", "comment", "approve"}
)
_ACRONYMS = frozenset({"SEN", "NHS", "CCG", "ICB", "EHE", "LAC", "HMO", "PDF", "DFE", "UK"})
_TO_ACTION = word_set(
    "action liaise chase progress obtain order draft add tell ask buy fix mend repair replace fit ring thank "
    "remind post pay file book hire remove measure put visit"
)
_INITIALS = re.compile(r"[A-Z]{2,3}(?:[\s/&,]+(?:and\s+)?(?:[A-Z]{2,3}|(?:the\s+)?Clerk))*")
_FINITE = re.compile(r"\b(?:was|were|is|are|had|has|would|will)\b")
_REPORTED = re.compile(r"\b(?:that|who|which|what|why|how|where|when|whether|if|until|once|because|as)\b")
_ANY_VERB = re.compile(r"[a-z][a-z-]+$")


def action_line(words: str) -> Promise | None:
    """The action that a line assigns, or None where it assigns none."""
    label = _LABEL.match(words)
    start = label.end() if label else 0
    line = _LINE.match(words, start)
    if line is not None and (label or _is_assigned(line)):
        verb = line["verb"].lower()
        kind = action_kind_of(BASES.get(verb, verb), verb + line["rest"])
        return Promise(start, line.end(), kind, re.sub(r"^The\s+", "", line["who"].strip(" ,")))
    if label and (rest := _LABELLED.match(words, start)):
        return Promise(start, rest.end(), kind_said(rest["what"]), None)
    to_be = _TO_BE.match(words)
    base = PARTICIPLES.get(to_be["verb"].lower()) if to_be else None
    if to_be is not None and base is not None:
        return Promise(0, to_be.end(), action_kind_of(base, to_be["rest"], "item"), None)
    return None


def _is_assigned(line: re.Match[str]) -> bool:
    """Whether a line without a label assigns something: a verb in the infinitive, nothing finite behind it."""
    verb = line["verb"]
    if not _ANY_VERB.match(verb) or verb in _AGENDA_VERBS:
        return False
    who = line["who"].strip()
    if who in _ACRONYMS:
        return False
    known = verb in BASES or verb in _TO_ACTION
    own = _REPORTED.split(line["rest"], maxsplit=1)[0]  # 'to tell the County that the path is shut'
    return (known or _INITIALS.fullmatch(who) is not None) and not _FINITE.search(own)


def kind_said(what: str) -> ActionKind:
    """The kind of action that the first verb of these words says: 'the slides to be sent', 'arrange a visit'."""
    for word in re.findall(r"[a-z-]+", what.lower()):
        base = PARTICIPLES.get(word) or BASES.get(word)
        if base:
            return action_kind_of(base, what)
    return ActionKind.OTHER


_OWNER_ONLY = re.compile(rf"{_LABEL.pattern}(?P<who>{_WHO})\s*\.?$")


def owner_line(words: str) -> str | None:
    """The owner that a line names and no more, for what the sentence before it says: 'Action: DM/PL'; or None."""
    line = _OWNER_ONLY.match(words.strip())
    return re.sub(r"^The\s+", "", line["who"].strip(" ,")) if line else None
