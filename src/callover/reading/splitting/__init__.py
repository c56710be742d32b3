"""Tells apart the documents inside one source: the agenda, minutes, reports and schedules of an agenda pack."""

from callover.reading.splitting.splitter import DocumentPart, split

__all__ = ["DocumentPart", "split"]
