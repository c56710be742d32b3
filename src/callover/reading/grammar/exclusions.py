"""The exclusion of the public and press: Local Government Act 1972 s.100A(4) and Schedule 12A Part 1.

Parishes exclude under the Public Bodies (Admission to Meetings) Act 1960, which has no numbered paragraphs.
"""

import re
from collections.abc import Sequence

from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.sentences import Sentence, sentences_of
from callover.reading.records import Exclusion, Extent, Span

_HINT = re.compile(
    r"exclu|exempt|12\s?\(?A|confidential|restrict|private|closed session|withdr[ae]w|asked to leave|left the|"
    r"vacated|10\.4|not for publication",
    re.IGNORECASE,
)
_LIST = (
    r"(?P<list>\(?\d{1,2}\)?(?!\.\d|\d)(?:\s*(?:,|and|&|or|to|-|"
    r"–)\s*(?:and\s+)?(?:paragraphs?\s+)?\(?\d{1,2}\)?(?!\.\d|\d))*)"
)
_PARAGRAPHS = re.compile(
    rf"\b(?:para(?:graph)?(?:s|\(s\))?\.?|category|categories|categori)\s*(?:numbers?|nos?\.?|in)?\s*{_LIST}",
    re.IGNORECASE,
)
# Some constitutions copy the Schedule's paragraphs into their own rules, number for number.
_RULES = re.compile(rf"\b(?:Access to Information\b.{{0,40}}?)10\.4\s*{_LIST}", re.IGNORECASE)
_AFTER_SCHEDULE = re.compile(
    rf"\bschedule\s+12\s?\(?A\)?\s*[,:–-]?\s*(?P<list>\(\d{{1,2}}\)|{_LIST.replace('?P<list>', '?:')})", re.IGNORECASE
)
_RESTRICTION = re.compile(
    r"^\W*(?:reasons?\s+for\s+restriction|restriction|exempt(?:ion)?(?:\s+information)?(?:\s+category)?|"
    r"classification)\s*[:–-]\s*(?:(?:private|exempt|confidential|restricted|part\s+(?:2|ii|b)|paragraphs?|"
    rf"category)\W*)+(?:{_LIST})?",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"\bschedule\s+12\s?\(?A\)?|\bexempt|\b1972\b|\b100\s?\(?A\)?|\baccess to information\b", re.IGNORECASE
)
_PARISH_ACT = re.compile(r"\bpublic bodies\b|\b1960\b|\bstanding order", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:public|press|they)\b.{0,60}\b(?:be|was|were|is|are|being|been)\s+(?:now\s+|hereby\s+|therefore\s+|"
    r"temporarily\s+|then\s+)?(?:excluded|asked to (?:leave|withdraw)|requested to (?:leave|withdraw))\b"
    r"|\bexclud(?:e|ed|ing)\b.{0,40}\b(?:press|public)\b|\bexcluded from the (?:meeting|remainder|rest)\b|"
    r"\bexclusion of the (?:press|public)\b.{0,60}\b(?:agreed|approved|carried|moved)\b"
    r"|\b(?:press|public)\b.{0,30}\b(?:withdraw|leave) (?:from )?the (?:meeting|room)\b",
    re.IGNORECASE,
)
_IN_PRIVATE = re.compile(
    r"\b(?:moved?|went|go|goes|going|passed|entered|adjourned|continued|met|sat|sitting)\s+(?:then\s+|"
    r"now\s+)?(?:on\s+)?(?:in\s?to|to|in)\s+(?:a\s+|the\s+)?(?:private|closed|confidential|exempt|part\s+(?:2|ii|b|"
    r"two)|camera)(?:\s+(?:session|part|business))?\b"
    r"|\b(?:considered|discussed|taken|debated|held|heard)\s+(?:\w+\s+){0,2}in\s+(?:private|closed|"
    r"confidential)(?:\s+session)?\b(?!\s+(?:sector|homes?|rented))"
    r"|\b(?:press|public)\b.{0,40}\b(?:left|withdrew from|vacated)\s+the\s+(?:meeting|room|chamber|gallery)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not any)\b.{0,30}\b(?:items?|reports?|business|matters?)\b.{0,60}\b(?:requir|exclu|exempt|private|"
    r"confidential)|\bthere (?:was|were|are|is) (?:no|none|nothing)\b|\bto consider (?:whether|if|any)\b"
    r"|\bnot (?:be )?(?:necessary|required|excluded)\b|\bno exempt\b|\bno need\b|\bif (?:necessary|required|needed|"
    r"appropriate)\b|^\W*(?:none|nil)\b|\bwhether\b.{0,60}\b(?:exclu|private|exempt|confidential)|"
    r"\bto (?:agree|determine|decide|identify|resolve|consider)\b.{0,60}\b(?:whether|which|any)\b|"
    r"\bwithout (?:excluding|going|moving)\b|^\W*(?:if|should|were|where)\b|\b(?:would|may|might|could) (?:have to|"
    r"need to|wish to|be|then be|choose to)\b.{0,40}\b(?:resolve|exclu|private|asked)"
    r"|\bhad (?:\w+ )?(?:been|met|left|moved|gone|considered|discussed)\b(?! (?:resolved|agreed))|\b(?:returned?|"
    r"resumed?|back)\b.{0,30}\b(?:public|open)\b|\bre-?admitted\b"
    r"|\bmotion\b.{0,80}\b(?:lost|fell|defeated)\b|\b(?:remain|stay)\w* (?:open|public|in public)\b|"
    r"\bno longer (?:exempt|confidential)\b|\btaken in public\b|\bnever\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:resolved|agreed|in accordance with|under|pursuant to|by virtue|having been|(?:is|are|was|were|as|"
    r"remains?)\s+exempt|contain(?:s|ed|ing)? exempt|not for publication|as defined|defined in|carried|approved|"
    r"moved|proposed|that the|exempt\s*(?:[-–(:]|under|from|by|report|appendix|appendices|annex|item|information))",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:part of|parts of|appendix|appendices|annex(?:es)?|part[\s-]exempt|partly|partially|some of|exempt part|"
    r"part)\b",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"\bpart\s+(?:1|2|i|ii|a|b|one|two)\b(?:\s*\(as amended\))?|\bpart of (?:the|this|that) (?:agenda|meeting|"
    r"proceedings|session|act|schedule)\b|\b(?:remaining|latter|following|private|public) part of the\b",
    re.IGNORECASE,
)
_PRIVACY = r"(?:exempt|confidential|restricted|not for publication)"
_PAPER = (
    r"(?:reports?|items?|minutes?|appendi(?:x|ces)|annex(?:es)?|information|papers?|business|paragraphs?|categor(?:y|"
    r"ies)|session)"
)
_TITLE = re.compile(
    rf"[(\[]\s*(?P<part>part(?:ly|ially)?[\s-]+)?{_PRIVACY}\b[^)\]]*[)\]]|[(\[](?=[^)\]]*\bexempt (?:category|"
    r"information|appendix|under|by)\b)[^)\]]*[)\]]"
    rf"|(?:^|[-–—:]\s*)(?P<part2>part[\s-]+)?{_PRIVACY}(?:\s+{_PAPER})?\s*(?:$|[-–—:(])|\b{_PRIVACY}\s+{_PAPER}\b|"
    r"\bnot for publication\b"
    r"|[(\[]\s*(?:in\s+)?(?:private|closed)(?:\s+(?:item|report|session))?\s*[)\]]|[(\[]\s*part\s+(?:2|ii|b|"
    r"two)\s*[)\]]|^\W*restricted item",
    re.IGNORECASE,
)
_TITLE_OF_RULE = re.compile(
    r"\bexclu(?:sion|de|ding)\b.{0,30}\b(?:public|press)\b|\b(?:public|press)\b.{0,40}\bexclu|^\W*exclusion\W*$|"
    r"\bexempt (?:items|information|business|matters)\b(?!\s*\()|"
    r"^\W*(?:any\s+(?:other\s+)?)?(?:exempt|confidential|private|closed|part\s+(?:2|ii|b|two|1|i|a|"
    r"one))\s*(?:\S\s*)?(?:items?|information|business|matters?|session|proceedings|reports?)\W*$|"
    r"\bpossible exclusion\b|\breturn to (?:public|open)|\bre-?admission\b|\b(?:part ii|part 2|"
    r"part b)\b.{0,30}\bprivate\b",
    re.IGNORECASE,
)
_EXEMPT_SECTION = re.compile(
    r"^\W*(?:exempt|private|confidential|closed|restricted|not for publication|part (?:2|ii|b|two)\b)", re.IGNORECASE
)
_STARRED = re.compile(r"^\s*\*\s*\S|^\s*\d{1,3}[a-z]?\.?\s*\*|\*\s*$|\*\s*\(pages?\b", re.IGNORECASE)


