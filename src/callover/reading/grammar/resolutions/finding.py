"""Walks the paragraphs of a minute and gives each resolution with its clauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from callover.reading.grammar.labels import BULLET, read_label, without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.resolutions.clauses import Clause, Style, follows, inline_clauses, is_stem, listed, style_of
from callover.reading.grammar.resolutions.markers import Marker, find_marker, is_bare_clause
from callover.reading.parts import Passage

_BLOCK_LABEL = re.compile(
    r"^(?:Minutes?|MINUTES?|Reasons?(?: for (?:the )?(?:Decision|Recommendations?))?|REASONS?(?: FOR.*)?|Any Alternative Options.*|"
    r"Alternative options?.*|Scrutiny Considerations?|Conflicts? of Interest.*|Matter for Decision|Background|Discussion|"
    r"Voting|Votes?|Vote|Notes?|NOTES?|Actions?|ACTIONS?|Matters? arising|Other options considered.*|Options considered.*)\s*[:\-–—]?\s*(?:$|(?<=[:\-–—])\s*\S)",
)
_ASIDE = re.compile(r"^\(?(?:For|Against|Abstain|Abstentions?|In favour|Votes? for|Vote|Note|N\.?B|Meeting|The meeting|This meeting|Councillors? .{2,60} (?:left|joined|arrived|abstained|voted|wished|requested|asked|declared)|\(?Pages?)\b")
_TERMINAL = re.compile(r"[.;:!?][\"'”’)\]]*(?:\s*(?:and|or))?$")
_DECISION_HEADING = re.compile(r"^(?:Decision(?:s)?(?: of (?:the )?.{3,60})?|DECISION(?:S)?|The decision)\s*:?$")
_ENDS = re.compile(r"^(?:The (?:meeting|Chair|Committee|Panel|Commission)|Members|Councillor|Cllr|Officers?|In response|It was)\b")
_BODY_ALONE = re.compile(r"^The (?:Committee|Council|Commission|Panel|Board|Cabinet|Sub-?Committee)(?: then| also| accordingly| unanimously)?\s*[:\-–—]+$")
_SHORT_STEM = re.compile(r"^(?:that|to)\s*:[\s\-–—]*(?=[A-Z(])", re.IGNORECASE)
_PAST = re.compile(r"^(?:to )?(?:noted|agreed|approved|resolved|received|endorsed|recommended|requested|considered|NOTED|AGREED|APPROVED|DECIDED)\b")


@dataclass
class Resolved:
    """A resolution while it is read: the paragraphs it stands in and its clauses in order."""

    first: int
    stem: str = ""
    clauses: list[Clause] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)

    def add(self, label: str | None, passage: Passage) -> None:
        self.clauses.append(Clause(label, passage))

    def extend(self, passage: Passage) -> None:
        """More words of the latest clause: a nested list, or a sentence that a page broke."""
        latest = self.clauses[-1]
        self.clauses[-1] = Clause(latest.label, latest.passage.followed_by(passage))


def find_resolutions(paragraphs: Sequence[Paragraph], is_formal: bool = True) -> tuple[Resolved, ...]:
    """The resolutions in a minute's paragraphs.

    ``is_formal`` says whether the document marks its resolutions elsewhere; where it never does, a closing sentence
    that lost its verb (``The minutes … be approved``) is taken as one.
    """
    found: list[Resolved] = []
    quoted = _quoted(paragraphs)
    index = 0
    while index < len(paragraphs):
        text = paragraphs[index].text
        marker = None if index in quoted else find_marker(text, without_label(text))
        if marker is None and _DECISION_HEADING.match(text) and index + 1 < len(paragraphs):
            marker = Marker(0, len(text), True)
        if marker is None and _BODY_ALONE.match(text) and index + 1 < len(paragraphs) and _lists_past(paragraphs[index + 1]):
            marker = Marker(0, len(text), True)
        if marker is None and not is_formal and is_bare_clause(text[without_label(text) :]):
            marker = Marker(without_label(text), without_label(text), False)
        if marker is None:
            index += 1
            continue
        resolved = Resolved(index)
        index = _read(paragraphs, index, marker, resolved, quoted)
        if resolved.clauses:
            found.append(resolved)
    return tuple(_without_repeats(found))


def _read(paragraphs: Sequence[Paragraph], index: int, marker: Marker, resolved: Resolved, quoted: set[int]) -> int:
    """Reads one resolution that begins at ``marker``; gives the index of the first paragraph after it."""
    passage = paragraphs[index].passage
    resolved.paragraphs.add(index)
    style: Style | None = None
    lead = passage.text[marker.end :]
    again = find_marker(lead) if marker.is_label else None
    if again and again.start == 0:
        marker = Marker(marker.start, marker.end + again.end, False)
        lead = passage.text[marker.end :]
    is_open = is_stem(lead)
    if lead.strip(" .:;-–—"):
        stem = _SHORT_STEM.match(lead)
        resolved.stem = stem.group().strip() if stem else ""
        rest = passage.cut(marker.end + (stem.end() if stem else 0), len(passage.text))
        inline = inline_clauses(rest)
        if inline:
            resolved.clauses.extend(inline)
            first = read_label(f"({inline[-1].label}) x")
            printed = read_label(rest.text) or first
            style = Style(first.series()[0], printed.brackets, first.ordinal(first.series()[0])) if first and printed else None
            is_open = True
        elif not is_open or not _has_list(paragraphs, index + 1):
            resolved.add(None, rest)
        else:
            resolved.stem = rest.text
    return _read_list(paragraphs, index + 1, resolved, style, is_open, quoted)


def _read_list(
    paragraphs: Sequence[Paragraph], index: int, resolved: Resolved, style: Style | None, is_open: bool, quoted: set[int]
) -> int:
    """Reads the clauses that follow in paragraphs of their own."""
    is_bulleted = False
    while index < len(paragraphs):
        text = paragraphs[index].text
        if _BLOCK_LABEL.match(text) or _ASIDE.match(text):
            break
        again = find_marker(text, without_label(text))
        if again is not None and resolved.clauses:
            break
        if again is not None:
            return _read(paragraphs, index, again, resolved, quoted)
        item = listed(paragraphs[index].passage)
        taken = False
        if item and item[0] is not None:
            moved = style_of(item[0]) if style is None and (not resolved.clauses or is_open) else style and follows(style, item[0])
            if moved is None and style and item[0].printed.lower() in ("1", "a", "i") and item[0].brackets == style.brackets and resolved.stem.endswith(":"):
                moved = style_of(item[0])
            if moved and (style is not None or is_open or _continues(resolved, item[0].printed)):
                style, taken = moved, True
                resolved.add(item[0].printed, item[1])
                resolved.stem = ""
            elif resolved.clauses and _is_nested(style, item[0].brackets, item[0].printed, text):
                resolved.extend(paragraphs[index].passage)
                taken = True
        elif item and (is_open or is_bulleted or (resolved.clauses and not _TERMINAL.search(resolved.clauses[-1].passage.text))):
            if style is None:
                resolved.add(None, item[1])
                is_bulleted = True
            else:
                resolved.extend(paragraphs[index].passage)
            taken = True
        elif not item:
            taken = _take_plain(paragraphs[index], resolved, style, is_open)
        if not taken:
            break
        resolved.paragraphs.add(index)
        index += 1
    return index


def _take_plain(paragraph: Paragraph, resolved: Resolved, style: Style | None, is_open: bool) -> bool:
    """Takes a paragraph without a label as a clause, as the rest of one, or as the stem of the list's next part."""
    text = paragraph.text
    if resolved.clauses and (not _TERMINAL.search(resolved.clauses[-1].passage.text) and text[0].islower()):
        resolved.extend(paragraph.passage)
        return True
    if not is_open:
        return False
    if not resolved.clauses or style is None:
        if resolved.clauses and (_ENDS.match(text) and not _alike(resolved, text)):
            return False
        if is_stem(text) and len(text) < 240 and text.rstrip().endswith(":"):
            resolved.stem = text
            return True
        resolved.add(None, paragraph.passage)
        return True
    if text.rstrip().endswith(":") and len(text) < 200:
        resolved.stem = text
        return True
    return len(text) < 8 and text.strip(" ;.,").lower() in ("and", "or")


