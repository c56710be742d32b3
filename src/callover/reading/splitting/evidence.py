"""How loudly a sheet says that a document of some kind begins with it."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from callover.civic.dates import find_dates
from callover.reading.records import DocumentKind
from callover.reading.splitting import heads
from callover.reading.splitting.columns import MONITORING, PROGRAMME, PROJECTS, Columns
from callover.reading.splitting.sheets import Sheet

THRESHOLD = 4.0
_HELD = re.compile(r"\b(?:held|commencing|cynhaliwyd)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d{1,3}[.)]?\d*\s")
_SENTENCE = re.compile(r"[a-z]{2,}[.;]$|\b(?:was|were|is|are|be|has|had|have)\b")


@dataclass(frozen=True)
class Evidence:
    """The best kind for a sheet, how much speaks for it, and what it says of itself: title, date, whether a head."""

    kind: DocumentKind
    score: float
    title: str | None = None
    date: dt.date | None = None
    named: frozenset[str] = field(default_factory=frozenset)


def weigh(sheet: Sheet) -> Evidence:
    """What the sheet says it is; score 0 where it says nothing."""
    if not sheet.lines:
        return Evidence(DocumentKind.OTHER, 0.0)
    schedules = [_programme(sheet), _monitoring(sheet), _projects(sheet), _scorecard(sheet)]
    return max(
        [_meeting_page(sheet), _agenda(sheet), _minutes(sheet), _report(sheet), *schedules], key=lambda one: one.score
    )


def _agenda(sheet: Sheet) -> Evidence:
    head = sheet.texts[:40]
    text = "\n".join(head)
    labels = min(2, len({found.group().lower() for line in head if (found := heads.AGENDA_LABEL.match(line))}))
    named = ("agenda" in sheet.low or "rhaglen" in sheet.low) and any(
        heads.AGENDA_LINE.match(line) for line in head[:30]
    )
    score = labels + (3.0 if named else 0.0)
    score += 2.0 if any(word in sheet.low for word in heads.MEMBERSHIP_WORDS) and heads.MEMBERSHIP.search(text) else 0.0
    score += 2.0 if any(word in sheet.low for word in heads.SUMMONS_WORDS) and heads.SUMMONS.search(text) else 0.0
    if score < THRESHOLD - 3:
        return Evidence(DocumentKind.AGENDA, 0.0)
    score += 1.0 if heads.PAGES.search(sheet.text) else 0.0
    score += min(2, len(heads.AGENDA_ITEM.findall(sheet.text)))
    score += 1.0 if heads.COMMITTEE_LINE.match(head[0]) or sheet.date else 0.0
    if any(heads.MINUTES_LINE.match(line) for line in head[:4]) or any(
        heads.RESOLVED.match(line) for line in sheet.texts
    ):
        score -= 3.0
    return Evidence(DocumentKind.AGENDA, score, None, sheet.date)


_MINUTES_WORDS = ("present", "minutes", "cofnodion", "presennol", "sederunt", "attend", "in the chair", "at a meeting")


def _minutes(sheet: Sheet) -> Evidence:
    if not any(word in sheet.low for word in _MINUTES_WORDS):
        return Evidence(DocumentKind.MINUTES, 0.0)
    head = sheet.head
    named = any(heads.MINUTES_LINE.match(line) for line in head[:8] if not _NUMBERED.match(line))
    present = any(
        heads.PRESENT.search(line)
        for line, low in zip(sheet.texts[:30], sheet.lows, strict=False)
        if any(word in low for word in heads.PRESENT_WORDS)
    )
    if not (present or named) or not _opens(head, heads.PRESENT, heads.MINUTES_LINE):
        return Evidence(DocumentKind.MINUTES, 0.0)
    resolved = any(heads.RESOLVED.match(line) for line in sheet.texts)
    score = (3.0 if named else 0.0) + (3.0 if present else 0.0) + (1.0 if resolved else 0.0)
    score += 1.0 if heads.APOLOGIES.search(sheet.text) else 0.0
    score += 1.0 if heads.COMMITTEE_LINE.match(head[0]) or sheet.date else 0.0
    score += 1.0 if _HELD.search("\n".join(head)) else 0.0
    score += 1.0 if heads.MINUTE.search(sheet.text) else 0.0
    return Evidence(DocumentKind.MINUTES, score if present or resolved else min(score, THRESHOLD - 1), None, sheet.date)


def opens_meeting(sheet: Sheet, kind: DocumentKind) -> bool:
    """Whether the first lines are by themselves the head of such a paper: its committee, its date, those present."""
    head = sheet.texts[:12]
    if not head or _NUMBERED.match(head[0]):
        return False
    if kind is DocumentKind.MEETING_PAGE:
        return any(heads.PAGE_TITLE.match(line) for line in head[:3])
    dated = _date_in(head[:5]) is not None
    if kind is DocumentKind.MINUTES:
        return dated and any(heads.PRESENT.match(line) for line in head)
    return dated and heads.COMMITTEE_LINE.match(head[0]) is not None and not heads.AGENDA_LINE.match(head[0])


def _opens(head: tuple[str, ...], *patterns: re.Pattern[str]) -> bool:
    """Whether one of the patterns comes before any prose: in the first lines, with only short lines above it."""
    for line in head:
        if any(pattern.search(line) for pattern in patterns):
            return True
        if len(line) > 75 and _SENTENCE.search(line) and not line.isupper():
            return False
    return False


def _date_in(lines: tuple[str, ...]) -> dt.date | None:
    return next((found.date for line in lines for found in find_dates(line) if found.date is not None), None)


def _meeting_page(sheet: Sheet) -> Evidence:
    head = sheet.head
    score = 2.0 if any(heads.PAGE_TITLE.match(line) for line in head[:6]) else 0.0
    score += (
        3.0
        if (
            "no. item" in sheet.low
            or "items\nno" in sheet.low
            or "no item" in sheet.low
            or ("|" in sheet.low and "no.|item" in sheet.low.replace(" ", ""))
        )
        and heads.ITEMS_TABLE.search(sheet.text)
        else 0.0
    )
    score += 2.0 if any(word in sheet.low for word in heads.ICON_WORDS) and heads.ICON.search(sheet.text) else 0.0
    is_told = "minutes:" in sheet.low or "decision" in sheet.low
    score += 2.0 if is_told and any(heads.PAGE_MINUTES.match(line) for line in sheet.texts if len(line) < 12) else 0.0
    if not score:
        return Evidence(DocumentKind.MEETING_PAGE, 0.0)
    score += 1.0 if heads.PAGE_VENUE.search("\n".join(head)) else 0.0
    score += 1.0 if sheet.source.media_type == "text/html" else 0.0
    return Evidence(DocumentKind.MEETING_PAGE, score + 0.5 if score >= THRESHOLD else 0.0, None, sheet.date)


# How many lines of a page, and of a text without pages, a title box may take, and within how many it begins there.
_BOX_ON_PAGE, _BOX_IN_TEXT, _BOX_OPENS, _LONGEST_LABEL = 45, 30, 14, 60
_LEAST_OF_SCORECARD = 8
_LABEL_WEIGHTS = {
    "title": 2.0,
    "to": 1.5,
    "from": 1.5,
    "date": 1.0,
    "author": 1.5,
    "contact": 0.5,
    "classification": 1.0,
}


def _report(sheet: Sheet) -> Evidence:
    labels = labels_of(sheet)
    head = sheet.head
    score = sum(_LABEL_WEIGHTS.get(name, 0.5) for name in labels)
    box = {name for name in labels if name != "other"}
    says = _report_line(head)
    if says:
        score += says + (1.0 if any(heads.COMMITTEE_LINE.match(line) for line in head[:4]) else 0.0)
        score += 1.0 if "date" not in box and sheet.date else 0.0
    sections = sum(1 for line in sheet.texts if heads.SECTION.match(line))
    score += 0.5 * min(2, sections)
    # A title without a label over "Report to:" and "Date:" is a box too, where sections or a further label follow it.
    is_box = {"to", "date"} <= box and bool({"author", "from"} & box or sections or "other" in labels)
    anchored = ("title" in box and len(box) > 1) or {"to", "from"} <= box or is_box or says >= 2.0
    score += 1.0 if is_box and "title" not in box else 0.0
    if not anchored or score < THRESHOLD:
        return Evidence(DocumentKind.REPORT, score if anchored else min(score, 1.0))  # its title is nobody's concern
    title = labels.get("title") or _title_of_report(sheet)
    return Evidence(DocumentKind.REPORT, score, title, sheet.date, frozenset(labels))


def _report_line(head: tuple[str, ...]) -> float:
    for line in head[:8]:
        if heads.BRIEFING.match(line) or heads.REPORT_TO.match(line):
            return 2.5
        if heads.REPORT_OF.match(line):
            return 2.0
        if heads.REPORT_LINE.match(line):
            return 1.5
    return 0.0


def _title_of_report(sheet: Sheet) -> str | None:
    """The line that may be the title of a report without a box: the first that is no committee, date or "Report of"."""
    for line in sheet.texts[:8]:
        if any(
            pattern.match(line) for pattern in (heads.BODY_LINE, heads.REPORT_LINE, heads.REPORT_OF, heads.REPORT_TO)
        ):
            continue
        if len(line) < 120 and not find_dates(line) and not line.endswith("."):
            return line
    return None


def opens_report(sheet: Sheet) -> bool:
    """Whether the first line is that of a report without a box: its committee, or what it is."""
    first = sheet.texts[0] if sheet.texts else ""
    return bool(heads.REPORT_LINE.match(first) or heads.REPORT_TO.match(first) or heads.BODY_LINE.match(first))


def labels_of(sheet: Sheet) -> dict[str, str]:
    """The labels of a report's box that stand on the sheet, each with what follows it on its line.

    On a page the box may stand anywhere, as text order is not reading order; elsewhere it opens the document.
    """
    found: dict[str, str] = {}
    texts = sheet.texts
    limit = _BOX_ON_PAGE if sheet.is_page else _BOX_IN_TEXT
    for index, (text, low) in enumerate(zip(texts, sheet.lows, strict=True)):
        match = (
            heads.LABEL.match(low)
            if len(text) < _LONGEST_LABEL or ":" in text[:_LONGEST_LABEL] or "\t" in text
            else None
        )
        name = _label_name(match) if match else None
        if match is None or name is None:
            continue
        is_of_page = sheet.is_page and name in {"title", "date", "to"}
        if index >= (len(texts) if is_of_page else limit if found else _BOX_OPENS):
            continue
        if not match["mark"] and index > _BOX_OPENS and name in {"to", "date", "from", "contact"}:
            continue
        rest = text[match.end() :] or (texts[index + 1] if index + 1 < len(texts) else "")
        found.setdefault(name, rest.strip(" :|-"))
    return found


def _label_name(match: re.Match[str]) -> str | None:
    return next((name for name in heads.LABELS if match[name] is not None), None)


def _headed(sheet: Sheet, pattern: re.Pattern[str], within: int = 6) -> str | None:
    """The line among the first few that a pattern finds, if it may be a title."""
    first = sheet.texts[:within]
    return next((line for line in sheet.titles if pattern.search(line) and (within > 4 or line in first)), None)


def _schedule(sheet: Sheet, kind: DocumentKind, line: re.Pattern[str], columns: Columns, bonus: float) -> Evidence:
    title = _headed(sheet, line)
    named = columns.named(sheet.columnar)
    if not title and named < 3:
        return Evidence(kind, 0.0)
    score = (3.0 if title else 0.0) + (min(3.0, 0.8 * named) if named >= 2 else 0.0) + bonus
    return Evidence(kind, score, title, sheet.date)


def _programme(sheet: Sheet) -> Evidence:
    found = _schedule(sheet, DocumentKind.WORK_PROGRAMME, heads.PROGRAMME_LINE, PROGRAMME, 0.0)
    if not found.score:
        return found
    dates = sum(1 for line in sheet.texts if len(line) < 40 and any(one.day is not None for one in find_dates(line)))
    return replace(found, score=found.score + (1.5 if dates >= 2 else 0.0))


def _monitoring(sheet: Sheet) -> Evidence:
    return _schedule(sheet, DocumentKind.MONITORING_SCHEDULE, heads.MONITORING_LINE, MONITORING, 0.0)


_WHEN = re.compile(
    r"^(?:to (?:be )?schedule[d]?|tbc|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b)",
    re.IGNORECASE,
)
_KEPT_UP = re.compile(r"\b(?:pending|tracker|updates?|register)\b", re.IGNORECASE)


def _projects(sheet: Sheet) -> Evidence:
    found = _schedule(sheet, DocumentKind.PROJECT_TRACKER, heads.PROJECT_LINE, PROJECTS, 0.0)
    if not found.title or not (
        PROJECTS.named(sheet.columnar) >= 2 or any(_KEPT_UP.search(line) for line in sheet.texts[:3])
    ):
        return replace(found, score=min(found.score, THRESHOLD - 1))
    score = found.score + (1.0 if any(_KEPT_UP.search(line) for line in sheet.texts[:5]) else 0.0)
    return replace(found, score=score + (1.0 if sum(1 for line in sheet.texts if _WHEN.match(line)) >= 2 else 0.0))


def _scorecard(sheet: Sheet) -> Evidence:
    texts = sheet.texts
    title = _headed(sheet, heads.SCORECARD_LINE, 4)
    if title is None or sum(1 for line in texts if len(line) > 70 and _SENTENCE.search(line)) > len(texts) / 4:
        return Evidence(DocumentKind.SCORECARD, 0.0)
    header = any(
        len(heads.MONTH_WORDS.findall(line)) >= 3
        or len({word.lower() for word in heads.MEASURE_WORDS.findall(line)}) >= 3
        for line in texts[:16]
    )
    figures = sum(1 for line in texts if heads.FIGURES.match(line) or sum(map(str.isdigit, line)) * 3 > len(line))
    is_figures = figures > len(texts) / 5 and (header or len(texts) > _LEAST_OF_SCORECARD)
    score = 2.5 + (2.0 if header else 0.0) + (1.5 if is_figures else 0.0)
    return Evidence(DocumentKind.SCORECARD, score, title, sheet.date)
