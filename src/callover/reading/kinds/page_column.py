"""The column of page numbers down the right of an agenda: ``5 - 9`` level with an item, no word beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.reading.grammar.headings import Heading
from callover.reading.source import Line

_HEADED = re.compile(r"(?:^|\t|\s{2,})Pages?(?:\s*(?:no|number)s?\.?(?:\(s\))?)?\s*$", re.IGNORECASE)
_RANGE = re.compile(r"(?:^|\t)\s*(?P<first>\d{1,4})\s*(?:-|–|—|to)\s*(?P<last>\d{1,4})\s*$")
_ONE = re.compile(r"(?:^|\t)\s*(?P<first>\d{1,4})\s*$")
_BEHIND_TITLE = re.compile(r"\s+(?P<first>\d{1,4})\s*[-–—]\s*(?P<last>\d{1,4})$")
_YEARS = range(1900, 2100)


def has_page_column(lines: Sequence[Line]) -> bool:
    """Whether one of these lines heads a column of pages: ``Page No.``, at its end or alone."""
    return any(_HEADED.search(line.text.rstrip()) for line in lines)


def with_page_column(heading: Heading, body: Sequence[Line], is_headed: bool) -> Heading:
    """The heading with the pages that stand in the column beside it, and its title without them.

    A lone figure counts only where the column has a head (``is_headed``); a span of years is no span of pages.
    """
    if heading.report_pages is not None:
        return heading
    behind = _BEHIND_TITLE.search(heading.title)
    pages = _pages(behind) if behind else None
    if behind and pages:
        return replace(heading, title=heading.title[: behind.start()], report_pages=pages)
    for line in body:
        text = line.text.rstrip()
        match = _RANGE.search(text) or (_ONE.search(text) if is_headed else None)
        pages = _pages(match) if match else None
        if pages:
            return replace(heading, report_pages=pages)
    return heading


def _pages(match: re.Match[str]) -> tuple[int, int] | None:
    first, last = int(match["first"]), int(match.groupdict().get("last") or match["first"])
    return (first, last) if 0 < first <= last and first not in _YEARS else None
