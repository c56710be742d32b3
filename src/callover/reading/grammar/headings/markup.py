"""Marks of Markdown and of tables round a line's words, which say nothing of what they are."""

import re

_MARKUP = re.compile(r"^[#>\s*_|]+|[*_|\s]+$")


def without_markup(text: str) -> str:
    """A line's words without hashes, stars, bars and white space at its ends."""
    if text[:1].isalnum() and text[-1:].isalnum():
        return text
    return _MARKUP.sub("", text)
