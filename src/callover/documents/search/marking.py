"""The words that were sought, told apart from the text about them, so that a page can mark them safely."""

from typing import NamedTuple

# Control characters that no published text holds: the record takes them out when it stores a text.
OPEN, CLOSE = "\x02", "\x03"


class Piece(NamedTuple):
    """A run of text, and whether it is one of the words sought."""

    text: str
    is_sought: bool


def pieces(marked: str) -> tuple[Piece, ...]:
    """A marked text in its pieces, none of them empty."""
    found: list[Piece] = []
    for run in marked.split(OPEN):
        sought, closed, rest = run.partition(CLOSE)
        found += [Piece(sought, bool(closed)), Piece(rest, False)]
    return tuple(piece for piece in found if piece.text)
