"""The tables of councils, their committees and the people whom their documents name."""

from callover.councils.models.committee import Committee, CommitteeKind, CommitteeName
from callover.councils.models.council import Council, Source, Supplier
from callover.councils.models.member import Member, MemberJoin

__all__ = ["Committee", "CommitteeKind", "CommitteeName", "Council", "Member", "MemberJoin", "Source", "Supplier"]
