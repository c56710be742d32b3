"""Walks the paragraphs of a minute and gives each resolution with its clauses."""

import re
from collections.abc import Sequence

from callover.reading.grammar.labels import BULLET, DECIMAL, read_label, without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.resolutions.asides import is_apart, is_aside
from callover.reading.grammar.resolutions.clauses import (
    Clause,
    Style,
    inline_clauses,
    is_stem,
    listed,
    style_of,
    trimmed,
)
from callover.reading.grammar.resolutions.leads import is_decision_heading, marker_at
from callover.reading.grammar.resolutions.listing import read_list
from callover.reading.grammar.resolutions.markers import NOTED_ALONE, Marker, find_marker, next_in_sentence
from callover.reading.grammar.resolutions.quotations import opens_quotation, quoted, read_quotation
from callover.reading.grammar.resolutions.resolved import Resolved, without_repeats
from callover.reading.parts import Passage

_SENTENCE = re.compile(r"(?<!\bCllr)(?<!\bMr)(?<!\bMrs)(?<!\bNo)(?<!\bDr)(?<!\bp)(?<!\bm)\.(?=\s+[A-Z0-9(]|$)")
_SHORT_STEM = re.compile(r"^(?:that|to)\s*:[\s\-–—]*(?=[A-Z(])", re.IGNORECASE)
_FOLLOWING_AT_END = re.compile(r"\bfollowing\b.*:\s*$")
_BLOCK_VERBS = ("", "DECISION", "DECISIONS")


def find_resolutions(paragraphs: Sequence[Paragraph], is_formal: bool = True) -> tuple[Resolved, ...]:
    """The resolutions in a minute's paragraphs.

    ``is_formal`` says whether the document marks its resolutions elsewhere; where it never does, a closing sentence
    that lost its verb (``The minutes … be approved``) is taken as one.
    """
    found: list[Resolved] = []
    within = quoted(paragraphs)
    index = 0
    while index < len(paragraphs):
        marker = None if index in within else marker_at(paragraphs, index, is_formal)
        if marker is None:
            index += 1
            continue
        resolved = Resolved(is_decision_heading(paragraphs[index].text), marker.verb)
        index = _read(paragraphs, index, marker, resolved)
        if resolved.clauses:
            found.append(resolved)
    if not found and paragraphs:
        found = _noted(paragraphs, within)
    return without_repeats(found)


def _noted(paragraphs: Sequence[Paragraph], within: set[int]) -> list[Resolved]:
    """A closing sentence such as ``The Committee noted the tracker.`` where the item has no other resolution."""
    last = len(paragraphs) - 1
    while last > 0 and is_aside(paragraphs[last].text):
        last -= 1
    text = paragraphs[last].text
    at = without_label(text)
    if last in within or not NOTED_ALONE.match(text[at:]):
        return []
    resolved = Resolved(paragraphs={last})
    resolved.add(None, paragraphs[last].passage.cut(at, len(text)))
    return [resolved]


def _read(paragraphs: Sequence[Paragraph], index: int, marker: Marker, resolved: Resolved) -> int:
    """Reads one resolution that begins at ``marker``; gives the index of the first paragraph after it."""
    passage, after = paragraphs[index].passage, index + 1
    resolved.paragraphs.add(index)
    marker = _innermost(passage.text, marker)
    lead = passage.text[marker.end :]
    if not lead.strip(" .:;-–—"):
        return read_list(paragraphs, after, resolved, None, is_open=True)
    if marker.is_prose and not is_stem(lead):
        _read_prose(passage, marker, resolved)
        return after
    stem = _SHORT_STEM.match(lead)
    resolved.stem = stem.group().strip() if stem else ""
    rest = passage.cut(marker.end + (stem.end() if stem else 0), len(passage.text))
    inline = inline_clauses(rest)
    if inline:
        resolved.clauses.extend(inline)
        return read_list(paragraphs, after, resolved, _style_after(inline, rest), is_open=True)
    if _FOLLOWING_AT_END.search(lead) and not listed(paragraphs[after].passage if after < len(paragraphs) else rest):
        _add_lone(passage.text, rest, marker, resolved)
        return read_quotation(paragraphs, after, resolved) if opens_quotation(paragraphs, after) else after
    is_open = is_stem(lead) and after < len(paragraphs) and _may_be_clause(paragraphs[after].text)
    if is_open:
        resolved.stem = rest.text
    else:
        _add_lone(passage.text, rest, marker, resolved)
    return read_list(paragraphs, after, resolved, None, is_open=is_open)


def _innermost(text: str, marker: Marker) -> Marker:
    """``Decision: RESOLVED that``: the marker right behind a block's label is the one that counts."""
    if not marker.is_label or marker.verb not in _BLOCK_VERBS:
        return marker
    again = find_marker(text[marker.end :])
    if again is None or again.start:
        return marker
    return Marker(marker.start, marker.end + again.end, False, verb=again.verb)


def _may_be_clause(text: str) -> bool:
    """Whether what follows a stem is a list, or a plain clause."""
    return bool(read_label(text) or BULLET.match(text)) or not is_apart(text)


def _style_after(inline: Sequence[Clause], rest: Passage) -> Style | None:
    """The style of a list whose first clauses ran on in one paragraph, with the last of them as its latest."""
    last = read_label(f"({inline[-1].label}) x")
    # "that (A) …; and": the words before the first label are no part of the list.
    printed = read_label(rest.text) or (last if f"({inline[-1].label})" in rest.text else None)
    style = style_of(last) if printed and last else None
    return Style(style.series, printed.brackets, style.latest) if style and printed else None


def _add_lone(text: str, rest: Passage, marker: Marker, resolved: Resolved) -> None:
    """A clause without a list; ``4.1 AGREED …`` has its paragraph's number for a label, ``FURTHER AGREED`` parts it."""
    is_agreed = bool(marker.verb) and marker.verb != "RESOLVED"
    decimal = DECIMAL.match(text) if is_agreed else None
    label = decimal.group().strip(" .") if decimal else None
    further = next_in_sentence(rest.text, 0) if is_agreed else None
    if further is None:
        resolved.clauses.append(Clause(label, trimmed(rest), marker.verb))
        return
    resolved.clauses.append(Clause(label, rest.cut(0, further.start + 1), marker.verb))
    resolved.clauses.append(Clause(None, trimmed(rest.cut(further.end, len(rest.text))), further.verb))


def _read_prose(passage: Passage, marker: Marker, resolved: Resolved) -> None:
    """``It was resolved that …`` in prose: each clause is the rest of its sentence."""
    following: Marker | None = marker
    while following is not None and following.is_prose:
        end = _SENTENCE.search(passage.text, following.end)
        stop = end.end() if end else len(passage.text)
        resolved.add(None, passage.cut(following.end, stop))
        following = find_marker(passage.text, stop) if stop < len(passage.text) else None
