"""Finds the headings in a run of lines: candidates, their best sequence, and the titles over several lines."""

from collections.abc import Sequence

from callover.reading.grammar.headings.candidates import candidates_in
from callover.reading.grammar.headings.likeness import body_of
from callover.reading.grammar.headings.records import Heading
from callover.reading.grammar.headings.sections import with_sections
from callover.reading.grammar.headings.sequence import best_sequence
from callover.reading.grammar.headings.titles import heading_of
from callover.reading.grammar.headings.unnumbered import labelled, unnumbered
from callover.reading.source import Line


def find_headings(lines: Sequence[Line]) -> tuple[Heading, ...]:
    """The headings of the items in these lines, in order; empty where there are none.

    Titles over a label ``(Item 3)`` are the items where there are some and few of the numbered headings have such a
    label too; headings without any number are looked for only where no numbered ones are found.
    """
    body = body_of(lines)
    numbered = [heading_of(lines, one, body) for one in best_sequence(candidates_in(lines, body))]
    over_labels = labelled(lines, body)
    both = sum(1 for heading in numbered if heading.agenda_number)
    if len(over_labels) >= 2 and both < 0.5 * len(over_labels):
        return with_sections(lines, over_labels)
    return with_sections(lines, numbered or unnumbered(lines, body))
