"""Papers of one meeting join, papers of two do not, and the minutes nearest to approval stand."""

import datetime as dt

import pytest

from callover.councils.models import Committee, CommitteeKind
from callover.meetings.models import AgendaItem, Attendance, Meeting, Minute, Publication, Resolution
from tests.app.conftest import Record
from tests.app.scripts import Script, item, paper, person

BODY = "Learning and Families Select Commission"
MAY, JULY = dt.date(2031, 5, 6), dt.date(2031, 7, 8)


def agenda(name: str = "agenda.txt", body: str = BODY, held_on: dt.date = MAY, start: str | None = "14:00") -> Script:
    script = Script(name)
    titles = ["Apologies for absence", "Minutes of the previous meeting", "School places in the north"]
    items = [item(script, str(number), title) for number, title in enumerate(titles, start=1)]
    paper(script, "agenda", body, held_on, items, start=start)
    return script


def minutes(name: str = "minutes.txt", body: str = BODY, held_on: dt.date = MAY, words: str = "be noted") -> Script:
    script = Script(name)
    present = (person(script, "Fenwick", "chair"), person(script, "R. Adeyemi"))
    apologies = (person(script, "Tolland"),)
    items = [
        item(script, "41", "MINUTES OF THE PREVIOUS MEETING", ("That the minutes be approved.", "approve")),
        item(
            script,
            "42",
            "SCHOOL PLACES IN THE NORTH",
            (f"That the report {words}.", "note"),
            ("That it be sent.", "refer"),
        ),
    ]
    paper(script, "minutes", body, held_on, items, present=present, apologies=apologies)
    return script


def test_agenda_and_minutes_of_a_meeting_join(record: Record) -> None:
    record(agenda())
    record(minutes())
    meeting = Meeting.objects.get()
    assert meeting.held_on == MAY
    assert [str(one) for one in AgendaItem.objects.standing()] == [
        "1 Apologies for absence",
        "2 Minutes of the previous meeting",
        "3 School places in the north",
    ]
    joined = {minute.number: minute.agenda_item.number for minute in Minute.objects.standing() if minute.agenda_item}
    assert joined == {"41": "2", "42": "3"}


def test_order_of_loading_makes_no_difference(record: Record) -> None:
    record(minutes())
    record(agenda())
    assert Meeting.objects.count() == 1
    assert Minute.objects.get(number="42").agenda_item == AgendaItem.objects.get(number="3")


@pytest.mark.parametrize("printed", [BODY.upper(), f"The {BODY}", BODY.replace("and", "&"), f"MINUTES OF THE {BODY}"])
def test_committee_printed_otherwise_is_the_same(record: Record, printed: str) -> None:
    record(agenda())
    record(minutes(body=printed))
    committee = Committee.objects.get()
    assert (committee.name, committee.kind) == (BODY, CommitteeKind.SELECT_COMMISSION)
    assert Meeting.objects.count() == 1


def test_capitals_give_way_to_the_name_as_it_is_written(record: Record) -> None:
    record(minutes(body="SEND AND INCLUSION PANEL"))
    assert Committee.objects.get().name == "Send and Inclusion Panel"
    record(agenda(body="SEND and Inclusion Panel"))
    assert Committee.objects.get().name == "SEND and Inclusion Panel"


def test_two_meetings_of_one_day_are_two(record: Record) -> None:
    record(agenda(start="10:00"))
    record(agenda("afternoon.txt", start="14:00"))
    record(agenda("again.txt", start="10:15"))
    record(agenda("no-time.txt", start=None))
    starts = Meeting.objects.order_by("sitting").values_list("sitting", "starts_at__hour")
    assert list(starts) == [(1, 10), (2, 14)]
    assert [meeting.slug for meeting in Meeting.objects.order_by("sitting")] == ["2031-05-06", "2031-05-06-2"]


def test_another_committee_on_the_same_day_is_another_meeting(record: Record) -> None:
    record(agenda())
    record(agenda("cabinet.txt", body="Cabinet"))
    assert Meeting.objects.count() == 2
    assert Committee.objects.get(name="Cabinet").kind == CommitteeKind.EXECUTIVE


def test_minutes_in_the_next_pack_stand_before_the_draft(record: Record) -> None:
    record(minutes())
    assert Publication.objects.get().standing == "draft"
    pack = agenda("pack.txt", held_on=JULY)
    again = minutes("unused.txt", words="be welcomed")
    _lay_in(pack, again)
    record(pack)
    standing = Publication.objects.filter(kind="minutes").order_by("pk").values_list("standing", "gives_minutes")
    assert list(standing) == [("draft", False), ("submitted", True)]
    assert Publication.objects.get(standing="submitted").submitted_to == Meeting.objects.get(held_on=JULY)
    assert [one.text for one in Resolution.objects.standing() if one.label == "1"] == ["That the report be welcomed."]
    assert Resolution.objects.filter(text="That the report be noted.").exists(), "the draft is kept"


def test_minutes_are_approved_once_the_later_meeting_says_so(record: Record) -> None:
    pack = agenda("pack.txt", held_on=JULY)
    _lay_in(pack, minutes("unused.txt"))
    record(pack)
    record(minutes("july.txt", held_on=JULY))
    assert Publication.objects.get(meeting__held_on=MAY).standing == "approved"
    assert Publication.objects.get(meeting__held_on=JULY, kind="minutes").standing == "draft"


def test_meeting_page_gives_way_to_the_printed_minutes(record: Record) -> None:
    page = Script("page.txt")
    items = [item(page, "1", "School places in the north", ("That it be noted.", "note"))]
    paper(page, "meeting_page", BODY, MAY, items)
    record(page)
    publication = Publication.objects.get()
    assert publication.gives_agenda
    assert publication.gives_minutes
    record(agenda())
    record(minutes())
    assert list(Publication.objects.filter(gives_agenda=True).values_list("kind", flat=True)) == ["agenda"]
    assert list(Publication.objects.filter(gives_minutes=True).values_list("kind", flat=True)) == ["minutes"]


def test_people_are_counted_by_the_minutes_that_stand(record: Record) -> None:
    record(minutes())
    record(minutes("july.txt", held_on=JULY))
    fenwick = Attendance.objects.filter(name="Fenwick").first()
    assert fenwick is not None
    assert Attendance.objects.of_member(fenwick.member).tally() == {"present": 2}
    assert str(fenwick.member) == "Councillor Fenwick"


def test_paper_without_a_date_joins_no_meeting(record: Record) -> None:
    script = Script("undated.txt")
    paper(script, "agenda", BODY, None, [item(script, "1", "Apologies")])
    document = record(script)
    assert document.papers.count() == 1
    assert not Meeting.objects.exists()


def _lay_in(pack: Script, inside: Script) -> None:
    """Print the minutes of one script in another, as a pack does with those of the meeting before."""
    read = inside.documents[0]
    present = tuple(person(pack, one.name, one.role.value) for one in read.people.present)
    items = [
        item(pack, one.number, one.title, *((each.text, each.kind.value) for each in one.resolutions))
        for one in read.items
    ]
    assert read.meeting is not None
    paper(pack, "minutes", read.body or "", read.meeting.date, items, present=present)
