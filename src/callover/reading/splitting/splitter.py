"""Where each document of a source begins and what it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from callover.reading.parts import Part
from callover.reading.profiles.profile import Profile
from callover.reading.records import DocumentKind
from callover.reading.source import SourceText
from callover.reading.splitting import heads
from callover.reading.splitting.evidence import THRESHOLD, Evidence, opens_meeting, weigh
from callover.reading.splitting.sheets import Sheet, sheets_of
from callover.reading.splitting.slides import slide_runs

_MEETINGS = frozenset({DocumentKind.AGENDA, DocumentKind.MINUTES, DocumentKind.MEETING_PAGE})
_FIRST_SECTION = re.compile(r"^\s*(?P<number>\d{1,2})\.?\s+\D")
_BOX_NUMBER = re.compile(r"^\s*(?P<number>\d{1,2})[.)]?\s+(?:date|title|directorate|to|subject)\b", re.IGNORECASE)
_ALIKE = 0.85
_LONGEST_BOX = 8
_LONGEST_PAGE = 90
# An agenda's front sheet may be a cover and a list: two heads within so many sheets are one document.
_COVERS = 4


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A document found in a source: what kind it is, and which of the source's lines it has."""

    kind: DocumentKind
    part: Part


@dataclass(frozen=True, slots=True)
class _Start:
    sheet: int
    evidence: Evidence


def split(source: SourceText, profile: Profile) -> tuple[DocumentPart, ...]:  # noqa: ARG001
    """The documents of a source in the order in which they stand, covering all of its lines.

    A document that says nothing of what it is, is ``other`` and runs on to the next that does.
    """
    sheets = sheets_of(source)
    weighed = [weigh(sheet) for sheet in sheets]
    starts = _starts(sheets, weighed)
    if not starts:
        return (DocumentPart(_likeliest(source, weighed), Part(source, 0, len(source.lines))),)
    firsts = [_pulled_back(sheets, start) for start in starts]
    if (
        not any(line.text.strip() for line in source.lines[: firsts[0]])
        or starts[0].evidence.kind in _MEETINGS
        or _is_short(source, firsts[0])
    ):
        firsts[0] = 0
    parts = [
        DocumentPart(start.evidence.kind, Part(source, first, last))
        for start, first, last in zip(starts, firsts, [*firsts[1:], len(source.lines)], strict=True)
    ]
    if firsts[0]:
        parts.insert(0, DocumentPart(DocumentKind.OTHER, Part(source, 0, firsts[0])))
    return tuple(parts)


def _is_short(source: SourceText, first: int) -> bool:
    return sum(1 for line in source.lines[:first] if line.text.strip()) <= 40


def _starts(sheets: tuple[Sheet, ...], weighed: Sequence[Evidence]) -> list[_Start]:
    loud = frozenset(index for index, evidence in enumerate(weighed) if evidence.score >= THRESHOLD)
    slides = dict(slide_runs(sheets, loud))
    starts: list[_Start] = []
    slides_end = 0
    for index, evidence in enumerate(weighed):
        if index in slides:
            slides_end = slides[index]
            starts.append(_Start(index, Evidence(DocumentKind.SLIDES, THRESHOLD)))
        elif index >= slides_end and starts and _is_same_head(sheets, starts[-1], index, evidence):
            before = starts[-1].evidence
            if evidence.score > before.score or (evidence.score == before.score and evidence.kind is before.kind):
                starts[-1] = _Start(index, evidence)
        elif index >= slides_end and _begins(starts, index, evidence):
            starts.append(_Start(index, evidence))
        elif starts and index >= slides_end and _ends_without_heir(starts[-1].evidence.kind, sheets[index]):
            starts.append(_Start(index, Evidence(DocumentKind.OTHER, 0.0)))
        elif starts and evidence.score >= THRESHOLD:
            starts[-1] = replace(starts[-1], evidence=_told_more(starts[-1].evidence, evidence))
    return starts


def _told_more(known: Evidence, later: Evidence) -> Evidence:
    """What is known of a document when a later page of it says something too."""
    return replace(known, title=known.title or later.title, date=known.date or later.date)


