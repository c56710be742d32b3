"""The pages as a member of the public gets them."""

import re
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from lxml import html
from pytest_django.fixtures import Settings

from callover.accounts.models import User
from callover.councils.exceptions import Refused
from callover.councils.operations import colour_council, register_council
from callover.meetings.models import Vote
from callover.meetings.operations.correcting import correct
from tests.site.borough import COMMISSION, HELD, Borough

HOME = "/aldermere-council/"
COMMITTEE = f"{HOME}committees/children-and-young-people-scrutiny-commission/"
MEETING = f"{COMMITTEE}meetings/{HELD.isoformat()}/"
MINUTE = f"{MEETING}minutes/28/"


def parsed(source: str) -> Any:
    return html.document_fromstring(source)


def text_of(visitor: Client, address: str) -> str:
    """What the page says, on one line."""
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    main = parsed(answer.content.decode()).get_element_by_id("main-content")
    return " ".join(" ".join(main.itertext()).split())


def test_crawl_finds_no_broken_link(borough: Borough, visitor: Client) -> None:
    waiting, seen = ["/"], {"/"}
    while waiting:
        address = waiting.pop()
        answer = visitor.get(address)
        assert answer.status_code in (200, 302), f"{address} answers {answer.status_code}"
        if answer.status_code == 302:
            links = [answer.headers["Location"]]
        elif answer.streaming or not answer.headers["Content-Type"].startswith("text/html"):
            links = []
        else:
            links = anchors_that_hold(address, answer.content.decode())
        answer.getvalue()  # read to its end, which closes the file and leaves the connection be
        for link in links:
            if link.startswith("/") and not link.startswith("/static/") and link not in seen:
                seen.add(link)
                waiting.append(link)
    assert len(seen) > 60
    for part in ("/minutes/", "/members/", "/pages/", "/text/", "image.png", "/file/", "brand.css"):
        assert any(part in address for address in seen), part


def anchors_that_hold(address: str, source: str) -> list[str]:
    """The addresses that a page links to and loads; its links to its own parts must have their target."""
    document = parsed(source)
    ids = [element.get("id") for element in document.xpath("//*[@id]")]
    assert len(ids) == len(set(ids)), f"{address} has an id twice"
    for fragment in document.xpath("//a[starts-with(@href, '#')]/@href"):
        assert fragment[1:] in ids, f"{address} has no part {fragment}"
    found = document.xpath("//a/@href | //img/@src | //link/@href | //script/@src")
    return [str(link).split("#")[0] for link in found]


def test_home_shows_what_comes_and_what_was_resolved(borough: Borough, visitor: Client) -> None:
    said = text_of(visitor, HOME)
    assert "Next meeting Children and Young People Scrutiny Commission Monday 16 November 2099, 4pm" in said
    assert said.index("Latest meetings") < said.index("Housing Review Panel")
    assert "That Cabinet be recommended to open a second class at Mill Lane School." in said
    assert "That the report be noted." not in said


def test_one_council_is_the_home_page_and_two_are_listed(borough: Borough, visitor: Client) -> None:
    assert visitor.get("/").headers["Location"] == HOME
    register_council(actor=None, name="Wexmoor Council")
    assert "Aldermere Council Wexmoor Council" in text_of(visitor, "/")


def test_committee_groups_meetings_by_municipal_year(borough: Borough, visitor: Client) -> None:
    said = text_of(visitor, COMMITTEE)
    assert "Meetings of 2025/26" in said
    assert "Meetings to come 16 November 2099" in said
    assert "Councillor Fenwick" in said[said.index("Members As printed") :]


def test_meeting_has_each_item_once_with_agenda_and_minute(borough: Borough, visitor: Client) -> None:
    document = parsed(visitor.get(MEETING).content.decode())
    items = document.find_class("co-item")
    assert [" ".join(item.xpath("string(.//h3)").split()) for item in items] == [
        "27 Declarations of interest",
        "1 Apologies for absence",
        '2 School places and <script>alert("agenda")</script> admissions',
        "29 Urgent business",
        "3 Home education",
    ]
    places = " ".join(" ".join(items[2].itertext()).split())
    assert "To consider how many places are needed." in places
    assert "Report on pages 3 to 9 of the pack" in places
    assert "Resolved 1 That the report be noted." in places
    assert "Who Head of Admissions Due in October 2025" in places
    assert "Carried: 6 for, 2 against" in places
    assert "Question from Mr. Pell, member of the public" in places
    assert "Ida Marlowe , Head of Admissions" in places


