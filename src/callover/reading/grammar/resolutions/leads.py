"""Where a resolution begins among a minute's paragraphs: at a marker, under a heading, or at a clause on its own."""

import re
from collections.abc import Sequence

from callover.reading.grammar.labels import read_label, without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.resolutions.clauses import listed
from callover.reading.grammar.resolutions.markers import Marker, find_marker, is_bare_clause

_DECISION_HEADING = re.compile(r"^(?:Decision(?:s)?(?: of (?:the )?.{3,60})?|DECISION(?:S)?|The decision)\s*:?$")
_PLAIN_DECISION = re.compile(r"^(?:Decisions?|DECISIONS?)\s*:?$")
_BODY = r"(?:Committee|Council|Commission|Panel|Board|Cabinet|Sub-?Committee)"
_BODY_ALONE = re.compile(rf"^The {_BODY}(?: then| also| accordingly| unanimously)?\s*[:\-–—]*$")
_BODY_AGREED = re.compile(
    rf"^(?:The )?(?:{_BODY}|Members)(?: then| also| accordingly| unanimously| therefore)?\s+"
    r"(?P<verb>agreed|noted|approved|recommended|decided|requested)(?: that| to)?\s*[:\-–—]+\s*$"
)
_DECIDES = re.compile(
    r"^(?:That\b|that\b|To\b|to\b|RESOLVED|Resolved|Agreed\b|AGREED|Approved?\b|APPROVED|Noted?\b|NOTED"
    r"|Granted|Refused|Deferred|Recommended|Endorsed?\b|Delegate"
    r"|The (?:Committee|Panel|Board|Commission|Cabinet|Executive Councillor|Cabinet Member|Leader)\b)"
)
_PAST = re.compile(
    r"^(?:to )?(?:noted|agreed|approved|resolved|received|endorsed|recommended|requested|considered"
    r"|NOTED|AGREED|APPROVED|DECIDED)\b"
)
_MOVED_CLAUSE = re.compile(r"[.!?]\s+(?P<clause>That\s[^.]{5,300}\.)\s+(?:Proposed|Moved|Prop)\b")
_LEFT_OPEN = re.compile(r"\b(?:and|it was|was then|was)[:,\s]*$")


def marker_at(paragraphs: Sequence[Paragraph], index: int, is_formal: bool) -> Marker | None:
    """The marker of the resolution that begins in a paragraph; None where none does.

    Where a document is not ``is_formal``, a clause that a mover is named for and one without its verb begin one too.
    """
    text = paragraphs[index].text
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    at = without_label(text)
    marker = find_marker(text, at)
    if marker is not None:
        is_decision = not _DECISION_HEADING.match(text) or (following is not None and _is_decided_in(following))
        return marker if is_decision else None
    if following is not None and _leads_to_list(text, following):
        agreed = _BODY_AGREED.match(text)
        return Marker(0, len(text), True, verb=agreed["verb"].upper() if agreed else "")
    moved = None if is_formal else _MOVED_CLAUSE.search(text)
    if moved:
        return Marker(moved.start("clause"), moved.start("clause"), False)
    is_left_open = index > 0 and bool(_LEFT_OPEN.search(paragraphs[index - 1].text))
    return Marker(at, at, False) if (not is_formal or is_left_open) and is_bare_clause(text[at:]) else None


def is_decision_heading(text: str) -> bool:
    """Whether a paragraph is a heading ``Decision:`` and no more."""
    return bool(_PLAIN_DECISION.match(text))


def is_body_alone(text: str) -> bool:
    """Whether a paragraph only names who decides: ``The Committee``."""
    return bool(_BODY_ALONE.match(text))


def _is_decided_in(paragraph: Paragraph) -> bool:
    return _may_be_decision(paragraph.text) or is_body_alone(paragraph.text)


def _leads_to_list(text: str, following: Paragraph) -> bool:
    """Whether a paragraph only says that a decision follows: ``Decision:``, ``The Board agreed:``, ``The Cabinet``."""
    if _DECISION_HEADING.match(text):
        return _may_be_decision(following.text)
    if is_body_alone(text):
        item = listed(following.passage)
        return bool(item and _PAST.match(item[1].text))
    return bool(_BODY_AGREED.match(text)) and read_label(following.text) is not None


def _may_be_decision(text: str) -> bool:
    """Whether what stands under ``Decision:`` decides something, rather than telling who sent apologies."""
    body = text[without_label(text) :]
    return bool(_DECIDES.match(body)) or is_bare_clause(body)
