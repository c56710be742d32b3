"""Votes: counted, named by side, tabled, or only told (``carried``, ``agreed unanimously``)."""

from callover.reading.grammar.votes.reading import read_votes

__all__ = ["read_votes"]
