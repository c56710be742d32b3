"""A resolution while it is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from callover.reading.grammar.resolutions.clauses import Clause, trimmed
from callover.reading.parts import Passage


@dataclass
class Resolved:
    """A resolution while it is read: the paragraphs it stands in and its clauses in order.

    ``stem`` is what leads to the clauses that come next (``That Cabinet be asked to:``); ``is_block`` says that it
    stands under a heading ``Decision:``; ``verb`` is the marker's own word in capitals.
    """

    is_block: bool = False
    verb: str = ""
    stem: str = ""
    clauses: list[Clause] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)

    def add(self, label: str | None, passage: Passage) -> None:
        """One more clause, without the vote and the mover that are printed behind it."""
        self.clauses.append(Clause(label, trimmed(passage), self.verb))

    def extend(self, passage: Passage) -> None:
        """More words of the latest clause: a nested list, or a sentence that a page broke."""
        latest = self.clauses[-1]
        self.clauses[-1] = Clause(latest.label, latest.passage.followed_by(passage), latest.verb)


def without_repeats(found: Sequence[Resolved]) -> tuple[Resolved, ...]:
    """A decision printed under ``Decision:`` and again as ``RESOLVED`` is one: the formal words are kept."""
    is_formal = any(not resolved.is_block for resolved in found)
    seen: set[tuple[str, ...]] = set()
    kept = []
    for resolved in found:
        words = tuple(clause.passage.text.casefold().strip(" .;") for clause in resolved.clauses)
        if words in seen or (resolved.is_block and is_formal):
            continue
        seen.add(words)
        kept.append(resolved)
    return tuple(kept)