def read_exclusion(paragraphs: Sequence[Paragraph], title: str, section: str | None, heading: Span) -> Exclusion | None:
    """Whether and why the public was excluded for an item; None where it was not, or where that is only asked.

    ``section`` is the label under which the item stands (``PART II``); ``heading`` is the item's span.
    """
    from_title = _from_title(title, section, heading)
    is_rule = bool(_TITLE_OF_RULE.search(title))
    found: Exclusion | None = None
    for paragraph in paragraphs:
        if not _HINT.search(paragraph.text) and found is None:
            continue
        for sentence in sentences_of(paragraph.text):
            found = _with(found, _told(paragraph, sentence, is_rule), paragraph, sentence)
    if found and from_title and not found.paragraphs:
        return Exclusion(found.extent, from_title.paragraphs, found.span)
    return found or from_title


def is_starred(line: str) -> bool:
    """Whether the line of a heading bears an asterisk at its number or title; what that says is its council's habit."""
    return bool(_STARRED.search(line))


def _told(paragraph: Paragraph, sentence: Sentence, is_rule: bool) -> Exclusion | None:
    """The exclusion that one sentence tells of; None where it only asks, supposes or recalls one."""
    text = sentence.text
    if not _HINT.search(text) or _NOT.search(text):
        return None
    span = paragraph.passage.span(sentence.start, sentence.end)
    restriction = _RESTRICTION.match(text)
    if restriction:
        return Exclusion(_extent(text), _listed(restriction["list"] or ""), span)
    numbers = _numbers(text)
    schedule = _SCHEDULE.search(text)
    moved = _MOVED.search(text)
    is_moved = moved and (_DONE.search(text) or is_rule or schedule or _PARISH_ACT.search(text))
    is_restricted = numbers and schedule and _DONE.search(text)
    if is_moved or is_restricted or _IN_PRIVATE.search(text):
        return Exclusion(_extent(text), numbers, span)
    return None


