"""People named in lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callover.civic.names import NamedPerson, same_name, split_people


def names(text: str) -> list[str]:
    return [person.name for person in split_people(text)]


def only(text: str) -> NamedPerson:
    (person,) = split_people(text)
    return person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Okafor, Pike and Lindqvist", ["Okafor", "Pike", "Lindqvist"]),
        (
            "Councillor Okafor (in the Chair); Councillors Pike, Senior, Young and Rosa Tallis.",
            ["Okafor", "Pike", "Senior", "Young", "Rosa Tallis"],
        ),
        ("Cllr M A J Wren, Cllr P van der Meer and Cllr D O'Shea", ["M A J Wren", "P van der Meer", "D O'Shea"]),
        ("Councillors Ash-Green, Di’Marco and M Quill", ["Ash-Green", "Di’Marco", "M Quill"]),
        ("Mr B J Thorne (Chairman), Mrs A Vale MBE, Miss C Dunn", ["B J Thorne", "A Vale", "C Dunn"]),
        ("Okafor, Pike and Lindqvist", ["Okafor", "Pike", "Lindqvist"]),
        ("R W Moss, N Field, S Brook", ["R W Moss", "N Field", "S Brook"]),
        (
            "Y Cynghorydd Aled Puw (Cadeirydd); Y Cynghorwyr Nia Rees a Huw ap Emlyn",
            ["Aled Puw", "Nia Rees", "Huw ap Emlyn"],
        ),
        ("Councillors Pike, Okafor,\nQuill and\nRosa Tallis", ["Pike", "Okafor", "Quill", "Rosa Tallis"]),
        ("None.", []),
        ("All Members were present.", []),
        ("", []),
    ],
)
def test_a_list_names_its_people(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_posts_keep_their_commas() -> None:
    people = split_people(
        "Cllr Gordon Moss; Ada Dent, Acting Assistant Director for Safeguarding; Ruth Hall, Head of Safeguarding, "
        "Quality and Learning and Dean Foster, Head of Service, Access to Education"
    )
    assert [(person.name, person.post) for person in people] == [
        ("Gordon Moss", None),
        ("Ada Dent", "Acting Assistant Director for Safeguarding"),
        ("Ruth Hall", "Head of Safeguarding, Quality and Learning"),
        ("Dean Foster", "Head of Service, Access to Education"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Dent, Head of Service",
        "Ada Dent – Head of Service",
        "Ada Dent - Head of Service",
        "Ada Dent (Head of Service)",
    ],
)
def test_a_post_is_read_however_it_is_joined(text: str) -> None:
    person = only(text)
    assert (person.name, person.post, person.honorific) == ("Ada Dent", "Head of Service", None)


def test_a_post_alone_is_a_person_without_a_name() -> None:
    people = split_people(
        "The Deputy Leader and Cabinet Member for Children, the Strategic Director and the Head of Service, Youth"
    )
    assert [(person.name, person.post) for person in people] == [
        ("", "Deputy Leader and Cabinet Member for Children"),
        ("", "Strategic Director"),
        ("", "Head of Service, Youth"),
    ]


@pytest.mark.parametrize(
    ("text", "is_chair", "is_vice"),
    [
        ("Councillor Pike (in the Chair)", True, False),
        ("Councillor Pike (Chair)", True, False),
        ("Mr A Pike (Chairman)", True, False),
        ("Councillor Pike (Vice-Chairman)", False, True),
        ("Councillor Pike (Vice Chair)", False, True),
        ("Y Cynghorydd Pike (Cadeirydd)", True, False),
        ("Y Cynghorydd Pike (Is-Gadeirydd)", False, True),
        ("Councillor Pike (Chair of Governors, Hill School)", False, False),
    ],
)
def test_who_chairs_is_said_in_brackets(text: str, is_chair: bool, is_vice: bool) -> None:
    person = only(text)
    assert (person.name, person.is_chair, person.is_vice_chair) == (
        "Pike" if "Mr" not in text else "A Pike",
        is_chair,
        is_vice,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Pike (substitute for Councillor Moss)",
        "Councillor Pike for Councillor Moss",
        "Councillor Pike (sub: Cllr Moss)",
        "Councillor Pike substituting for Councillor Moss",
    ],
)
def test_a_substitute_is_told(text: str) -> None:
    person = only(text)
    assert (person.name, person.substitute_for) == ("Pike", "Moss")


def test_brackets_tell_party_ward_organisation_and_remark() -> None:
    party, ward, post, remark = split_people(
        "Cllr Pike (Lab), Cllr Moss (Hill Ward), Ms. J. Vale (Voluntary Sector Forum), Cllr Quill (from 2.15 pm)"
    )
    assert (party.party, ward.ward, post.post, remark.remark) == (
        "Lab",
        "Hill",
        "Voluntary Sector Forum",
        "from 2.15 pm",
    )


@pytest.mark.parametrize(
    ("text", "honorific", "name", "suffix"),
    [
        ("Councillor Sir Paul Thorne, CBE", "Councillor Sir", "Paul Thorne", "CBE"),
        ("the Revd. Canon Peter Moss", "Revd. Canon", "Peter Moss", None),
        ("Professor A Quill OBE", "Professor", "A Quill", "OBE"),
        ("Ald. J Vale JP", "Ald.", "J Vale", "JP"),
        ("Baroness Wren", "Baroness", "Wren", None),
    ],
)
def test_titles_and_letters_are_no_part_of_the_name(text: str, honorific: str, name: str, suffix: str | None) -> None:
    person = only(text)
    assert (person.honorific, person.name, person.suffix) == (honorific, name, suffix)


def test_a_co_opted_member_among_councillors_is_no_councillor() -> None:
    councillor, guest = split_people("Councillors Pike and Rosa Tallis (Co-opted Member)")
    assert (councillor.honorific, guest.honorific, guest.post) == ("Councillor", None, "Co-opted Member")


@given(st.text(alphabet="Councillor Cllr MrsABC,;()–- and the Head of .’\n", max_size=120))
def test_no_list_raises_and_people_stand_where_they_are_said_to(text: str) -> None:
    for person in split_people(text):
        assert 0 <= person.start <= person.end <= len(text)
        words = text[person.start : person.end]
        assert all(word in words for word in person.name.split())
        assert person.name or person.post


@pytest.mark.parametrize(
    ("one", "other", "among", "same"),
    [
        ("J. Price", "Jane Price", (), True),
        ("Jane Price", "K Price", (), False),
        ("Councillor J A Price", "J Price OBE", (), True),
        ("Price", "Price", (), True),
        ("Price", "Jane Price", (), False),
        ("Price", "Jane Price", ("Jane Price", "Moss"), True),
        ("Price", "Jane Price", ("Jane Price", "Karl Price"), False),
        ("Elliot", "Elliott", (), False),
        ("", "Price", (), False),
    ],
)
def test_a_name_is_joined_only_without_doubt(one: str, other: str, among: tuple[str, ...], same: bool) -> None:
    assert same_name(one, other, among) is same
    assert same_name(other, one, among) is same
