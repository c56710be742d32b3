"""How councils print declarations of interest, and what looks like one and is none."""

import pytest

from callover.reading.grammar.declarations import read_declarations
from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.media import open_source
from tests.reading.grammar.minuted import paragraphs

OWN = "Declarations of Interest"


def declared(text: str, title: str = OWN) -> list[tuple[str, str]]:
    return [(one.person, one.nature.value) for one in read_declarations(paragraphs(text), title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ash declared a personal interest in item 5 as a governor.", [("Ash", "personal")]),
        ("Councillor Ash declared a personal and prejudicial interest in item 5.", [("Ash", "prejudicial")]),
        ("Cllr. B Ash declared a disclosable pecuniary interest in item 5.", [("B Ash", "disclosable_pecuniary")]),
        ("Councillor Ash declared a non-pecuniary interest in item 5.", [("Ash", "other")]),
        ("Councillor Ash declared an Other Registrable Interest in item 5.", [("Ash", "other")]),
        ("Councillor Ash declared a personal but not prejudicial interest in item 5.", [("Ash", "personal")]),
        ("Councillor Ash declared an interest in item 5.", [("Ash", "unknown")]),
        (
            "Councillors Ash and Elm each declared a personal interest in item 6.",
            [("Ash", "personal"), ("Elm", "personal")],
        ),
        (
            "Councillor Ash declared a personal interest in item 5.\n\nCouncillor Elm declared the same interest.",
            [("Ash", "personal"), ("Elm", "personal")],
        ),
        (
            "Councillor Ash, in respect of item 6, disclosed a DPI as the owner of the land.",
            [("Ash", "disclosable_pecuniary")],
        ),
        (
            (
                "Councillor Ash declared a personal interest in item 5 and Councillor Elm declared a prejudicial "
                "interest in item 6."
            ),
            [("Ash", "personal"), ("Elm", "prejudicial")],
        ),
        ("A personal interest in item 5 was declared by Councillor Ash.", [("Ash", "personal")]),
        (
            "Declarations of interest were received from Councillors Ash and Elm in respect of item 4.",
            [("Ash", "unknown"), ("Elm", "unknown")],
        ),
        (
            (
                "Councillor Ash said that he was a friend of the applicant. As this was a personal interest he would "
                "leave the room."
            ),
            [("Ash", "personal")],
        ),
        ("Councillor Ash advised that her husband was employed by the contractor.", [("Ash", "unknown")]),
        ("Councillor Ash made a voluntary announcement that she volunteers at the food bank.", [("Ash", "other")]),
        ("Councillor Ash wished to declare a personal interest in item 7.", [("Ash", "personal")]),
        ("Councillor Ash gave notice of a prejudicial interest in item 7.", [("Ash", "prejudicial")]),
        ("The Chair declared a personal interest in item 3.", [("Chair", "personal")]),
        (
            "The Development Manager, Mr Gault, declared a disclosable pecuniary interest in item 5.",
            [("Gault", "disclosable_pecuniary")],
        ),
        ("Jane Yew, co-opted member, declared a personal interest in item 5.", [("Jane Yew", "personal")]),
        ("Datganodd y Cynghorydd Huw Elm fuddiant personol yn eitem 13.", [("Huw Elm", "personal")]),
        ("Councillor Ash – item 6 – non-pecuniary – works for the operator", [("Ash", "other")]),
        (
            "(a) Cllr Ash: Item 6, personal, member of the club;\n(b) Cllr Elm: Item 7, pecuniary, owns the field.",
            [("Ash", "personal"), ("Elm", "disclosable_pecuniary")],
        ),
        (
            (
                "The following Members declared personal interests:\n\nCouncillor Ash – item 6 – uses the "
                "pool\n\nCouncillor Elm – item 7 – tenant"
            ),
            [("Ash", "personal"), ("Elm", "personal")],
        ),
        (
            (
                "Personal Interests\n\nCouncillor Ash – item 6 – uses the pool\n\nPrejudicial Interests\n\nCouncillor "
                "Elm – item 7 – tenant"
            ),
            [("Ash", "personal"), ("Elm", "prejudicial")],
        ),
        ("Disclosable pecuniary interest: Councillor Ash", [("Ash", "disclosable_pecuniary")]),
        ("Agenda Item 6 – Councillor Ash – personal interest as a governor", [("Ash", "personal")]),
        ("Councillor Ash, Item 6, personal interest as a governor", [("Ash", "personal")]),
        ("Councillor Ash (personal interest, item 4)", [("Ash", "personal")]),
        (
            "MemberSubject/Minute\nCouncillor M AshTaxi driver\nCouncillor T McElmMember of the club",
            [("M Ash", "unknown"), ("T McElm", "unknown")],
        ),
        (
            (
                "Name                 Item      Interest\nCouncillor Ash       6         Personal: a member of the "
                "club\n                               and of its committee\nCouncillor Elm       7         "
                "Prejudicial: tenant"
            ),
            [("Ash", "personal"), ("Elm", "prejudicial")],
        ),
        (
            "There were no disclosable pecuniary interests. Councillor Ash declared a personal interest in item 5.",
            [("Ash", "personal")],
        ),
        ("No other declarations were made.", []),
        ("None.", []),
        ("Councillor Ash had no interest to declare.", []),
        ("The Chair stated that he had received no declarations.", []),
        ("All Members had been lobbied on item 16.", []),
        ("Members were reminded to declare any interests that they had.", []),
        ("Councillor Ash said that he would leave the room for item 6.", []),
    ],
)
def test_in_an_item_for_declarations(text: str, expected: list[tuple[str, str]]) -> None:
    assert declared(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Chief Officer spoke. Councillor Ash declared a personal interest in this item as a parent.",
            [("Ash", "personal")],
        ),
        ("Councillor Ash, having declared an interest, left the room.", []),
        ("Councillor Ash declared herself content with the programme.", []),
        ("Councillor Ash said that he had no interest in sport.", []),
        ("Councillor Ash noted the interest of young people in the scheme.", []),
        ("Councillor Ash declared an interest in joining the working group.", []),
        ("Councillor Ash – chair of the group – thanked the officers.", []),
        ("The Director declared the building surplus, as interest rates had risen.", []),
    ],
)
def test_in_another_item(text: str, expected: list[tuple[str, str]]) -> None:
    assert declared(text, "School places") == expected


