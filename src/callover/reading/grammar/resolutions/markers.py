"""Where a paragraph says that something was resolved.

Councils write it at the start of a paragraph (``Resolved:- (1) That``), at the end of a sentence (``it was RESOLVED
that``), in capitals inside one (``The Committee AGREED that``), as the label of a block (``Decision:``), or in small
letters in prose (``It was resolved that``). ``166 resolved cases`` is none of these.
"""

import re
from dataclasses import dataclass

# How it was resolved, the mark behind it, who resolved it, and the words that say so.
_HOW = (
    r"(?:\s*,?\s*\(?(?:unanimously|by (?:a |general )?(?:majority|assent|consensus|affirmation)"
    r"|nem\.? con\.?|in principle)\)?,?)?"
)
_AFTER = r"\s*(?P<mark>[.:;]?\s*[-–—]*\s*[:.]?)\s*"
_BODY = (
    r"(?:Committee|Commission|Council|Cabinet|Panel|Board|Sub-?Committee|Executive|Group|Members|Meeting|Forum"
    r"|Authority)"
)
_STRONG = r"(?:PENDERFYNWYD|Penderfynwyd)\s*/\s*(?:RESOLVED|Resolved)|RESOLVED|Resolved|PENDERFYNWYD|Penderfynwyd"
_LABELS = (
    r"AGREED|Agreed|DECISIONS?|Decisions?|DECIDED|Decided"
    r"|(?:RECOMMENDED|Recommended)(?:\s+(?:TO|to)\s+(?:THE\s+|the\s+)?[A-Z][A-Za-z ]{2,40})?"
    r"|RECOMMENDATIONS? AGREED|RESOLUTIONS?|Resolutions?|NOTED|Noted|CONCLUSION|Outcome"
)
_CAPITALS = ("AGREED", "DECIDED", "NOTED", "RECOMMENDED", "REQUESTED", "APPROVED")

# At a paragraph's start: a word of resolving, the label of a block before its mark, any verb of deciding in capitals.
_AT_START = re.compile(rf"^(?:{_STRONG}){_HOW}{_AFTER}(?=(?P<rest>.*))")
_LABEL_AT_START = re.compile(rf"^(?:{_LABELS}){_HOW}\s*(?P<mark>:\s*[-–—]*|[-–—]+\s*:?|\.\s*[-–—]+)\s*(?=(?P<rest>.*))")
_CAPITALS_AT_START = re.compile(
    rf"^(?:AGREED|DECIDED|NOTED|REQUESTED|APPROVED|RECOMMENDED|ENDORSED){_HOW}"
    r"\s*(?P<mark>[:.]?\s*[-–—]*)\s*(?=(?P<rest>\S.*)$)"
)

# Inside a sentence.
_IN_SENTENCE = re.compile(rf"\b(?:RESOLVED|PENDERFYNWYD)\b(?!\s*/){_HOW}{_AFTER}(?=(?P<rest>.*))")
_CAPITALS_IN_SENTENCE = re.compile(rf"\b(?:{'|'.join(_CAPITALS)})\b{_HOW}(?P<mark>\s*:?\s*[-–—]*)\s*(?=(?P<rest>.*))")
_IN_PROSE = re.compile(
    rf"\b(?:[Ii]t was|(?:[Tt]he )?{_BODY}|and)(?: was| were| then| therefore| duly| also| accordingly)*"
    rf"(?: unanimously)? resolved{_HOW}\s*(?P<mark>:?\s*[-–—]*)\s*(?=(?P<rest>(?:that|to|as follows)\b.*|$))"
)
_FURTHER = re.compile(
    rf"[;,.]\s*(?:and\s+)?(?:FURTHER\s+|also\s+|ALSO\s+)?(?P<verb>{'|'.join(_CAPITALS)})"
    r"\s+(?=that\b|to\b|the\b|a\b)"
)

