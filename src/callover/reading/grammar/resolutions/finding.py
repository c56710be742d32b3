"""Walks the paragraphs of a minute and gives each resolution with its clauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from callover.reading.grammar.labels import BULLET, DECIMAL, read_label, without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.resolutions.clauses import (
    Clause,
    Style,
    follows,
    inline_clauses,
    is_stem,
    listed,
    style_of,
    trimmed,
)
from callover.reading.grammar.resolutions.markers import (
    NOTED_ALONE,
    Marker,
    find_marker,
    is_bare_clause,
    next_in_sentence,
)
from callover.reading.parts import Passage

_BLOCK_LABEL = re.compile(
    r"^(?:Minutes?|MINUTES?|Reasons?(?: for (?:the )?(?:Decision|Recommendations?))?|REASONS?(?: FOR.*)?|Any Alternative Options.*|"
    r"Alternative options?.*|Scrutiny Considerations?|Conflicts? of Interest.*|Matter for Decision|Background|Discussion|"
    r"Voting|Votes?|Vote|Notes?|NOTES?|Actions?|ACTIONS?|Matters? arising|Other options considered.*|Options considered.*)\s*[:\-–—]?\s*(?:$|(?<=[:\-–—])\s*\S)",
)
_ASIDE = re.compile(r"^\([^()]*\)\.?$|^\(?(?:For|Against|Abstain|Abstentions?|In favour|Votes? for|Vote|Note|N\.?B|Meeting|The meeting|This meeting|Councillors? .{2,60} (?:left|joined|arrived|abstained|voted|wished|requested|asked|declared)|\(?Pages?)\b")
_TERMINAL = re.compile(r"[.;:!?][\"'”’)\]]*(?:\s*(?:and|or))?$")
_DECISION_HEADING = re.compile(r"^(?:Decision(?:s)?(?: of (?:the )?.{3,60})?|DECISION(?:S)?|The decision)\s*:?$")
_ENDS = re.compile(r"^(?:The (?:meeting|Chair|Committee|Panel|Commission)|Members|Councillor|Cllr|Officers?|In response|It was)\b")
_PLAIN_DECISION = re.compile(r"^(?:Decisions?|DECISIONS?)\s*:?$")
_BODY_ALONE = re.compile(r"^The (?:Committee|Council|Commission|Panel|Board|Cabinet|Sub-?Committee)(?: then| also| accordingly| unanimously)?\s*[:\-–—]*$")
_BODY_AGREED = re.compile(r"^(?:The )?(?:Committee|Council|Commission|Panel|Board|Cabinet|Sub-?Committee|Members)(?: then| also| accordingly| unanimously| therefore)?\s+(?P<verb>agreed|noted|approved|recommended|decided|requested)(?: that| to)?\s*[:\-–—]+\s*$")
_MOVED_CLAUSE = re.compile(r"[.!?]\s+(?P<clause>That\s[^.]{5,300}\.)\s+(?:Proposed|Moved|Prop)\b")
_DECIDES = re.compile(r"^(?:That\b|that\b|To\b|to\b|RESOLVED|Resolved|Agreed\b|AGREED|Approved?\b|APPROVED|Noted?\b|NOTED|Granted|Refused|Deferred|The (?:Committee|Panel|Board|Commission|Cabinet|Executive Councillor|Cabinet Member|Leader)\b|Recommended|Endorsed?\b|Delegate)")
_LEFT_OPEN = re.compile(r"\b(?:and|it was|was then|was)[:,\s]*$")
_SENTENCE = re.compile(r"(?<!\bCllr)(?<!\bMr)(?<!\bMrs)(?<!\bNo)(?<!\bDr)(?<!\bp)(?<!\bm)\.(?=\s+[A-Z0-9(]|$)")
_SHORT_STEM = re.compile(r"^(?:that|to)\s*:[\s\-–—]*(?=[A-Z(])", re.IGNORECASE)
_PAST = re.compile(r"^(?:to )?(?:noted|agreed|approved|resolved|received|endorsed|recommended|requested|considered|NOTED|AGREED|APPROVED|DECIDED)\b")


@dataclass
class Resolved:
    """A resolution while it is read: the paragraphs it stands in and its clauses in order."""

    first: int
    stem: str = ""
    is_block: bool = False
    verb: str = ""
    clauses: list[Clause] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)

    def add(self, label: str | None, passage: Passage) -> None:
        self.clauses.append(Clause(label, trimmed(passage), self.verb))

    def extend(self, passage: Passage) -> None:
        """More words of the latest clause: a nested list, or a sentence that a page broke."""
        latest = self.clauses[-1]
        self.clauses[-1] = Clause(latest.label, latest.passage.followed_by(passage), latest.verb)


def find_resolutions(paragraphs: Sequence[Paragraph], is_formal: bool = True) -> tuple[Resolved, ...]:
    """The resolutions in a minute's paragraphs.

    ``is_formal`` says whether the document marks its resolutions elsewhere; where it never does, a closing sentence
    that lost its verb (``The minutes … be approved``) is taken as one.
    """
    found: list[Resolved] = []
    quoted = _quoted(paragraphs)
    index = 0
    while index < len(paragraphs):
        marker = None if index in quoted else _marker_at(paragraphs, index, is_formal)
        if marker is None:
            index += 1
            continue
        resolved = Resolved(index, is_block=bool(_PLAIN_DECISION.match(paragraphs[index].text)))
        index = _read(paragraphs, index, marker, resolved, quoted)
        if resolved.clauses:
            found.append(resolved)
    if not found and paragraphs:
        found = _noted(paragraphs, quoted)
    return tuple(_without_repeats(found))


def _marker_at(paragraphs: Sequence[Paragraph], index: int, is_formal: bool) -> Marker | None:
    text = paragraphs[index].text
    marker = find_marker(text, without_label(text))
    if marker is not None and _DECISION_HEADING.match(text):
        is_decided = index + 1 < len(paragraphs) and (_may_be_decision(paragraphs[index + 1].text) or bool(_BODY_ALONE.match(paragraphs[index + 1].text)))
        return marker if is_decided else None
    if marker is not None:
        return marker
    following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    if following and _leads_to_list(text, following, paragraphs[index + 1]):
        return _leading(text)
    at = without_label(text)
    moved = None if is_formal else _MOVED_CLAUSE.search(text)
    if moved:
        return Marker(moved.start("clause"), moved.start("clause"), False)
    is_left_open = index > 0 and bool(_LEFT_OPEN.search(paragraphs[index - 1].text))
    if (not is_formal or is_left_open) and is_bare_clause(text[at:]):
        return Marker(at, at, False)
    return None


def _leads_to_list(text: str, following: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph only says that a decision follows: ``Decision:``, ``The Board agreed:``, ``The Committee``."""
    if _DECISION_HEADING.match(text):
        return _may_be_decision(following)
    if _BODY_ALONE.match(text):
        return _lists_past(paragraph)
    return bool(_BODY_AGREED.match(text)) and read_label(following) is not None


