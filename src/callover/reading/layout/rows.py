"""Rows: runs that share a baseline, put into words and stretches of text."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from callover.reading.layout.runs import Run

# Shares of the font's size. A word space is about a quarter of an em; the glyphs' own side bearings take some of it.
_WORD_GAP = 0.12
_BASELINE = 0.25
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
    mark: int


Row = list[Stretch]


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """The rows of a page from top to bottom, each a list of stretches from left to right."""
    ordered = sorted(runs, key=_base)
    clusters: list[list[Run]] = []
    for run in ordered:
        if clusters and _shares_baseline(clusters[-1][-1], run):
            clusters[-1].append(run)
        else:
            clusters.append([run])
    if any(run.size < _SMALL * max(ordered, key=_size).size for run in ordered):
        clusters = _with_superscripts(clusters)
    return [row for row in (_stretches(cluster) for cluster in clusters) if row]


def _base(run: Run) -> float:
    return run.base


def _size(run: Run) -> float:
    return run.size


def _start(run: Run) -> float:
    return run.x0


def _shares_baseline(one: Run, other: Run) -> bool:
    return other.base - one.base <= _BASELINE * min(one.size, other.size)


def _with_superscripts(clusters: list[list[Run]]) -> list[list[Run]]:
    """Raised or lowered small runs go to the row of the word that they touch."""
    kept: list[list[Run]] = []
    for index, cluster in enumerate(clusters):
        hosts = [near for near in (clusters[index - 1] if index else None, *clusters[index + 1 : index + 2]) if near]
        rest = []
        for run in cluster:
            host = next((row for row in hosts if row is not cluster and _hangs_on(run, row)), None)
            if host is None:
                rest.append(run)
            else:
                host.append(run)
        if rest:
            cluster[:] = rest
            kept.append(cluster)
        else:
            cluster.clear()
    return kept


def _hangs_on(run: Run, row: Sequence[Run]) -> bool:
    return any(
        run.size < _SMALL * host.size
        and host.base - host.size < run.base < host.base + 0.5 * host.size
        and -0.1 * host.size <= run.x0 - host.x1 <= 0.3 * host.size
        for host in row
    )


def _stretches(cluster: list[Run]) -> Row:
    row: Row = []
    pieces: list[Run] = []
    for run in sorted(cluster, key=_start):
        if pieces and run.x0 - pieces[-1].x1 > _STRETCH_GAP * max(run.size, pieces[-1].size):
            row.append(_stretch(pieces))
            pieces = []
        pieces.append(run)
    if pieces:
        row.append(_stretch(pieces))
    return [stretch for stretch in row if stretch.text]


def _stretch(pieces: Sequence[Run]) -> Stretch:
    if len(pieces) == 1:
        run = pieces[0]
        return Stretch(tidy(run.text), run.x0, run.x1, run.base, run.size, run.is_bold, run.mark)
    words = [pieces[0].text]
    for before, run in pairwise(pieces):
        if run.x0 - before.x1 > _WORD_GAP * min(run.size, before.size):
            words.append(" ")
        words.append(run.text)
    widest = max(pieces, key=lambda run: len(run.text) * run.size)
    bold = sum(len(run.text) for run in pieces if run.is_bold)
    length = sum(len(run.text) for run in pieces)
    return Stretch(
        tidy("".join(words)),
        pieces[0].x0,
        max(run.x1 for run in pieces),
        widest.base,
        widest.size,
        2 * bold > length,
        widest.mark,
    )


# Word's bullets are characters of Symbol and Wingdings, which PDF files name by private code points.
_BULLET_SIGNS = (
    "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf071\uf0e0\uf02d\uf06c\uf0a0\u25cf\u2022\u25aa\u25a0\u27a2\u2023\u25e6"
)
_BULLETS: dict[int, str | None] = dict.fromkeys(map(ord, _BULLET_SIGNS), "\u2022")
_CHARACTERS = _BULLETS | {
    0x02: "-",  # pdfium's mark for a hyphen at the end of a line
    0xFFFE: "-",
    0x00AD: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0x200B: None,
    0xFEFF: None,
}


def tidy(text: str) -> str:
    """The text with bullets, ligatures and hyphens as the rest of the reader knows them, and single spaces."""
    if not text.isascii() or "\x02" in text:
        text = text.translate(_CHARACTERS)
    return " ".join(text.split())
