"""Papers that follow up what was asked: the work programme, the monitoring schedule and the project tracker."""

import datetime as dt
from collections.abc import Iterator

from callover.sample.blocks import Block, Heading, Paragraph, Sheet, Table
from callover.sample.story.borough import Ask, Business, Meeting
from callover.sample.story.records import Minute, Record
from callover.sample.story.words import long_date
from callover.sample.truth import Part

_PROJECTS = (
    (
        "Suspensions sub-group",
        "Councillors Birtles, Corran and Gathercole. To look into suspensions for persistent disruptive behaviour.",
        (
            (dt.date(2025, 10, 1), "Report made to the Commission on 17 September 2025"),
            (dt.date(2025, 12, 1), "Findings sent to governing bodies on 7 October 2025"),
            (dt.date(2026, 2, 1), "Completed"),
        ),
    ),
    (
        "Scorecard working group",
        "Councillors Hemsby, Ings, Jessop and Mossop. To choose twelve measures for the scorecard.",
        (
            (dt.date(2025, 10, 1), "First meeting held on 17 September 2025"),
            (dt.date(2025, 12, 1), "Completed 19 November 2025"),
        ),
    ),
    (
        "Review of transition at sixteen",
        "Councillors Dunmore and Eastoe. Scope to be agreed with the Chair.",
        (
            (dt.date(2025, 12, 1), "Expressions of interest sought"),
            (dt.date(2026, 6, 1), "Scope agreed; evidence to be heard in the autumn"),
            (dt.date(2026, 10, 1), "Paused until a new adviser is in post"),
        ),
    ),
)


def work_programme(record: Record, minute: Minute) -> Part:
    """What each meeting of the year took or will take, with what was recommended and what followed."""
    meeting = record.meeting
    rows = tuple(_programme_rows(record))
    pending = [(ask.pending, ask.what, "To schedule") for ask in _asks_before(record) if ask.pending]
    version = f"Version {minute.agenda_number} ({meeting.date:%Y.%m.%d})"
    title = f"Work Programme {meeting.year_name}"
    header = ("Meeting date", "Item", "Purpose", "Recommendations", "Follow up")
    printed = tuple((long_date(date), item, purpose, recs, follow) for date, item, purpose, recs, follow, _ in rows)
    blocks: list[Block] = [
        Heading(f"{record.committee.name}: {title}", 1),
        Paragraph(version),
        Table(header, printed, (1.0, 1.5, 2.0, 3.0, 1.8), is_merged=True),
    ]
    if pending:
        blocks += [Heading("To be scheduled", 2), Table(("Item", "Details", "Status"), tuple(pending), (1.5, 3.0, 1.0))]
    truth = {
        "kind": "work_programme",
        "committee": record.committee.name,
        "title": title,
        "version": version,
        "rows": [
            {
                "meeting_date": date.isoformat(),
                "item": item,
                "purpose": purpose,
                "recommendations": list(clauses),
                "follow_up": follow.split("\n") if follow else [],
            }
            for date, item, purpose, _, follow, clauses in rows
        ],
        "pending": [{"item": item, "details": details, "status": status} for item, details, status in pending],
    }
    return Part(
        (Sheet("work programme", tuple(blocks), numbered="Page {}", landscape=True),), truth, item=minute.agenda_number
    )


def _programme_rows(record: Record) -> Iterator[tuple[dt.date, str, str, str, str, tuple[str, ...]]]:
    meeting = record.meeting
    for one in record.committee.meetings:
        if one.year != meeting.year or (one.planned and one.date < meeting.date):
            continue
        for business in one.business:
            clauses, follow = _so_far(business, one, meeting.date)
            numbered = "\n".join(f"{place}) {text}" for place, text in enumerate(clauses, 1))
            yield one.date, business.title, business.topic.purpose, numbered, follow, clauses


def _so_far(business: Business, held: Meeting, today: dt.date) -> tuple[tuple[str, ...], str]:
    """The clauses of an item that was taken before ``today``, and the latest word on each."""
    if held.date >= today:
        return (), ""
    asks = [ask for ask in business.asks if ask.clause]
    latest = [_latest(ask.follow or ask.monitor, today) for ask in asks]
    return tuple(ask.clause for ask in asks), "\n".join(line for line in latest if line)


def _latest(lines: tuple[tuple[dt.date, str], ...], today: dt.date) -> str:
    found = [text for date, text in lines if date <= today]
    return found[-1] if found else ""


def _asks_before(record: Record) -> Iterator[Ask]:
    for one in record.committee.held:
        if one.date < record.meeting.date:
            for business in one.business:
                yield from business.asks


def monitoring(record: Record, minute: Minute) -> Part:
    """The schedule of recommendations that are watched, with each dated chase or answer so far."""
    rows = tuple(_monitoring_rows(record))
    header = ("Date of decision", "Item", "Recommendation", "Completion date", "Response", "Further action")
    printed = tuple(
        (long_date(date), item, text, done, "\n".join(responses), further)
        for date, item, text, done, responses, further in rows
    )
    blocks = (
        Heading(f"{record.committee.name}: Recommendations Monitoring Schedule", 1),
        Table(header, printed, (1.0, 1.4, 2.6, 1.0, 2.0, 1.1)),
    )
    truth = {
        "kind": "monitoring_schedule",
        "title": "Recommendations Monitoring Schedule",
        "rows": [
            {
                "decision_date": date.isoformat(),
                "item": item,
                "recommendation": text,
                "completion_date": done or None,
                "responses": list(responses),
                "further_action": further or None,
            }
            for date, item, text, done, responses, further in rows
        ],
    }
    return Part((Sheet("monitoring", blocks, numbered="Page {}", landscape=True),), truth, item=minute.agenda_number)


def _monitoring_rows(record: Record) -> Iterator[tuple[dt.date, str, str, str, tuple[str, ...], str]]:
    today = record.meeting.date
    for one in record.committee.held:
        for business in one.business if one.date < today else ():
            for ask in business.asks:
                told = [text for date, text in ask.monitor if date <= today]
                if told and today - one.date < dt.timedelta(days=560):
                    done = ask.fate.startswith("delivered") and ask.monitor[-1][0] <= today
                    further = "None" if done else "To be chased" if ask.fate == "lost" else ""
                    yield one.date, business.title, ask.clause or ask.said, ask.due or "", tuple(told), further


def tracker(record: Record, minute: Minute) -> Part:
    """Sub-groups and projects, each with its latest status."""
    rows = tuple(
        (project, details, _latest(statuses, record.meeting.date))
        for project, details, statuses in _PROJECTS
        if statuses[0][0] <= record.meeting.date
    )
    blocks = (
        Heading(f"{record.committee.name}: Sub-Group and Project Tracker", 1),
        Table(("Project", "Details", "Status"), rows, (1.3, 3.0, 2.0)),
    )
    truth = {
        "kind": "project_tracker",
        "title": "Sub-Group and Project Tracker",
        "rows": [{"project": project, "details": details, "status": status} for project, details, status in rows],
    }
    return Part((Sheet("tracker", blocks, numbered="Page {}", landscape=True),), truth, item=minute.agenda_number)