def _is_same_head(sheets: tuple[Sheet, ...], start: _Start, index: int, evidence: Evidence) -> bool:
    """Whether what a sheet says has been said already: it lies in the text that spoke for the document before it."""
    before, sheet = sheets[start.sheet], sheets[index]
    if before.is_page or evidence.score < THRESHOLD or not before.lines or sheet.first >= before.lines[-1].number:
        return False
    return not _is_another(before, start.evidence.kind, sheet, evidence)


def _is_another(before: Sheet, kind: DocumentKind, sheet: Sheet, evidence: Evidence) -> bool:
    """Whether a sheet so soon after a head is the head of a further document: both are whole, and differ."""
    alone = weigh(Sheet(before.source, before.first, sheet.first, sheet.first, is_page=False))
    if alone.kind is not kind or alone.score < THRESHOLD:
        return False
    if kind is not evidence.kind:
        return (
            evidence.kind is not DocumentKind.REPORT or kind not in _MEETINGS or bool(evidence.named & {"title", "to"})
        )
    if kind in _MEETINGS:
        return opens_meeting(sheet, kind) and alone.date is not None and alone.date != sheet.date
    return alone.title is not None and evidence.title is not None and not _alike(alone.title, evidence.title)


def _begins(starts: list[_Start], index: int, evidence: Evidence) -> bool:
    """Whether a document begins with this sheet, given what went before."""
    if evidence.score < THRESHOLD:
        return False
    if not starts:
        return True
    before = starts[-1].evidence
    if before.kind is not evidence.kind:
        return not (
            before.kind is DocumentKind.MEETING_PAGE and evidence.kind in _MEETINGS and evidence.score < THRESHOLD + 2
        )
    if evidence.kind in _MEETINGS:
        if before.date is not None and evidence.date is not None:
            return before.date != evidence.date and not _is_cover(starts[-1], index, evidence)
        return evidence.score >= THRESHOLD + 2 and index - starts[-1].sheet > _COVERS
    if evidence.title is None:
        return False
    return before.title is None or not _alike(before.title, evidence.title)


def _is_cover(start: _Start, index: int, evidence: Evidence) -> bool:
    return evidence.kind is DocumentKind.AGENDA and index - start.sheet < _COVERS and evidence.score < THRESHOLD + 2


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= _ALIKE


def _ends_without_heir(kind: DocumentKind, sheet: Sheet) -> bool:
    """Whether a document that cannot have appendices ends here with what says only that it is an appendix."""
    if kind is DocumentKind.REPORT or kind is DocumentKind.OTHER or not sheet.texts:
        return False
    return bool(heads.APPENDIX.match(sheet.texts[0]) or heads.ASSESSMENT.match(sheet.texts[0]))


def _pulled_back(sheets: tuple[Sheet, ...], start: _Start) -> int:
    """The line at which a document begins; before its box, where text order puts the box after the first page's body.

    A box numbered 1, 2, 3 at the end of a page that opens with section 4 belongs to that page's top.
    """
    sheet = sheets[start.sheet]
    if sheet.is_page or start.evidence.kind is not DocumentKind.REPORT or not sheet.texts:
        return sheet.first
    number = _BOX_NUMBER.match(sheet.texts[0])
    if not number or number["number"] != "1":
        return sheet.first
    for before in reversed(sheets[: start.sheet]):
        opening = _FIRST_SECTION.match(before.texts[0]) if before.texts else None
        if opening and 2 <= int(opening["number"]) <= _LONGEST_BOX:
            return before.first
        if sheet.first - before.first > _LONGEST_PAGE:
            break
    return sheet.first


def _likeliest(source: SourceText, weighed: Sequence[Evidence]) -> DocumentKind:
    """The kind of a source with no head that says what it is, by what it holds."""
    best = max(weighed, key=lambda one: one.score, default=Evidence(DocumentKind.OTHER, 0.0))
    if best.score >= THRESHOLD - 1.5:
        return best.kind
    if len(heads.RESOLVED.findall(source.text)) >= 1 and len(heads.MINUTE.findall(source.text)) >= 2:
        return DocumentKind.MINUTES
    if len(heads.PAGES.findall(source.text)) >= 2:
        return DocumentKind.AGENDA
    return DocumentKind.OTHER
