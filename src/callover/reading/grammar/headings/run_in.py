"""Titles that run into the text on their own line: ``DECLARATIONS - None``, ``Finance. The Committee …``."""

import re

_TITLE_IN_CAPITALS = re.compile(
    r"^(?P<title>[A-Z][A-Z0-9 ,.'’&/()-]{3,}?)\s+[-–—:]+\s*"
    r"(?P<rest>[A-Z][a-z].*|None.*)$"
)
# A title's own full stop is none that follows a title of a person, a saint, "No" or an initial.
_TITLE_AS_SENTENCE = re.compile(
    r"^(?P<title>[A-Z(][^.]{2,90}?)"
    r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)(?<!\bSt)(?<!\bNo)(?<!\b[A-Z])\.\s+"
    r"(?P<rest>(?:[A-Z(]|[a-z]\)|\d).*)$"
)
_SHORTEST, _LONGEST = 3, 91


def title_in_capitals(text: str) -> re.Match[str] | None:
    """A title in capitals, a dash or a colon, and the text (groups ``title`` and ``rest``); None where it is none."""
    return _TITLE_IN_CAPITALS.match(text)


def sentence_after(text: str) -> re.Match[str] | None:
    """A title that ends with a full stop, and the text behind it (groups ``title`` and ``rest``)."""
    return _TITLE_AS_SENTENCE.match(text) if _SHORTEST <= text.find(".") <= _LONGEST else None