def test_meeting_shows_people_papers_and_doubts(borough: Borough, visitor: Client) -> None:
    said = text_of(visitor, MEETING)
    assert "Present (2) Councillor Fenwick Chair" in said
    assert "Apologies (1) Councillor Tamsin Orrery" in said
    assert "Draft minutes" in said
    assert "Minutes are numbered from 27" in said


def test_minute_tells_all_and_leads_on(borough: Borough, visitor: Client) -> None:
    said = text_of(visitor, MINUTE)
    assert "Places in the north of the borough would run out before the new school opened." in said
    assert "Previous minute : 27 Declarations of interest" in said
    assert "Next minute : 29 Urgent business" in said


def test_member_counts_attendance_and_shows_declarations(borough: Borough, visitor: Client) -> None:
    address = link_to(visitor, MEETING, "Councillor Quillfeather")
    said = text_of(visitor, address)
    assert "meeting present 1" in said
    assert "Personal interest A governor of Mill Lane School" in said


def test_member_under_another_slug_is_sent_on(borough: Borough, visitor: Client) -> None:
    address = link_to(visitor, MEETING, "Councillor Quillfeather")
    wrong = re.sub(r"[^/]+/$", "somebody/", address)
    assert visitor.get(wrong).headers["Location"] == address


def link_to(visitor: Client, address: str, words: str) -> str:
    document = parsed(visitor.get(address).content.decode())
    return str(document.xpath(f"//main//a[normalize-space()='{words}']/@href")[0])


def test_fact_is_marked_on_its_page_and_in_its_text(borough: Borough, visitor: Client) -> None:
    document = parsed(visitor.get(MINUTE).content.decode())
    see = document.xpath("//div[@class='co-clause' or contains(@class, 'co-meta')]//a[contains(., 'clause 3')]/@href")
    see = see or document.xpath("//a[contains(., 'clause 3')]/@href")
    page = parsed(visitor.get(see[0].split("#")[0]).content.decode())
    assert [mark.text for mark in page.xpath("//mark")] == [
        "(3) That Cabinet be recommended to open a second class at Mill Lane School."
    ]
    (box,) = page.xpath("//figure//rect")
    # The line is the second page's first: 72 points from the left and from the top, less the ascent of 11 points.
    assert float(box.get("x")) == pytest.approx(70, abs=2)
    assert 55 < float(box.get("y")) < 75
    image = visitor.get(page.xpath("//figure//img/@src")[0])
    assert image.getvalue()[:8] == b"\x89PNG\r\n\x1a\n"


def test_words_of_a_web_page_are_marked_in_its_text(borough: Borough, visitor: Client) -> None:
    panel = f"{HOME}committees/housing-review-panel/meetings/2025-10-07/"
    document = parsed(visitor.get(panel).content.decode())
    see = document.xpath("//a[contains(., 'this resolution')]/@href")[0]
    assert "/text/?at=" in see
    page = parsed(visitor.get(see.split("#")[0]).content.decode())
    assert [mark.text for mark in page.xpath("//mark")] == ["That a survey of damp be made by March 2026."]
    assert page.xpath("//li[@id='marked']")


def test_what_papers_print_is_never_markup(borough: Borough, visitor: Client) -> None:
    for address in (HOME, MEETING, MINUTE, f"{HOME}search/?q=admissions"):
        source = visitor.get(address).content.decode()
        assert "<script>alert" not in source
        assert "<b>figures" not in source
    assert '<script>alert("agenda")</script>' in unescape(visitor.get(MEETING).content.decode())
    asked = visitor.get(f"{HOME}search/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in asked


def test_search_finds_marks_and_filters(borough: Borough, visitor: Client) -> None:
    said = text_of(visitor, f"{HOME}search/?q=second+class")
    assert "1 result for “second class”" in said
    assert "Minute · Children and Young People Scrutiny Commission · 15 September 2025" in said
    assert "No results" not in said
    nothing = text_of(visitor, f"{HOME}search/?q=second+class&committee=housing-review-panel")
    assert "0 results" in nothing
    assert "Nothing in the record has all of these words" in nothing
    by_year = text_of(visitor, f"{HOME}search/?q=damp&year=2025&kind=minute")
    assert "1 result for “damp”" in by_year


@pytest.mark.parametrize(
    "question",
    ["", "q=", "q=%22", "q=AND+OR", "q=a*&page=99999", "q=x&year=99999", "q=x&kind=nonsense&committee=nobody", "q=%00"],
)
def test_search_answers_any_question(borough: Borough, visitor: Client, question: str) -> None:
    assert visitor.get(f"{HOME}search/?{question}").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        f"{HOME}committees/none/",
        f"{COMMITTEE}meetings/2025-02-30/",
        f"{COMMITTEE}meetings/someday/",
        f"{MEETING}minutes/999/",
        f"{HOME}members/999999/nobody/",
        f"{HOME}documents/999999/",
        f"{HOME}documents/999999/pages/1/image.png",
        "/components/",
    ],
)
def test_missing_page_says_what_to_do(borough: Borough, visitor: Client, address: str) -> None:
    answer = visitor.get(address)
    assert answer.status_code == 404
    assert "start from the home page" in answer.content.decode()


