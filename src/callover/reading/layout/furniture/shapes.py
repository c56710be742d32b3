"""The shapes of running heads, page numbers and stamps, and of the real headings that look like them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from callover.reading.source import Line

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr"
)
_DATE = re.compile(
    rf"\b\d{{1,2}}[./]\d{{1,2}}[./](?:\d\d){{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_MARKS = re.compile(r"^[\s*#_>|]+|[\s*#_|]+$")
PAGE_NUMBER = re.compile(
    r"[\s*_]*(?:[-–—|]\s*)?(?:page|tudalen|p\.)\s*\|?\s*[A-Z]?\d{1,4}[A-Z]?(?:\s*(?:of|o|/)\s*\d{1,4})?\s*[-–—|]?[\s*_]*",
    re.IGNORECASE,
)
LONE_NUMBER = re.compile(r"[\s*_]*(?:[-–—]\s*)?(\d{1,4})[A-Z]?(?:\s*[-–—])?[\s*_]*")
STAMP = re.compile(r"(?:version|v|draft|issue|rev(?:ision)?)\.?\s*\d[\w ().,/_-]*", re.IGNORECASE)
_TABLE_WORDS = re.compile(
    r"\b(?:dates?|items?|purpose|outcomes?|status|recommendations?|actions?|lead|owner|officers?|responses?|indicator"
    r"|measure|target|comments?|progress|details?|follow[ -]up|rag|ref(?:erence)?|ytd|total|deadline|update)\b",
    re.IGNORECASE,
)
_HEAD_FOLLOWS = re.compile(
    r"[\s*_#]*(?:present\b|in attendance|also present|member(?:ship|s)\b\s*[:.-]|agenda\b|minutes of|minutes$|venue\b"
    r"|date(?: and time)?\b\s*[:.-]|time\b\s*[:.-]|meeting (?:held|of)|held (?:at|on|in)|apologies for absence\s*[:.-]"
    r"|yn bresennol|cofnodion|sederunt|councillors?\s*[:.-])",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
_WORDS_OF_SENTENCE = 5
_NEAR_LINES = 6
_NEAR_DATE = 3


def words_of(text: str) -> str:
    """The line without white space and Markdown's marks at its ends, with single spaces."""
    return " ".join(_MARKS.sub("", text).split())


@lru_cache(maxsize=1024)  # running heads come again
def key_of(text: str) -> str:
    """What a line is compared by: without case, and without digits unless they are a date's."""
    words = words_of(text).casefold()
    if not _DIGITS.search(words):
        return words
    dates = [found.group() for found in _DATE.finditer(words)]
    bare = _DIGITS.sub("#", _DATE.sub("", words) if dates else words)
    return " ".join([bare, *dates])


@lru_cache(maxsize=1024)
def has_date(text: str) -> bool:
    """Whether a line prints a date, so that it may be a paper's head rather than a running one."""
    return _DATE.search(text) is not None


@lru_cache(maxsize=1024)
def is_table_header(text: str) -> bool:
    """Whether the line names two or more of the columns that committees' tables have."""
    return len(_TABLE_WORDS.findall(text)) >= 2


def is_sentence(text: str) -> bool:
    """Whether the line reads as part of what is said: many words with a stop or a comma at their end."""
    words = words_of(text)
    return words.endswith((".", ",", ";", ":")) and words.count(" ") >= _WORDS_OF_SENTENCE


def heads_document(lines: Sequence[Line], index: int) -> bool:
    """Whether a document's opening words follow, so that the line is its title: who was present, where, or a date."""
    dated = has_date(lines[index].text)
    for place, line in enumerate(following(lines, index, _NEAR_LINES)):
        if _HEAD_FOLLOWS.match(line.text):
            return True
        if not dated and place < _NEAR_DATE and has_date(line.text) and len(line.text) < 60:
            return True
    return False


def following(lines: Sequence[Line], index: int, most: int) -> Iterator[Line]:
    """The next ``most`` lines of the same page, behind the line at ``index``, that are not blank."""
    page = lines[index].page
    found = 0
    for line in lines[index + 1 : index + 1 + 4 * most]:
        if line.page != page or found == most:
            return
        if line.text.strip():
            found += 1
            yield line


def breaks_sentence(before: str, after: str) -> bool:
    """Whether a sentence stops short in the one line and goes on, in lower case, in the other."""
    after = after.lstrip(" \t\f*_")
    return bool(before.strip()) and not _SENTENCE_END.search(before.rstrip(" \t*_")) and after[:1].islower()


@lru_cache(maxsize=1024)
def is_dated_head(text: str) -> bool:
    """Whether the line is a name in capitals with a date, as running heads are: ``NAME OF COMMITTEE – 17/09/19``."""
    words = words_of(text)
    name = _DATE.sub("", words)
    letters = [character for character in name if character.isalpha()]
    return has_date(words) and len(words) <= 100 and len(letters) >= 6 and name.upper() == name
