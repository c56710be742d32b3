"""Finds the votes of a minute: what its sentences, lists and tables tell is put together, vote by vote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.sentences import Sentence, sentences_of
from callover.reading.grammar.votes import outcomes
from callover.reading.grammar.votes.counts import Counts, Side, counts_in
from callover.reading.grammar.votes.sides import SideList, is_bare_list, is_titled, names_in, sides_in
from callover.reading.grammar.votes.tables import counts_in_table
from callover.reading.records import Outcome, Span, Vote

_SIDE_SENTENCE = re.compile(
    r"^\W*(?:votes?\s+)?(?:for|in favour|against|abst\w+)\b\W*(?:\d{1,3}|nil|none)\W*$", re.IGNORECASE
)
_FAR = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """What one sentence, list or table tells of a vote; ``stands`` where it is a vote by itself."""

    at: int
    span: Span
    counts: Counts = field(default_factory=dict)
    outcome: Outcome = Outcome.UNKNOWN
    subject: str | None = None
    stands: bool = True
    is_undivided: bool = False
    sides: tuple[SideList, ...] = ()


@dataclass
class _Tally:
    """A vote while it is read. ``at`` is the last paragraph that told of it."""

    at: int
    first: Span
    last: Span
    counts: Counts = field(default_factory=dict)
    outcome: Outcome = Outcome.UNKNOWN
    subject: str | None = None
    is_undivided: bool = False
    named: set[Side] = field(default_factory=set)
    awaits: Side | None = None

    def finished(self) -> Vote:
        span = Span(self.first.start, self.last.end, self.first.line_start, self.last.line_end, self.first.page)
        outcome = self.outcome if self.outcome is not Outcome.UNKNOWN else by_count(self.counts)
        counts = _turned(self.counts) if outcome is Outcome.LOST and not self.named else self.counts
        return Vote(counts.get(Side.FOR), counts.get(Side.AGAINST), counts.get(Side.ABSTAINED), outcome, span)

    def is_a_vote(self) -> bool:
        return self.outcome is not Outcome.UNKNOWN or Side.FOR in self.counts or Side.AGAINST in self.counts


def read_votes(paragraphs: Sequence[Paragraph]) -> tuple[Vote, ...]:
    """The votes that a minute's paragraphs tell of, in order.

    A number that is not printed is None, save where one side's names are listed without a total: there it is how
    many are named. A tie is carried or lost by the casting vote that is told, else unknown.
    """
    tallies: list[_Tally] = []
    grids: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        grid = paragraph.lines[0].grid
        if grid is not None and grid in grids:
            _keep_open(tallies, at)
            continue
        if grid is not None and (counts := counts_in_table(paragraph.source, paragraph.source.grids[grid])):
            grids.add(grid)
            _add(tallies, _Told(at, paragraph.span, counts))
            continue
        if _takes_names(tallies, paragraph, at):
            continue
        if outcomes.HINT.search(paragraph.text) or _is_near(tallies, at):
            for told in _told_in(paragraph, at):
                _add(tallies, told)
    return tuple(tally.finished() for tally in tallies if tally.is_a_vote())


def by_count(counts: Counts) -> Outcome:
    """How a vote went by its numbers; unknown where they are even or those in favour are not told."""
    in_favour = counts.get(Side.FOR)
    against = counts.get(Side.AGAINST, 0)
    if in_favour is None or in_favour == against:
        return Outcome.UNKNOWN
    return Outcome.CARRIED if in_favour > against else Outcome.LOST


def _turned(counts: Counts) -> Counts:
    """``lost by 6 votes to 3`` gives the greater number first, as the winners': these stood against."""
    in_favour, against = counts.get(Side.FOR), counts.get(Side.AGAINST)
    if in_favour is None or against is None or in_favour <= against:
        return counts
    return {**counts, Side.FOR: against, Side.AGAINST: in_favour}


def _is_near(tallies: Sequence[_Tally], at: int) -> bool:
    return bool(tallies) and at - tallies[-1].at <= 1


def _keep_open(tallies: Sequence[_Tally], at: int) -> None:
    if _is_near(tallies, at):
        tallies[-1].at = at


def _takes_names(tallies: Sequence[_Tally], paragraph: Paragraph, at: int) -> bool:
    """Whether a paragraph is the names below a side's heading; they count where the heading has no number."""
    if not _is_near(tallies, at):
        return False
    tally = tallies[-1]
    if tally.awaits is None:
        if not (tally.named and is_titled(paragraph.text) and is_bare_list(paragraph.text)):
            return False
        tally.at, tally.last = at, paragraph.span
        return True
    count = names_in(paragraph.text)
    if not count:
        return False
    tally.at, tally.last = at, paragraph.span
    tally.counts.setdefault(tally.awaits, count)
    tally.awaits = None
    return True


def _told_in(paragraph: Paragraph, at: int) -> Iterator[_Told]:
    text = paragraph.text
    sides = tuple(sides_in(text))
    if sides and (len(sides) > 1 or not outcomes.is_held(text)):
        span = paragraph.passage.span(sides[0].start, sides[-1].end)
        yield _Told(at, span, sides=sides, subject=outcomes.subject_of(text[: sides[0].start]))
        return
    for sentence in _with_sides_joined(text):
        told = _told(paragraph, sentence, at)
        if told is not None:
            yield told


