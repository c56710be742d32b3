"""The committee's name as printed at the head of a document."""

import re
from collections.abc import Sequence

from callover.civic.dates import find_dates
from callover.reading.parts import passage_of, tidied
from callover.reading.source import Line, SourceText

_WORD = r"(?:[A-Z][\w’'&,()/-]*|of|and|the|for|in|with|to|–|-|&)"
_ENDS = re.compile(r"(?i)\b(?:held|on|at|in the|which|a gynhaliwyd|via|commencing|present|date|place|venue|time)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?i:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|\d|[(),](?=\s|$)")
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
    r"[.;?!]$|\b(?:webcast|present|apolog|members(?:hip)?\b|minutes|agenda|report|chamber|contact|website|http|will be|held|officer|town hall|civic centre|clerk|telephone|email|dear|summons|notice|item|council tax|meeting)\b|:",
    re.IGNORECASE,
)


def read_body(source: SourceText, lines: Sequence[Line]) -> str | None:
    """The committee as printed at the head of a document; None where no line names one."""
    inked = [line for line in lines if line.text.strip()][:30]
    own: list[str] = []
    for line in inked:
        text = tidied(re.sub(r"[#*_|]+", " ", line.text))
        dates = find_dates(text)
        if dates:
            text = re.sub(r"\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$", "", text[: dates[0].start]).rstrip(" -–—,:;")
        if 2 < len(text) < 110 and _BODY_LINE.search(text) and not _NO_BODY.search(text) and text[0].isupper():
            own.append(text)
    if inked:
        passage = passage_of(source, inked[:12])
        match = _MEETING_OF.search(passage.text)
        if match and _BODY_LINE.search(match["body"]):
            body = _body_words(match["body"])
            if body:
                return next((one for one in own if one.casefold().endswith(body.casefold())), body)
    specific = [one for one in own if not re.search(r"\b(?:Borough|City|County|District|Metropolitan|Town|Parish)?\s*Council$|^Cyngor", one, re.IGNORECASE)]
    return specific[0] if specific else (own[-1] if own else None)


def _body_words(words: str) -> str | None:
    words = _ENDS.split(tidied(words))[0]
    while True:
        shorter = re.sub(r"\s+(?:of|and|the|for|in|with|to|&|-|–)$", "", words.strip(" ,-–"))
        if shorter == words:
            break
        words = shorter
    return words if _BODY_LINE.search(words) and len(words) > 3 else None
