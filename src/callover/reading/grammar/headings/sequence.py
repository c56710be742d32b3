"""Chooses, among the lines that may be headings, the sequence of numbers that makes the best sense as a whole."""

from collections import defaultdict
from collections.abc import Sequence

from callover.reading.grammar.headings.records import Candidate

_NEXT, _LETTER, _TWICE, _GAP, _WIDE_GAP = 1.5, 1.0, -1.0, -0.5, -2.0
_WIDEST_GAP = 12
_SURE = 2.0
_LIKELY = 1.0


def best_sequence(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The run of candidates, all numbered in one way, with the most likeness and the fewest gaps.

    A number may be used twice and a number may be missing: both happen in print, and both cost a little. Sub-items
    (``3.1`` under ``3``) are added where they are clearly headings themselves.
    """
    by_prefix: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_prefix[candidate.number.prefix].append(candidate)
    chains = [_best_chain(group) for group in by_prefix.values()]
    if not chains:
        return ()
    total, main = max(chains, key=lambda chain: (chain[0], -chain[1][0].index))
    if total < _SURE:
        return ()
    main = _with_items_out_of_order(main, by_prefix[main[0].number.prefix])
    numbers = {one.number.printed for one in main}
    under = [one for one in candidates if one.number.prefix.rstrip("./") in numbers and one.number.prefix]
    inner = [one for one in under if one.likeness >= _SURE]
    return tuple(sorted([*main, *_within(main, inner, under)], key=lambda one: one.index))


def _with_items_out_of_order(main: Sequence[Candidate], group: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The chain with the items that were taken before or after their turn: headings whose numbers it lacks."""
    values = {one.number.value for one in main}
    missing = set(range(min(values), max(values) + 1)) - values
    kept = list(main)
    for value in sorted(missing):
        stray = [one for one in group if one.number.value == value and one.likeness >= _LIKELY]
        inside = [one for one in stray if main[0].index < one.index]
        if inside:
            kept.append(max(inside, key=lambda one: one.likeness))
    return tuple(sorted(kept, key=lambda one: one.index))


def _within(main: Sequence[Candidate], inner: Sequence[Candidate], all_inner: Sequence[Candidate]) -> list[Candidate]:
    """The sub-items that stand under the item whose number they carry.

    Where most of the numbers under an item begin prose, they number its paragraphs, and a short one among them is none.
    """
    kept = []
    for one in inner:
        above = [item for item in main if item.index < one.index]
        if not above or one.number.prefix.rstrip("./") != above[-1].number.printed:
            continue
        siblings = [other for other in all_inner if other.number.prefix == one.number.prefix]
        if sum(other.likeness >= _SURE for other in siblings) >= 0.7 * len(siblings):
            kept.append(one)
    return kept


def _best_chain(group: Sequence[Candidate]) -> tuple[float, tuple[Candidate, ...]]:
    best: list[float] = []
    previous: list[int | None] = []
    by_value: dict[int, list[int]] = defaultdict(list)
    for i, candidate in enumerate(group):
        score, link = 0.0, None
        for value in range(candidate.number.value - _WIDEST_GAP, candidate.number.value + 1):
            for j in by_value[value]:
                step = _step(group[j], candidate)
                if step is not None and best[j] + step > score:
                    score, link = best[j] + step, j
        best.append(score + candidate.likeness)
        previous.append(link)
        by_value[candidate.number.value].append(i)
    end: int | None = max(range(len(best)), key=best.__getitem__)
    total, chain = best[end or 0], []
    while end is not None:
        chain.append(group[end])
        end = previous[end]
    return total, tuple(reversed(chain))


def _step(before: Candidate, after: Candidate) -> float | None:
    """What it is worth that one number follows another; None where it cannot."""
    difference = after.number.value - before.number.value
    if difference == 0:
        if after.number.letter > before.number.letter:
            return _LETTER
        return _TWICE if after.number.letter == before.number.letter else None
    if difference == 1:
        return _NEXT
    return _GAP * difference if difference <= 3 else _WIDE_GAP
