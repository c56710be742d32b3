"""What a clause of a resolution asks for: who is to do what, and by when."""

import re
from dataclasses import dataclass

from callover.reading.grammar.asks.clause_kinds import ELABORATION, GRANTS, NEXT_MEETING, body_of, governed
from callover.reading.grammar.asks.clause_verbs import Hit, hits_in, is_subordinate
from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.objects import action_kind
from callover.reading.grammar.asks.owners import owner_at, owner_of
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.verbs import CONTROL, VERBS
from callover.reading.parts import Passage
from callover.reading.records import Action, ActionKind, ResolutionKind

_PARTING = re.compile(
    r"(?:;\s*(?:and\s+)?|\.\s+(?=[A-Z])|,?\s+and\s+)(?=that\b|(?:the|an?|any|this|further|all|regular|future|"
    r"additional|it|they|officers?|members?|councillors)\s[^.;]{0,160}?\b"
    r"(?:be|is|are|to\s+be|should)\s)|;\s+(?:and\s+)?|,?\s+and\s+(?=that\b|to\s+(?:request|ask|invite|"
    r"receive)\b|(?:requests?|asks?|invites?|instructs?)\s)",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:report|update|briefing|paper|presentation|information|data|review|evaluation|analysis|breakdown|"
    r"figures|note|response|evidence|summary|copy)s?\b",
    re.IGNORECASE,
)
_SILENT = frozenset({ResolutionKind.RECOMMEND, ResolutionKind.EXCLUDE_PUBLIC, ResolutionKind.APPOINT})
_BY = re.compile(r"\bby\s+(?!the\s+end\b)")
_FROM = re.compile(r"\bfrom\s+")
_ISSUES = re.compile(
    r"\b(?:issues?\s+arising|the\s+(?:report|contents?|information|recommendations?|proposals?)\b)", re.IGNORECASE
)


def actions_of_clause(passage: Passage, setting: Setting) -> tuple[Action, ...]:
    """What a clause of a resolution leaves somebody to do, in order; none where it only notes, approves or settles.

    ``what`` is the words of the clause that say it, as printed; the owner is whoever the clause names for it.
    """
    body, offset = body_of(passage.text)
    if NEXT_MEETING.match(body) or body.lower().startswith("no ") or PUBLIC_EXCLUDED.search(body):
        return ()
    if MINUTES_SETTLED.match(body):  # "held on 19 July" says which minutes, and asks for no meeting
        return ()
    actions = []
    for start, end in _segments(body):
        action = _action(passage, body, offset, start, end, setting)
        if action is not None:
            actions.append(action)
    return tuple(actions)


MINUTES_SETTLED = re.compile(
    r"(?:the\s+)?(?:draft\s+|open\s+|exempt\s+|public\s+)*minutes\b[^.;]*\b(?:approved|agreed|confirmed|signed|accepted|received|noted|adopted)\b"
    r"(?![^.]*\b(?:circulated|amended|brought|submitted|reported)\b)",
    re.IGNORECASE,
)
PUBLIC_EXCLUDED = re.compile(
    r"\b(?:press|public)\b.{0,120}\bexcluded\b|\bexclude[sd]?\b.{0,60}\b(?:press|public)\b", re.IGNORECASE | re.DOTALL
)


def _segments(body: str) -> list[tuple[int, int]]:
    """The stretches of a clause that each have a subject and a verb of their own."""
    cuts = [0]
    ends = []
    for match in _PARTING.finditer(body):
        if body.count("(", 0, match.start()) > body.count(")", 0, match.start()):
            continue
        ends.append(match.start())
        cuts.append(match.end())
    return list(zip(cuts, [*ends, len(body)], strict=True))


def _action(passage: Passage, body: str, offset: int, start: int, end: int, setting: Setting) -> Action | None:
    words = body[start:end]
    lead = re.match(r"that\s+", words, re.IGNORECASE)
    begin = lead.end() if lead else 0
    words = words[begin:]
    found = _asked(words)
    if found is None:
        return None
    kind, owner = found
    what = words.rstrip(" .;,")
    at = offset + start + begin
    return Action(what, kind, owner, read_due(what, setting), passage.span(at, at + max(1, len(what))))


@dataclass(frozen=True, slots=True)
class Asked:
    """What words ask for and of whom, by the verb at ``start``."""

    kind: ActionKind
    owner: str | None
    base: str
    start: int
    is_passive: bool


def asked_of(words: str) -> Asked | None:
    """What the words behind 'requested that' ask for, or None; only a verb of their own counts."""
    for hit in hits_in(words):
        if hit.is_infinitive or (hit.base in CONTROL and not (hit.base == "invite" and hit.is_passive)):
            continue
        if hit.base == "give" and _is_consideration(words, hit):
            return Asked(ActionKind.REVIEW, None, hit.base, hit.start, hit.is_passive)
        if VERBS[hit.base].action is None:
            return None
        return Asked(action_kind(words, hit), _owner(words, hit, None), hit.base, hit.start, hit.is_passive)
    return None


