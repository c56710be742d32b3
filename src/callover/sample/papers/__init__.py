"""The papers of a pack besides minutes: agendas, reports, work programmes, schedules, scorecards and slides."""
