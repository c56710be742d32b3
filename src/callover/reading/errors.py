"""The reader's own errors.

ReadingError
└── Unreadable      the file cannot be read; the message says what to do about it
"""


class ReadingError(Exception):
    """Any error that the reader raises on purpose."""


class Unreadable(ReadingError):
    """A file that cannot be read. ``str(error)`` is one plain sentence that says what to do."""
