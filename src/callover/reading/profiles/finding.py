"""Which profile a source asks for, by what is printed in it."""

import re
from functools import cache

from callover.reading.profiles.loading import GENERAL, Evidence, evidence_for, load_profile, profile_names
from callover.reading.profiles.profile import Profile
from callover.reading.source import SourceText

# A habit shows in the first pages or not at all; a 3,000-page pack is not searched to the end.
_SEARCHED = 60_000
_ENOUGH = 3


@cache
def _evidence(name: str) -> tuple[tuple[re.Pattern[str], Evidence], ...]:
    return tuple((re.compile(one.pattern, re.MULTILINE), one) for one in evidence_for(name))


def find_profile(source: SourceText) -> Profile:
    """The general habits, with those of every supplier, language and council that the source gives evidence of."""
    text = f"{source.title or ''}\n{source.text[:_SEARCHED]}"
    low = text.lower()
    weights = {name: _weight(name, text, low) for name in profile_names() if name != GENERAL}
    found = [name for name, weight in weights.items() if weight >= _ENOUGH]
    return load_profile("+".join([GENERAL, *sorted(found, key=lambda name: weights[name])]))


def _weight(name: str, text: str, low: str) -> int:
    """How loudly the text, ``low`` in small letters, speaks for a profile."""
    weight = 0
    for pattern, one in _evidence(name):
        place = low if pattern.flags & re.IGNORECASE else text
        if (not one.words or any(word in place for word in one.words)) and pattern.search(text):
            weight += one.weight
    return weight
