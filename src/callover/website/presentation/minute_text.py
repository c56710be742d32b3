"""The running text of a minute."""

from callover.meetings.models import Minute
from callover.website.presentation.words import paragraphs


def minute_text(minute: Minute) -> tuple[str, ...]:
    """The paragraphs of a minute without its own heading."""
    whole = paragraphs(minute.text)
    heading = f"{minute.number} {minute.title}".split()
    if whole and _letters(whole[0]) in {_letters(" ".join(heading)), _letters(minute.title)}:
        return whole[1:]
    return whole


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
