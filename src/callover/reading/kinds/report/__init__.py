"""Reads reports of every template, and the papers that have only a title and tables: slides, scorecards, others."""

from callover.reading.kinds.report.reading import read_paper, read_report

__all__ = ["read_paper", "read_report"]