def _alike(resolved: Resolved, text: str) -> bool:
    """Whether a further plain paragraph begins as the resolution's first clause did."""
    return text.split()[0].lower() == resolved.clauses[0].passage.text.split()[0].lower()


def _continues(resolved: Resolved, printed: str) -> bool:
    """``RESOLVED – That …`` without a label, then ``(2) That …``."""
    return len(resolved.clauses) == 1 and resolved.clauses[0].label is None and printed.lower() in ("2", "b", "ii")


def _is_nested(style: Style | None, brackets: str, printed: str, text: str) -> bool:
    """Whether a label belongs to a list inside the latest clause."""
    if style is None:
        return False
    label = read_label(text)
    return label is not None and style.series not in label.series() and printed.lower() in "abcdefghijklmnopqrstuvwxyz12345678" + "iiivviviiiix"


def _has_list(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a list, or a plain clause, follows a stem."""
    if index >= len(paragraphs):
        return False
    text = paragraphs[index].text
    return bool(read_label(text) or BULLET.match(text)) or not _BLOCK_LABEL.match(text) and not _ASIDE.match(text)


def _lists_past(paragraph: Paragraph) -> bool:
    item = listed(paragraph.passage)
    return bool(item and _PAST.match(item[1].text))


def _quoted(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The paragraphs that begin inside quotation marks opened by an earlier one, or with a mark of their own.

    Marks that nothing closes within twelve paragraphs are a slip of the pen and quote nothing.
    """
    inside: set[int] = set()
    index = 0
    while index < len(paragraphs):
        text = paragraphs[index].text
        body = text[without_label(text) :]
        if body.startswith(("“", '"')) and re.match(r"^[“\"](?:RESOLVED|Resolved|That|DECISION)", body):
            inside.add(index)
        if text.count("“") > text.count("”"):
            close = next((j for j in range(index + 1, min(index + 13, len(paragraphs))) if paragraphs[j].text.count("”") > paragraphs[j].text.count("“")), None)
            if close is not None:
                inside.update(range(index + 1, close + 1))
                index = close
        index += 1
    return inside


def _without_repeats(found: Sequence[Resolved]) -> list[Resolved]:
    """A decision printed under ``Decision:`` and again under ``RESOLVED`` is one."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for resolved in found:
        words = tuple(clause.passage.text.casefold().strip(" .;") for clause in resolved.clauses)
        if words in seen:
            continue
        seen.add(words)
        kept.append(resolved)
    return kept
