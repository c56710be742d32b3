"""Rows: runs that share a baseline, put into words and stretches of text."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from callover.reading.layout.runs import Run

# Shares of the font's size. A word space is about a quarter of an em; the glyphs' own side bearings take some of it.
_WORD_GAP = 0.12
_BASELINE = 0.25
_MANY = 5  # runs
_WIDER = 1.6  # than the usual gap of its row
_COLUMN_GAP = 1.5  # parts columns however the words stand
_SMALL = 0.8  # a superscript's size beside that of its word
_STRETCH_GAP = 0.7  # wider than any word space but that of a badly justified line


class Stretch(NamedTuple):
    """Words on one baseline with no wide gap between them: a line of a paragraph, or of a cell of a table."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    is_bold: bool


Row: TypeAlias = list[Stretch]
_BASE = attrgetter("base")
_START = attrgetter("x0")


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """The rows of a page from top to bottom, each a list of stretches from left to right."""
    clusters: list[list[Run]] = []
    base = limit = -1e9
    for run in sorted(runs, key=_BASE):
        if run.base - base <= _BASELINE * run.size and run.base <= limit:
            clusters[-1].append(run)
        else:
            clusters.append([run])
        base = run.base
        limit = base + _BASELINE * run.size
    _attach_superscripts(clusters)
    return [row for row in map(_stretches, clusters) if row]


def _attach_superscripts(clusters: list[list[Run]]) -> None:
    """Moves raised or lowered small runs to the row of the word that they touch, which may empty their own."""
    for above, below in pairwise(clusters):
        if not above or not below:
            continue
        one, other = above[0], below[0]
        if other.base - one.base > max(one.size, other.size):
            continue
        if one.size < _SMALL * other.size:
            _move(above, below)
        elif other.size < _SMALL * one.size:
            _move(below, above)


def _move(small: list[Run], hosts: list[Run]) -> None:
    hanging = [run for run in small if _hangs_on(run, hosts)]
    hosts += hanging
    small[:] = [run for run in small if run not in hanging]


def _hangs_on(run: Run, row: Sequence[Run]) -> bool:
    return any(
        run.size < _SMALL * host.size
        and host.base - host.size < run.base < host.base + 0.5 * host.size
        and -0.1 * host.size <= run.x0 - host.x1 <= 0.3 * host.size
        for host in row
    )


def _stretches(cluster: list[Run]) -> Row:
    if len(cluster) == 1:
        run = cluster[0]
        text = tidy(run.text)
        return [Stretch(text, run.x0, run.x1, run.base, run.size, run.is_bold)] if text else []
    row: Row = []
    cluster.sort(key=_START)
    pieces: list[Run] = []
    widest = _STRETCH_GAP if len(cluster) < _MANY else _widest_word_gap(cluster)
    reach = 0.0
    for run in cluster:
        if pieces and run.x0 - reach > widest * run.size:
            row.append(_stretch(pieces))
            pieces = []
        pieces.append(run)
        reach = run.x1
    if pieces:
        row.append(_stretch(pieces))
    return [stretch for stretch in row if stretch.text]


def _widest_word_gap(cluster: Sequence[Run]) -> float:
    """The widest gap, in sizes, that still parts words, on a row whose words are runs of their own.

    Justified text may be stretched so far that its words stand wider apart than columns; but then all of them do.
    """
    gaps = sorted((after.x0 - before.x1) / after.size for before, after in pairwise(cluster))
    return min(max(_STRETCH_GAP, _WIDER * gaps[len(gaps) // 2]), _COLUMN_GAP)


def _stretch(pieces: Sequence[Run]) -> Stretch:
    first = widest = pieces[0]
    words = [first.text]
    reach = x1 = first.x1
    bold = length = 0
    for index, run in enumerate(pieces):
        text = run.text
        if index:
            if run.x0 - reach > _WORD_GAP * run.size:
                words.append(" ")
            words.append(text)
            reach = run.x1
            x1 = max(x1, reach)
            if len(text) > len(widest.text):
                widest = run
        length += len(text)
        bold += len(text) if run.is_bold else 0
    return Stretch(tidy("".join(words)), first.x0, x1, widest.base, widest.size, 2 * bold > length)


# Word's bullets are characters of Symbol and Wingdings, which PDF files name by private code points.
_BULLET_SIGNS = (
    "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf071\uf0e0\uf02d\uf06c\uf0a0\u25cf\u2022\u25aa\u25a0\u27a2\u2023\u25e6"
)
_BULLETS: dict[int, str | None] = dict.fromkeys(map(ord, _BULLET_SIGNS), "\u2022")
_CHARACTERS = _BULLETS | {
    0x02: "-",  # pdfium's mark for a hyphen at the end of a line
    0xFFFE: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0x200B: None,
    0xFEFF: None,
}


_SOFT_HYPHEN = "\u00ad"
_ODD = re.compile("[" + "".join(map(chr, _CHARACTERS)) + "\xa0\xad\t\r\n\x0b\x0c\u2000-\u200a\u202f\u3000]|  ")


def tidy(text: str) -> str:
    """The text with bullets, ligatures and hyphens as the rest of the reader knows them, and single spaces."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # as nearly all text is: nothing odd is among ASCII's printable characters
    if _ODD.search(text):
        text = " ".join(text.translate(_CHARACTERS).split())
        if _SOFT_HYPHEN in text:  # it says something at the end of a line only
            text = text[:-1].replace(_SOFT_HYPHEN, "") + text[-1]
            if text.endswith(_SOFT_HYPHEN) and not text[-2:-1].isalpha():
                text = text[:-1] + "-"
    return text.strip()
