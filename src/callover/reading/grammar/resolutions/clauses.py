"""Takes what was resolved apart into clauses, by the labels as they are printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from callover.reading.grammar.labels import BULLET, Label, Series, read_label
from callover.reading.parts import Passage

_STEM = re.compile(r"(?:[:\-–—]|\b(?:that|to|it was|follows|Council|Committee|Cabinet))[.:;,\s\-–—]*$", re.IGNORECASE)
# "(1) ", "(b) " and "(iv) " anywhere behind a space or a stop; "1. " and "1) " only behind a stop and before a capital.
_INLINE = re.compile(
    r"(?:(?<=^)|(?<=[\s.;:,]))\((?P<number>\d{1,2})\)\s+"
    r"|(?<=[.;:]\s)(?P<bare>\d{1,2})[.)]\s+(?=[A-Z])"
    r"|(?:(?<=^)|(?<=[\s.;:,]))\((?P<letter>[a-zA-J]|[ivx]{2,4})\)\s+"
)
_VOTE_AFTER = re.compile(
    r"\s*[\[(](?:For|Unanimous|Votes?|Voting|In favour|Agreed|Carried|Against|\d+\s+(?:for|votes|in favour))\b"
    r"[^)\]]*[)\]]\.?\s*$",
    re.IGNORECASE,
)
# The mover, a vote without brackets, or the initials of who is to do it: "AB to write".
_MOVED_AFTER = re.compile(
    r"\s+(?:Proposed|Moved|Prop\.?)(?:\s+by)?:?\s+(?:Cllr|Councillor|Mr|Mrs|Ms)\b.*$"
    r"|\s+(?:All in (?:favour|agreement)|All agreed|Carried|Unanimous(?:ly agreed)?)\.?\s*$"
    r"|\s+(?=[A-Z]{2,3} to [a-z]).*$",
    re.DOTALL,
)
_LONGEST_STEM = 240
_SHORTEST_CLAUSE = 8


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a resolution: its label as printed (None for a bullet or a lone clause) and its words.

    ``verb`` is the verb in capitals that stands before it (REQUESTED, NOTED), empty where there is none.
    """

    label: str | None
    passage: Passage
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """The series and brackets of a list's labels, and the ordinal of its latest one."""

    series: Series
    brackets: str
    latest: int


def is_stem(text: str) -> bool:
    """Whether what follows the marker only leads to a list: ``that Cabinet agree to:``, ``That:-``, nothing at all."""
    return not text.strip(" .:;-–—") or (len(text) < _LONGEST_STEM and bool(_STEM.search(text.strip())))


def style_of(label: Label) -> Style | None:
    """The style of a list that begins with this label: a lone ``i`` begins a Roman one."""
    series = label.series()
    return Style(series[0], label.brackets, label.ordinal(series[0])) if series else None


def follows(style: Style, label: Label, slack: int = 2) -> Style | None:
    """The style with this label as its latest, where the label goes on with the list (a few may be missing)."""
    if label.brackets != style.brackets:
        return None
    for series in label.series():
        # the first label of a list, a lone "i", may be a letter or a Roman one: the second tells
        may_be_either = style.latest == 1 and {series, style.series} == {Series.ROMAN, Series.LETTER}
        if series is style.series or may_be_either:
            ordinal = label.ordinal(series)
            if style.latest < ordinal <= style.latest + slack:
                return Style(series, style.brackets, ordinal)
    return None


def inline_clauses(passage: Passage) -> tuple[Clause, ...]:
    """The clauses of a list that runs on in one paragraph: ``(1) That … (2) That …``. Empty where there is no list."""
    text = passage.text
    cuts: list[tuple[int, int, str]] = []
    style: Style | None = None
    for match in _INLINE.finditer(text):
        label = read_label(text[match.start() :])
        if label is None:
            continue
        moved = style_of(label) if style is None else follows(style, label, slack=1)
        if moved is None or (style is None and moved.latest > 2):
            continue
        style = moved
        cuts.append((match.start(), match.end(), label.printed))
    if not cuts or not is_stem(text[: cuts[0][0]]):
        return ()
    ends = [start for start, _, _ in cuts[1:]] + [len(text)]
    return tuple(
        Clause(label, passage.cut(body, end))
        for (_, body, label), end in zip(cuts, ends, strict=True)
        if text[body:end].strip()
    )


def trimmed(passage: Passage) -> Passage:
    """A clause without the vote, the mover or the initials' task that is printed behind it in the same paragraph."""
    text = passage.text
    vote = _VOTE_AFTER.search(text)
    end = vote.start() if vote and vote.start() > _SHORTEST_CLAUSE else len(text)
    moved = _MOVED_AFTER.search(text, 0, end)
    if moved and moved.start() > _SHORTEST_CLAUSE and text[moved.start() - 1] in ".;)":
        end = moved.start()
    return passage.cut(0, end) if end < len(text) else passage


def listed(passage: Passage) -> tuple[Label | None, Passage] | None:
    """A paragraph's label (None for a bullet) and its words without it; None where it is no part of a list."""
    label = read_label(passage.text)
    if label:
        return (label, passage.cut(label.end, len(passage.text))) if passage.text[label.end :].strip() else None
    bullet = BULLET.match(passage.text)
    if bullet and passage.text[bullet.end() :].strip():
        return None, passage.cut(bullet.end(), len(passage.text))
    return None


def in_order(labels: Sequence[str | None]) -> bool:
    """Whether a list's labels begin at their beginning: a list that starts at 2 has lost its first clause."""
    first = read_label(f"({labels[0]}) x") if labels and labels[0] else None
    return first is None or any(first.ordinal(series) == 1 for series in first.series())
