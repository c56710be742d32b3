"""What work programmes, monitoring schedules and project trackers have in common: columns, cells, dates, clauses."""
