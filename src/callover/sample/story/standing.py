"""The items of a meeting in order: those that stand on every agenda and those of its own."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from callover.sample.story.borough import Ask, Committee, Meeting, Person
from callover.sample.story.records import Declaration, Minute, Question, Vote, said_on
from callover.sample.story.words import day_date, long_date

MONITORING_FROM = dt.date(2025, 10, 1)
_ASKERS = ("Mr Alban Crewe", "Ms Petronella Dace", "Mrs Ottoline Fenner", "Mr Jabez Lund", "Dr Sunniva Pell")
_QUESTIONS = (
    (
        "{asker} asked when the crossing outside Saltings Primary would be mended.",
        "In reply the Chair said that the lights had been ordered and would be put in before the end of term.",
        "As a supplementary question {asker} asked who had been told.",
        "The Chair undertook that a letter would be sent to the head teacher.",
    ),
    (
        "{asker} asked whether the library would keep its homework club.",
        "The Chair replied that it would, on two afternoons a week.",
    ),
    (
        "{asker} asked why the minutes of the sub-group were not published.",
        "The Chair explained that it met informally and that its findings would come to a public meeting.",
        "In a supplementary question {asker} asked for a date.",
        "The Chair said that the work programme gave one.",
    ),
    (
        "{asker} asked how much had been spent on taxis for pupils in the last year.",
        "In reply the Chair gave the figure and offered to put it in writing.",
    ),
)
_REASONS = (
    "as a governor of Wend Valley High",
    "as an approved foster carer",
    "as a trustee of the charity Talking Tree",
    "because a member of the family works for the service",
    "as a tenant of the Council",
)


def items_of(
    committee: Committee,
    meeting: Meeting,
    present: tuple[Person, ...],
    away: tuple[Person, ...],
    next_on: dt.date | None,
    chance: Random,
) -> tuple[Minute, ...]:
    """The meeting's items, numbered from 1 as on its agenda."""
    makers = {"commission": _commission_items, "housing": _housing_items, "cabinet": _cabinet_items}
    items = makers[committee.key](committee, meeting, present, away, next_on, chance)
    return tuple(replace(item, agenda_number=number) for number, item in enumerate(items, 1))


def previous_date(committee: Committee, meeting: Meeting) -> dt.date | None:
    """The date that the agenda gives to the last meeting, wrong by ten days where that mistake is planted."""
    before = committee.before(meeting)
    if before is None:
        return None
    return before.date + dt.timedelta(days=10) if "previous-date" in meeting.mistakes else before.date


def _commission_items(
    committee: Committee,
    meeting: Meeting,
    present: tuple[Person, ...],
    away: tuple[Person, ...],
    next_on: dt.date | None,
    chance: Random,
) -> Iterator[Minute]:
    yield _apologies("Apologies for Absence", "To receive the apologies of members who cannot attend.", away)
    yield from _minutes_item(committee, meeting, "Minutes of the Previous Meeting held on {}")
    yield _declarations(meeting, present, chance)
    yield _exclusion(meeting)
    yield _questions(chance)
    yield _communications(committee, meeting, chance)
    yield from _business(committee, meeting, present, chance)
    yield _work_programme(meeting)
    if meeting.date >= MONITORING_FROM:
        yield _noted("monitoring", "Recommendations Monitoring", "To follow up what the Commission has asked for.")
        yield _noted("tracker", "Sub-Groups and Projects", "To hear from those who lead sub-groups and projects.")
    urgent = "To take any item that the Chair rules to be urgent."
    yield Minute("urgent", 0, "Urgent Business", urgent, ("There was no urgent business.",))
    yield _next_meeting(committee, next_on)


def _housing_items(
    committee: Committee,
    meeting: Meeting,
    present: tuple[Person, ...],
    away: tuple[Person, ...],
    next_on: dt.date | None,
    chance: Random,
) -> Iterator[Minute]:
    yield _apologies("Apologies and Substitutes", "To receive apologies and notice of substitutes.", away)
    yield _declarations(meeting, present, chance)
    yield from _minutes_item(committee, meeting, "Minutes of the Meeting held on {}")
    yield from _business(committee, meeting, present, chance)
    yield _noted("work_programme", f"Work Plan {meeting.year_name}", "To review the Committee's plan of work.")
    yield _next_meeting(committee, next_on)


def _cabinet_items(
    committee: Committee,
    meeting: Meeting,
    present: tuple[Person, ...],
    away: tuple[Person, ...],
    _next_on: dt.date | None,
    chance: Random,
) -> Iterator[Minute]:
    yield _apologies("Apologies", "", away)
    yield _declarations(meeting, present, chance)
    yield from _minutes_item(committee, meeting, "Minutes of the Meeting held on {}")
    yield Minute("communications", 0, "Leader's Announcements", "", (chance.choice(_LEADER),))
    if any(business.exempt for business in meeting.business):
        yield replace(_exclusion(meeting), purpose="")
    yield from _business(committee, meeting, present, chance)


_LEADER = (
    "The Leader thanked all those who had turned out to clear the snow from the market place.",
    "The Leader reported on a meeting with the constabulary about summer events.",
    "The Leader congratulated the young people who had won the county debating cup.",
    "The Leader gave notice of a consultation on the town centre.",
)
_NEWS = (
    "The Chair reported on a visit to the family hub at Quayside, where members had met parents and volunteers.",
    "The Chair drew attention to the briefing on absence held in the previous week, which eight members had joined.",
    "The Chair said that the Corporate Parenting Board had met and that a note of it would be circulated.",
    "The Chair welcomed two members of the Youth Cabinet who were watching from the gallery.",
)


def _apologies(title: str, purpose: str, away: tuple[Person, ...]) -> Minute:
    return Minute("apologies", 0, title, purpose, () if away else ("No apologies were received.",))


