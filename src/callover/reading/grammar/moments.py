"""When and where: the date, time and venue at a document's head, the next meeting, and the committee's name."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from callover.civic.dates import FoundDate, completed, find_dates, find_times
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import Passage, passage_of, span_of, tidied
from callover.reading.records import Moment, Span
from callover.reading.source import Line, SourceText

_BODY_WORD = (
    r"(?:Sub-?\s?Committees?|Committees?|Commission|Panel|Boards?|Cabinet|Council|Executive|Forum|Authority|Partnership|"
    r"Assembly|Pwyllgor|Cyngor|Bwrdd|Working (?:Group|Party)|Task (?:and Finish )?Group|Sub-?Group|Group|Scrutiny)"
)
_MEETING_OF = re.compile(
    rf"\b(?:meetings?|minutes|proceedings|agenda)\s+(?:of|for)\s+(?:the\s+|a\s+meeting\s+of\s+(?:the\s+)?|(?:a\s+)?meeting\s+of\s+(?:the\s+)?)?"
    rf"(?P<body>(?:[A-Z][\w’'&,()-]*|of|and|the|for|in|with|to|–|-|&)(?:\s+(?:[A-Z0-9][\w’'&,()-]*|of|and|the|for|in|with|to|–|-|&)){{0,14}})",
)
_BODY_LINE = re.compile(rf"\b{_BODY_WORD}\b", re.IGNORECASE)
_NO_BODY = re.compile(
    r"[.;?!]$|\b(?:webcast|present|apolog|members(?:hip)?\b|minutes|agenda|report|chamber|contact|website|http|will be|held|officer|services|room|hall|street|road|town hall|civic|house|clerk|telephone|email|dear|summons|notice|item|council tax|item \d)\b|:",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|meeting|take place|takes place|taking place|convened)\b.{0,60}?\b(?:in|at|via|by means of|as a|virtually (?:via|on|through)|remotely (?:via|by|on)|on (?=Microsoft|Zoom|MS |Teams))\s+(?P<venue>(?:the\s+)?(?=[A-Z(])[^.;]{3,160}?)(?=\s*(?:,?\s*(?:\bon\b|\bat\s+\d|\bat\s+(?:noon|mid)|\bcommencing|\bstarting|\bfrom\s+\d|\bbeginning)|[.;]|$))",
)
_VENUE_LABEL = re.compile(r"^\W*(?:venue|place|location|held (?:at|in)|where|lleoliad|man cyfarfod)\s*[:\-–—]+\s*(?P<venue>\S.*)$", re.IGNORECASE)
_VENUE_LABEL_ALONE = re.compile(r"^\W*(?:venue|place|location|lleoliad)\s*[:\-–—]*$", re.IGNORECASE)
_VENUE_WORDS = re.compile(
    r"\b(?:Chamber|Room|Hall|House|Centre|Center|Office|Offices|Suite|Teams|Zoom|Virtual|Remote|Library|School|College|Building|Neuadd|Siambr|Theatre|Street|Road)\b",
)
_CONTACT = re.compile(r"\s*\b(?:Ask for|Contact|Telephone|Tel|E-?mail|Enquiries|Direct line|Fax|Webcast|Website)\b\s*:.*$", re.IGNORECASE)
_DATE_LABEL = re.compile(r"^\W*(?:date(?: and time)?|date of meeting|meeting date|dyddiad|when|day)\b", re.IGNORECASE)
_PREVIOUS = re.compile(r"\b(?:previous|last|minutes of the|held on|published|despatch|dispatch|issued|printed|dated|agenda published|summons|signed|deadline)\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:next|following)\s+(?:ordinary |scheduled |formal |full |public |regular )?(?:meeting|committee|panel)|date(?:,? (?:and )?time)?(?:,? (?:and )?(?:venue|place))? of (?:the )?(?:next|future)", re.IGNORECASE)
_VENUE_TAIL = re.compile(r"\s*(?:,|\band\b|\bon\b|\bat\b|-|–)\s*$")


def read_moment(source: SourceText, lines: Sequence[Line]) -> Moment | None:
    """The date, time and venue of the meeting whose document begins with these lines; None where none is printed."""
    inked = [line for line in lines if line.text.strip()][:40]
    if not inked:
        return None
    chosen = _dated_line(source, inked)
    date, time, venue, span = None, None, None, None
    if chosen:
        passage, found = chosen
        date = found.date
        span = passage.span(found.start, found.end)
        time = _time_near(passage, found)
    time = time or _labelled_time(inked)
    venue = _venue(source, inked, chosen[0] if chosen else None)
    if span is None:
        if time is None and venue is None:
            return None
        span = span_of(inked[:1])
    return Moment(date, time, venue, _reaching(source, span, inked, time, venue))


def _reaching(source: SourceText, span: Span, lines: Sequence[Line], time: str | None, venue: str | None) -> Span:
    """The span widened over the lines that print the venue, so that it holds all that the moment says."""
    if venue is None and time is None:
        return span
    first, last = span.line_start, span.line_end
    words = set(re.findall(r"\w+", (venue or "").casefold()))
    for line in lines:
        here = set(re.findall(r"\w+", line.text.casefold()))
        is_venue = bool(words) and len(words & here) >= min(2, len(words)) and bool(_VENUE_WORDS.search(line.text) or _VENUE_LABEL.match(line.text))
        is_time = time is not None and any(one.time == time for one in find_times(line.text))
        if (is_venue or is_time) and abs(line.number - span.line_start) < 14:
            first, last = min(first, line.number), max(last, line.number)
    if (first, last) == (span.line_start, span.line_end):
        return span
    inside = [line for line in source.lines[first - 1 : last]]
    whole = span_of(inside)
    return replace(whole, start=min(whole.start, span.start), end=max(whole.end, span.end))


def _dated_line(source: SourceText, lines: Sequence[Line]) -> tuple[Passage, FoundDate] | None:
    """The first complete date that is this meeting's own, and the sentence it stands in."""
    index = 0
    fallback = None
    while index < len(lines):
        line = lines[index]
        text = line.text
        if not any(c.isdigit() for c in text) and not re.search(r"\bheld\b|\bmeeting\b", text, re.IGNORECASE):
            index += 1
            continue
        group = [line]
        if re.search(r"\b(?:meeting|held|minutes of)\b", text, re.IGNORECASE):
            group = list(lines[index : index + 4])
        passage = passage_of(source, group)
        for found in find_dates(passage.text):
            if found.date is None:
                continue
            before = passage.text[max(0, found.start - 40) : found.start]
            is_own = not _PREVIOUS.search(before) or bool(re.search(r"\b(?:meeting|minutes)\b.*\bheld\b", passage.text[: found.start], re.IGNORECASE | re.DOTALL))
            if is_own and not re.match(r"^\d{1,3}[.)]?\s", text.strip()) and not re.search(r"\bprevious|\blast meeting", before, re.IGNORECASE):
                return passage, found
            fallback = fallback or (passage, found)
        index += 1
    return None


