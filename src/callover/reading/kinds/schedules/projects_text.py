"""Trackers of projects whose table a converter has scattered into runs of lines."""

import re
from collections.abc import Sequence

from callover.reading.grammar.labels import BULLET
from callover.reading.kinds.schedules.pieces import body_lines
from callover.reading.kinds.schedules.years import pure_date
from callover.reading.parts import Part, joined, span_of
from callover.reading.records import ProjectRow
from callover.reading.source import Line, Role
from callover.reading.splitting import heads
from callover.reading.splitting.columns import PROJECTS
from callover.reading.splitting.sheets import plain

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# When a project runs stands first in its row: "July/August", "To Schedule", "Autumn 2024", "12 June 2024".
_WHEN = re.compile(
    rf"^(?:(?:early|late|mid|from|by|end of)[ -])?(?:{_MONTH}(?:\s*[/–-]\s*{_MONTH})?(?:\s+20\d\d)?|(?:Spring"
    rf"|Summer|Autumn|Winter)(?:\s+20\d\d)?|20\d\d[/-]\d\d|"
    r"To (?:be )?[Ss]chedule[d]?|To be (?:confirmed|arranged)|TBC|Ongoing|Not started"
    r"|Q[1-4](?: 20\d\d(?:/\d\d)?)?)\b(?=\s+[A-Z‘“]|\s*$)",
)
# What the cells beside a project begin with, where a converter has put them on the project's own line.
_GLUED = re.compile(
    r"(?<=[\w)])\s+(?=(?:Expressions? of interest|Reviews? (?:to|has|have|group|commenced|completed|under)"
    r"|Briefing|Councillors? |Cllrs? |Members? |Chaired by|Meetings? (?:held|to|scheduled|arranged)|Draft "
    r"|Scop(?:e|ing) |Initial |Invit(?:es?|ations?) |"
    r"Referral |Referred |First meeting|Updates? (?:to|from|due|provided|received)|Awaiting |Report (?:to|due"
    r"|considered|agreed)|Membership |Terms of reference|To (?:be |commence|report)|Evidence |Final report)\b)"
)
_STATUS = re.compile(
    r"^(?:completed?|closed|ongoing|on[- ]?going|in progress|not started|on hold|paused|active|live|pending"
    r"|under way|underway|red|amber|green|final|concluded|awaiting|to (?:commence|schedule)|started)\b",
    re.IGNORECASE,
)


def read_text(part: Part) -> tuple[ProjectRow, ...]:
    """The projects of a tracker's running text, each from where its time or its name begins to the next."""
    blocks = _blocks(part)
    return tuple(row for block in blocks if (row := _row(block)) is not None)


def _blocks(part: Part) -> list[list[Line]]:
    """The lines of each project; blank ones are kept, as they part the cells."""
    lines = list(body_lines(part, PROJECTS))
    starts = [
        index for index, line in enumerate(lines) if _WHEN.match(plain(line.text)) and not _is_detail(lines, index)
    ]
    if len(starts) < 2:
        starts = [index for index, line in enumerate(lines) if _is_name(lines, index)]
    if not starts:
        starts = [index for index, line in enumerate(lines) if _is_glued_name(lines, index)]
    ends = [*starts[1:], len(lines)] if starts else []
    return [lines[start:end] for start, end in zip(starts, ends, strict=True)]


def _is_detail(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that begins with a month is but a date among a project's details, with text right above it."""
    return pure_date(lines[index].text.strip()) is not None or (
        index > 0 and bool(lines[index - 1].text.strip()) and not _WHEN.match(plain(lines[index - 1].text))
    )


def _is_name(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    text = plain(line.text)
    if not text or BULLET.match(text) or not text[0].isupper() or _STATUS.match(text):
        return False
    apart = index == 0 or not lines[index - 1].text.strip()
    marked = line.role is Role.HEADING or line.bold
    return apart and (
        bool(marked)
        or (
            heads.is_title(text)
            and len(text.split()) <= 10
            and _GLUED.match(" " + text) is None
            and index + 1 < len(lines)
            and bool(lines[index + 1].text.strip())
        )
    )


def _row(block: Sequence[Line]) -> ProjectRow | None:
    cells = _cells(block)
    when = _WHEN.match(plain(block[0].text))
    bullets = [line for line in cells[0][1:] if _is_bullet(line)]
    name_lines = [line for line in cells[0] if line not in bullets]
    name = joined(name_lines) if name_lines else ""
    if when and when.end() <= len(name):
        name = name[when.end() :].strip(" :-–")
        if not name and len(cells) > 1:
            cells = cells[1:]
            name, bullets = joined(cells[0]), []
    glued = _GLUED.search(name)
    details = [name[glued.end() :]] if glued else []
    name = name[: glued.start()] if glued else name
    if not name:
        return None
    details += [BULLET.sub("", line.text.strip()).strip() for line in bullets]
    rest = [joined(cell) for cell in cells[1:]]
    status = rest.pop() if len(rest) > 1 or (rest and _STATUS.match(rest[-1])) else None
    return ProjectRow(
        name.strip(),
        "\n".join([*details, *rest]) or None,
        status,
        span_of([line for line in block if line.text.strip()]),
    )


def _is_bullet(line: Line) -> bool:
    """Whether a line is an entry of a list; of some bullets a converter leaves but the space after them."""
    return bool(BULLET.match(line.text.strip())) or (line.text[:1] == " " and line.text[1:2].isupper())


def _cells(block: Sequence[Line]) -> list[list[Line]]:
    cells: list[list[Line]] = [[]]
    for line in block:
        if line.text.strip():
            glued = _GLUED.search(plain(line.text)) if not cells[0] else None
            cells[-1].append(line)
            if glued:
                cells.append([])
        elif cells[-1]:
            cells.append([])
    return [cell for cell in cells if cell] or [[]]


def _is_glued_name(lines: Sequence[Line], index: int) -> bool:
    """Whether a line without blank lines about it begins a project: the row before has ended, and details follow."""
    text = lines[index].text
    before = lines[index - 1].text if index else ""
    has_ended = not before.strip() or not before.endswith(" ") or _STATUS.match(plain(before)) is not None
    return has_ended and text[:1].isupper() and not _STATUS.match(plain(text)) and _GLUED.search(text) is not None
