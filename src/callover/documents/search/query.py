"""What a person typed into the search box, as terms. Pure: no text is refused."""

import re
from dataclasses import dataclass

MOST_TERMS = 16
MOST_CHARACTERS = 300
_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow one another; ``is_prefix`` lets the last word go on ("safeguard*")."""

    words: tuple[str, ...]
    is_prefix: bool = False


def read_query(text: str) -> tuple[Term, ...]:
    """The terms of a query, all of which a result must have.

    Words in double quotation marks are a phrase; a word that ends in ``*`` stands for all that begin so. Everything
    else that is not a letter or digit only parts words.
    """
    terms: list[Term] = []
    for piece in _PIECE.finditer(text[:MOST_CHARACTERS]):
        phrase, word = piece.group(1), piece.group(2)
        words = tuple(_WORD.findall(phrase if phrase is not None else word))
        if words:
            terms.append(Term(words, is_prefix=phrase is None and word.endswith("*")))
    return tuple(terms[:MOST_TERMS])