def _leading(text: str) -> Marker:
    agreed = _BODY_AGREED.match(text)
    return Marker(0, len(text), True, verb=agreed["verb"].upper() if agreed else "")


def _may_be_decision(text: str) -> bool:
    """Whether what stands under ``Decision:`` decides something, rather than telling who sent apologies."""
    body = text[without_label(text) :]
    return bool(_DECIDES.match(body)) or is_bare_clause(body)


def _noted(paragraphs: Sequence[Paragraph], quoted: set[int]) -> list[Resolved]:
    """A closing sentence such as ``The Committee noted the tracker.`` where the item has no other resolution."""
    last = len(paragraphs) - 1
    while last > 0 and _ASIDE.match(paragraphs[last].text):
        last -= 1
    text = paragraphs[last].text
    if last in quoted or not NOTED_ALONE.match(text[without_label(text) :]):
        return []
    resolved = Resolved(last)
    resolved.paragraphs.add(last)
    resolved.add(None, paragraphs[last].passage.cut(without_label(text), len(text)))
    return [resolved]


def _read(paragraphs: Sequence[Paragraph], index: int, marker: Marker, resolved: Resolved, quoted: set[int]) -> int:
    """Reads one resolution that begins at ``marker``; gives the index of the first paragraph after it."""
    passage = paragraphs[index].passage
    resolved.paragraphs.add(index)
    resolved.verb = marker.verb
    lead = passage.text[marker.end :]
    again = find_marker(lead) if marker.is_label else None
    if again and again.start == 0 and marker.verb in ("", "DECISION", "DECISIONS"):
        marker = Marker(marker.start, marker.end + again.end, False, verb=again.verb)
        lead = passage.text[marker.end :]
    if not lead.strip(" .:;-–—"):
        return _read_list(paragraphs, index + 1, resolved, None, True, quoted)
    if marker.is_prose and not is_stem(lead):
        _read_prose(passage, marker, resolved)
        return index + 1
    stem = _SHORT_STEM.match(lead)
    resolved.stem = stem.group().strip() if stem else ""
    rest = passage.cut(marker.end + (stem.end() if stem else 0), len(passage.text))
    inline = inline_clauses(rest)
    if inline:
        resolved.clauses.extend(inline)
        return _read_list(paragraphs, index + 1, resolved, _style_after(inline, rest), True, quoted)
    is_open = is_stem(lead) and _has_list(paragraphs, index + 1)
    if re.search(r"\bfollowing\b.*:\s*$", lead) and not listed(paragraphs[index + 1].passage if index + 1 < len(paragraphs) else rest):
        _add_lone(passage.text, rest, marker, resolved)
        return _read_quotation(paragraphs, index + 1, resolved) if _opens_quotation(paragraphs, index + 1) else index + 1
    if is_open:
        resolved.stem = rest.text
        return _read_list(paragraphs, index + 1, resolved, None, True, quoted)
    _add_lone(passage.text, rest, marker, resolved)
    return _read_list(paragraphs, index + 1, resolved, None, False, quoted)


