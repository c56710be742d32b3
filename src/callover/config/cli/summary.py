"""What a run read, in figures."""

import time

from callover.config.sandbox import Outcome


class Summary:
    """Counts files, documents, items, clauses, notices and pages, and the time since it was made.

    Pages a second are of ``jobs`` readers at work; what it takes to start them is not in it.
    """

    def __init__(self, jobs: int) -> None:
        self.failed = 0
        self._jobs = jobs
        self._reading = 0.0
        self._start = time.perf_counter()
        self._files = self._documents = self._items = self._clauses = self._notices = self._pages = 0

    def add(self, outcome: Outcome, *, is_done: bool) -> None:
        """Counts a file's outcome; ``is_done``: it was read and, where that was asked, written."""
        self._files += 1
        self.failed += not is_done
        reading = outcome.reading
        if reading is None:
            return
        if reading.source.pages:
            self._pages += reading.source.pages
            self._reading += outcome.seconds
        self._documents += len(reading.documents)
        self._notices += len(reading.notices)
        for document in reading.documents:
            self._notices += len(document.notices)
            self._items += len(document.items)
            self._clauses += sum(len(item.resolutions) for item in document.items)
            self._clauses += len(document.report.recommendations) if document.report else 0

    def told(self) -> str:
        """The summary on one line."""
        seconds = time.perf_counter() - self._start
        read = self._files - self.failed
        parts = [f"{read} of {self._files} files read" if self.failed else _counted(self._files, "file") + " read"]
        parts += [
            _counted(self._documents, "document"),
            _counted(self._items, "item"),
            _counted(self._clauses, "clause"),
            _counted(self._notices, "notice"),
        ]
        pace = f"{seconds:.1f} s"
        if self._pages:
            pace += f", {_counted(self._pages, 'page')}"
        if self._reading:
            pace += f", {self._pages * self._jobs / self._reading:,.0f} pages a second"
        return f"{parts[0]}: {', '.join(parts[1:])} ({pace})"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
