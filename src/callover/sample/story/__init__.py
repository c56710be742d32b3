"""The story of the borough: who sits where, what was asked at which meeting, and what became of it."""
