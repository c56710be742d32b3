"""The box at the head of a report: its labels and what is printed for each, whatever the template."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from callover.reading.parts import Part
from callover.reading.source import Line
from callover.reading.splitting.heads import ANY_LABEL
from callover.reading.splitting.sheets import lowered, plain

_RELEVANT = r"(?:relevant|corporate|lead) directors?"
_LABEL = re.compile(
    rf"^(?:\d{{1,2}}[.)]?\s+)?(?:{ANY_LABEL}"
    rf"|(?P<director>{_RELEVANT}))(?:[ ]*\(s\))?[ ]*[*_]{{0,2}}(?P<mark>[:|]-?|\?|\.:|\t"
    rf"| {(3,)})?[*_]{{0,2}}\s*(?P<value>.*)$"
)
# Labels that templates print without a colon and with their value, or more of their question, on the same line.
_OPEN = re.compile(
    r"^(?:\d{1,2}[.)]?\s+)?(?P<author>(?:report )?author\(s\)|report authors?|lead officers?|contact officers?"
    r"|report contact)\s+(?P<value>[A-Z].*)$"
    r"|^(?P<other>is this a key decision|strategic director approving|ward\(s\) affected|wards affected)\b.*$"
    r"|^(?P<to>(?:member )?briefing (?:paper|note) (?:for|to)|report to|report for)\s+(?:the )?(?P<body>.+)$",
    re.IGNORECASE,
)
_SECTION = re.compile(r"^\d{1,2}[.)]?\d{0,2}\s+[A-Z]")
_HEADINGS = frozenset(
    {
        "summary",
        "recommendations",
        "recommendation",
        "recommendation(s)",
        "background",
        "introduction",
        "executive summary",
    }
)
_LONGEST_FIELD = 16
_LONGEST_LABEL = 80  # characters of a label that has neither mark nor value
_LABEL_MARKS = (":", "|", "?", "\t", "   ")
_HEAD_LINES = 90


@dataclass(frozen=True)
class Field:
    """A label's name among those of the splitter, or ``director``, and the lines of its value; the first may be cut.

    ``first`` is what stands on the label's own line, which is ``line``; blank lines are kept in ``lines``.
    """

    name: str
    label: str
    first: str
    line: Line
    lines: tuple[Line, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The value line by line, an empty text for a blank line."""
        return (self.first, *(plain(line.text) for line in self.lines))


def fields_of(part: Part) -> tuple[Field, ...]:
    """Every labelled field of the part's head and of its end, where contacts stand, in order."""
    lines = part.lines
    cells = _starts_of_cells(part)
    found: list[Field] = []
    index = 0
    while index < len(lines):
        text = plain(lines[index].text)
        match, used = _match(lines, index, text) if text else (None, 1)
        if match is None or (
            index > _HEAD_LINES and match[0] not in {"author", "contact", "director", "title", "date", "to", "from"}
        ):
            index += 1
            continue
        name, label, value = match
        end = _end(lines, index + used, name, cells)
        found.append(Field(name, label, value, lines[index], lines[index + used : end]))
        index = max(index + used, end if name != "other" else index + used)
    return tuple(found)


def _match(lines: Sequence[Line], index: int, text: str) -> tuple[tuple[str, str, str] | None, int]:
    """The label with which a line begins, also where it is broken over two lines, and how many lines it takes."""
    found = label_in(text)
    if found or len(text) > 20 or text.endswith(":"):
        return found, 1
    for ahead in range(index + 1, min(index + 3, len(lines))):
        more = plain(lines[ahead].text)
        if more:
            joined = label_in(f"{text} {more}") if more.endswith(":") and len(more) < 25 else None
            return joined, ahead - index + 1 if joined else 1
    return None, 1


@lru_cache(maxsize=1024)  # a line is asked about as a field, as the end of another and as a heading
def label_in(text: str) -> tuple[str, str, str] | None:
    """The name, the label as printed and the value of a line that begins with a label of a report's box."""
    may_match = len(text) <= _LONGEST_LABEL or any(mark in text for mark in _LABEL_MARKS)
    match = _LABEL.match(lowered(text)) if may_match else None
    if match and (match["mark"] or not match["value"]):
        name = next(
            key for key, value in match.groupdict().items() if value is not None and key not in {"mark", "value"}
        )
        return name, text[slice(*match.span(name))], text[match.start("value") :].strip()
    opened = _OPEN.match(text)
    if opened:
        name = next(key for key in ("author", "other", "to") if opened[key] is not None)
        return name, opened[name], (opened["value"] or opened["body"] or "").strip()
    return None


def _end(lines: Sequence[Line], start: int, name: str, cells: frozenset[int]) -> int:
    """Where a field ends: at the next label or heading; a field of one value already at the blank line after it."""
    seen = False
    for index in range(start, min(start + _LONGEST_FIELD * 2, len(lines))):
        text = plain(lines[index].text)
        if not text:
            if seen and name not in {"author", "contact", "director"}:
                return index
            continue
        if (
            label_in(text)
            or _match(lines, index, text)[0]
            or _SECTION.match(text)
            or text.lower().rstrip(":") in _HEADINGS
        ):
            return index
        if seen and lines[index].start in cells and name not in {"author", "contact", "director"}:
            return index
        seen = True
    return min(start + _LONGEST_FIELD * 2, len(lines))


def _starts_of_cells(part: Part) -> frozenset[int]:
    return frozenset(cell.start for grid in part.grids for row in grid.rows for cell in row if cell.start < cell.end)
