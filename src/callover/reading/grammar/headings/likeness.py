"""How like a heading a numbered line is: the weights of what can be seen of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from callover.reading.grammar.labels import LABEL
from callover.reading.source import Line, Role

ITEM_LABEL = re.compile(
    r"^[(\[]?\s*(?:agenda\s+)?item\s*(?:no\.?|number)?\s*:?\s*(\d{1,3}[a-z]?)\s*[)\]]?[.:]?$", re.IGNORECASE
)
PAGES = re.compile(r"\(\s*Pages?\s+(\d+)(?:\s*(?:-|–|—|to)\s*(\d+))?\s*\)", re.IGNORECASE)
ATTACHMENT = re.compile(r"\s*(?:\bpdf icon\s*)?\bPDF\s+[\d.,]+\s*[KM]B.*$")
_PAGES_BEGIN = re.compile(r"\(\s*Pages?\b", re.IGNORECASE)
_CONTINUES = re.compile(r"(?:\b(?:of|and|the|to|for|in|on|with|by|at|from|a|an|or)|[-–—,:(&/])$", re.IGNORECASE)

# What agendas and minutes all over the country call the items that every meeting has.
_USUAL = re.compile(
    r"^(?:apolog|absence|declaration|disclosure|minutes\b|matters? arising|exclusion|questions?\b|public\b|petition|"
    r"deputation|communication|announcement|chair|leader|urgent|any other|date\b|next meeting|date,? time|"
    r"work(?:ing)? pro|forward (?:plan|work)|election of|appointment of|membership|substitut|attendance|"
    r"confirmation of|introduction|welcome|call-?in|items? (?:to|for|of)\b|"
    r"to (?:receive|consider|approve|note|confirm)|ymddiheuriad|datganiad|cofnod|cwestiyn|rhaglen)",
    re.IGNORECASE,
)
_PROSE = re.compile(
    r"\b(?:was|were|had|has|have|would|asked|noted|said|reported|advised|explained|thanked|confirmed|highlighted|"
    r"stated|is|are|should|will|informed|agreed|responded|moved|seconded|received|declared|requested|attended|"
    r"expressed|welcomed|outlined|that the|proposed)\b"
)
_LABEL_AT_END = re.compile(r"\s*[(\[](?:agenda\s+)?item\b[^)\]]*[)\]]\s*$|\s*\(\s*pages?\b.*$", re.IGNORECASE)
_OUTCOME = re.compile(
    r"^(?:APPROVED|AGREED|NOTED|RESOLVED|DECIDED|NONE|REFUSED|DEFERRED|REQUESTED|GRANTED|CARRIED|LOST)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"^(?:that\b|resolved\b|agreed\b|recommended\b|to note\b|to approve\b)", re.IGNORECASE)
_OUTCOME_LINE = re.compile(r"^(?:RESOLVED|AGREED|\d)")
_MOST_LINES, _MOST_WORDS, _LONGEST_TITLE = 4, 30, 220


@dataclass(frozen=True, slots=True)
class Body:
    """What the running text of a part is set in, so that what differs from it can be told."""

    size: float | None
    is_bold_rare: bool
    width: int


def body_of(lines: Sequence[Line]) -> Body:
    """The body type of these lines: their median size, whether bold is the exception, and how wide full lines are."""
    sizes = [line.size for line in lines if line.size is not None]
    marked = [line for line in lines if line.bold is not None and line.text.strip()]
    bold = sum(1 for line in marked if line.bold)
    lengths = sorted(len(line.text) for line in lines if line.text.strip())
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    return Body(median(sizes) if sizes else None, bool(marked) and bold * 2 < len(marked), width)


def is_capitals(text: str) -> bool:
    """Whether a text is set in capitals (at least two letters, figures and marks aside)."""
    letters = list(filter(str.isalpha, text))
    return len(letters) >= 2 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)


def is_prose(text: str) -> bool:
    """Whether words after a number are a sentence, or the beginning of one, rather than a title."""
    return len(text.split()) > 4 and bool(_PROSE.search(text) or _CLAUSE.match(text) or text.endswith("."))


def is_usual(title: str) -> bool:
    """Whether a title is one that the agendas and minutes of all councils have."""
    return bool(_USUAL.match(title))


def likeness(lines: Sequence[Line], index: int, title_index: int, title: str, body: Body) -> float:
    """How like a heading the line at ``index`` with this title is; 0 is undecided, 3 is clear."""
    line = lines[title_index]
    score = _of_words(title) + _of_type(line, body)
    before = lines[index - 1].text.strip() if index else ""
    after = lines[title_index + 1].text.strip() if title_index + 1 < len(lines) else ""
    score += 0.7 * (not before) + 0.7 * (not after)
    following = [one.text.strip() for one in lines[title_index + 1 : title_index + 5]]
    if _is_labelled(title, following):
        score += 3.0
    if any("(" in text and _PAGES_BEGIN.search(text) for text in (title, *following[:2])):
        score += 2.0
    if "PDF" in title and ATTACHMENT.search(title):
        score += 2.0
    return score


def begins_item(text: str) -> bool:
    """Whether a line's words are the label of an agenda item and no more: ``(Item 3)``."""
    return bool(ITEM_LABEL.match(text))


