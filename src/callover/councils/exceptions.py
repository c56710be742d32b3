"""The refusals of this room.

CouncilError
└── Refused        a rule says no; the message says what to do next
"""


class CouncilError(Exception):
    """Any error that this room raises on purpose."""


class Refused(CouncilError):
    """What was asked is against a rule; ``str(error)`` says what to do next."""
