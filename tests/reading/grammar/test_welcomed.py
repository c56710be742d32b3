"""How the minute of an item names those who came for it."""

import pytest

from callover.reading.grammar.welcomed import read_welcomed
from callover.reading.records import Person, PersonRole
from tests.reading.grammar.minuted import paragraphs, span_of_all

Told = tuple[str, str | None]


def welcomed(text: str, *members: str) -> list[Told]:
    found = paragraphs(text)
    known = [Person(name, "Councillor", PersonRole.MEMBER, None, span_of_all(found)) for name in members]
    return [(one.name, one.post) for one in read_welcomed(found, known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The Chair welcomed Imran Ash, Commissioning Lead, and Dr. Fay Elm, Consultant in Public Health, to "
                "the meeting."
            ),
            [("Imran Ash", "Commissioning Lead"), ("Fay Elm", "Consultant in Public Health")],
        ),
        (
            (
                "The Chair welcomed Jo Ash, Head of Schools; Ben Elm, Head of Roads; and Dr. Oak, Public Health, to "
                "the meeting."
            ),
            [("Jo Ash", "Head of Schools"), ("Ben Elm", "Head of Roads"), ("Oak", "Public Health")],
        ),
        (
            "Jo Ash (Head of Schools) and Ben Elm (Head of Roads) were in attendance for this item.",
            [("Jo Ash", "Head of Schools"), ("Ben Elm", "Head of Roads")],
        ),
        ("Jo Ash, Head of Schools, attended the meeting for this item.", [("Jo Ash", "Head of Schools")]),
        (
            "In attendance for this item: Jo Ash (Head of Schools), Ben Elm (Head of Roads)",
            [("Jo Ash", "Head of Schools"), ("Ben Elm", "Head of Roads")],
        ),
        ("Witnesses: Dr Fay Elm (Hospital Trust)", [("Fay Elm", "Hospital Trust")]),
        (
            "The following officers attended for this item:\n\n- Jo Ash, Head of Schools\n- Ben Elm, Head of Roads",
            [("Jo Ash", "Head of Schools"), ("Ben Elm", "Head of Roads")],
        ),
        ("The report was presented by Jo Ash, Head of Schools.", [("Jo Ash", "Head of Schools")]),
        (
            "The Committee received a presentation from Jo Ash, Head of Schools, on school places.",
            [("Jo Ash", "Head of Schools")],
        ),
        ("The Chair thanked Jo Ash for attending.", [("Jo Ash", None)]),
        (
            (
                "The Head of Housing submitted a report.\n\nThe following were in attendance for this item:\n\n- "
                "Councillor G Ash, Executive Member for Housing\n- Jo Elm, Head of Housing"
            ),
            [("G Ash", "Executive Member for Housing"), ("Jo Elm", "Head of Housing")],
        ),
        (
            (
                "The Chair welcomed Jo Ash, Assistant Director, Education, to the meeting.\n\nThe Assistant Director "
                "introduced the report."
            ),
            [("Jo Ash", "Assistant Director, Education")],
        ),
        ("The Chair welcomed everyone to the meeting.", []),
        ("Members welcomed the report.", []),
        ("The Chair thanked the officers for their presentation.", []),
        ("The Committee received a report from the Director of Housing.", []),
        ("The Chair thanked all those who had come.", []),
    ],
)
def test_who_came(text: str, expected: list[Told]) -> None:
    assert welcomed(text) == expected


def test_members_of_the_committee_are_left_out() -> None:
    assert welcomed("Councillor Ash presented the report.", "Ash") == []