def _style_after(inline: Sequence[Clause], rest: Passage) -> Style | None:
    """The style of a list whose first clauses ran on in one paragraph, with the last of them as its latest."""
    printed, last = read_label(rest.text), read_label(f"({inline[-1].label}) x")
    if printed is None or last is None or not last.series():
        return None
    return Style(last.series()[0], printed.brackets, last.ordinal(last.series()[0]))


def _add_lone(text: str, rest: Passage, marker: Marker, resolved: Resolved) -> None:
    """A clause without a list; ``4.1 AGREED …`` has its paragraph's number for a label, ``FURTHER AGREED`` parts it."""
    decimal = DECIMAL.match(text) if marker.verb and marker.verb != "RESOLVED" else None
    label = decimal.group().strip(" .") if decimal else None
    further = next_in_sentence(rest.text, 0) if marker.verb and marker.verb != "RESOLVED" else None
    if further is None:
        resolved.clauses.append(Clause(label, trimmed(rest), marker.verb))
        return
    resolved.clauses.append(Clause(label, rest.cut(0, further.start + 1), marker.verb))
    resolved.clauses.append(Clause(None, trimmed(rest.cut(further.end, len(rest.text))), further.verb))


def _read_prose(passage: Passage, marker: Marker | None, resolved: Resolved) -> None:
    """``It was resolved that …`` in prose: each clause is the rest of its sentence."""
    while marker is not None:
        end = _SENTENCE.search(passage.text, marker.end)
        stop = end.end() if end else len(passage.text)
        resolved.add(None, passage.cut(marker.end, stop))
        marker = find_marker(passage.text, stop) if stop < len(passage.text) else None
        if marker is not None and not marker.is_prose:
            marker = None


def _opens_quotation(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """``That the following decision of Cabinet be noted:`` and then another body's words in quotation marks."""
    return index < len(paragraphs) and paragraphs[index].text.startswith(("“", '"', "‘"))


def _read_quotation(paragraphs: Sequence[Paragraph], index: int, resolved: Resolved) -> int:
    while index < len(paragraphs):
        text = paragraphs[index].text
        resolved.extend(paragraphs[index].passage)
        resolved.paragraphs.add(index)
        index += 1
        if re.search(r"[”\"’][.;]?$", text):
            break
    return index


def _read_list(
    paragraphs: Sequence[Paragraph], index: int, resolved: Resolved, style: Style | None, is_open: bool, quoted: set[int]
) -> int:
    """Reads the clauses that follow in paragraphs of their own."""
    is_bulleted = False
    while index < len(paragraphs):
        text = paragraphs[index].text
        if _BLOCK_LABEL.match(text) or _ASIDE.match(text):
            if not _goes_on_behind(paragraphs, index, style):
                break
            index += 1
            continue
        if _BODY_ALONE.match(text) and not resolved.clauses:
            resolved.paragraphs.add(index)
            index += 1
            continue
        if find_marker(text, without_label(text)) is not None:
            break
        if resolved.clauses and text[0] in "“\"‘" and resolved.clauses[-1].passage.text.endswith(":"):
            index = _read_quotation(paragraphs, index, resolved)
            continue
        if style is None and is_open and not resolved.clauses:
            lettered = _bare_letters(paragraphs, index)
            if lettered:
                for at, label, passage in lettered:
                    resolved.add(label, passage)
                    resolved.paragraphs.add(at)
                return lettered[-1][0] + 1
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
            taken = _take_plain(paragraphs[index], resolved, style, is_open and not is_bulleted)
        if not taken:
            break
        resolved.paragraphs.add(index)
        index += 1
    return index


def _goes_on_behind(paragraphs: Sequence[Paragraph], index: int, style: Style | None) -> bool:
    """Whether a list goes on behind a ``Reason:`` that is printed between two of its clauses."""
    following = read_label(paragraphs[index + 1].text) if index + 1 < len(paragraphs) else None
    return style is not None and following is not None and follows(style, following, slack=1) is not None


def _bare_letters(paragraphs: Sequence[Paragraph], index: int) -> list[tuple[int, str, Passage]]:
    """Clauses labelled ``A`` and ``B`` with nothing but space behind the letter; empty where there are not two."""
    found = []
    for at in range(index, len(paragraphs)):
        letter = "ABCDEFGHIJ"[len(found) : len(found) + 1]
        text = paragraphs[at].text
        if not letter or not re.match(rf"{letter}\s+[A-Z]", text):
            break
        found.append((at, letter, paragraphs[at].passage.cut(2, len(text))))
    return found if len(found) > 1 else []


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
        if is_stem(text) and len(text) < 240 and text.rstrip().endswith(":") and not re.search(r"\bfollowing\b", text):
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
    """A decision printed under ``Decision:`` and again as ``RESOLVED`` is one: the formal words are kept."""
    is_formal = any(not resolved.is_block for resolved in found)
    seen: set[tuple[str, ...]] = set()
    kept = []
    for resolved in found:
        words = tuple(clause.passage.text.casefold().strip(" .;") for clause in resolved.clauses)
        if words in seen or (resolved.is_block and is_formal):
            continue
        seen.add(words)
        kept.append(resolved)
    return kept
