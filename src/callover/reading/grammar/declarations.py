"""Declarations of interest: told in sentences, in lettered lists, and in tables of two or more columns.

Disclosable pecuniary interests: Localism Act 2011 ss.30 to 31. Local codes add personal, prejudicial and other kinds.
"""

import re
from collections.abc import Sequence

from callover.civic.names import is_name, split_people
from callover.reading.grammar.labels import without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import span_between, tidied
from callover.reading.records import Declaration, Nature
from callover.reading.source import Grid, SourceText

_WHO = r"(?:(?:The )?(?:Councillors?|Cllrs?\.?|County Councillors?|Mrs?\.?|Ms\.?|Miss|Mx|Dr\.?|Sir|Lady|Lord|Prof(?:essor)?\.?|Rev(?:eren)?d?\.?|Canon|Alderman|Y Cynghorydd)\s+)"
_DECLARED = re.compile(
    r"\b(?:declared|disclosed|registered|announced|made (?:a|the following) declaration|gave notice of|stated that (?:he|she|they) (?:had|was|were)|indicated|wished to (?:declare|disclose)|advised|noted (?:his|her|their)|datgan(?:odd)?)\b",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"\b(?:interests?|non-pecuniary|pecuniary|DPI|ORI|NRI|OSI|VAOI|lobbied|buddiant)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no(?:ne)?|nil)\b.{0,40}\b(?:declar|interest|disclos|made|received)|^\W*(?:none|nil)\b|\bno (?:declarations|interests|disclosures)\b|\bnot? .{0,20}declared\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?P<who>.{2,120}?)\s*[-–—:]\s+(?P<detail>.+)$")
_TITLE = re.compile(r"\b(?:declaration|disclosure|interest|datganiad|buddiant|lobbying)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")


def is_about_declarations(title: str) -> bool:
    """Whether an item's title says that it takes declarations."""
    return bool(_TITLE.search(title))


def read_declarations(paragraphs: Sequence[Paragraph], title: str) -> tuple[Declaration, ...]:
    """The declarations in an item: all that its paragraphs list where it is for declarations, else told sentences."""
    is_own = is_about_declarations(title)
    found: list[Declaration] = []
    lead_nature: Nature | None = None
    for paragraph in paragraphs:
        text = paragraph.text
        if is_own and text.rstrip().endswith(":"):
            lead_nature = _nature(text) if _INTEREST.search(text) else lead_nature
        for start, end in _sentences(text):
            declared = _told(paragraph, start, end)
            found.extend(declared)
        if is_own and not any(one.span.start >= paragraph.span.start for one in found):
            found.extend(_listed(paragraph, lead_nature))
    return tuple(found)


def _sentences(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    spans = [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if text[a:b].strip()]
    joined: list[tuple[int, int]] = []
    for start, end in spans:  # "Cllr. Hall", "Mr. Gray": the full stop of a title ends no sentence
        if joined and re.search(r"\b(?:Cllrs?|Mrs?|Ms|Dr|Prof|Rev|No|[A-Z])\.\s*$", text[joined[-1][0] : joined[-1][1]]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _told(paragraph: Paragraph, start: int, end: int) -> list[Declaration]:
    """``Councillor Ash declared a personal interest in item 5 as …``; ``Later in the meeting Mr Elm declared …``."""
    sentence = paragraph.text[start:end]
    verb = _DECLARED.search(sentence)
    if not verb or not _INTEREST.search(sentence) or _NONE.search(sentence):
        return []
    if not re.search(rf"{verb.group()}.{{0,60}}\binterest|\bpecuniary|\bDPI\b|\bORI\b|\bNRI\b|\bOSI\b|\bVAOI\b|lobbied|buddiant", sentence, re.IGNORECASE):
        return []
    who = re.search(rf"(?P<who>{_WHO}.*)$", sentence[: verb.start()])
    if not who:
        return []
    names = split_people(who["who"])
    span = paragraph.passage.span(start, end)
    detail = sentence[verb.end() :].strip(" .,:")
    return [Declaration(one.name, _nature(sentence), detail or sentence.strip(), span) for one in names if one.name]


def _listed(paragraph: Paragraph, lead_nature: Nature | None) -> list[Declaration]:
    """``(b) Councillor Oak – agenda item 6 – non-pecuniary – works for …`` and ``Councillor Oak: item 6, …``."""
    text = paragraph.text
    at = without_label(text)
    body = text[at:]
    match = _LEAD.match(body)
    if not match or _NONE.search(body[:60]):
        return []
    people = [one for one in split_people(match["who"]) if one.name]
    if not people or not (people[0].honorific or is_name(people[0].name)) or len(people) > 4:
        return []
    if re.search(r"\b(?:that|was|were|asked|will)\b", match["who"]):
        return []
    nature = _nature(match["detail"])
    if nature is Nature.UNKNOWN and lead_nature is not None:
        nature = lead_nature
    span = paragraph.passage.span(at, len(text))
    return [Declaration(one.name, nature, match["detail"].strip(), span) for one in people]


def read_declaration_table(source: SourceText, grid: Grid) -> tuple[Declaration, ...]:
    """The declarations in a table whose first row names a member's column and what is declared."""
    rows = [[tidied(source.text[cell.start : cell.end]) for cell in row] for row in grid.rows]
    if len(rows) < 2 or not re.search(r"member|name|councillor|person|officer", rows[0][0] if rows[0] else "", re.IGNORECASE):
        return ()
    found = []
    for cells, row in zip(rows[1:], grid.rows[1:], strict=True):
        people = [one for one in split_people(cells[0]) if one.name] if cells else []
        if not people or len(cells) < 2:
            continue
        detail = " – ".join(cell for cell in cells[1:] if cell)
        span = span_between(source, row[0].start, max(cell.end for cell in row))
        found.extend(Declaration(one.name, _nature(detail), detail, span) for one in people)
    return tuple(found)


def _nature(text: str) -> Nature:
    """The kind of interest as printed: non-pecuniary is not pecuniary, and prejudicial outweighs personal."""
    low = text.lower()
    if re.search(r"\bnon-?\s?(?:disclosable )?pecuniary\b|non-?\s?registrable|\bnri\b|other (?:significant|registrable|interest)|\bori\b|\bosi\b|\bvaoi\b|voluntary", low):
        return Nature.PERSONAL if re.search(r"(?<!non-)\bpersonal\b", low) else Nature.OTHER
    if re.search(r"\bdisclosable pecuniary|\bdpi\b|\bpecuniary\b", low):
        return Nature.DISCLOSABLE_PECUNIARY
    if re.search(r"(?<!non-)(?<!not )(?<!not a )\bprejudicial\b", low) and not re.search(r"\b(?:non|not|nor)[- ](?:a )?prejudicial", low):
        return Nature.PREJUDICIAL
    if re.search(r"\bpersonal\b", low):
        return Nature.PERSONAL
    if re.search(r"\bnon-?prejudicial|lobb", low):
        return Nature.OTHER
    return Nature.UNKNOWN
