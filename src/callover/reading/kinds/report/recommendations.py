"""What a report recommends, clause by clause."""

import re
from collections.abc import Sequence

from callover.reading.grammar.asks import Setting, actions_of_clause, kind_of
from callover.reading.grammar.labels import BULLET, DECIMAL, read_label
from callover.reading.grammar.paragraphs import Paragraph, paragraphs_of
from callover.reading.grammar.resolutions.clauses import inline_clauses
from callover.reading.kinds.report.fields import label_in
from callover.reading.kinds.report.sections import Heading, appendices_at
from callover.reading.parts import Part, Passage, passage_of
from callover.reading.records import Resolution
from callover.reading.source import Line
from callover.reading.splitting.sheets import plain

_HEADING = re.compile(
    r"^(?:\d+[.)]?\s+)?(?:draft |proposed )?(?:recommendations?|recommended|argymhelli(?:on|ad)|proposals?"
    r"|decisions?(?:\(s\))? (?:required|sought))(?:\s*\(s\))?(?:\s+(?:and|&)\s+reasons?.*| to .*|:)?$",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"^[*_]{0,2}(?:recommendations?|recommended|argymhellion)(?:\(s\))?[*_]{0,2}\s*[:\-–]+[*_]{0,2}\s*(?=\S)",
    re.IGNORECASE,
)
_STEM = re.compile(r"(?:[:\-–—]|\b(?:that|to|recommends?|asked|invited|following))[\s:.\-–—]*$", re.IGNORECASE)
_ASKS = re.compile(
    r"^(?:that\b|to\b|it is (?:therefore )?recommended|(?:the )?(?:elected )?(?:members|committee|commission"
    r"|panel|cabinet|council|board)\b.{0,60}\b(?:asked|recommended|invited|requested|note|agree|consider))"
    r"|\b(?:be noted|be approved|are asked|is asked|is recommended|recommended that)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"^(?:reasons?(?: for)?|the reasons?|background|alternative options|rationale|options considered)\b", re.IGNORECASE
)
_LONGEST = 120
_MOST = 40


def recommendations_of(part: Part, headings: Sequence[Heading], setting: Setting) -> tuple[Resolution, ...]:
    """The clauses of the first section of recommendations that has any."""
    lines = part.lines[: appendices_at(part)]
    for index, heading in enumerate(headings):
        if _HEADING.match(heading.section.heading) and heading.depth < 2:
            end = next((one.first for one in headings[index + 1 :] if _is_on_a_level(heading, one)), len(lines))
            found = _clauses(part, lines[heading.body : min(end, heading.body + _LONGEST)], setting)
            if found:
                return found
    return _inline(part, headings, setting)


def _is_on_a_level(heading: Heading, other: Heading) -> bool:
    return other.depth <= max(1, heading.depth)


def _inline(part: Part, headings: Sequence[Heading], setting: Setting) -> tuple[Resolution, ...]:
    """The clauses after "Recommendation(s):" in a box, where the text begins on the label's own line."""
    lines = part.lines
    for index, line in enumerate(lines):
        match = (
            _INLINE.match(line.text.strip())
            if "ecommend" in line.text.lower() or "argymhell" in line.text.lower()
            else None
        )
        if not match:
            continue
        end = next((one.first for one in headings if one.first > index), len(lines))
        end = next(
            (at for at in range(index + 1, min(end, index + _LONGEST)) if _begins_field(lines[at])),
            min(end, index + _LONGEST),
        )
        return _clauses(part, lines[index:end], setting, match.end())
    return ()


def _begins_field(line: Line) -> bool:
    found = label_in(plain(line.text))
    return found is not None and ":" in line.text[:60]


def _clauses(part: Part, lines: Sequence[Line], setting: Setting, skip: int = 0) -> tuple[Resolution, ...]:
    paragraphs = paragraphs_of(part.source, _without_labels(lines) if not skip else lines)
    listed: list[tuple[str | None, Passage]] = []
    alone: list[Passage] = []
    for position, paragraph in enumerate(paragraphs):
        passage = paragraph.passage if position or not skip else _after(paragraph, skip)
        if passage is None:
            continue
        if _REASON.match(passage.text):
            break
        inline = inline_clauses(passage)
        if inline:
            listed.extend((one.label, one.passage) for one in inline)
            continue
        label, body = _labelled(passage)
        if body is not None and label != "":
            listed.append((label, body))
        elif not listed or _ASKS.match(passage.text):
            alone.append(passage)
    chosen = listed or [
        (None, one) for one in alone if not _STEM.search(one.text) and (_ASKS.search(one.text) or len(alone) == 1)
    ]
    return tuple(_resolution(label, passage, setting) for label, passage in chosen[:_MOST])


def _without_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines up to one that labels a field of the template and so ends the section."""
    kept: list[Line] = []
    for line in lines:
        found = label_in(plain(line.text))
        if found and found[0] in {"author", "contact", "director", "title"}:
            break
        kept.append(line)
    return kept


def _after(paragraph: Paragraph, skip: int) -> Passage | None:
    text = paragraph.passage.text
    return paragraph.passage.cut(skip, len(text)) if text[skip:].strip() else None


def _labelled(passage: Passage) -> tuple[str | None, Passage | None]:
    """The label of a clause and its words: "1.", "(a)", "4.1", a bullet (None); "" where there is none of them."""
    text = passage.text
    decimal = DECIMAL.match(text)
    if decimal:
        return decimal.group().strip().rstrip("."), passage.cut(decimal.end(), len(text))
    label = read_label(text)
    if label and text[label.end :].strip():
        return label.printed, passage.cut(label.end, len(text))
    bullet = BULLET.match(text)
    if bullet and text[bullet.end() :].strip():
        return None, passage.cut(bullet.end(), len(text))
    return "", None


def _resolution(label: str | None, passage: Passage, setting: Setting) -> Resolution:
    return Resolution(label, passage.text, kind_of(passage.text), actions_of_clause(passage, setting), passage.span())


def clauses_in(part: Part, lines: Sequence[Line], setting: Setting) -> tuple[Resolution, ...]:
    """The clauses in these lines, which hold nothing else; a lone paragraph is one clause."""
    found = _clauses(part, lines, setting)
    if found or not any(line.text.strip() for line in lines):
        return found
    passage = passage_of(part.source, lines)
    return (_resolution(None, passage, setting),)
