"""Where a meeting is held, as the half-open range of a text that prints it."""

import re

from callover.civic.dates import find_dates, find_times

_WORDS = re.compile(
    r"\b(?:Chambers?|Rooms?|Hall|House|Centre|Center|Offices?|Suite|Teams|Zoom|Virtual|Remote|Library|School|College"
    r"|Building|Neuadd|Siambr|Theatre|Street|Road|Pavilion|Guildhall|Institute|Church|Club|Square|Lodge|Swyddfa)\b",
    re.IGNORECASE,
)
# "held … in the …", with no other "held" between; a meeting is "on" nothing but a video call.
_HELD = re.compile(
    r"\b(?i:held|take place|takes place|taking place|convened|meeting)\b"
    r"(?P<between>(?:(?!\b(?i:held)\b).){0,110}?)"
    r"\b(?:(?i:in|at|via|by means of|as a|by way of|through)|on (?=Microsoft|Zoom|MS |Teams))\s+"
    r"(?P<venue>(?i:the\s+)?(?=[A-Z(]|remote|virtual)[^;]{3,160})",
    re.DOTALL,
)
_LABEL = re.compile(
    r"^\W*(?:venue|place|location|where|lleoliad|man cyfarfod|held (?:at|in))\s*[:\-–—]+\s*(?P<venue>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
# Where a venue ends: at the day, the time, what happens then, the next sentence or the next label.
_STOP = re.compile(
    r"\s*(?:,?\s*\b(?i:on)\b(?= (?i:the |mon|tue|wed|thu|fri|sat|sun|\d))"
    r"|,?\s*\b(?i:at)(?= \d| noon| mid)"
    r"|,?\s*\b(?:commencing|starting|beginning|when|where|which|from(?= \d))\b"
    r"|\.(?=\s+[A-Z]|$)"
    r"|\b(?:Ask for|Contact|Telephone|Tel|E-?mail|Enquiries|Direct line|Present|PRESENT|Membership|Webcast)\b\s*:?)"
)
_NOT_VENUE = re.compile(
    r"\b(?:(?:committee|meeting|members['’]?)(?! (?:rooms?|suite|area|lounge)\b)|commission|cabinet member|officer"
    r"|services|director|councillor|webcast|will be|record|council of|minutes|agenda|apolog|present|report)\b",
    re.IGNORECASE,
)
_NOT_PLACE = re.compile(r"(?:on|a|an|this|accordance|private|public)\b", re.IGNORECASE)
_BARE_AT = re.compile(r"\bat\s+$")
_NUMBERED = re.compile(r"^\d+[.)]?\s+(?!\w+ (?:Street|Road|Lane|Square))")
_LEAD = re.compile(r"[\s,.;:–—-]*(?:\b(?:in|at)\s+)?(?:the\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*(?:the\s+)?", re.IGNORECASE)
_DAY_AT_END = re.compile(r"\s*\b(?:on|at|and)?\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$")
# "Tuesday 10 June 2025 at 6.30 pm, Parkside, Station Approach": a place behind date and time needs no word for one.
_BEHIND_TIME = re.compile(r",\s+(?:the\s+)?[A-Z][^.;:]{3,80}$")
_LONGEST_LINE = 140
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
        if found and _is_place(text, match, text[slice(*found)]):
            return found
        at = match.start() + 4
    return None


def _is_place(text: str, match: re.Match[str], words: str) -> bool:
    """Whether what follows ``held in`` is a place: a word for a building says so, or the verb where it is no ``at``."""
    if _NOT_PLACE.match(words):
        return False
    is_said = "held" in match.group()[:5].lower() or "place" in match.group()[:12]
    is_bare = bool(_BARE_AT.search(text[: match.start("venue")]))
    return bool(_WORDS.search(words)) or (is_said and not is_bare)


def plain_venue(text: str) -> tuple[int, int] | None:
    """A line that is nothing but a venue: ``Council Chamber, Shire House, Maidenbury``."""
    if len(text) > _LONGEST_LINE or not text[:1].isalnum() or _NUMBERED.match(text):
        return None
    ranges = _dated_ranges(text)
    start = max((end for _, end in ranges if text[end:].strip(_EDGES)), default=0)
    is_behind_time = len(ranges) > 1 and bool(_BEHIND_TIME.match(text, start))
    if not _WORDS.search(text) and not is_behind_time:
        return None
    lead = _LEAD.match(text[start:])
    found = _trimmed(text, start + (lead.end() if lead else 0), len(text))
    words = text[slice(*found)] if found else ""
    is_place = is_behind_time or bool(_WORDS.search(words))
    return found if words and is_place and not _NOT_VENUE.search(words) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without date, time, contact and the article at its beginning; None where nothing is left."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    stop = _STOP.search(text, start, end)
    if stop:
        end = stop.start()
    first = min((at for at, _ in _dated_ranges(text[start:end]) if at > 2), default=end - start)
    end = start + first
    words = _DAY_AT_END.sub("", text[start:end].rstrip(_EDGES))
    end = start + len(words.rstrip(_EDGES))
    while start < end and text[start] in _EDGES:
        start += 1
    return (start, end) if end - start > 2 and any(c.isalpha() for c in text[start:end]) else None


def _dated_ranges(text: str) -> list[tuple[int, int]]:
    """Where the dates and times in a text stand."""
    dates = [(one.start, one.end) for one in find_dates(text)]
    return dates + [(one.start, one.end) for one in find_times(text)]
