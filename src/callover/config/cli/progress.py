"""A progress bar on a terminal, and nothing anywhere else."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from callover.config.sandbox import Outcome

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class Progress:
    """Counts files on standard error. Messages said through it do not tear the bar."""

    def __init__(self, files: int, *, is_shown: bool) -> None:
        self._files = files
        self._pages = 0
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._is_shown = is_shown and sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        if self._is_shown:
            self._start()
        return self

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[pages]:,} pages"))
        self._bar = Bar(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("read", total=self._files, pages=0)
        self._bar.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self, outcome: Outcome) -> None:
        """One more file is done with."""
        if outcome.reading is not None:
            self._pages += outcome.reading.source.pages or 0
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=1, pages=self._pages)

    def say(self, message: str) -> None:
        """A line for people, on standard error."""
        if self._bar is not None:
            self._bar.console.print(message, markup=False, highlight=False, soft_wrap=True)
        else:
            print(message, file=sys.stderr)
