"""Asks: what a committee wants done later, in resolutions and in the discussion."""

from callover.reading.grammar.asks.clause_kinds import kind_of
from callover.reading.grammar.asks.clauses import actions_of_clause
from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken import assignments, promises
from callover.reading.grammar.asks.tabled import tabled_action

__all__ = ["Setting", "actions_of_clause", "assignments", "kind_of", "promises", "read_due", "tabled_action"]
