"""The exclusion of the public and press: Local Government Act 1972 s.100A(4) and Schedule 12A Part 1."""

import re
from collections.abc import Sequence

from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.records import Exclusion, Extent, Span

_HINT = re.compile(r"exclu|exempt|12\s?\(?A|confidential|paragraph", re.IGNORECASE)
_PARAGRAPHS = re.compile(
    r"\b(?:para(?:graph)?s?\.?|category|categories|clauses?)\s*(?:numbers?|nos?\.?)?\s*(?P<list>\(?\d{1,2}\)?(?:\s*(?:,|and|&|or|to|-|–)\s*(?:paragraph\s+)?\(?\d{1,2}\)?)*)",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(r"\b(?:schedule\s+12\s?\(?A\)?|exempt|1972)", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:public|press|they)\b.{0,60}\b(?:be|was|were|is|are|being)\s+(?:now\s+|hereby\s+)?excluded\b|\bexclud(?:e|ed|ing)\b.{0,40}\b(?:the\s+)?(?:press|public)\b.{0,40}\bfrom\b|\bexcluded from the meeting\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no|not any)\b.{0,30}\bitems?\b.{0,60}\b(?:requir|exclu|exempt)|\bthere (?:was|were|are|is) (?:no|none|nothing)\b|\bto consider whether\b|\bnot (?:be )?(?:necessary|required|excluded)\b|\bno exempt\b|\bif (?:necessary|required|needed)\b|^\W*(?:none|nil)\b|\bwhether\b.{0,50}\bexclu|\bto (?:agree|determine|decide|identify|resolve)\b.{0,60}\bwhether\b|\bwithout excluding\b",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:resolved|agreed|RESOLVED|in accordance with|under|pursuant to|by virtue|having been|is exempt|are exempt|contains? exempt|not for publication)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:part of|appendix|appendices|annex|part exempt|partially|some of|during (?:the )?(?:discussion|consideration) of (?:the )?(?:appendix|annex|exempt part)|part)\b(?!\s+(?:1|I|one)\b)", re.IGNORECASE)
_TITLE = re.compile(r"\(?\s*(?P<part>part\s+)?exempt\b|\bexempt (?:category|information|appendix|paragraph)|\bconfidential\b|\bnot for publication\b", re.IGNORECASE)
_TITLE_OF_RULE = re.compile(r"\bexclu(?:sion|de)\b|\bexempt (?:items|information|business)\b", re.IGNORECASE)
_EXEMPT_SECTION = re.compile(r"^(?:exempt|private|confidential|closed|part (?:2|ii|b|two)\b)", re.IGNORECASE)


def read_exclusion(paragraphs: Sequence[Paragraph], title: str, section: str | None, heading: Span) -> Exclusion | None:
    """Whether and why the public was excluded for an item; None where it was not, or where that is only asked."""
    from_title = _from_title(title, section, heading)
    found: Exclusion | None = None
    for paragraph in paragraphs:
        text = paragraph.text
        if not _HINT.search(text) or _NONE.search(text):
            continue
        moved = _MOVED.search(text)
        schedule = _SCHEDULE.search(text)
        if not (moved and (_WAS.search(text) or _TITLE_OF_RULE.search(title) or schedule)) and not (schedule and _numbers(text) and _WAS.search(text)):
            continue
        numbers = _numbers(text)
        extent = Extent.PART if _PART.search(_about(text, moved)) else Extent.WHOLE
        if found is None or (numbers and not found.paragraphs):
            found = Exclusion(extent, numbers, paragraph.span)
    if found and from_title and not found.paragraphs:
        return Exclusion(found.extent, from_title.paragraphs, found.span)
    return found or from_title


def _about(text: str, moved: re.Match[str] | None) -> str:
    """The words that say for what the public is excluded, without the reference to Part 1 of the Schedule."""
    return re.sub(r"\bPart\s+(?:1|I|one)\b(?:\s*\(as amended\))?|\bpart of (?:the|this) (?:agenda|meeting)\b(?= on the grounds)", "", text, flags=re.IGNORECASE)


def _numbers(text: str) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A that a text names: 1 to 7 now, 8 to 10 in the lists of old."""
    numbers: list[int] = []
    for match in _PARAGRAPHS.finditer(text):
        listed = [int(n) for n in re.findall(r"\d+", match["list"])]
        if re.search(r"\bto\b|-|–", match["list"]) and len(listed) == 2 and listed[0] < listed[1]:
            listed = list(range(listed[0], listed[1] + 1))
        numbers.extend(n for n in listed if 1 <= n <= 10)
    return tuple(dict.fromkeys(numbers))


def _from_title(title: str, section: str | None, heading: Span) -> Exclusion | None:
    if _TITLE_OF_RULE.search(title):
        return None
    match = _TITLE.search(title)
    if match:
        is_part = bool(match["part"]) or "appendix" in title.lower()
        return Exclusion(Extent.PART if is_part else Extent.WHOLE, _category(title), heading)
    if section and _EXEMPT_SECTION.match(section):
        return Exclusion(Extent.WHOLE, _numbers(section), heading)
    return None


def _category(title: str) -> tuple[int, ...]:
    bracket = re.search(r"exempt[^)]*", title, re.IGNORECASE)
    return tuple(dict.fromkeys(int(n) for n in re.findall(r"\b(\d{1,2})\b(?!\s?\(?A)", bracket.group()) if 1 <= int(n) <= 10)) if bracket else ()
