"""How councils print votes, and what looks like a vote and is none."""

import pytest

from callover.reading.grammar.paragraphs import paragraphs_of
from callover.reading.grammar.votes import read_votes
from callover.reading.media import open_source
from tests.reading.grammar.minuted import paragraphs

Told = tuple[int | None, int | None, int | None, str]
N = None


def votes(text: str) -> list[Told]:
    return [(one.in_favour, one.against, one.abstained, one.outcome.value) for one in read_votes(paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(For 5, Against 0, Abstentions 1)", (5, 0, 1, "carried")),
        ("For: 6    Against: 2    Abstained: 1", (6, 2, 1, "carried")),
        ("Voting: 5 - For   1 - Against   0 - Abstentions", (5, 1, 0, "carried")),
        ("Voting: For – 3; Against – 7; Abstentions – nil", (3, 7, 0, "lost")),
        ("(Vote: 8 for, 3 against, 1 abstention)", (8, 3, 1, "carried")),
        ("FOR (4) AGAINST (6) ABSTAIN (0)", (4, 6, 0, "lost")),
        ("In favour: 6, Against: 1, Abstentions: none.", (6, 1, 0, "carried")),
        ("Votes for 5, votes against 3, abstentions 1.", (5, 3, 1, "carried")),
        ("RESOLVED by 7 votes to 2 that the grant be paid.", (7, 2, N, "carried")),
        ("The motion was put to the vote and carried by 9 votes to 4 with one abstention.", (9, 4, 1, "carried")),
        ("The amendment was lost by 3 votes to 8.", (3, 8, N, "lost")),
        ("The amendment was defeated by 8 votes to 3.", (3, 8, N, "lost")),
        ("Resolved (by 6 votes to 0 with 2 abstentions) to approve the plan.", (6, 0, 2, "carried")),
        ("On being put to the vote the motion was carried by a majority of 12 to 9.", (12, 9, N, "carried")),
        (
            "With seven Members voting in favour, three against and one abstaining, the motion was carried.",
            (7, 3, 1, "carried"),
        ),
        ("A vote was taken and, with 3 in favour and 5 against, the motion fell.", (3, 5, N, "lost")),
        ("It was carried, 4 for and 1 against.", (4, 1, N, "carried")),
        (
            "Following a vote, with six votes in favour and none against, it was agreed to fund the path.",
            (6, 0, N, "carried"),
        ),
        ("There were 3 votes for and 3 against, and the Chair used her casting vote in favour.", (3, 3, N, "carried")),
        (
            "There being 5 votes for and 5 against, the Chairman gave his casting vote against the proposal.",
            (5, 5, N, "lost"),
        ),
        ("There were 4 votes for and 4 against.", (4, 4, N, "unknown")),
        ("The motion was carried on the casting vote of the Chair.", (N, N, N, "carried")),
        (
            "On a vote being taken, the MOTION received 14 votes and the AMENDMENT received 9 votes.",
            (14, 9, N, "carried"),
        ),
        (
            "On a vote being taken, the AMENDMENT received 9 votes and the MOTION received 14 votes.",
            (14, 9, N, "carried"),
        ),
        ("Vote: 7-2-1", (7, 2, 1, "carried")),
        ("The recommendation was put to the vote. For: 2. Against: 3. The motion was lost.", (2, 3, N, "lost")),
        ("RESOLVED unanimously that the minutes be signed.", (N, N, N, "carried")),
        ("It was unanimously agreed to write to the bus company.", (N, N, N, "carried")),
        ("The report was noted.\n\n(Unanimous)", (N, N, N, "carried")),
        ("Vote: Unanimous", (N, N, N, "carried")),
        ("Record of voting: unanimous.", (N, N, N, "carried")),
        ("The motion was carried nem. con.", (N, N, N, "carried")),
        ("Upon a vote being taken this was agreed.", (N, N, N, "carried")),
        ("Proposed Cllr Ash, seconded Cllr Elm, all in favour.", (N, N, N, "carried")),
        ("The motion, having been put to the vote, was declared LOST.", (N, N, N, "lost")),
        ("On a show of hands the proposal was not carried.", (N, N, N, "lost")),
        ("The recommendation was agreed by a majority vote.", (N, N, N, "carried")),
        ("RESOLVED, with two abstentions, that the lease be renewed.", (N, N, 2, "carried")),
        ("Pleidleisiodd 6 o blaid, 2 yn erbyn ac 1 yn ymatal.", (6, 2, 1, "carried")),
        ("For: Councillors Ash, Elm and Oak (3)\nAgainst: Councillor Yew (1)", (3, 1, N, "carried")),
        (
            "Recorded vote: For: Cllrs Ash, Elm and Oak. Against: Cllrs Yew and Box. Abstained: None",
            (3, 2, 0, "carried"),
        ),
        ("FOR (2)\n\nMr Ash, Mrs Elm\n\nAGAINST (3)\n\nMr Oak, Ms Yew, Dr Box\n\nMotion lost.", (2, 3, N, "lost")),
        (
            "For the motion:\n\nCouncillors Ash, Elm\n\nAgainst the motion:\n\nCouncillor Oak\n\nMotion carried",
            (2, 1, N, "carried"),
        ),
        (
            (
                "Those voting in favour: Councillors Ash and Elm\n\nThose voting against: Councillor Yew\n\nThose "
                "abstaining: none"
            ),
            (2, 1, 0, "carried"),
        ),
    ],
)
def test_one_vote(text: str, expected: Told) -> None:
    assert votes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Claims had fallen (for 2023: 5; for 2024: 3) since meetings could be joined from home.",
        "Of the replies to the consultation, 62 were in favour and 30 against.",
        "The Clerk had received 7 letters in support and 12 against.",
        "There were three speakers for and two against the application.",
        "Mr Lathe spoke against the application and Ms Okafor for it.",
        "It was the unanimous view of the traders that tolls were too high.",
        "Cabinet had voted to close the depot by 6 votes to 3.",
        "The motion would be put to the vote at the next meeting.",
        "Members asked how a recorded vote could be requested.",
        "Councillor Ash asked that his vote against the proposal be recorded.",
        "The service lost 4 posts and the library fund was carried forward for 2 years.",
        "Turnout fell, and only 14 in every hundred had voted by post.",
        "The motion was withdrawn.",
        "The report was agreed.",
        "The age at which people may vote was discussed.",
        "Work had been carried out on 4 sites, with 2 against the railway line.",
        "Tenants voted unanimously for the new roof.",
        "No vote was taken.",
    ],
)
def test_no_vote(text: str) -> None:
    assert votes(text) == []


