"""The errors of this room.

AuditError
└── OutsideTransaction   the log is written in the transaction of what it tells of, or not at all
"""


class AuditError(Exception):
    """Any error that this room raises on purpose."""


class OutsideTransaction(AuditError):
    """A line was to be written outside a transaction: a fault of the calling operation."""
