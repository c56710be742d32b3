"""The clauses in a cell: "1) That …", "Resolved:- (1) That …", bullets, or one clause alone."""

import itertools
import re
from collections.abc import Sequence

from callover.reading.grammar.asks import Setting, actions_of_clause, kind_of
from callover.reading.grammar.labels import BULLET, read_label
from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.grammar.resolutions.clauses import inline_clauses
from callover.reading.parts import Part, Passage
from callover.reading.records import Resolution
from callover.reading.source import Line

_RESOLVED = re.compile(
    r"^(?:it was )?(?:resolved|agreed|decided|recommended|penderfynwyd)\b\s*[:\-–—]*\s*", re.IGNORECASE
)
_NONE = re.compile(r"^(?:n/?a|none|nil|-+|–|tbc|not applicable)\.?$", re.IGNORECASE)
_THAT = re.compile(r"^(?:that|to|the|a|an)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.;:!?]$|\b(?:and|or)$")


def clauses_of(part: Part, lines: Sequence[Line], setting: Setting) -> tuple[Resolution, ...]:
    """The clauses in these lines of a cell."""
    found: list[tuple[str | None, Passage]] = []
    for paragraph in paragraphs_of(part.source, lines):
        passage: Passage | None = paragraph.passage
        marker = _RESOLVED.match(passage.text) if passage else None
        if passage and marker and marker.end():
            passage = passage.cut(marker.end(), len(passage.text)) if passage.text[marker.end() :].strip() else None
        if passage is None or _NONE.match(passage.text):
            continue
        inline = [(clause.label, clause.passage) for clause in inline_clauses(passage)] or _run_on(passage)
        if inline:
            found.extend(inline)
            continue
        sentences = _sentences(passage)
        if len(sentences) > 1:
            found.extend((None, one) for one in sentences)
            continue
        label, body = _labelled(passage)
        if label is None and body is passage and found and not _begins(found[-1][1].text, passage.text):
            found[-1] = (found[-1][0], found[-1][1].followed_by(passage))
        else:
            found.append((label, body))
    return tuple(
        Resolution(label, passage.text, kind_of(passage.text), actions_of_clause(passage, setting), passage.span())
        for label, passage in found
    )


def _labelled(passage: Passage) -> tuple[str | None, Passage]:
    label = read_label(passage.text)
    if label and passage.text[label.end :].strip():
        return label.printed, passage.cut(label.end, len(passage.text))
    bullet = BULLET.match(passage.text)
    if bullet and passage.text[bullet.end() :].strip():
        return None, passage.cut(bullet.end(), len(passage.text))
    return None, passage


_NEXT_THAT = re.compile(r"(?<=[.;])\s+(?=That [a-z])")


def _sentences(passage: Passage) -> list[Passage]:
    """The clauses of a list that has lost its labels and runs on: "That … . That …"."""
    if not passage.text.startswith("That "):
        return [passage]
    edges = [0, *(match.end() for match in _NEXT_THAT.finditer(passage.text)), len(passage.text)]
    return [passage.cut(low, high) for low, high in itertools.pairwise(edges)]


# A label inside a paragraph, where a clause begins after it: "… reviewed. 2) That …".
_IN_RUN = re.compile(r"(?:^|(?<=[\s.;]))(?:\((?P<inner>\d{1,2}|[a-z])\)|(?P<bare>\d{1,2}|[a-z])\))\s+(?=[A-Z])")


def _run_on(passage: Passage) -> list[tuple[str | None, Passage]]:
    """The labelled clauses of a cell that runs on in one paragraph. Empty where it is no list."""
    cuts: list[tuple[int, int, str]] = []
    for match in _IN_RUN.finditer(passage.text):
        label = match["inner"] or match["bare"]
        expected = str(len(cuts) + 1) if label.isdigit() else chr(ord("a") + len(cuts))
        if label == expected:
            cuts.append((match.start(), match.end(), label))
    if len(cuts) < 2 or cuts[0][0] > 0:
        return []
    ends = [start for start, _, _ in cuts[1:]] + [len(passage.text)]
    return [(label, passage.cut(body, end)) for (_, body, label), end in zip(cuts, ends, strict=True)]


def _begins(before: str, text: str) -> bool:
    """Whether words without a label begin a clause of their own after what stands before them."""
    return not text[0].islower() and (bool(_THAT.match(text)) or bool(_ENDS.search(before)))


def begins_clause(text: str) -> bool:
    """Whether a text begins a clause: "1) That", "(2) the Manager", "Resolved:-", "That …"."""
    text = text.lstrip()
    if re.match(r"that\b", text, re.IGNORECASE) and text[:1].isupper():
        return True
    marker = _RESOLVED.match(text)
    if (
        marker
        and marker.end()
        and re.match(r"\s*(?:\(?\w{1,3}\)\s*)?that\b|\s*$|.*[:\-–]\s*$", text[marker.end() :], re.IGNORECASE)
    ):
        return True
    label = read_label(text)
    if label is None:
        return False
    return (")" in label.brackets and label.printed.isdigit()) or bool(
        re.match(r"that\b|to\b", text[label.end :], re.IGNORECASE)
    )
