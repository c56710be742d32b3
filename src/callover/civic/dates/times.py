"""Times of day as they stand in running text."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day found at the half-open range [start, end) of a text, as 'HH:MM' of the 24-hour clock."""

    start: int
    end: int
    time: str


# In Welsh y.b. is the morning, y.p. and y.h. the afternoon and the evening.
_HALF = r"(?P<half>[ap]\.?\s?m\b\.?|y\.?\s?[bph]\b\.?)"
_LATER = re.compile(r"p|y\.?\s?h", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_CLOCK = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:\s?[.:;]\s?(?P<minute>[0-5]\d))?(?::[0-5]\d)?\s*(?:{_HALF}|(?P<noon>noon|midday|"
    rf"midnight)\b)",
    re.IGNORECASE,
)
_HOURS = re.compile(r"(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)\s*(?:hours|hrs|h)\b", re.IGNORECASE)
_COLON = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![\d:])")
_STOP = re.compile(r"(?P<hour>1\d|2[0-3]|0?[7-9])\.(?P<minute>[0-5]\d)(?![\d.%])")
_O_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})\s*o['’]clock(?:\s+in\s+the\s+(?P<part>morning|afternoon|evening))?", re.IGNORECASE
)
_MAY_GO_ON = re.compile(
    r"\s?(?:[.:;]\s?[0-5]\d|\s?[ap]\.?\s?m|\s?noon|\s?mid|\s?o['’]|\s?h|\s?[-–—]\s?\d|\s?to\s|\s?until)", re.IGNORECASE
)
_RANGE = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?\s*(?:-|–|—|to|"
    rf"until)\s*(?=(?P<last>\d{{1,2}})(?:[.:][0-5]\d)?\s*{_HALF})",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|from|commencing|start(?:ing|s)?(?:\s+at)?|time)\s*:?-?\s*$", re.IGNORECASE)
_NOON = re.compile(r"\b(?:12\s+)?(noon|midday|midnight)\b", re.IGNORECASE)


def find_times(text: str) -> tuple[FoundTime, ...]:
    """Every time of day in the text, in order.

    Hours from one to six with nothing to say which half of the day are no time: '5:30' may be either.
    """
    found: list[FoundTime] = []
    done = 0
    for figures in _FIGURES.finditer(text):
        start = figures.start()
        if start < done or figures.end() - start not in (1, 2, 4) or not _may_begin(text, start):
            continue
        time = _at(text, start, figures.end())
        if time is not None:
            found.append(time)
            done = time.end
    lower = text.lower()
    if "noon" in lower or "midday" in lower or "midnight" in lower:
        found += [
            _named(match) for match in _NOON.finditer(text) if not any(f.start <= match.start() < f.end for f in found)
        ]
        found.sort(key=lambda time: time.start)
    return tuple(found)


def _may_begin(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return not (before.isalnum() or before in "£$/.:")


def _at(text: str, start: int, end: int) -> FoundTime | None:
    if not _MAY_GO_ON.match(text, end):
        return None
    for read in (_clock, _range, _hours, _o_clock, _bare):
        time = read(text, start)
        if time is not None:
            return time
    return None


def _clock(text: str, start: int) -> FoundTime | None:
    match = _CLOCK.match(text, start)
    if match is None or not 1 <= int(match["hour"]) <= (12 if match["noon"] else 23):
        return None
    minute = int(match["minute"] or 0)
    if match["noon"]:
        if int(match["hour"]) != 12:
            return None
        return FoundTime(start, match.end(), "00:00" if match["noon"].lower() == "midnight" else "12:00")
    hour = _on_clock(int(match["hour"]), bool(_LATER.search(match["half"])))
    return FoundTime(start, _end(match), f"{hour:02}:{minute:02}")


def _end(match: re.Match[str]) -> int:
    """The end of a time; the stop of 'pm.' ends a sentence, that of 'p.m.' is its own."""
    half = match["half"]
    return match.end() - 1 if half.endswith(".") and "." not in half[:-1] else match.end()


def _on_clock(hour: int, is_afternoon: bool) -> int:
    if hour > 12:
        return hour  # '17.30 p.m.' says the same thing twice
    return hour % 12 + (12 if is_afternoon else 0)


def _range(text: str, start: int) -> FoundTime | None:
    """The first of '10.00 - 12.30 pm', whose half of the day is told by the second."""
    match = _RANGE.match(text, start)
    if match is None or not 1 <= int(match["hour"]) <= 12 or int(match["last"]) > 12:
        return None
    afternoon = bool(_LATER.search(match["half"])) and int(match["hour"]) % 12 <= int(match["last"]) % 12
    hour = _on_clock(int(match["hour"]), afternoon)
    figures = match.end("minute") if match["minute"] else match.end("hour")
    return FoundTime(start, figures, f"{hour:02}:{match['minute'] or '00'}")


def _hours(text: str, start: int) -> FoundTime | None:
    match = _HOURS.match(text, start)
    return FoundTime(start, match.end(), f"{match['hour']}:{match['minute']}") if match else None


def _o_clock(text: str, start: int) -> FoundTime | None:
    match = _O_CLOCK.match(text, start)
    if match is None or not 1 <= int(match["hour"]) <= 12:
        return None
    part = (match["part"] or "").lower()
    if not part and int(match["hour"]) < 7:
        return None
    return FoundTime(start, match.end(), f"{_on_clock(int(match['hour']), part in ('afternoon', 'evening')):02}:00")


def _bare(text: str, start: int) -> FoundTime | None:
    """'17:30' anywhere; '17.30' only after a word such as 'at', for a full stop also numbers sections and money."""
    match = _COLON.match(text, start)
    if match is None and _AT.search(text[max(0, start - 16) : start]):
        match = _STOP.match(text, start)
    if match is None:
        return None
    hour = int(match["hour"])
    if hour > 23 or (hour < 7 and len(match["hour"]) == 1):
        return None
    return FoundTime(start, match.end(), f"{hour:02}:{match['minute']}")


def _named(match: re.Match[str]) -> FoundTime:
    return FoundTime(match.start(), match.end(), "00:00" if match[1].lower() == "midnight" else "12:00")
