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
from callover.reading.splitting.evidence import THRESHOLD, Evidence, opens_meeting, opens_report, weigh
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
# A document has more lines than this: what comes sooner is a further line of the same head.
_SHORTEST = 5
# How many lines that look like heads one head may hold.
_FURTHEST = 8


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
    heard = [_heard(sheets, index) for index in range(len(sheets))]
    weighed = [evidence for evidence, _ in heard]
    starts = _starts(sheets, heard)
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


def _heard(sheets: tuple[Sheet, ...], index: int) -> tuple[Evidence, int]:
    """What a sheet says, and the line up to which it had to be read for that.

    A head in a text without pages is read on only until it has said enough: what comes after may be the head of the
    next document.
    """
    sheet = sheets[index]
    whole = weigh(sheet)
    if whole.score >= THRESHOLD and not sheet.is_page:
        for ahead in sheets[index + 1 : index + 1 + _FURTHEST]:
            if ahead.first >= sheet.window:
                break
            evidence = weigh(replace(sheet, window=ahead.first))
            if evidence.score >= THRESHOLD:
                return evidence, ahead.first
    return whole, min(sheet.window, sheet.lines[-1].number) if sheet.lines else sheet.last


def _starts(sheets: tuple[Sheet, ...], heard: Sequence[tuple[Evidence, int]]) -> list[_Start]:
    loud = frozenset(index for index, (evidence, _) in enumerate(heard) if evidence.score >= THRESHOLD)
    slides = dict(slide_runs(sheets, loud))
    starts: list[_Start] = []
    slides_end = spoken_for = 0
    for index, (evidence, end) in enumerate(heard):
        if index in slides:
            slides_end = slides[index]
            starts.append(_Start(index, Evidence(DocumentKind.SLIDES, THRESHOLD)))
        elif index < slides_end or sheets[index].first < spoken_for:
            continue
        elif _begins(sheets, starts, index, evidence):
            starts.append(_Start(index, evidence))
            spoken_for = end
        elif starts and _ends_without_heir(starts[-1].evidence.kind, sheets[index]):
            starts.append(_Start(index, Evidence(DocumentKind.OTHER, 0.0)))
        elif starts and evidence.score >= THRESHOLD and starts[-1].evidence.kind is evidence.kind:
            starts[-1] = replace(starts[-1], evidence=_told_more(starts[-1].evidence, evidence))
    return starts


def _told_more(known: Evidence, later: Evidence) -> Evidence:
    """What is known of a document when a later page of it says something too."""
    return replace(known, title=known.title or later.title, date=known.date or later.date)


def _begins(sheets: tuple[Sheet, ...], starts: list[_Start], index: int, evidence: Evidence) -> bool:
    """Whether a document begins with this sheet, given what went before."""
    if evidence.score < THRESHOLD or not starts:
        return evidence.score >= THRESHOLD
    sheet, before = sheets[index], starts[-1].evidence
    if before.kind is evidence.kind:
        first = sheets[starts[-1].sheet].first
        between = sheet.source.lines[first : min(sheet.first, first + _LONGEST_PAGE)]
        is_far = sum(1 for line in between if line.text.strip()) >= _SHORTEST
        return is_far and _is_another(sheet, before, evidence, index - starts[-1].sheet)
    if before.kind in _MEETINGS and evidence.kind is DocumentKind.REPORT and not sheet.is_page:
        # Agendas and minutes quote "Report of the Director"; a report has a box or opens with its committee.
        return bool(evidence.named & {"title", "to"}) or opens_report(sheet)
    is_quoted = before.kind is DocumentKind.MEETING_PAGE and evidence.kind in _MEETINGS
    return not is_quoted or evidence.score >= THRESHOLD + 2 or opens_meeting(sheet, evidence.kind)


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


def _is_another(sheet: Sheet, before: Evidence, evidence: Evidence, sheets_on: int) -> bool:
    """Whether a sheet that speaks for the kind of document that it stands in begins a further one."""
    if evidence.kind not in _MEETINGS:
        return evidence.title is not None and (before.title is None or not _alike(before.title, evidence.title))
    differs = before.date is not None and evidence.date is not None and before.date != evidence.date
    if not sheet.is_page:
        return opens_meeting(sheet, evidence.kind) and (differs or sheets_on > _COVERS)
    if before.date is not None and evidence.date is not None:
        return differs and not (
            evidence.kind is DocumentKind.AGENDA and sheets_on < _COVERS and evidence.score < THRESHOLD + 2
        )
    return evidence.score >= THRESHOLD + 2 and sheets_on > _COVERS