def test_the_detail_is_what_was_declared() -> None:
    (one,) = read_declarations(paragraphs("Councillor Ash declared a personal interest in item 5, as a governor."), OWN)
    assert one.detail == "a personal interest in item 5, as a governor"


def test_told_in_two_languages_it_is_one_declaration() -> None:
    text = (
        "Datganodd y Cynghorydd Huw Elm ddiddordeb personol yn eitem 5.\n\nCouncillor Huw Elm declared a personal "
        "interest in item 5."
    )
    assert declared(text, "Datganiad o ddiddordeb / Declaration of interest") == [("Huw Elm", "personal")]


def tabled(rows: list[list[str]], title: str) -> list[tuple[str, str]]:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    source = open_source(f"<html><body><table>{body}</table></body></html>".encode(), "minute.html")
    found = read_declarations(paragraphs_of(source, source.lines), title)
    return [(one.person, one.nature.value) for one in found]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Member", "Item", "Nature of interest", "Action"], ["Cllr Ash", "6", "Personal – a governor", "Stayed"]),
        (["Agenda item", "Councillor", "Interest"], ["6", "Councillor Ash", "Personal"]),
        (["Name", "Minute", "Type", "Reason"], ["Councillor Ash", "12", "Personal", "Governor"]),
    ],
)
def test_tables(head: list[str], row: list[str]) -> None:
    assert tabled([head, row], OWN) == [("Ash", "personal")]


def test_a_table_with_no_head_is_read_where_declarations_are_taken() -> None:
    rows = [["Councillor Ash", "Item 6", "Personal"], ["Councillor Elm", "Item 7", "DPI"]]
    assert tabled(rows, OWN) == [("Ash", "personal"), ("Elm", "disclosable_pecuniary")]
    assert tabled(rows, "Grants") == []


def test_a_table_of_who_was_there_declares_nothing() -> None:
    assert tabled([["Member", "Present"], ["Councillor Ash", "Yes"]], "Attendance") == []
