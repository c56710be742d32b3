"""Cutting a list of people into pieces at its commas, semicolons and 'and's, brackets respected."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bracket:
    """The words of a pair of brackets, at [start, end) of the text without the brackets themselves."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a list between two separators: its words outside brackets, and its brackets.

    ``mark`` is the separator before it: '', ';', ',' or 'and'.
    """

    text: str
    start: int
    end: int
    mark: str
    brackets: tuple[Bracket, ...]


_MARK = re.compile(
    r"[(\[)\];,•▪●·\uf0b7]|\n\s*\n"
    r"|\s(?:and (?:from|on behalf of)|and|&|together with|along with|ac|a’r|a'r|accompanied by)(?=\s)|"
    r"\s(?-i:a)(?=\s[A-Z])",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:^|[\s.])\w$")
_EDGES = " \t\r\n\u00a0.:-–—*"


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a list, in order; an unclosed bracket runs to the end."""
    pieces: list[Piece] = []
    depth, begin, opened, mark = 0, 0, 0, ""
    brackets: list[Bracket] = []
    for found in _MARK.finditer(text):
        sign = found.group().strip().lower()
        if sign in ("(", "["):
            depth += 1
            opened = found.end() if depth == 1 else opened
        elif sign in (")", "]"):
            if depth == 1:
                brackets.append(Bracket(text[opened : found.start()].strip(), opened, found.start()))
            depth = max(0, depth - 1)
        elif depth == 0:
            pieces.append(_piece(text, begin, found.start(), mark, brackets))
            begin, mark, brackets = found.end(), _kind(sign), []
    if depth:
        brackets.append(Bracket(text[opened:].strip(), opened, len(text)))
    pieces.append(_piece(text, begin, len(text), mark, brackets))
    return tuple(piece for piece in pieces if piece.text or piece.brackets)


def _kind(sign: str) -> str:
    if sign == ",":
        return ","
    return "and" if sign[:1].isalpha() or sign == "&" else ";"


def _piece(text: str, begin: int, end: int, mark: str, brackets: list[Bracket]) -> Piece:
    start = begin
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in " \t\r\n\u00a0":
        end -= 1
    words = text[start:end]
    for bracket in reversed(brackets):
        words = (
            words[: max(0, bracket.start - 1 - start)]
            + " " * (bracket.end - bracket.start + 2)
            + words[bracket.end + 1 - start :]
        )
    return Piece(_without_stop(words), start, end, mark, tuple(brackets))


def _without_stop(words: str) -> str:
    """The words without what follows them; a full stop stays behind an initial ('A. B.')."""
    bare = words.rstrip(_EDGES)
    return bare + "." if words[len(bare) : len(bare) + 1] == "." and _INITIAL.search(bare) else bare
