"""Finds the resolutions in the paragraphs of a minute, and takes them apart into clauses.

``markers`` finds where something was resolved in a text and ``leads`` where a resolution begins in a minute;
``clauses`` takes what follows apart, ``listing`` reads clauses in paragraphs of their own, ``quotations`` tells what
another body resolved; ``finding`` walks a minute.
"""

from callover.reading.grammar.resolutions.clauses import Clause
from callover.reading.grammar.resolutions.finding import find_resolutions
from callover.reading.grammar.resolutions.resolved import Resolved

__all__ = ["Clause", "Resolved", "find_resolutions"]
