"""How councils print that the public and press were excluded, and what only sounds like it."""

import pytest

from callover.reading.grammar.exclusions import is_starred, read_exclusion
from tests.reading.grammar.minuted import paragraphs, span_of_all

Told = tuple[str, tuple[int, ...]]
ACT = "Schedule 12A to the Local Government Act 1972"


def excluded(text: str, title: str = "Lease of the depot", section: str | None = None) -> Told | None:
    found = paragraphs(text or "…")
    exclusion = read_exclusion(found, title, section, span_of_all(found or paragraphs("Item")))
    return (exclusion.extent.value, exclusion.paragraphs) if exclusion else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"RESOLVED: That the press and public be excluded from the meeting under paragraph 3 of Part 1 of {ACT}.",
            ("whole", (3,)),
        ),
        (
            (
                "Resolved:- That, under Section 100A(4), the public be excluded for Appendix 2 as defined in "
                f"paragraphs 2 and 3 of Part 1 of {ACT}."
            ),
            ("part", (2, 3)),
        ),
        (f"The public were excluded on the grounds of paragraphs 1 to 3 of {ACT}.", ("whole", (1, 2, 3))),
        (
            (
                "RESOLVED: that in accordance with the Public Bodies (Admission to Meetings) Act 1960 the press and "
                "public be excluded."
            ),
            ("whole", ()),
        ),
        ("The meeting moved into private session.", ("whole", ())),
        ("The Committee resolved to go into closed session.", ("whole", ())),
        ("Members of the public left the meeting at this point.", ("whole", ())),
        ("The press and public were asked to leave under Standing Order 3d.", ("whole", ())),
        ("Reasons for restriction: Private, 3", ("whole", (3,))),
        (f"Appendix B is not for publication by virtue of paragraph 3 of {ACT}.", ("part", (3,))),
        (f"The report is exempt under paragraphs 1, 2 and 4 of Part 1 of {ACT}.", ("whole", (1, 2, 4))),
        (
            (
                "The Cabinet considered whether the public should be excluded. RESOLVED – That the public be excluded "
                "for Item 9, as defined in paragraph 3 of Schedule 12A."
            ),
            ("whole", (3,)),
        ),
        ("RESOLVED: That the public be excluded during Part II of the agenda.", ("whole", ())),
        (
            "RESOLVED: That the public be excluded.\n\nItem 9 – paragraph 3\n\nItem 10 – paragraphs 1 and 2",
            ("whole", (3, 1, 2)),
        ),
        ("RESOLVED – That the public be excluded under Access to Information Procedure Rule 10.4(3).", ("whole", (3,))),
        (f"The motion that the public be excluded under paragraph 5 of {ACT} was carried.", ("whole", (5,))),
        ("There were no items that required the exclusion of the press or public.", None),
        ("None.", None),
        (f"If the Board were to discuss it, the public would have to be excluded under paragraph 3 of {ACT}.", None),
        ("To consider whether the public should be excluded for any item.", None),
        ("To agree which items, if any, should be considered in private.", None),
        ("A motion that the public be excluded was lost.", None),
        ("A resident complained that the public had been excluded from the meeting in May.", None),
        ("The number of pupils excluded from school had risen, as set out in paragraph 3.2 of the report.", None),
        ("The meeting returned to public session.", None),
        ("Homes in private ownership were discussed.", None),
        ("The Head of Housing spoke of exempt accommodation and of paragraph 3 of the strategy.", None),
        ("The working group had met in private session before Christmas.", None),
        ("RESOLVED: That all items on the agenda be taken in public as proposed.", None),
        ("RESOLVED: That the public be excluded under paragraph 6 of Part 1 of Schedule 7A.", ("whole", ())),
    ],
)
def test_told_in_the_minute(text: str, expected: Told | None) -> None:
    assert excluded(text) == expected


@pytest.mark.parametrize(
    ("title", "section", "expected"),
    [
        ("MADEIRA ARCHES (EXEMPT CATEGORY 3)", None, ("whole", (3,))),
        ("Residential homes (Part exempt)", None, ("part", ())),
        ("Serious violence (Exempt under paragraphs 1 and 7)", None, ("whole", (1, 7))),
        ("Lease of the depot - Exempt Appendix", None, ("part", ())),
        ("Lease of the depot (Not for publication by virtue of paragraph 3 of Schedule 12A)", None, ("whole", (3,))),
        ("EXEMPT - Lease of the depot", None, ("whole", ())),
        ("Lease of the depot (in private)", None, ("whole", ())),
        ("Lease of the depot (Part II)", None, ("whole", ())),
        ("Restricted item", None, ("whole", ())),
        ("Lease of the depot", "PART B – ITEMS LIKELY TO BE CONSIDERED IN PRIVATE", ("whole", ())),
        ("Lease of the depot", "EXEMPT ITEMS", ("whole", ())),
        ("Lease of the depot", "PART A – PUBLIC", None),
        ("Exempt accommodation", None, None),
        ("Housing (private rented sector)", None, None),
        ("Collection of confidential waste", None, None),
        ("CONFIDENTIAL ITEMS", None, None),
        ("Exclusion of the Press and Public", "PART II", None),
        ("Exempt Information - Possible Exclusion of the Press and Public", None, None),
        ("Return to public session", "EXEMPT ITEMS", None),
        ("School exclusions", None, None),
    ],
)
def test_marked_in_the_title(title: str, section: str | None, expected: Told | None) -> None:
    assert excluded("The report was noted.", title, section) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("*6.   LEASE OF THE PIER", True),
        ("6.*  Lease of the pier", True),
        ("6. Lease of the pier*", True),
        ("6. Lease of the pier", False),
        ("6. Lease * of the pier", False),
    ],
)
def test_stars(line: str, expected: bool) -> None:
    assert is_starred(line) is expected
