"""The refusals of this room.

DocumentError
└── Refused        a rule says no; the message says what to do next
"""


class DocumentError(Exception):
    """Any error that this room raises on purpose."""


class Refused(DocumentError):
    """What was asked is against a rule; ``str(error)`` says what to do next."""