def _with_sides_joined(text: str) -> Iterator[Sentence]:
    """The sentences of a text, with ``For: 2. Against: 3.`` as one."""
    held: Sentence | None = None
    for sentence in sentences_of(text):
        is_side = bool(_SIDE_SENTENCE.match(sentence.text))
        if held is not None and is_side:
            held = Sentence(text[held.start : sentence.end], held.start, sentence.end)
            continue
        if held is not None:
            yield held
            held = None
        if is_side:
            held = sentence
        else:
            yield sentence
    if held is not None:
        yield held


def _told(paragraph: Paragraph, sentence: Sentence, at: int) -> _Told | None:
    text = sentence.text
    if outcomes.is_elsewhere(text):
        return None
    counts = counts_in(text)
    outcome = outcomes.outcome_in(text)
    is_held = outcomes.is_held(text)
    if len(counts) == 1 and outcome is Outcome.UNKNOWN and not is_held:
        counts = {}
    if counts and not _is_own_count(text, counts):
        counts = {}
    if not counts and not is_held and not outcomes.is_outcome_alone(text):
        return None
    span = paragraph.passage.span(sentence.start, sentence.end)
    subject = outcomes.subject_of(text)
    undivided = outcomes.is_undivided(text) and not counts.get(Side.AGAINST)
    return _Told(at, span, counts, outcome, subject, bool(counts) or is_held, undivided)


def _is_own_count(text: str, counts: Counts) -> bool:
    """Whether figures are a vote's: at least two sides, or one of them in a sentence about voting."""
    return (
        len(counts) >= 2
        or outcomes.is_held(text)
        or "carried" in text.lower()
        or "resolved" in text.lower()
        or "abst" in text.lower()
    )


def _add(tallies: list[_Tally], told: _Told) -> None:
    """Joins what is told to the vote before it where both are one vote, else begins another."""
    near = tallies[-1] if _is_near(tallies, told.at) else None
    if near is None and tallies and _is_said_again(tallies[-1], told):
        near = tallies[-1]
    if told.sides:
        _add_sides(tallies, near, told)
    elif near is not None and _belongs(near, told):
        near.counts = {**told.counts, **near.counts}
        near.outcome = told.outcome if near.outcome is Outcome.UNKNOWN else near.outcome
        near.is_undivided = near.is_undivided or told.is_undivided
        near.subject = near.subject or told.subject
        near.at, near.last, near.awaits = told.at, told.span, None
    elif told.stands:
        tallies.append(
            _Tally(told.at, told.span, told.span, dict(told.counts), told.outcome, told.subject, told.is_undivided)
        )


def _is_said_again(tally: _Tally, told: _Told) -> bool:
    """Whether the numbers of a vote come back a little later: ``AGREED, by 4 votes to 2`` below the names."""
    both = (Side.FOR, Side.AGAINST)
    return (
        told.at - tally.at <= _FAR
        and not told.sides
        and all(side in told.counts and told.counts[side] == tally.counts.get(side) for side in both)
    )


def _belongs(near: _Tally, told: _Told) -> bool:
    if near.subject and told.subject and near.subject != told.subject:
        return False
    if told.counts and near.counts:
        return all(near.counts.get(side, count) == count for side, count in told.counts.items()) and _agree(near, told)
    if told.is_undivided and near.counts.get(Side.AGAINST):
        return False
    if told.counts or near.counts:
        return _agree(near, told) and not (near.counts and near.outcome is not Outcome.UNKNOWN and told.stands)
    return near.outcome is Outcome.UNKNOWN or (told.outcome in (Outcome.UNKNOWN, near.outcome) and not told.subject)


def _agree(near: _Tally, told: _Told) -> bool:
    """Whether the outcomes that are told or counted on both sides are the same, or one of them is open."""
    if Outcome.UNKNOWN not in (near.outcome, told.outcome):
        return near.outcome is told.outcome
    counted = by_count(told.counts or near.counts)
    said = told.outcome if near.outcome is Outcome.UNKNOWN else near.outcome
    return counted is said or Outcome.UNKNOWN in (counted, said) or near.subject == told.subject


def _add_sides(tallies: list[_Tally], near: _Tally | None, told: _Told) -> None:
    taken = {one.side for one in told.sides}
    is_repeat = (
        near is not None
        and not near.named
        and near.counts
        and all(one.count in (None, near.counts.get(one.side)) or not one.is_printed for one in told.sides if one.side)
    )
    if near is not None and is_repeat:
        near.at = told.at  # the names behind numbers that are told already
        return
    if near is None or (near.named & taken and not _for_amendment(near, told)) or (near.counts and not near.named):
        near = _Tally(told.at, told.span, told.span, subject=told.subject)
        tallies.append(near)
    for one in told.sides:
        side = Side.AGAINST if one.is_for_amendment and Side.FOR in near.named else one.side
        near.awaits = side if one.count is None else None
        if side is None:
            continue
        near.named.add(side)
        if one.count is not None:
            near.counts[side] = one.count
    near.at, near.last = told.at, told.span


def _for_amendment(near: _Tally, told: _Told) -> bool:
    return all(one.is_for_amendment for one in told.sides) and Side.AGAINST not in near.named