def _with(
    found: Exclusion | None, told: Exclusion | None, paragraph: Paragraph, sentence: Sentence
) -> Exclusion | None:
    """What is found so far with what one more sentence tells; the paragraphs may be listed item by item behind it."""
    if found is None:
        return told
    numbers = told.paragraphs if told else ()
    if (
        told is None
        and re.search(r"\b(?:item|minute|schedule|exempt|grounds?)\b", sentence.text, re.IGNORECASE)
        and not _NOT.search(sentence.text)
    ):
        numbers = _numbers(sentence.text)
    if not numbers:
        return found
    merged = tuple(dict.fromkeys((*found.paragraphs, *numbers)))
    end = paragraph.passage.span(sentence.start, sentence.end)
    span = Span(found.span.start, end.end, found.span.line_start, end.line_end, found.span.page)
    return Exclusion(found.extent, merged, span)


def _extent(text: str) -> Extent:
    return Extent.PART if _PART.search(_NO_PART.sub("", text)) else Extent.WHOLE


def _numbers(text: str) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A that a text names: 1 to 7 now, 8 to 10 in the lists of old; not Scotland's 7A."""
    if re.search(r"\bschedule\s+7\s?\(?A\b", text, re.IGNORECASE):
        return ()
    numbers = [
        n
        for pattern in (_PARAGRAPHS, _RULES, _AFTER_SCHEDULE)
        for match in pattern.finditer(text)
        for n in _listed(match["list"])
    ]
    return tuple(dict.fromkeys(numbers))


def _listed(words: str) -> tuple[int, ...]:
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    if re.search(r"\bto\b|-|–", words) and len(numbers) == 2 and numbers[0] < numbers[1]:
        numbers = list(range(numbers[0], numbers[1] + 1))
    return tuple(n for n in numbers if 1 <= n <= 10)


def _from_title(title: str, section: str | None, heading: Span) -> Exclusion | None:
    match = _TITLE.search(title)
    if _TITLE_OF_RULE.search(title) and not (match and match.group()[0] in "(["):
        return None
    if match:
        is_part = bool(match["part"] or match["part2"]) or bool(
            re.search(r"\b(?:exempt|confidential|restricted) (?:appendi|annex)", title, re.IGNORECASE)
        )
        return Exclusion(Extent.PART if is_part else Extent.WHOLE, _category(match.group(), title), heading)
    if section and _EXEMPT_SECTION.match(section):
        return Exclusion(Extent.WHOLE, _numbers(section), heading)
    return None


def _category(marked: str, title: str) -> tuple[int, ...]:
    """The paragraphs in a title's mark: ``(Exempt Category 3)``, ``(exempt under 1 and 7)``."""
    if marked[0] in "([":
        without = re.sub(
            r"\b12\s?\(?A\)?|\bpart\s+\d\b|\b19\d\d\b|\b100\s?\(?A\)?(?:\(\d\))?|\bappendi\w+ \d+|\bitem \d+",
            "",
            marked,
            flags=re.IGNORECASE,
        )
        return tuple(
            dict.fromkeys(
                n for one in re.findall(r"\b\d{1,2}\b(?:\s*(?:to|-|–)\s*\d{1,2}\b)?", without) for n in _listed(one)
            )
        )
    return _numbers(title)
