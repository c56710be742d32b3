"""Puts a report together from its box, its headings and its recommendations."""

import datetime as dt
import re
from collections.abc import Sequence

from callover.civic.dates import find_dates
from callover.reading.grammar.asks import Setting
from callover.reading.kinds.context import Context
from callover.reading.kinds.report.authors import authors_of
from callover.reading.kinds.report.fields import Field, fields_of
from callover.reading.kinds.report.recommendations import recommendations_of
from callover.reading.kinds.report.sections import headings_of
from callover.reading.kinds.tables import read_tables
from callover.reading.parts import Part, tidied
from callover.reading.records import Document, DocumentKind, Report
from callover.reading.splitting import heads
from callover.reading.splitting.sheets import plain

_TITLE_STOPS = re.compile(
    r"^\d{1,2}[.)]?$|^(?:is this a key decision|strategic director|report author|ward|key decision|date\b"
    r"|to\b:|\d{1,2}\.?\s+[A-Z])",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:appendix|annexe?|page)\s*[\w.]*$|^(?:public|private|open|exempt|part \w+)?\s*report$"
    r"|^(?:not )?for publication|^briefing$|^[\W\d]+$|^version\b|^\(?pages?\b|^agenda item\b|^item\b.{0,6}$",
    re.IGNORECASE,
)
_PERSON_LINE = re.compile(r"^[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}\s*(?:[–—-]\s|,\s)\s*\S")
_HEAD = 40
_LONGEST_TITLE = 220


def read_report(part: Part, context: Context) -> Document:
    """The report that this part of a source holds; what is no report is given as ``other``, with title and tables."""
    fields = fields_of(part)
    headings = headings_of(part, fields, context)
    to = _to(part, fields)
    date = _date(part, fields)
    setting = Setting(meeting_date=date, body=to)
    report = Report(
        to=to,
        date=date,
        authors=authors_of(part, fields),
        sections=tuple(heading.section for heading in headings),
        recommendations=recommendations_of(part, headings, setting),
    )
    return Document(
        kind=DocumentKind.REPORT,
        title=_title(part, fields, headings[0].first if headings else _HEAD),
        body=to,
        meeting=None,
        span=part.span,
        report=report,
        tables=read_tables(part),
    )


def read_paper(part: Part, context: Context) -> Document:  # noqa: ARG001
    """Slides, a scorecard or another paper, as ``other``: its title and its tables."""
    return Document(
        kind=DocumentKind.OTHER,
        title=title_at_head(part),
        body=None,
        meeting=None,
        span=part.span,
        tables=read_tables(part),
    )


def _first(fields: Sequence[Field], name: str) -> str | None:
    """The first paragraph of the first field of this name that has one."""
    for field in fields:
        if field.name != name:
            continue
        words: list[str] = []
        for text in field.texts:
            if not text.strip():
                if words:
                    break
                continue
            if words and _TITLE_STOPS.match(text):
                break
            words.append(text)
        if words:
            return tidied("\n".join(words)).strip(" |*_") or None
    return None


def _to(part: Part, fields: Sequence[Field]) -> str | None:
    """The body that the report is for: what a label says, without its date; else a committee's line."""
    said = _first(fields, "to")
    if said and not find_dates(said[:4]):
        return _without_date(said)
    for line in part.lines[:_HEAD]:
        text = plain(line.text)
        if (
            text
            and len(text) < 100
            and heads.COMMITTEE_LINE.match(text)
            and not heads.REPORT_LINE.match(text)
            and not text.endswith(".")
        ) and not re.search(r"\bcouncil$", text, re.IGNORECASE):
            return _without_date(text)
    return None


def _without_date(text: str) -> str | None:
    dates = find_dates(text)
    cut = text[: dates[0].start] if dates and dates[0].start else text
    return re.sub(r"(?:\s+(?:on|of|[-–—,]|meeting))*\s*[-–—,:]*\s*$", "", cut).strip() or None


def _date(part: Part, fields: Sequence[Field]) -> dt.date | None:
    """The day of the meeting or report: what the label says; else beside the committee's name; else in the head."""
    for name in ("date", "to"):
        for field in fields:
            if field.name == name:
                for found in find_dates(tidied("\n".join(field.texts[:6]))):
                    if found.date:
                        return found.date
    for line in part.lines[:_HEAD]:
        text = plain(line.text)
        if len(text) < 110 and any(char.isdigit() for char in text):
            for found in find_dates(text):
                if found.date:
                    return found.date
    return None


def _title(part: Part, fields: Sequence[Field], first_heading: int) -> str | None:
    said = _first(fields, "title")
    return said[:_LONGEST_TITLE] if said else title_at_head(part, first_heading)


def title_at_head(part: Part, before: int = _HEAD) -> str | None:
    """The title of a paper without a label for it: the first lines that are no committee, date, person or mark."""
    words: list[str] = []
    for line in part.lines[: max(1, min(before, _HEAD))]:
        text = tidied(plain(line.text))
        if not text:
            if words and not words[-1].endswith((";", ":", ",", "–", "-", "of", "and", "the", "for")):
                break
            continue
        if _is_no_title(text):
            if words:
                break
            continue
        words.append(text)
        if len(words) == 3 or len(" ".join(words)) > 120:
            break
    return tidied(" ".join(words))[:_LONGEST_TITLE] or None


def _is_no_title(text: str) -> bool:
    if _NO_TITLE.match(text) or _PERSON_LINE.match(text) or heads.REPORT_OF.match(text) or heads.REPORT_TO.match(text):
        return True
    if (
        heads.COMMITTEE_LINE.match(text)
        and len(text) < 80
        and re.search(r"\b(?:committee|commission|panel|cabinet|council|board|executive)$", text, re.IGNORECASE)
    ):
        return True
    dates = find_dates(text)
    return bool(dates) and dates[0].end - dates[0].start > len(text) * 0.55