def _time_near(passage: Passage, found: FoundDate) -> str | None:
    times = find_times(passage.text)
    after = [time for time in times if time.start >= found.end and time.start - found.end < 60]
    return (after or list(times))[0].time if after or times else None


def _labelled_time(lines: Sequence[Line]) -> str | None:
    for line in lines:
        text = line.text.strip()
        if re.match(r"^\W*(?:time|date and time|amser|start(?:ing)? time|meeting (?:commenced|started|opened)|commencing|the meeting (?:commenced|started|began|opened))\b", text, re.IGNORECASE):
            times = find_times(text)
            if times:
                return times[0].time
    for line in lines[:14]:
        times = find_times(line.text)
        if times and len(line.text.strip()) < 50 and not re.search(r"brief|pre-?meeting|pre-?agenda", line.text, re.IGNORECASE):
            return times[0].time
    return None


def _venue(source: SourceText, lines: Sequence[Line], dated: Passage | None) -> str | None:
    for index, line in enumerate(lines):
        label = _VENUE_LABEL.match(line.text)
        if label:
            text = label["venue"]
            for following in lines[index + 1 : index + 3]:
                if re.search(r":|\bMembership\b", following.text) or not text.rstrip().endswith(","):
                    break
                text += " " + following.text.strip()
            return _trimmed(text)
        if _VENUE_LABEL_ALONE.match(line.text) and index + 1 < len(lines):
            return _trimmed(lines[index + 1].text)
    if dated is not None:
        held = _HELD.search(dated.text)
        if held and not re.match(r"^(?:on|the meeting)\b", held["venue"], re.IGNORECASE):
            return _trimmed(held["venue"])
    for index, line in enumerate(lines[:12]):
        if re.search(r"\bheld\b", line.text, re.IGNORECASE):
            held = _HELD.search(passage_of(source, lines[index : index + 3]).text)
            if held and _VENUE_WORDS.search(held["venue"]):
                return _trimmed(held["venue"])
    return _venue_lines(lines)


