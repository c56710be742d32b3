"""Habits of councils and suppliers: found by evidence, put together, overridable."""

import hashlib

import pytest

from callover.reading.profiles import ProfileError, Star, find_profile, load_profile, profile_names
from callover.reading.source import Line, SourceText
from tests.reading.papers import samples


def _source(text: str) -> SourceText:
    lines = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(line, start, start + len(line), number))
        start += len(line) + 1
    return SourceText("paper.txt", hashlib.sha256(text.encode()).hexdigest(), "text/plain", text, tuple(lines))


def test_every_profile_can_be_loaded_and_adds_to_the_general_one() -> None:
    general = load_profile("general")
    for name in profile_names():
        profile = load_profile(name)
        assert set(general.resolution_words) <= set(profile.resolution_words)
        assert profile.names[0] == "general"


def test_a_plain_paper_has_the_general_habits() -> None:
    assert find_profile(_source(samples.MINUTES)).name == "general"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (samples.MEETING_PAGE, "modern-gov"),
        ("YN BRESENNOL: Y Cynghorydd A Prys\n\nPENDERFYNWYD nodi'r adroddiad.", "welsh"),
        ("12. Roads\n(Item 4)\n\nThe report was noted.", "item-in-brackets"),
        ("* denotes items that may be exempt from publication", "star-exempt"),
    ],
)
def test_a_habit_is_found_by_what_is_printed(text: str, name: str) -> None:
    assert name in find_profile(_source(text)).names


def test_a_star_means_what_the_council_says_it_means() -> None:
    assert load_profile("star-exempt").star is Star.EXEMPT
    assert load_profile("star-needs-no-action").star is Star.NEEDS_NO_ACTION
    assert load_profile("general").star is Star.NOTHING


def test_an_unknown_profile_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ProfileError, match="modern-gov"):
        load_profile("atlantis")