# Sentences that decide without a marker.
NOTED_ALONE = re.compile(
    rf"^(?:The |That )?{_BODY}\s+(?:duly |then |unanimously )?"
    r"(?:noted|agreed|approved|endorsed|received|accepted|supported|considered and noted)\b"
    r"(?! that\b.*\b(?:was|were|had)\b)[^.]{3,200}\.?$"
)
_BARE = re.compile(
    r"^(?:(?:That|that)\b.*|(?:The|the)\b.{3,160}?)\bbe\s+(?:\w+ly\s+)?"
    r"(?:noted|approved|agreed|received|accepted|confirmed|endorsed|adopted|signed|deferred)\b"
)
_MODAL = re.compile(r"\b(?:should|would|could|will|can|may|must|might|to|shall|cannot|not)\s+be\s")
_EARLIER = re.compile(r"\b(?:had|has|have|having|been|previously|already|earlier)\s*$")
_FOLLOWED = re.compile(r"^(?:\(?[\dia][.)]|that\b|to\b|as follows|[A-Z“\"]|$)", re.IGNORECASE)
_SAID_AFTER = re.compile(r"(?:that|to|unanimously|as follows|\()", re.IGNORECASE)
_VERB = re.compile(r"[A-Z]{4,}")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker of a resolution in a paragraph's text: what was resolved begins at ``end``.

    ``verb`` is the marker's own word in capitals (REQUESTED, NOTED), which says of what kind a clause is.
    ``is_prose`` marks ``It was resolved that`` in running prose, whose clause ends with its sentence.
    """

    start: int
    end: int
    is_label: bool
    is_prose: bool = False
    verb: str = ""


def find_marker(text: str, at: int = 0) -> Marker | None:
    """The first marker in a paragraph's text from ``at`` (where its own label or number ends) on; None without one."""
    body = text[at:]
    for pattern in (_AT_START, _LABEL_AT_START, _CAPITALS_AT_START):
        match = pattern.match(body)
        if match and _FOLLOWED.match(match["rest"]) and _is_said(match, pattern is _AT_START):
            return Marker(at, at + match.end(), pattern is not _AT_START, verb=_verb(match))
    return None if body.upper() == body else _marker_inside(body, at)


def _marker_inside(body: str, at: int) -> Marker | None:
    """The marker inside a sentence; ``at`` is where the sentence begins in its paragraph."""
    if "RESOLVED" in body or "PENDERFYNWYD" in body:
        match = _IN_SENTENCE.search(body)
        if match and not _is_quoted(body, match.start()) and not _EARLIER.search(body[: match.start()]):
            return Marker(at + match.start(), at + match.end(), False)
    if "resolved" in body:
        match = _IN_PROSE.search(body)
        if match and not _is_quoted(body, match.start()):
            return Marker(at + match.start(), at + match.end(), False, is_prose=True)
    match = _CAPITALS_IN_SENTENCE.search(body) if any(verb in body for verb in _CAPITALS) else None
    if match and _FOLLOWED.match(match["rest"]) and match["rest"] and not _is_quoted(body, match.start()):
        return Marker(at + match.start(), at + match.end(), False, verb=_verb(match))
    return None


def next_in_sentence(text: str, at: int) -> Marker | None:
    """A further ``FURTHER AGREED that`` in the same sentence; None where there is none."""
    match = _FURTHER.search(text, at)
    return Marker(match.start(), match.end(), False, verb=match["verb"]) if match else None


def _verb(match: re.Match[str]) -> str:
    word = _VERB.search(match.group())
    return word.group() if word else ""


def is_bare_clause(text: str) -> bool:
    """Whether a paragraph is a clause whose verb of resolving was lost: ``The minutes … be approved``."""
    return bool(_BARE.match(text)) and not _MODAL.search(text[:200])


def _is_said(match: re.Match[str], is_strong: bool) -> bool:
    """``Resolved`` alone needs a mark, a line's end or a clause after it: ``Resolved cases rose`` is prose."""
    mark, rest = match["mark"].strip(), match["rest"]
    if mark or not rest:
        return True
    word = match.group().split(maxsplit=1)[0]
    return word.isupper() or (is_strong and bool(_SAID_AFTER.match(rest)))


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks that this text opens."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
