"""Finds the resolutions in the paragraphs of a minute, and takes them apart into clauses.

``markers`` finds where something was resolved; ``clauses`` takes what follows apart; ``finding`` walks a minute.
"""

from callover.reading.grammar.resolutions.clauses import Clause
from callover.reading.grammar.resolutions.finding import Resolved, find_resolutions

__all__ = ["Clause", "Resolved", "find_resolutions"]
