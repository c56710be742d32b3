"""The title and the running text of a minute."""

from callover.meetings.models import Minute
from callover.website.presentation.words import paragraphs


def minute_title(minute: Minute) -> str:
    """The minute's title; where the minutes shout it and the agenda prints the same words, as the agenda has them."""
    title = minute.title or "Untitled minute"
    item = minute.agenda_item
    if item and title.isupper() and _letters(item.title) == _letters(title):
        return item.title
    return title


def minute_text(minute: Minute) -> tuple[str, ...]:
    """The paragraphs of a minute without its own heading."""
    whole = paragraphs(minute.text)
    if whole and _letters(whole[0]) in {_letters(f"{minute.number} {minute.title}"), _letters(minute.title)}:
        return whole[1:]
    return whole


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
