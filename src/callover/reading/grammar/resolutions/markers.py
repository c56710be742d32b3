"""Where a paragraph says that something was resolved.

Councils write it at the start of a paragraph (``Resolved:- (1) That``), at the end of a sentence (``it was RESOLVED
that``), in capitals inside one (``The Committee AGREED that``), as the label of a block (``Decision:``), or in small
letters in prose (``It was resolved that``). ``166 resolved cases`` is none of these.
"""

import re
from dataclasses import dataclass

_HOW = r"(?:\s*,?\s*\(?(?:unanimously|by a majority|nem\.? con\.?|by consensus|in principle)\)?,?)?"
_AFTER = r"\s*(?P<mark>[.:;]?\s*[-–—]*\s*[:.]?)\s*"
_BODY = r"(?:Committee|Commission|Council|Cabinet|Panel|Board|Sub-?Committee|Executive|Group|Members|Meeting|Forum|Authority)"
_STRONG = r"RESOLVED|Resolved|PENDERFYNWYD|Penderfynwyd"
_LABELS = (
    r"AGREED|Agreed|DECISIONS?|Decisions?|DECIDED|Decided|RECOMMENDED|Recommended|RECOMMENDATIONS? AGREED|"
    r"RESOLUTIONS?|Resolutions?|NOTED|Noted|CONCLUSION|Outcome"
)
_AT_START = re.compile(rf"^(?:{_STRONG}){_HOW}{_AFTER}(?=(?P<rest>.*))")
_LABEL_AT_START = re.compile(rf"^(?:{_LABELS}){_HOW}\s*(?P<mark>:\s*[-–—]*|[-–—]+\s*:?|\.\s*[-–—]+)\s*(?=(?P<rest>.*))")
_CAPITALS_AT_START = re.compile(
    rf"^(?:AGREED|DECIDED|NOTED|REQUESTED|APPROVED|RECOMMENDED|ENDORSED){_HOW}\s*(?P<mark>[:.]?\s*[-–—]*)\s*(?=(?P<rest>\S.*)$)"
)
_IN_SENTENCE = re.compile(
    rf"\b(?:RESOLVED|PENDERFYNWYD)\b{_HOW}{_AFTER}(?=(?P<rest>.*))"
)
_CAPITALS_IN_SENTENCE = re.compile(rf"\b(?:AGREED|DECIDED|NOTED|RECOMMENDED|REQUESTED|APPROVED)\b{_HOW}(?P<mark>\s*:?\s*[-–—]*)\s*(?=(?P<rest>.*))")
_IN_PROSE = re.compile(
    rf"\b(?:[Ii]t was|(?:[Tt]he )?{_BODY}|and)(?: was| were| then| therefore| duly| also| accordingly)*(?: unanimously)? "
    rf"resolved{_HOW}\s*(?P<mark>:?\s*[-–—]*)\s*(?=(?P<rest>(?:that|to|as follows)\b.*|$))"
)
_BARE = re.compile(r"^(?:(?:That|that)\b.*|(?:The|the)\b.{3,160}?)\bbe\s+(?:\w+ly\s+)?(?:noted|approved|agreed|received|accepted|confirmed|endorsed|adopted|signed|deferred)\b")
_MODAL = re.compile(r"\b(?:should|would|could|will|can|may|must|might|to|shall|cannot|not)\s+be\s")
_FOLLOWED = re.compile(r"^(?:\(?[\dia][.)]|that\b|to\b|as follows|[A-Z“\"]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker of a resolution in a paragraph's text: what was resolved begins at ``end``."""

    start: int
    end: int
    is_label: bool


def find_marker(text: str, at: int = 0) -> Marker | None:
    """The first marker in a paragraph's text from ``at`` (where its own label or number ends) on; None without one."""
    body = text[at:]
    for pattern in (_AT_START, _LABEL_AT_START, _CAPITALS_AT_START):
        match = pattern.match(body)
        if match and _FOLLOWED.match(match["rest"]) and _is_said(match, pattern is _AT_START):
            return Marker(at, at + match.end(), pattern is not _AT_START)
    if _is_all_capitals(body):
        return None
    if "RESOLVED" in body or "PENDERFYNWYD" in body:
        match = _IN_SENTENCE.search(body)
        if match and not _is_quoted(body, match.start()):
            return Marker(at + match.start(), at + match.end(), False)
    if "resolved" in body:
        match = _IN_PROSE.search(body)
        if match and not _is_quoted(body, match.start()):
            return Marker(at + match.start(), at + match.end(), False)
    match = _CAPITALS_IN_SENTENCE.search(body)
    if match and _FOLLOWED.match(match["rest"]) and match["rest"] and not _is_quoted(body, match.start()):
        return Marker(at + match.start(), at + match.end(), False)
    return None


def is_bare_clause(text: str) -> bool:
    """Whether a paragraph is a clause whose verb of resolving was lost: ``The minutes … be approved``."""
    return bool(_BARE.match(text)) and not _MODAL.search(text[:200])


def _is_said(match: re.Match[str], is_strong: bool) -> bool:
    """``Resolved`` alone needs a mark, a line's end or a clause after it: ``Resolved cases rose`` is prose."""
    mark, rest = match["mark"].strip(), match["rest"]
    if mark or not rest:
        return True
    word = match.group().split()[0]
    return word.isupper() or is_strong and bool(re.match(r"(?:that|to|unanimously|as follows|\()", rest, re.IGNORECASE))


def _is_all_capitals(text: str) -> bool:
    return text.upper() == text


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks that this text opens."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