def _minutes_item(committee: Committee, meeting: Meeting, title: str) -> Iterator[Minute]:
    date, before = previous_date(committee, meeting), committee.before(meeting)
    if date is None or before is None:
        return
    clause = f"That the minutes of the meeting held on {long_date(before.date)} be approved as a correct record."
    purpose = f"To approve the minutes of the meeting held on {long_date(date)}."
    yield Minute("minutes", 0, title.format(long_date(date)), purpose, (), (clause,), (None,))


def _declarations(meeting: Meeting, present: tuple[Person, ...], chance: Random) -> Minute:
    purpose = "To receive declarations of interest in matters on the agenda."
    item = Minute("declarations", 0, "Declarations of Interest", purpose, ("There were no declarations of interest.",))
    if not meeting.business or chance.random() > 0.4:
        return item
    made = [
        Declaration(person, chance.choice(meeting.business).title, chance.choice(_REASONS))
        for person in chance.sample(present[1:], chance.choice((1, 1, 2)))
    ]
    return replace(item, discussion=(), declarations=tuple(made))


def _exclusion(meeting: Meeting) -> Minute:
    title = "Exclusion of the Press and Public"
    purpose = "To decide whether the press and public should leave for any part of the agenda."
    held = [business for business in meeting.business if business.exempt]
    if not held:
        return Minute("exclusion", 0, title, purpose, ("No item called for the press and public to be excluded.",))
    numbers = " and ".join(str(number) for number in held[0].exempt)
    word = "paragraphs" if len(held[0].exempt) > 1 else "paragraph"
    clause = (
        "That, under Section 100A(4) of the Local Government Act 1972, the press and public be excluded from the "
        f"meeting while the private appendix to {held[0].title} is considered, because it holds exempt information as "
        f"defined in {word} {numbers} of Part 1 of Schedule 12A."
    )
    return Minute("exclusion", 0, title, purpose, (), (clause,), (None,), paragraphs=held[0].exempt)


def _questions(chance: Random) -> Minute:
    title = "Questions from Members of the Public and the Press"
    purpose = "To answer questions from the public and the press about items on the agenda."
    if chance.random() > 0.45:
        return Minute("questions", 0, title, purpose, ("No questions had been received.",))
    asker = chance.choice(_ASKERS)
    told = tuple(line.format(asker=asker) for line in chance.choice(_QUESTIONS))
    return Minute("questions", 0, title, purpose, told, questions=(Question(asker, told, len(told) > 2),))


def _communications(committee: Committee, meeting: Meeting, chance: Random) -> Minute:
    purpose = "To hear from the Chair on matters that touch the Commission's work."
    told = [chance.choice(_NEWS)]
    before = committee.before(meeting)
    since = [one for one in committee.meetings if before and before.date < one.date < meeting.date and one.cancelled]
    told += [f"The meeting due on {long_date(one.date)} had been called off {one.cancelled}." for one in since]
    return Minute("communications", 0, "Communications", purpose, tuple(told))


def _business(committee: Committee, meeting: Meeting, present: tuple[Person, ...], chance: Random) -> Iterator[Minute]:
    for business in meeting.business:
        again = any(
            business.topic is one.topic for past in committee.held if past.date < meeting.date for one in past.business
        )
        told, vote = said_on(business, chance, len(present), again=again)
        if vote and "vote-totals" in meeting.mistakes:
            vote = Vote(vote.in_favour + 3, vote.against, vote.abstained)
        asked: list[Ask | None] = [ask for ask in business.asks if ask.clause]
        noted = chance.choice(
            ("That the report be noted.", "That the report be received.", "That the position be noted.")
        )
        clauses = (noted, *(ask.clause for ask in business.asks if ask.clause))
        yield Minute(
            "business",
            0,
            business.title,
            business.topic.purpose,
            told,
            clauses,
            (None, *asked),
            tuple(ask for ask in business.asks if ask.said),
            business.officers,
            paragraphs=business.exempt,
            vote=vote,
            business=business,
        )


def _work_programme(meeting: Meeting) -> Minute:
    year = f"{meeting.year}/{meeting.year % 100:02d}" if "year-typo" in meeting.mistakes else meeting.year_name
    told = (f"Members looked at the work programme for {meeting.year_name} and at what was due at the next meeting.",)
    clauses = ("That the work programme be approved.", "That any changes be agreed with the Chair and Vice-Chair.")
    purpose = "To review the work programme and to agree any changes to it."
    return Minute("work_programme", 0, f"Work Programme {year}", purpose, told, clauses, (None, None))


def _noted(kind: str, title: str, purpose: str) -> Minute:
    told = {
        "monitoring": "The Governance Adviser went through the schedule line by line.",
        "tracker": "Those leading sub-groups gave an oral account of progress.",
        "work_programme": "Members looked at the plan and asked that it be kept short.",
    }[kind]
    clause = {"monitoring": "the schedule", "tracker": "the updates", "work_programme": "the plan"}[kind]
    return Minute(kind, 0, title, purpose, (told,), (f"That {clause} be noted.",), (None,))


def _next_meeting(committee: Committee, next_on: dt.date | None) -> Minute:
    if next_on is None:
        return Minute("next", 0, "Date and Time of the Next Meeting", "", ("To be confirmed.",))
    held = f"the next meeting of the {committee.short} be held on {day_date(next_on)} at {committee.time}"
    coming = f"The next meeting of the {committee.short} will be held on {day_date(next_on)} at {committee.time}"
    return Minute(
        "next",
        0,
        "Date and Time of the Next Meeting",
        coming,
        (),
        (f"That {held} in {_room(committee)}.",),
        (None,),
    )


def _room(committee: Committee) -> str:
    return f"the {committee.venue.split(',')[0]}"
