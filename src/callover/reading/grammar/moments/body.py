"""The committee's name as printed at the head of a document."""

import re
from collections.abc import Sequence

from callover.civic.dates import find_dates
from callover.reading.parts import passage_of, tidied
from callover.reading.source import Line, SourceText

_WORD = r"(?:[A-Z][\w’'&,()/-]*|of|and|the|for|in|with|to|–|-|&)"
# Where a committee's name ends: at how, when or where it met.
_ENDS = re.compile(
    r"\b(?:held|on|at|in the|which|a gynhaliwyd|via|commencing|present|date|place|venue|time)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d|[(),](?=\s|$)",
    re.IGNORECASE,
)
_BODY_WORD = (
    r"(?:Sub-?\s?Committees?|Committees?|Commission|Panel|Boards?|Cabinet|Council|Executive|Forum|Authority|Partnership|"
    r"Assembly|Pwyllgor|Cyngor|Bwrdd|Working (?:Group|Party)|Task (?:and Finish )?Group|Sub-?Group|Group|Scrutiny)"
)
_MEETING_OF = re.compile(
    r"\b(?i:meetings?|minutes?|proceedings|agenda|cyfarfod|cofnodion)\s+(?i:of|for|(?=cyfarfod|yr?\s))\s*"
    r"(?i:(?:the\s+|a\s+)?(?:ordinary\s+|special\s+|annual\s+|virtual\s+|remote\s+)?(?:meetings?|cyfarfod)\s+(?:of\s+)?)?(?i:the\s+|yr?\s+|a\s+)?"
    rf"(?P<body>{_WORD}(?:\s+{_WORD}){{0,14}})"
)
_BODY_LINE = re.compile(rf"\b{_BODY_WORD}\b", re.IGNORECASE)
_NO_BODY = re.compile(
    r"[.;?!]$"
    r"|\b(?:webcast|present|apolog|members(?:hip)?\b|minutes|agenda|report|chamber|contact|website|http|will be|held"
    r"|officer|town hall|civic centre|clerk|telephone|email|dear|summons|notice|item|council tax|meeting)\b"
    r"|:",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"\b(?:Borough|City|County|District|Metropolitan|Town|Parish)?\s*Council$|^Cyngor", re.IGNORECASE)
_DAY_AT_END = re.compile(r"\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$")
_LOOSE_END = re.compile(r"\s+(?:of|and|the|for|in|with|to|&|-|–)$")
_MARKUP = re.compile(r"[#*_|]+")
_MOST_LINES, _MOST_LINES_OF_SENTENCE, _LONGEST_NAME = 30, 12, 110


def read_body(source: SourceText, lines: Sequence[Line]) -> str | None:
    """The committee as printed at the head of a document; None where no line names one."""
    inked = [line for line in lines if line.text.strip()][:_MOST_LINES]
    if not inked:
        return None
    own = [name for line in inked if (name := _name_on(line))]
    said = _name_in_sentence(passage_of(source, inked[:_MOST_LINES_OF_SENTENCE]).text)
    if said:
        return next((name for name in own if name.casefold().endswith(said.casefold())), said)
    specific = [name for name in own if not _COUNCIL.search(name)]
    return next(iter(specific or own[-1:]), None)


def _name_on(line: Line) -> str | None:
    """The committee's name on a line of its own, the date behind it aside; None on any other line."""
    text = tidied(_MARKUP.sub(" ", line.text))
    if not _BODY_LINE.search(text):
        return None
    dates = find_dates(text)
    if dates:
        text = _DAY_AT_END.sub("", text[: dates[0].start]).rstrip(" -–—,:;")
    is_name = 2 < len(text) < _LONGEST_NAME and text[0].isupper() and _BODY_LINE.search(text)
    return text if is_name and not _NO_BODY.search(text) else None


def _name_in_sentence(text: str) -> str | None:
    """The committee in ``Minutes of the meeting of the … held on``; None where no sentence says so."""
    match = _MEETING_OF.search(text)
    if not match or not _BODY_LINE.search(match["body"]):
        return None
    words = _ENDS.split(tidied(match["body"]))[0]
    while (shorter := _LOOSE_END.sub("", words.strip(" ,-–"))) != words:
        words = shorter
    return words if len(words) > 3 and _BODY_LINE.search(words) else None