def _is_labelled(title: str, following: Sequence[str]) -> bool:
    """Whether a line ``(Item 3)`` follows, with no more than the rest of a title between."""
    previous = title
    for text in following:
        if begins_item(text):
            return not previous.endswith(".")
        if text.endswith((".", ";", ":")):
            return False
        previous = text or previous
    return False


def _of_words(title: str) -> float:
    words = title.split()
    score = 2.5 if is_capitals(title) else _of_small_letters(title, words)
    if is_usual(title):
        score += 2.0
    if title.endswith("."):
        score -= 1.5 if len(words) <= 4 else 2.5
    if title.endswith((";", ",")):
        score -= 2.5
    if len(words) > _MOST_WORDS:
        score -= 3.0
    if _CLAUSE.match(title) or _OUTCOME.match(title):
        score -= 3.0
    if not any(map(str.isalpha, title)):
        score -= 4.0
    return score


def _of_small_letters(title: str, words: Sequence[str]) -> float:
    """What the verbs of prose, and the capitals of the longer words, say of a title that is not in capitals."""
    score = -4.0 if title[:1].islower() else 0.0
    score -= min(2.0, float(len(_PROSE.findall(title))))
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if long_words and sum(word[0].isupper() for word in long_words) >= 0.6 * len(long_words):
        score += 0.7
    return score


def _of_type(line: Line, body: Body) -> float:
    score = 0.0
    if line.role is Role.HEADING:
        score += 3.0
    if line.bold and body.is_bold_rare:
        score += 2.0
    elif line.bold is False and body.is_bold_rare:
        score -= 0.5
    if line.size is not None and body.size is not None and line.size > body.size * 1.08:
        score += 1.0
    return score


def goes_on(lines: Sequence[Line], first: int, index: int, title: str, body: Body) -> bool:
    """Whether the line at ``index`` goes on with the title that began at ``first`` and so far reads ``title``."""
    head, line = lines[first], lines[index]
    text = line.text.strip()
    if not text or index - first > _MOST_LINES or PAGES.search(title) or LABEL.match(text):
        return False
    if _PAGES_BEGIN.search(title) or _PAGES_BEGIN.match(text):
        return True
    if head.role is Role.HEADING or line.role is Role.HEADING:
        return head.role is line.role and head.level == line.level
    if body.is_bold_rare and head.bold:
        return bool(line.bold)
    if is_capitals(title):
        return is_capitals(_LABEL_AT_END.sub("", text) or text) and not _OUTCOME_LINE.match(text)
    if _CONTINUES.search(title) or text[0].islower():
        return True
    return _wraps(lines, index, title, text, body)


def _wraps(lines: Sequence[Line], index: int, title: str, text: str, body: Body) -> bool:
    """Whether a title as wide as the page wraps to a short last line, with space or the item's label after it."""
    after = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    is_full = len(lines[index - 1].text.strip()) >= 0.75 * body.width
    is_last = not after or begins_item(after) or bool(_PAGES_BEGIN.search(text))
    return is_full and is_last and not text.endswith(".") and len(title) + len(text) < _LONGEST_TITLE
