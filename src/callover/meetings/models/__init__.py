"""The tables of meetings: what was to be taken, who came, what was minuted and resolved, in which papers."""

from callover.meetings.models.decided import Action, Resolution, Vote
from callover.meetings.models.item import AgendaItem, Exclusion, Minute
from callover.meetings.models.meeting import Meeting
from callover.meetings.models.people import Attendance, Declaration, Membership, Presence, Question
from callover.meetings.models.publication import Publication, Standing

__all__ = [
    "Action",
    "AgendaItem",
    "Attendance",
    "Declaration",
    "Exclusion",
    "Meeting",
    "Membership",
    "Minute",
    "Presence",
    "Publication",
    "Question",
    "Resolution",
    "Standing",
    "Vote",
]
