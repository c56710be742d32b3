"""When something asked for is due: phrases read into date ranges."""

from callover.reading.grammar.asks.due.reading import read_due

__all__ = ["read_due"]