def _venue_lines(lines: Sequence[Line]) -> str | None:
    """A venue on lines of its own beside or under the date: ``Council Chamber, Sessions House,`` / ``County Hall``."""
    for index, line in enumerate(lines[:16]):
        text = _CONTACT.sub("", line.text).strip()
        if not text or len(text) > 90 or re.match(r"^(?:\d+[.)]|present|in attendance|apolog|to:|agenda\b|minutes\b)", text, re.IGNORECASE):
            continue
        dates = find_dates(text)
        if dates and not re.search(r"\b(?:in|at)\b", text[dates[-1].end :]):
            continue
        if not _VENUE_WORDS.search(text) or text.endswith(".") and len(text.split()) > 9:
            continue
        if re.search(r"\b(?:committee|commission|council of|cabinet member|officer|services|director|members|councillor|webcast|will be|record)\b", text, re.IGNORECASE):
            continue
        words = [text]
        for following in lines[index + 1 : index + 4]:
            rest = _CONTACT.sub("", following.text).strip()
            if not words[-1].endswith(",") or not rest:
                break
            words.append(rest)
        return _trimmed(" ".join(words))
    return None


def _trimmed(venue: str) -> str | None:
    text = tidied(_CONTACT.sub("", venue))
    for date in reversed(find_dates(text)):
        text = (text[: date.start]).strip()
    text = re.sub(r"\s*\b(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$", "", text)
    for time in reversed(find_times(text)):
        text = text[: time.start].strip()
    while _VENUE_TAIL.search(text):
        text = _VENUE_TAIL.sub("", text)
    text = re.sub(r"^the\s+", "", text.strip(" ,.;:*"), flags=re.IGNORECASE)
    return text or None


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
    words = re.split(r"\b(?:held|on|at|which)\b|[(),](?=\s|$)", tidied(words))[0]
    while True:
        shorter = re.sub(r"\s+(?:of|and|the|for|in|with|to|&|-|–)$", "", words.strip(" ,-–"))
        if shorter == words:
            break
        words = shorter
    return words if _BODY_LINE.search(words) and len(words) > 3 else None


def is_about_next_meeting(text: str) -> bool:
    """Whether a title or a sentence is about the next meeting."""
    return bool(_NEXT.search(text))


def read_next_meeting(paragraphs: Sequence[Paragraph], after: dt.date | None) -> Moment | None:
    """The next meeting that these paragraphs announce; a date without a year is the first one after ``after``."""
    best: Moment | None = None
    for paragraph in paragraphs:
        moment = _announced(paragraph.passage, after)
        if moment is None:
            continue
        if best is None or (best.date is None and moment.date is not None) or (best.time is None and moment.time and moment.date == best.date):
            best = moment
    return best


def _announced(passage: Passage, after: dt.date | None) -> Moment | None:
    dates = find_dates(passage.text)
    for found in dates:
        date = found.date or (completed(found, after) if after else None)
        if date is None and found.day is None:
            continue
        times = [one for one in find_times(passage.text) if one.start >= found.end] or list(find_times(passage.text))
        time = times[0].time if times else None
        venue = _next_venue(passage.text, found.end)
        return Moment(date, time, venue, passage.span())
    return None


def _next_venue(text: str, at: int) -> str | None:
    match = _HELD.search(text)
    if match and not find_dates(match["venue"]):
        return _trimmed(match["venue"])
    match = re.search(r"\b(?:in|at|as a|via|on(?= Microsoft| Zoom))\s+(?:the\s+)?(?P<venue>(?=[A-Z])[^.;]{3,100})", text[at:])
    if match and _VENUE_WORDS.search(match["venue"]):
        return _trimmed(match["venue"])
    return None
