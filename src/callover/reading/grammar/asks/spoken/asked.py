"""What the committee asks for in discussion: 'The Chair requested that …', 'It was agreed that … be invited'."""

import re
from collections.abc import Iterator

from callover.reading.grammar.asks.clauses import Asked, asked_of
from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.objects import action_kind_of
from callover.reading.grammar.asks.owners import owner_at
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken.found import Promise
from callover.reading.grammar.asks.spoken.speakers import Stretch, owner_before
from callover.reading.grammar.asks.spoken.words import AFTERWARDS, BASES, INFORMATION, OWN_WORK, PHRASAL, SOON_DONE
from callover.reading.records import ActionKind

_THAT = re.compile(
    r"(?<!had )(?<!\bas )(?<!previously )\b(?:requested|asked|agreed,?|proposed|a\s+request\s+was\s+made|"
    r"request(?:s)?\s+(?:was|were)\s+made|moved|suggested\s+and\s+agreed|resolved)(?:\s+(?:by|to|"
    r"from)\s+[^,;]{1,60}?)?\s+that\s+",
    re.IGNORECASE,
)
_OF = re.compile(
    r"(?<!had )(?<!were )(?<!been )(?<!was )\b(?:asked|requested|invited|tasked|instructed|urged|encouraged|"
    r"called\s+(?:up)?on)\s+(?!that\b|for\b|if\b|whether\b|about\b|how\b)"
)
_TASKED = re.compile(r"\b(?:was|were)\s+(?:asked|requested|tasked|instructed|invited)\s+to\s+(?P<verb>[\w-]+)")
_NOBODY_ASKED = re.compile(r"questions?|concerns?|clarification|queries|it\b", re.IGNORECASE)
_FOR = re.compile(
    r"(?<!had )(?<!\bas )(?<!previously )\b(?:requested|asked\s+for|called\s+for|asked\s+to\s+(?:see|receive|"
    r"have)|(?:a\s+)?request(?:\s+was\s+made)?\s+for)\s+(?=(?:an?|further|additional|more|regular|the|written|"
    r"some|copies|sight)\b)",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    r"\b(?:further|future|follow[\s-]?up|written|additional|progress)\s+(?:\w+\s+)?(?:report|update|briefing|"
    r"paper|note|response|presentation)s?\b|\bbe\s+(?:provided|circulated|shared|sent|brought|submitted|"
    r"included|presented)\b|\bto\s+(?:all\s+)?members\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:was|were)\s+(?:advised|informed|told|assured)\b|\b(?:heard|answered|explained|replied|confirmed)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|has|have|is|are|could|may|might)\b")


_SOME_SHOULD = frozenset(
    {
        ActionKind.REPORT,
        ActionKind.CIRCULATE,
        ActionKind.INVITE,
        ActionKind.RESPOND,
        ActionKind.REFER,
        ActionKind.ESTABLISH,
    }
)
"""What counts where 'should' is said of it: 'should be reported', but not 'children should be placed near home'."""

_OWN_AGENDA = re.compile(r"agenda|work\s+p|forward\s+plan|meeting|session|visit|workshop", re.IGNORECASE)
_FUTURE_REPORT = re.compile(
    r"(?:the\s+|any\s+|all\s+)?(?:future|next|subsequent|further|final|annual)\s+(?:\w+\s+)?(?:reports?|"
    r"updates?|papers?|briefings?|"
    r"presentations?)\s+(?:to\s+|should\s+)?(?:includ|provid|contain|cover|address|focus|show|give|set\s+out|detail)",
    re.IGNORECASE,
)
_KEPT = re.compile(r"(?<!had )\basked\s+to\s+be\s+(?:kept\s+)?(?:informed|updated|notified|kept)\b")


def asked_that(said: Stretch) -> Iterator[Promise]:
    """'Requested that a report be submitted', 'agreed that officers provide a breakdown'."""
    words = said.words
    for match in _THAT.finditer(words):
        rest = words[match.end() :]
        if _FUTURE_REPORT.match(rest):
            yield Promise(match.end(), len(words), ActionKind.REPORT, None)
            continue
        found = asked_of(rest)
        if found is not None and _is_asked(found, rest):
            yield Promise(match.end(), len(words), found.kind, found.owner)
    if kept := _KEPT.search(words):
        yield Promise(kept.start() + len("asked to "), len(words), ActionKind.REPORT, None)


def _is_asked(found: Asked, rest: str) -> bool:
    """Whether the words behind 'that' ask for something, rather than telling what was or ought to be."""
    before = rest[: found.start]
    if found.kind is ActionKind.OTHER and found.base not in ("write", "contact"):
        return False
    if _PAST.search(before[-24:]) or (found.is_passive and not re.search(r"\bbe\s+(?:\w+\s+){0,2}$", before)):
        return False
    if re.search(r"\bshould\b", before) and found.kind not in _SOME_SHOULD:
        return False
    is_placed = found.kind is ActionKind.SCHEDULE and found.base in ("place", "include", "add", "hold")
    return not is_placed or _OWN_AGENDA.search(rest) is not None


def asked_to(said: Stretch) -> Iterator[Promise]:
    """'Asked officers to bring', 'invited Members to submit': what takes until later."""
    words, setting = said.words, said.setting
    for match in _OF.finditer(words):
        named = owner_at(words, match.end())
        if named is None:
            continue
        owner, end = named
        to = re.match(r"(?:,[^,]{0,60},)?\s+(?:also\s+)?to\s+(?P<verb>[\w-]+)", words[end:])
        if to is None:
            continue
        yield from _to_do(words, end + to.start("verb"), owner, setting)
    for match in _TASKED.finditer(words):
        owner_words = owner_before(words[: match.start()])
        if owner_words and not _NOBODY_ASKED.match(owner_words):
            yield from _to_do(words, match.start("verb"), owner_words, setting)


def _to_do(words: str, at: int, owner: str, setting: Setting) -> Iterator[Promise]:
    rest = words[at:]
    word = re.match(r"[\w-]+", rest)
    base = BASES.get(word.group().lower()) if word else None
    if base is None or base not in OWN_WORK:
        return
    later = read_due(rest, setting) is not None or AFTERWARDS.search(rest) is not None
    if base in SOON_DONE and not later and not re.match(r"(?:report|feed)\s+back", rest):
        return
    if base in ("provide", "prepare", "produce") and not (
        INFORMATION.search(rest[:90]) and (later or _AWAITED.search(rest[:140]) or base != "provide")
    ):
        return
    if base in (
        "look",
        "take",
        "discuss",
        "meet",
        "raise",
        "ask",
        "come",
        "return",
        "get",
        "find",
        "follow",
    ) and not PHRASAL.match(rest):
        return
    yield Promise(at, len(words), action_kind_of(base, rest), owner)


def asked_for(said: Stretch) -> Iterator[Promise]:
    """'Requested a further report', 'asked for a breakdown to be circulated': not what is answered at once."""
    words, setting = said.words, said.setting
    for match in _FOR.finditer(words):
        rest = words[match.end() :]
        if not INFORMATION.search(rest[:80]) or _ANSWERED.search(rest):
            continue
        if not (_AWAITED.search(rest) or AFTERWARDS.search(rest) or read_due(rest, setting)):
            continue
        kind = ActionKind.CIRCULATE if re.search(r"\b(?:circulated|shared|cop(?:y|ies))\b", rest) else ActionKind.REPORT
        if re.search(r"\bwritten\s+(?:response|answer|reply)\b", rest, re.IGNORECASE):
            kind = ActionKind.RESPOND
        yield Promise(match.end(), len(words), kind, None)
