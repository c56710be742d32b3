"""Dates and times of day in running text, in English and Welsh."""

from callover.civic.dates.found import FoundDate, completed, find_dates, weekday_differs
from callover.civic.dates.times import FoundTime, find_times

__all__ = ["FoundDate", "FoundTime", "completed", "find_dates", "find_times", "weekday_differs"]
