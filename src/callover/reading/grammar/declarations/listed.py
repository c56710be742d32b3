"""Declarations in lists, ``(b) Councillor Oak – item 6 – non-pecuniary – works for …``, and in plain text's columns."""

import re
from collections.abc import Iterator

from callover.reading.grammar.declarations.natures import INTEREST, nature_of
from callover.reading.grammar.declarations.people import listed_people, starts_with_title
from callover.reading.grammar.labels import without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import span_between, tidied
from callover.reading.records import Declaration, Nature
from callover.reading.source import Line, SourceText

_LEAD = re.compile(r"^(?P<who>.{2,120}?)(?:\s*[–—:]\s*|\s+-+\s*|-\s+)(?P<detail>\S.*)$")
_COMMA = re.compile(
    r"^(?P<who>[^,(]{4,80}?)\s*,?\s+(?P<detail>\(?(?:(?:in (?:respect|relation|regard)(?: of| to)?|re|regarding|for|"
    r"on)\s+)?"
    r"(?:agenda\s+|minute\s+)?(?:items?|minutes?|application)\s+(?:no\.?\s*)?\S*\d.*)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"^(?P<who>[^(]{4,80}?)\s*\((?P<detail>[^)]*\b(?:interest|personal|pecuniary|prejudicial|DPI|ORI|"
    r"NRI)\b[^)]*)\)\W*$",
    re.IGNORECASE,
)
_ITEM_FIRST = re.compile(r"^(?:agenda\s+)?(?:item|minute)\s+(?:no\.?\s*)?[\w./]+\s*[–—:-]+\s*(?=\S)", re.IGNORECASE)
_NATURE_FIRST = re.compile(r"^(?P<nature>[^:–—]{4,60}?\binterests?)\s*[:–—]+\s*(?P<rest>\S.*)$", re.IGNORECASE)
_NONE = re.compile(r"^\W*(?:none|nil|no|n/a)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:that|was|were|asked|will|would|introduced|presented)\b")
_SQUASHED_HEAD = re.compile(
    r"^\W*(?:Members?|Councillors?|Name|Names|Officers?)(?:Subject|Item|Minute|Agenda|Interest|Nature|Reason|Type|"
    r"Details?)",
    re.MULTILINE,
)
_SQUASHED = re.compile(
    r"^\s*(?P<who>(?:Councillor|Cllr\.?|Mrs?\.?|Ms\.?|Miss|Dr\.?)\s+(?:[A-Z]\.?\s+|[A-Z][a-z]+\s+)*?"
    r"(?:Mc|Mac|O['’]|Fitz|De|Le|La|Van)?[A-Z][a-zé'’]+(?:-(?:Mc|O['’])?[A-Z][a-zé]+)*)(?P<detail>(?:[A-Z(]|\d).*)$"
)
_HEAD_OF_NAMES = re.compile(
    r"^(?:members?|councillors?|names?|officers?|person|declar(?:ed|ant) by|name of member)\b", re.IGNORECASE
)
_HEAD_OF_INTEREST = re.compile(
    r"interest|nature|declar|disclos|pecuniary|subject|reason|type|detail|item|minute|action", re.IGNORECASE
)
_GAP = re.compile(r"\s{2,}|\t")


def listed_in(paragraph: Paragraph, lead: Nature) -> list[Declaration]:
    """The declaration that one paragraph of a list holds; ``lead`` is the nature that the list's head gave."""
    text = paragraph.text
    at = without_label(text)
    first = _ITEM_FIRST.match(text[at:])
    head = first.end() if first else 0
    body = text[at + head :]
    if _NONE.match(body):
        return []
    told = _taken_apart(body, lead)
    if told is None:
        return []
    names, detail, nature = told
    if head:
        detail = f"{text[at : at + head].strip(' –—:-')} – {detail}"
    span = paragraph.passage.span(at, len(text))
    return [Declaration(name, nature, detail, span) for name in names]


def _taken_apart(body: str, lead: Nature) -> tuple[list[str], str, Nature] | None:
    for pattern in (_LEAD, _BRACKETED, _COMMA):
        match = pattern.match(body)
        if not match or _SENTENCE.search(match["who"]) or INTEREST.search(match["who"]):
            continue
        if pattern is not _LEAD and not starts_with_title(body):
            continue
        names = listed_people(match["who"])
        if names:
            nature = nature_of(match["detail"])
            return names, match["detail"].strip(), lead if nature is Nature.UNKNOWN else nature
    by_nature = _NATURE_FIRST.match(body)
    if by_nature and starts_with_title(by_nature["rest"]) and not _SENTENCE.search(by_nature["rest"]):
        names = listed_people(by_nature["rest"])
        return (names, body.strip(), nature_of(by_nature["nature"])) if names else None
    return None


def columns_in(source: SourceText, lines: tuple[Line, ...], lead: Nature) -> Iterator[Declaration]:
    """The rows below a head such as ``Name     Item     Interest`` in plain text, or below one squashed together."""
    head = next((at for at, line in enumerate(lines) if is_head(line.text)), None)
    if head is None:
        return
    is_squashed = bool(_SQUASHED_HEAD.match(lines[head].text))
    rows = _squashed_rows(lines[head + 1 :]) if is_squashed else _rows(lines[head + 1 :], lines[head].text)
    for who, detail, first, last in rows:
        nature = nature_of(detail)
        span = span_between(source, first.start + len(first.text) - len(first.text.lstrip()), last.end)
        for name in listed_people(who):
            yield Declaration(name, lead if nature is Nature.UNKNOWN else nature, detail, span)


def is_head(text: str) -> bool:
    """Whether a line heads a table in plain text: ``Name     Item     Interest``, ``MemberSubject/Minute``."""
    if _SQUASHED_HEAD.match(text):
        return True
    cells = _GAP.split(text.strip())
    return (
        len(cells) >= 2
        and len(text) < 160
        and bool(_HEAD_OF_NAMES.match(cells[0]))
        and all(_HEAD_OF_INTEREST.search(cell) for cell in cells[1:])
    )


def _squashed_rows(lines: tuple[Line, ...]) -> Iterator[tuple[str, str, Line, Line]]:
    for line in lines:
        match = _SQUASHED.match(line.text)
        if match:
            yield match["who"], tidied(match["detail"]), line, line


def _rows(lines: tuple[Line, ...], head: str) -> Iterator[tuple[str, str, Line, Line]]:
    """Rows of which a name opens each; a line that is indented behind the names goes on with the row above."""
    edge = len(head) - len(head.lstrip())
    row: list[Line] = []
    for line in lines:
        if not line.text.strip():
            continue
        opens = len(line.text) - len(line.text.lstrip()) <= edge + 1
        if opens and row:
            yield from _row(row)
            row = []
        if opens and not starts_with_title(line.text.strip()):
            return
        row.append(line)
    yield from _row(row)


def _row(row: list[Line]) -> Iterator[tuple[str, str, Line, Line]]:
    cells = _GAP.split(row[0].text.strip()) if row else []
    if len(cells) >= 2:
        more = [tidied(line.text) for line in row[1:]]
        yield cells[0], " ".join([" – ".join(tidied(cell) for cell in cells[1:]), *more]), row[0], row[-1]