def _asked(words: str) -> tuple[ActionKind, str | None] | None:
    """What a stretch of a clause asks for and of whom, or None."""
    if ELABORATION.match(words):
        return ActionKind.REPORT, None
    hits = hits_in(words)
    control: Hit | None = None
    for index, hit in enumerate(hits):
        if is_subordinate(hit, hits[:index]):
            continue
        kind, is_weak = governed(words, hit)
        if hit.base == "consider" or (hit.base == "give" and _is_consideration(words, hit)):
            if found := _consideration(words, hit):
                return found
            continue
        if hit.base == "receive" and kind is ResolutionKind.REQUEST:
            return (ActionKind.REPORT if _REPORTS.search(words[hit.end :]) else ActionKind.OTHER), None
        if kind in _SILENT or (control is None and _settles(words, hit)):
            return _sent_on(words, hits[index + 1 :])
        if hit.base in CONTROL and not (hit.base == "invite" and not _has_inner(hits, index)):
            control = hit
            continue
        if not is_weak and VERBS[hit.base].action is not None:
            return action_kind(words, hit), _owner(words, hit, control)
    return _object_asked(words, control) if control else None


_SENDING = frozenset({"forward", "circulate", "refer", "send", "share", "submit", "report", "present"})


def _sent_on(words: str, rest: tuple[Hit, ...]) -> tuple[ActionKind, str | None] | None:
    """What is to be done with a thing once it is settled: 'be endorsed and forwarded to Cabinet'."""
    following = rest[0] if rest else None
    if following is None or following.base not in _SENDING or not following.is_passive:
        return None
    if not words[: following.start].rstrip().endswith("and"):
        return None
    return action_kind(words, following), _owner(words, following, None)


def _settles(words: str, hit: Hit) -> bool:
    """Whether a verb settles the matter, so that what follows is no ask: 'delegate authority to X to make changes'."""
    if hit.base in ("give", "make", "provide") and hit.is_passive and GRANTS.search(words[: hit.subject_end]):
        return True
    if hit.base == "set" and governed(words, hit)[0] is ResolutionKind.AGREE:
        return True
    return VERBS[hit.base].action is None and not VERBS[hit.base].is_weak and hit.base not in CONTROL


def _has_inner(hits: tuple[Hit, ...], index: int) -> bool:
    """Whether what somebody is invited to do is more than to come."""
    inner = hits[index + 1] if index + 1 < len(hits) else None
    return inner is not None and inner.is_infinitive and inner.base != "attend"


def _is_consideration(words: str, hit: Hit) -> bool:
    near = words[max(0, hit.subject_end - 20) : hit.subject_end] if hit.is_passive else words[hit.end : hit.end + 40]
    return "consideration" in near.lower()


def _consideration(words: str, hit: Hit) -> tuple[ActionKind, str | None] | None:
    """'Consideration be given to X' and 'gives further consideration to X': a review, but not of the report at hand."""
    if hit.base == "consider" and not re.search(r"\bfurther\b|\bre-?consider", words, re.IGNORECASE):
        return None
    if _ISSUES.match(re.sub(r"^\W*(?:further\s+)?(?:consideration\s+)?to\s+", "", words[hit.end :])):
        return None
    owner = None if hit.is_passive else owner_of(words[: hit.subject_end])
    return ActionKind.REVIEW, owner


def _object_asked(words: str, control: Hit) -> tuple[ActionKind, str | None] | None:
    """'Requests an update in six months', 'asks for a further report': a thing asked for, with no verb of its own."""
    rest = words[control.end :]
    if control.base not in ("request", "ask", "require", "seek", "call") or control.is_passive:
        return None
    if not _REPORTS.search(rest[:80]):
        return None
    source = _FROM.search(rest)
    found = owner_at(rest, source.end()) if source else None
    return ActionKind.REPORT, found[0] if found else None


def _owner(words: str, hit: Hit, control: Hit | None) -> str | None:
    """Who is to do what a verb says: its subject, whoever is asked to, or who stands behind 'by'."""
    if hit.is_infinitive and control is not None:
        asked = words[: control.subject_end] if control.is_passive else words[control.end : hit.subject_end]
        return owner_of(asked)
    if not hit.is_passive:
        begin = control.end if control is not None else 0
        subject = re.sub(r"^\s*(?:that\s+)?", "", words[begin : hit.subject_end], flags=re.IGNORECASE)
        return owner_of(subject)
    for by in _BY.finditer(words, hit.end):
        found = owner_at(words, by.end())
        if found is not None:
            return found[0]
    return None
