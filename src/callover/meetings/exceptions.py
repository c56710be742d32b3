"""The refusals of this room.

MeetingError
└── Refused        a rule says no; the message says what to do next
"""


class MeetingError(Exception):
    """Any error that this room raises on purpose."""


class Refused(MeetingError):
    """What was asked is against a rule; ``str(error)`` says what to do next."""