def test_votes_on_an_amendment_and_on_the_motion_are_two() -> None:
    text = (
        "The amendment was put to the vote and lost by 3 votes to 6. The motion was then put and carried by 6 "
        "votes to 3."
    )
    assert votes(text) == [(3, 6, N, "lost"), (6, 3, N, "carried")]


def test_a_count_and_the_outcome_below_it_are_one_vote() -> None:
    text = (
        "An amendment was moved.\n\n(For 4, Against 2, Abstentions 0)\n\nThe amendment was carried.\n\nRESOLVED "
        "that it be so.\n\n(Unanimous)"
    )
    assert votes(text) == [(4, 2, 0, "carried"), (N, N, N, "carried")]


def test_names_behind_numbers_are_not_counted_again() -> None:
    text = (
        "The MOTION received 21 votes and the AMENDMENT received 9 votes, with 2 abstentions.\n\nFor the Motion: "
        "Ms Ash, Dr Elm\n\nAbstentions: Mr Oak"
    )
    assert votes(text) == [(21, 9, 2, "carried")]


def test_a_total_said_again_is_the_same_vote() -> None:
    text = (
        "Amendment - 2 votes being Councillors Ash and Elm\n\nMotion - 4 votes being Councillors Oak and "
        "Yew\n\nDecision\n\nAGREED, by 4 votes to 2, to approve."
    )
    assert votes(text) == [(4, 2, N, "carried")]


def tabled(rows: str) -> list[Told]:
    page = f"<html><body><p>A recorded vote was taken:</p><table>{rows}</table></body></html>"
    source = open_source(page.encode(), "minute.html")
    found = read_votes(paragraphs_of(source, source.lines))
    return [(one.in_favour, one.against, one.abstained, one.outcome.value) for one in found]


def test_names_in_columns() -> None:
    rows = "<tr><th>For</th><th>Against</th></tr><tr><td>Ash</td><td>Elm</td></tr><tr><td>Oak</td><td></td></tr>"
    assert tabled(rows) == [(2, 1, N, "carried")]


def test_marks_in_columns() -> None:
    rows = (
        "<tr><th>Councillor</th><th>For</th><th>Against</th><th>Abstain</th></tr>"
        "<tr><td>Ash</td><td>X</td><td></td><td></td></tr><tr><td>Elm</td><td></td><td>X</td><td></td></tr>"
        "<tr><td>Oak</td><td></td><td>X</td><td></td></tr><tr><td>Yew</td><td></td><td></td><td>X</td></tr>"
    )
    assert tabled(rows) == [(1, 2, 1, "lost")]


def test_sides_in_rows() -> None:
    rows = "<tr><td>For</td><td>Cllrs Ash, Elm and Oak</td></tr><tr><td>Against</td><td>Cllr Yew</td></tr>"
    assert tabled(rows) == [(3, 1, N, "carried")]
