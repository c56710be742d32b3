"""A saved web page of agenda and minutes: number and title apart, agenda text, 'Minutes:', long minutes cut off."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from callover.sample.story.borough import Committee, Meeting
from callover.sample.story.records import Minute, Record
from callover.sample.story.standing import MONITORING_FROM
from callover.sample.story.words import day_date
from callover.sample.styles import running_caps
from callover.sample.truth import Printed, Truth, minutes_truth

_SHOWN = 1000
_WITH_PAPERS = frozenset({"minutes", "business", "work_programme", "monitoring", "tracker"})


def web_page(record: Record) -> tuple[bytes, Truth, tuple[str, ...]]:
    """The page's bytes, what a reader ought to find in it and the notices it ought to raise."""
    html = "\n".join(_page(record)).encode()
    shown = [replace(minute, vote=None) if _is_cut(minute) else minute for minute in record.minutes]
    truth = {
        **minutes_truth(record, _printed(record), shown),
        "kind": "webpage",
        "apologies": [person.surname for person in record.apologies],
    }
    cut = ("text-cut-off",) if any(_is_cut(minute) for minute in record.minutes) else ()
    return html, truth, (*cut, *_slips(record))


def cancelled_page(committee: Committee, meeting: Meeting) -> tuple[bytes, Truth]:
    """The page of a meeting that was not held, and what a reader ought to find in it: when it would have been."""
    body = (*_head(committee, meeting), f"<p>This meeting has been cancelled {meeting.cancelled}.</p>", _FOOT)
    truth: Truth = {
        "kind": "webpage",
        "committee": committee.name,
        "date": meeting.date.isoformat(),
        "time": committee.clock,
        "venue": committee.venue,
        "items": [],
        "next_meeting": None,
    }
    return "\n".join(body).encode(), truth


def _slips(record: Record) -> tuple[str, ...]:
    raised = {
        "next-is-own": "next-meeting-is-this-meeting",
        "number-twice": "minute-number-used-twice",
        "year-typo": "year-implausible",
    }
    return tuple(raised[mistake] for mistake in sorted(record.meeting.mistakes) if mistake in raised)


def _printed(record: Record) -> Printed:
    return Printed(
        name=lambda person: person.surname,
        title=lambda minute: minute.title,
        number=lambda minute: str(record.number(minute)),
        clauses=lambda minute: [] if _is_cut(minute) else running_caps.clauses(record, minute),
        body=record.committee.name,
        time=record.committee.clock,
        venue=record.committee.venue,
        has_people=False,
    )


def _is_cut(minute: Minute) -> bool:
    return len(" ".join(minute.discussion)) > _SHOWN


def _page(record: Record) -> Iterator[str]:
    yield from _head(record.committee, record.meeting)
    yield "<h3>Items</h3>\n<table class='items'><tr><th>No.</th><th>Item</th></tr>"
    for minute in record.minutes:
        yield f"<tr><td><p>{record.number(minute)}.</p></td><td>"
        yield from _item(record, minute)
        yield "</td></tr>"
    yield f"</table>{_FOOT}"


_FOOT = "</main>\n<div id='foot'>© Aldermere Borough Council</div></body></html>"


def _head(committee: Committee, meeting: Meeting) -> Iterator[str]:
    date = day_date(meeting.date)
    title = f"Agenda and minutes - {committee.name} - {date}, {committee.time}"
    yield '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8">'
    yield f"<title>{escape(title)}</title></head>\n<body>"
    yield '<div id="head"><a href="/">Aldermere Borough Council</a> <a href="/accessibility">Accessibility</a></div>'
    yield '<ul class="crumbs"><li><a href="/">Home</a></li><li><a href="/meetings">Meetings</a></li></ul>'
    yield "<main><h1>Agenda and minutes</h1>"
    yield f"<h2>{escape(committee.name)} - {date} {committee.time}</h2>"
    yield f"<p><b>Venue:</b> {escape(committee.venue)}</p>"
    yield f"<p><b>Contact:</b> {escape(committee.clerk.full_name)}, {escape(committee.clerk.post)}</p>"


def _item(record: Record, minute: Minute) -> Iterator[str]:
    papers = minute.kind in _WITH_PAPERS and not (minute.kind == "monitoring" and record.meeting.date < MONITORING_FROM)
    size = 60 + len(minute.title) * 3
    icon = f" <a href='#'><img src='pdf.gif' alt='pdf icon'> PDF {size} KB</a>" if papers else ""
    yield f"<p class='title'>{escape(minute.title)}{icon}</p>"
    if minute.purpose:
        yield f"<p>&nbsp;</p><p>{escape(minute.purpose)}</p>"
    yield "<p class='sub'>Minutes:</p>"
    if minute.kind == "apologies" and record.apologies:
        yield f"<p>{escape(running_caps.apologies_line(record))}</p>"
    for one in minute.declarations:
        yield f"<p>{escape(running_caps.declaration_line(one))}</p>"
    if _is_cut(minute):
        yield from _cut(record, minute)
        return
    yield from (f"<p>{escape(told)}</p>" for told in minute.discussion)
    if minute.vote:
        yield f"<p>{escape(running_caps.vote_line(minute.vote))}</p>"
    found = running_caps.clauses(record, minute)
    if len(found) == 1:
        yield f"<p><b>Resolved:</b> - {escape(found[0][1])}</p>"
    elif found:
        yield "<p><b>Resolved:</b> -</p>"
        yield from (f"<p>{label})&nbsp;&nbsp; {escape(text)}</p>" for label, text in found)


def _cut(record: Record, minute: Minute) -> Iterator[str]:
    """As much of the discussion as is shown, ending in the midst of a sentence."""
    left = _SHOWN
    for told in minute.discussion:
        if len(told) < left:
            yield f"<p>{escape(told)}</p>"
            left -= len(told)
            continue
        words = told[:left].rsplit(" ", 1)[0]
        more = f"view the full minutes text for item {record.number(minute)}."
        yield f"<p>{escape(words)} &nbsp;... &nbsp;<a href='#'>{more}</a></p>"
        return
