"""What is known of the meeting whose words are read."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """The meeting at which something was asked: what 'today', 'the next meeting' and 'this Committee' mean in it.

    ``body`` is the committee as printed. ``known_meetings`` are the dates of its other meetings, as far as the papers
    tell them.
    """

    meeting_date: dt.date | None = None
    next_meeting: dt.date | None = None
    body: str | None = None
    known_meetings: tuple[dt.date, ...] = ()

    def meetings_between(self, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
        """The known meetings from one day to another, both included, in order."""
        known = {*self.known_meetings, *([self.next_meeting] if self.next_meeting else [])}
        return tuple(sorted(day for day in known if first <= day <= last))
