"""The tables of councils, their committees and the people whom their documents name."""

from callover.councils.models.committee import Committee, CommitteeName
from callover.councils.models.council import Council, Source, Supplier
from callover.councils.models.member import Member, MemberJoin
from callover.councils.rules import CommitteeKind

__all__ = ["Committee", "CommitteeKind", "CommitteeName", "Council", "Member", "MemberJoin", "Source", "Supplier"]
