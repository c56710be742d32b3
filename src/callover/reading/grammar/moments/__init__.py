"""When and where: a meeting's date, time and venue, the next meeting, and the committee's name."""

from callover.reading.grammar.moments.body import read_body
from callover.reading.grammar.moments.following import is_about_next_meeting, read_next_meeting
from callover.reading.grammar.moments.meeting import read_moment

__all__ = ["is_about_next_meeting", "read_body", "read_moment", "read_next_meeting"]
