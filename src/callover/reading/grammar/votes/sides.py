"""Those who voted, by name, side by side: ``For: Councillors Ash and Elm (2)``, ``AGAINST (3)`` with names below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from callover.civic.names import is_name, split_people
from callover.reading.grammar.votes.counts import Side

_LEAD = r"(?:(?:those|members?|councillors?|votes?|voting|voted|cast)\s+)*"
_MOTION = r"(?:\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?(?:motion|amendment|proposals?|recommendations?|application))?"
_NAMED = (
    r"(?:(?P<for>in\s+favour|in\s+support|for)|(?P<against>against|opposed)|(?P<abstained>abstain(?:ed|ing|s)?|"
    rf"abstentions?)|(?P<other>not\s+voting|did\s+not\s+vote|absent)){_MOTION}"
)
_HEAD = re.compile(
    rf"(?:^|(?<=[\s)]))(?:(?-i:(?=[A-Z]))){_LEAD}{_NAMED}\s*(?:votes?\s*)?(?:[(\[](?P<n>\d{{1,3}})[)\]]\s*[:–—-]*|"
    rf"[:–—-]+(?:\s*[(\[]?(?P<m>\d{{1,3}})[)\]]?(?=\s|$|[.;:]))?)\s*[:–—-]*",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^\W*{_LEAD}{_NAMED}\W*$", re.IGNORECASE)
_MOTION_LINE = re.compile(
    r"^\W*(?P<thing>Motion|Amendment)\s*[:–—-]+\s*[(\[]?(?P<n>\d{1,3})[)\]]?\s*(?:votes?\b|$)", re.IGNORECASE
)
_TOTAL = re.compile(r"(?:[(\[](?P<n>\d{1,3})[)\]]|\b(?:total|=)\W*(?P<m>\d{1,3}))\s*[.;]?\s*$", re.IGNORECASE)
_NOBODY = re.compile(r"^\W*(?:none|nil|nobody|no one|0)\W*$", re.IGNORECASE)
_PROSE = re.compile(r"\b(?!(?:and|von|van|der|den|del|las|the|mac|councillors?|cllrs?)\b)[a-z]{3,}\b")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class SideList:
    """One side of a vote as printed: ``side`` is None for those not voting, ``count`` where names are to follow."""

    side: Side | None
    count: int | None
    is_printed: bool
    is_for_amendment: bool
    start: int
    end: int


def sides_in(text: str) -> Sequence[SideList]:
    """The sides that a paragraph lists; empty where it is no list of sides but prose."""
    line = _MOTION_LINE.match(text)
    if line:
        is_motion = line["thing"].lower() == "motion"
        return (SideList(Side.FOR if is_motion else Side.AGAINST, int(line["n"]), True, False, 0, len(text)),)
    bare = _BARE.match(text)
    if bare:
        return (SideList(_side(bare), None, False, _is_for_amendment(bare), 0, len(text)),)
    heads = list(_HEAD.finditer(text))
    if not heads:
        return ()
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found = [_side_list(text, head, end) for head, end in zip(heads, ends, strict=True)]
    if any(one is None for one in found) or (
        heads[0].start() > 0 and len(found) < 2 and not _introduces(text[: heads[0].start()])
    ):
        return ()
    return tuple(one for one in found if one is not None)


def _introduces(text: str) -> bool:
    return bool(re.search(r"\b(?:vot(?:e|es|ing)|follows)\b[^.]*[:–-]\s*$", text, re.IGNORECASE))


def _side_list(text: str, head: re.Match[str], end: int) -> SideList | None:
    names = text[head.end() : end].strip()
    printed = head["n"] or head["m"]
    if printed is None:
        total = _TOTAL.search(names)
        printed = (total["n"] or total["m"]) if total else None
        names = names[: total.start()] if total else names
    if _NOBODY.match(names):
        return SideList(_side(head), int(printed or 0), True, _is_for_amendment(head), head.start(), end)
    count = names_in(names)
    if names.strip(" .,;:") and not count and not (printed and not _PROSE.search(_BRACKETS.sub("", names))):
        return None
    is_printed = printed is not None
    number = int(printed) if printed is not None else count or None
    return SideList(_side(head), number, is_printed, _is_for_amendment(head), head.start(), end)


def names_in(text: str) -> int:
    """How many people a list of nothing but names holds; 0 where it is prose or names nobody."""
    words = _BRACKETS.sub("", text).strip(" .;,:–-")
    if not words or _PROSE.search(words) or not words[0].isupper():
        return 0
    people = [one for one in split_people(words) if one.name]
    if not people or not all(one.honorific or is_name(one.name) for one in people):
        return 0
    return len(people)


def is_bare_list(text: str) -> bool:
    """Whether a text holds no word but names, titles and the ``and`` between them."""
    return not _PROSE.search(_BRACKETS.sub("", text))


def is_titled(text: str) -> bool:
    """Whether a list of names begins with a title, as the names below ``For (12)`` do."""
    return bool(
        re.match(
            r"^\W*(?:the\s+)?(?:councillors?|cllrs?|mrs?|ms|miss|mx|dr|sir|lady|lord|ald\w*|prof\w*|rev\w*|"
            r"the mayor)\b",
            text,
            re.IGNORECASE,
        )
    )


def _side(match: re.Match[str]) -> Side | None:
    if match["for"]:
        return Side.FOR
    if match["against"]:
        return Side.AGAINST
    return Side.ABSTAINED if match["abstained"] else None


def _is_for_amendment(match: re.Match[str]) -> bool:
    return bool(match["for"]) and "amendment" in match.group().lower()
