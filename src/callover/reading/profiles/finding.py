"""Which profile a source asks for, by what is printed in it."""

import re
from functools import cache

from callover.reading.profiles.loading import GENERAL, evidence_for, load_profile, profile_names
from callover.reading.profiles.profile import Profile
from callover.reading.source import SourceText

# A habit shows in the first pages or not at all; a 3,000-page pack is not searched to the end.
_SEARCHED = 60_000
_ENOUGH = 3


@cache
def _patterns(name: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(one.pattern, re.MULTILINE), one.weight) for one in evidence_for(name))


def find_profile(source: SourceText) -> Profile:
    """The general habits, with those of every supplier, language and council that the source gives evidence of."""
    text = f"{source.title or ''}\n{source.text[:_SEARCHED]}"
    found = [name for name in profile_names() if name != GENERAL and _weight(name, text) >= _ENOUGH]
    return load_profile("+".join([GENERAL, *sorted(found, key=lambda name: _weight(name, text))]))


def _weight(name: str, text: str) -> int:
    return sum(weight for pattern, weight in _patterns(name) if pattern.search(text))
