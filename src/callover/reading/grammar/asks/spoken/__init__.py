"""What is promised and asked for in the discussion, outside resolutions."""

from callover.reading.grammar.asks.spoken.promises import assignments, promises

__all__ = ["assignments", "promises"]
