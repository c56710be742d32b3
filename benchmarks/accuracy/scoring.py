"""A reading held against the truth: which facts agree, which were missed and which invented."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.accuracy.facts import KINDS, Document, Fact, expected_facts, found_facts, words

_LEAST_LIKENESS = 0.85
_UNCOUNTED = frozenset({"other", "scorecard", "slides"})


@dataclass(slots=True)
class Score:
    """Facts right, missed and invented, by kind."""

    right: Counter[str] = field(default_factory=Counter)
    missed: list[Fact] = field(default_factory=list)
    invented: list[Fact] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.missed += other.missed
        self.invented += other.invented

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall over all facts; 1 where nothing was expected or found."""
        right, wrong = self.right.total(), len(self.missed) + len(self.invented)
        return 2 * right / (2 * right + wrong) if right or wrong else 1.0

    def of_kind(self, kind: str) -> float:
        """The same for one kind of fact."""
        wrong = sum(one[0] == kind for one in (*self.missed, *self.invented))
        right = self.right[kind]
        return 2 * right / (2 * right + wrong) if right or wrong else 1.0

    @property
    def kinds(self) -> list[str]:
        return sorted({*self.right, *(kind for kind, _ in (*self.missed, *self.invented))})


def score(truth: dict[str, Any], reading: dict[str, Any]) -> Score:
    """How a reading (as JSON) of one file compares with the truth about it."""
    total = Score()
    left = list(reading["documents"])
    for document in truth["documents"]:
        kind = KINDS.get(document["kind"], document["kind"])
        match = _best(document, kind, left)
        if match is None:
            total.missed.append(("document", f"{kind} {document.get('title') or document.get('date')}"))
            total.missed += [fact for fact in expected_facts(document) if fact[1]]
            continue
        left.remove(match)
        total.right["document"] += 1
        total.add(_compare(expected_facts(document), found_facts(match, kind)))
    extra = [one for one in left if one["kind"] not in _UNCOUNTED]
    total.invented += [("document", f"{one['kind']} {one['title']}") for one in extra]
    return total


def _best(document: Document, kind: str, left: Sequence[Document]) -> Document | None:
    """The reading's document of that kind which shares most with the expected one, the earlier of equals."""
    expected = set(expected_facts(document)) | {("title", words(document.get("title")))}

    def shared(one: Document) -> int:
        return len(expected & ({*found_facts(one, kind)} | {("title", words(one["title"]))}))

    return max((one for one in left if one["kind"] == kind), key=shared, default=None)


def _compare(expected: Iterable[Fact], found: Iterable[Fact]) -> Score:
    wanted, had = (Counter(fact for fact in facts if fact[1].strip()) for facts in (expected, found))
    same = wanted & had
    result = Score(Counter(fact[0] for fact in same.elements()))
    left = list((had - same).elements())
    for fact in (wanted - same).elements():
        near = next((one for one in left if one[0] == fact[0] and _alike(one[1], fact[1])), None)
        if near is None:
            result.missed.append(fact)
        else:
            left.remove(near)
            result.right[fact[0]] += 1
    result.invented += left
    return result


def _alike(one: str, other: str) -> bool:
    """Whether two texts share nearly all of their words."""
    first, second = Counter(one.split()), Counter(other.split())
    return (first & second).total() >= _LEAST_LIKENESS * max(first.total(), second.total())
