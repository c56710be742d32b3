"""How councils print questions from the public, the press and members."""

import pytest

from callover.reading.grammar.questions import is_about_questions, read_questions
from tests.reading.grammar.minuted import paragraphs

Told = tuple[str, str, bool, str | None]


def asked(text: str, title: str = "Questions from Members of the Public and Press") -> list[Told]:
    found = read_questions(paragraphs(text), title)
    return [(one.asker, one.capacity.value, one.supplementary, one.answered_by) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mr Colin Ash asked when the ditch would be dug out. The Chairman said that it was the County's.",
            ("Mr Colin Ash", "public", False, "Chairman"),
        ),
        (
            "(1) Ms P. Elm asked how many had been fined. The Head of Inclusion said that 37 had.",
            ("Ms P. Elm", "public", False, "Head of Inclusion"),
        ),
        (
            "Question 1 from Dr Salma Oak\n\n“When?”\n\nAnswer by the Chair: in May.",
            ("Dr Salma Oak", "public", False, "Chair"),
        ),
        (
            "Question 3 from Ms Jean Yew of the Aldford Gazette\n\n“How many trees died?”",
            ("Ms Jean Yew", "press", False, None),
        ),
        (
            (
                "Q1. From Mr Ash to the Cabinet Member for Housing:\n\n“Why?”\n\nResponse from Councillor Elm: It was "
                "late."
            ),
            ("Mr Ash", "public", False, "Councillor Elm"),
        ),
        (
            (
                "Mrs J Ash, a resident of Mill Lane, asked about the kerb.\n\nCouncillor Elm replied that it would be "
                "mended."
            ),
            ("Mrs J Ash", "public", False, "Councillor Elm"),
        ),
        (
            "Mr Ash thanked the Committee for its time and asked whether the bus would run.",
            ("Mr Ash", "public", False, None),
        ),
        (
            "A question was received from Mr Ash regarding the park. The Chair responded that it was closed.",
            ("Mr Ash", "public", False, "Chair"),
        ),
        (
            (
                "One question had been submitted in advance by Mrs Elm.\n\nMrs Elm asked why.\n\nThe Leader of the "
                "Council replied."
            ),
            ("Mrs Elm", "public", False, "Leader of the Council"),
        ),
        (
            "Mr Ash asked when.\n\nThe Chair said soon.\n\nAs a supplementary question Mr Ash asked who would pay.",
            ("Mr Ash", "public", True, "Chair"),
        ),
        (
            "Mr Ash asked when. The Chair said soon. There was no supplementary question.",
            ("Mr Ash", "public", False, "Chair"),
        ),
        ("Mr Ash asked when. Mr Ash did not have a supplementary question.", ("Mr Ash", "public", False, None)),
        ("Asked by: Miss Ivy Oak\n\n“Why?”\n\nReply: by May.", ("Miss Ivy Oak", "public", False, None)),
        ("Mr Ash: when will the buses be electric?", ("Mr Ash", "public", False, None)),
        (
            "A member of the public asked about the hedge. The Clerk said that she would write.",
            ("member of the public", "public", False, "Clerk"),
        ),
        (
            "Councillor Ash asked whether the roof would bear panels. The Head of Assets said that it would.",
            ("Councillor Ash", "member", False, "Head of Assets"),
        ),
        (
            "In response to a question from Mr Ash, the Cabinet Member for Roads explained the delay.",
            ("Mr Ash", "public", False, "Cabinet Member for Roads"),
        ),
    ],
)
def test_one_question(text: str, expected: Told) -> None:
    assert asked(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "There were no questions.",
        "No questions had been received from members of the public.",
        "None.",
        "Mr Ash addressed the Committee in objection to the scheme.",
        "Mrs Elm presented a petition of 212 signatures.",
        "The Chair asked the Director of Housing to send a written answer.",
        "The Chair reminded those present that they might ask a supplementary question.",
    ],
)
def test_no_question(text: str) -> None:
    assert asked(text) == []


def test_several_askers_in_one_paragraph() -> None:
    text = "Mr Ash asked when. The Chair said soon. Mrs Elm asked why. The Clerk replied that it was the law."
    assert asked(text, "Public session") == [
        ("Mr Ash", "public", False, "Chair"),
        ("Mrs Elm", "public", False, "Clerk"),
    ]


def test_members_questions() -> None:
    text = "Question 1 from Councillor Ash to the Leader\n\n“Why?”\n\nThe Leader responded that it was late."
    assert asked(text, "Questions on notice from Members") == [("Councillor Ash", "member", False, "Leader")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Public Participation", True),
        ("PUBLIC SESSION", True),
        ("Members' questions", True),
        ("Questions to the Executive", True),
        ("Open forum", True),
        ("Written questions", True),
        ("Schools Forum", False),
        ("Youth participation strategy", False),
        ("Outcome of the staff questionnaire", False),
        ("Consultation with the public on parking", False),
    ],
)
def test_titles(title: str, expected: bool) -> None:
    assert is_about_questions(title) is expected
