"""Where a meeting is held, as the half-open range of a text that prints it."""

import re

from callover.civic.dates import find_dates, find_times

_WORDS = re.compile(
    r"\b(?:Chambers?|Rooms?|Hall|House|Centre|Center|Offices?|Suite|Teams|Zoom|Virtual|Remote|Library|School|College|Building|Neuadd|Siambr|Theatre|Street|Road|Pavilion|Guildhall|Institute|Church|Club|Square|Lodge|Swyddfa)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?i:held|take place|takes place|taking place|convened|meeting)\b(?P<between>(?:(?!\b(?i:held)\b).){0,110}?)\b(?:(?i:in|at|via|by means of|as a|by way of|through)|on (?=Microsoft|Zoom|MS |Teams))\s+(?P<venue>(?i:the\s+)?(?=[A-Z(]|remote|virtual)[^;]{3,160})",
    re.DOTALL,
)
_LABEL = re.compile(r"^\W*(?:venue|place|location|where|lleoliad|man cyfarfod|held (?:at|in))\s*[:\-–—]+\s*(?P<venue>\S.*)$", re.IGNORECASE | re.DOTALL)
_STOP = re.compile(
    r"\s*(?:,?\s*\b(?i:on)\b(?= (?i:the |mon|tue|wed|thu|fri|sat|sun|\d))|,?\s*\b(?i:at)(?= \d| noon| mid)|,?\s*\b(?:commencing|starting|beginning|when|where|which|from(?= \d))\b|\.(?=\s+[A-Z]|$)|\b(?:Ask for|Contact|Telephone|Tel|E-?mail|Enquiries|Direct line|Present|PRESENT|Membership|Webcast)\b\s*:?)"
)
_NOT_VENUE = re.compile(
    r"\b(?:committee|commission|cabinet member|officer|services|director|members|councillor|webcast|will be|record|council of|minutes|agenda|meeting|apolog|present|report)\b",
    re.IGNORECASE,
)
_EDGES = " \t,.;:*-–—|_#"


def labelled_venue(text: str) -> tuple[int, int] | None:
    """The venue behind a label: ``Venue:- Town Hall``."""
    match = _LABEL.match(text)
    return _trimmed(text, match.start("venue"), len(text)) if match else None


def held_venue(text: str) -> tuple[int, int] | None:
    """The venue in a sentence: ``held in the Council Chamber on …``; a bare ``at`` needs a word for a building."""
    at = 0
    while match := _HELD.search(text, at):
        found = _trimmed(text, match.start("venue"), match.end("venue"))
        is_said = "held" in match.group()[:5].lower() or "place" in match.group()[:12]
        if found and (_WORDS.search(text[slice(*found)]) or (is_said and not re.search(r"\bat\s+$", text[: match.start("venue")]))):
            if not re.match(r"(?:on|a|an|this|accordance|private|public)\b", text[found[0] : found[1]], re.IGNORECASE):
                return found
        at = match.start() + 4
    return None


def plain_venue(text: str) -> tuple[int, int] | None:
    """A line that is nothing but a venue: ``Council Chamber, Shire House, Maidenbury``."""
    if len(text) > 140 or not _WORDS.search(text) or not text[:1].isalnum():
        return None
    if re.match(r"^\d+[.)]?\s+(?!\w+ (?:Street|Road|Lane|Square))", text):
        return None
    dates, times = find_dates(text), find_times(text)
    ends = [one.end for one in (*dates, *times)]
    start = max((end for end in ends if text[end:].strip(_EDGES)), default=0)
    lead = re.match(r"[\s,.;:–—-]*(?:\b(?:in|at)\s+)?(?:the\s+)?", text[start:], re.IGNORECASE)
    found = _trimmed(text, start + (lead.end() if lead else 0), len(text))
    if not found or _NOT_VENUE.search(text[slice(*found)]) or not _WORDS.search(text[slice(*found)]):
        return None
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without date, time, contact and the article at its beginning; None where nothing is left."""
    article = re.match(r"\s*(?:the\s+)?", text[start:end], re.IGNORECASE)
    start += article.end() if article else 0
    stop = _STOP.search(text, start, end)
    if stop:
        end = stop.start()
    for one in (*find_dates(text[start:end]), *find_times(text[start:end])):
        if one.start > 2:
            end = min(end, start + one.start)
    words = re.sub(r"\s*\b(?:on|at|and)?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$", "", text[start:end].rstrip(_EDGES))
    end = start + len(words.rstrip(_EDGES))
    while start < end and text[start] in _EDGES:
        start += 1
    return (start, end) if end - start > 2 and any(c.isalpha() for c in text[start:end]) else None
