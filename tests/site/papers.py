"""Makes small PDFs of printed lines, and readings of them whose spans are found by their words."""

import io
from dataclasses import dataclass
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from callover.reading import records
from callover.reading.parts import span_between
from callover.reading.source import SourceText


def pdf_of(*pages: str) -> bytes:
    """A PDF with these lines on its pages; a line in capitals is bold."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    for page in pages:
        height = A4[1] - 72
        for line in page.strip("\n").split("\n"):
            canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 11)
            canvas.drawString(72, height, line)
            height -= 18
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@dataclass
class Finder:
    """Finds words in a source's text, each search from where the last one ended."""

    source: SourceText
    at: int = 0

    def span(self, words: str, until: str | None = None) -> records.Span:
        """The span of these words, or from them to the end of ``until``. Raises ValueError where they are not there."""
        start = self.source.text.index(words, self.at)
        end = start + len(words)
        if until is not None:
            end = self.source.text.index(until, end - len(until) if until in words else end) + len(until)
        self.at = start
        return span_between(self.source, start, end)


def moment(finder: Finder, words: str, **given: Any) -> records.Moment:
    return records.Moment(span=finder.span(words), **given)


def reading_of(
    source: SourceText, *documents: records.Document, notices: tuple[records.Notice, ...] = ()
) -> records.Reading:
    """A reading of this source that holds these documents."""
    about = records.Source(source.name, source.sha256, source.media_type, source.pages, len(source.text))
    return records.Reading(about, documents, notices)


def item(**given: Any) -> records.Item:
    """An item in which nothing is printed but what is given."""
    empty: dict[str, Any] = dict.fromkeys(("number", "agenda_number", "purpose", "report_pages", "exclusion"))
    lists = ("in_attendance", "resolutions", "actions", "declarations", "questions", "votes")
    return records.Item(**{**empty, **dict.fromkeys(lists, ()), **given})
