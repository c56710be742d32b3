"""Finds the headings of agenda items and minutes: the running numbers, and the titles that go with them.

Numbers at the start of a line are many (paragraphs, clauses, tables, prices). The headings among them are told by
two things together: each looks like a heading (``likeness``), and they make a sequence (``sequence``). ``candidates``
are the lines that may be one; ``titles`` reads what follows the number; ``unnumbered`` finds headings without one;
``sections`` are the labels under which items stand.
"""

from callover.reading.grammar.headings.finding import find_headings
from callover.reading.grammar.headings.records import Heading
from callover.reading.grammar.headings.sections import is_section

__all__ = ["Heading", "find_headings", "is_section"]