def test_page_past_the_last_of_a_document_is_missing(borough: Borough, visitor: Client) -> None:
    number = borough.minutes.pk
    assert visitor.get(f"{HOME}documents/{number}/pages/3/").status_code == 404
    assert visitor.get(f"{HOME}documents/{number}/pages/3/image.png").status_code == 404
    assert visitor.get(f"{HOME}documents/{borough.web_page.pk}/text/?sheet=2").status_code == 404


def test_withdrawn_document_is_gone(borough: Borough, visitor: Client) -> None:
    borough.minutes.withdrawn_on = HELD
    borough.minutes.save()
    for part in ("", "file/", "pages/1/", "pages/1/image.png"):
        assert visitor.get(f"{HOME}documents/{borough.minutes.pk}/{part}").status_code == 404


def test_saved_web_page_is_not_opened_in_the_browser(borough: Borough, visitor: Client) -> None:
    answer = visitor.get(f"{HOME}documents/{borough.web_page.pk}/file/")
    answer.getvalue()  # read to its end, which closes the file and leaves the connection be
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    pdf = visitor.get(f"{HOME}documents/{borough.minutes.pk}/file/")
    pdf.getvalue()
    assert pdf.headers["Content-Type"] == "application/pdf"


def test_page_is_kept_until_the_record_changes(borough: Borough, visitor: Client) -> None:
    tag = visitor.get(MEETING).headers["ETag"]
    assert visitor.get(MEETING, headers={"if-none-match": tag}).status_code == 304
    register_council(actor=None, name="Wexmoor Council")
    assert visitor.get(MEETING, headers={"if-none-match": tag}).status_code == 200


def test_pages_are_read_only_and_set_no_cookie(borough: Borough, visitor: Client) -> None:
    assert visitor.post(MEETING).status_code == 405
    assert not visitor.get(MEETING).cookies
    policy = visitor.get(MEETING).headers["Content-Security-Policy"]
    assert "unsafe" not in policy


def test_gallery_shows_every_component_outside_production(
    borough: Borough, visitor: Client, settings: Settings
) -> None:
    from callover.govuk.components import component_names

    settings.DEBUG = True
    said = text_of(visitor, "/components/")
    for name in component_names():
        assert f"govuk_{name.replace('-', '_')} …" in said
    assert COMMISSION not in said


def test_council_wears_its_own_colour(borough: Borough, visitor: Client) -> None:
    assert visitor.get(f"{HOME}brand.css").content == b":root { --council-colour: #17495c; }\n"
    call_command("colour_council", "aldermere-council", "#7A1F5C", stdout=StringIO())
    assert visitor.get(f"{HOME}brand.css").content == b":root { --council-colour: #7a1f5c; }\n"
    assert '<meta name="theme-color" content="#7a1f5c">' in visitor.get(HOME).content.decode()


@pytest.mark.parametrize("colour", ["#ffdd00", "teal", "#17495c;", "#17495"])
def test_colour_that_cannot_be_read_is_refused(borough: Borough, colour: str) -> None:
    with pytest.raises(Refused, match="darker colour"):
        colour_council(actor=None, council=borough.council, colour=colour)


def test_correction_is_shown_as_one(borough: Borough, visitor: Client) -> None:
    adviser = User.objects.create_user("adviser@aldermere.example", "Ida Marlowe")
    vote = Vote.objects.get(minute__slug="28")
    correct(actor=adviser, row=vote, field="against", new=3, why="The paper says three.")
    for address in (MEETING, MINUTE):
        said = text_of(visitor, address)
        assert "6 for, 3 against" in said
        assert "Vote: against “3”, where the software had read “2”. The paper says three." in said
    assert "Corrected by hand" not in text_of(visitor, f"{MEETING}minutes/29/")


def test_page_that_cannot_be_drawn_still_shows_its_text(
    borough: Borough, visitor: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = settings.DOCUMENTS_DIR = tmp_path
    borough.minutes.path.parent.mkdir(parents=True)
    borough.minutes.path.write_bytes(b"%PDF-1.7 and then nothing")
    page = f"{HOME}documents/{borough.minutes.pk}/pages/2/"
    assert visitor.get(f"{page}image.png").status_code == 404
    assert "There was no urgent business to consider." in text_of(visitor, page)
    assert not list(tmp_path.rglob("*.png*"))
