"""People as the pages name them."""

from collections.abc import Iterable
from dataclasses import dataclass

from callover.councils.models import Council
from callover.meetings.models import Attendance, Membership, Presence
from callover.reading.records import PersonRole
from callover.website.presentation.links import See, member_url, see

_ROLES = {
    PersonRole.CHAIR.value: "Chair",
    PersonRole.VICE_CHAIR.value: "Vice-chair",
    PersonRole.CO_OPTEE.value: "Co-opted member",
    PersonRole.CABINET_MEMBER.value: "Cabinet member",
}


@dataclass(frozen=True)
class NamedPerson:
    """A person printed in a list, with what is said of them and where it is printed."""

    name: str
    href: str
    note: str
    see: See


def person(council: Council, printed: Attendance | Membership) -> NamedPerson:
    """A person as a paper names them."""
    name = f"{printed.honorific} {printed.name}".strip()
    notes = [note for note in (_ROLES.get(printed.role, ""), printed.post) if note]
    return NamedPerson(name, member_url(council, printed.member), ", ".join(notes), see(council, printed, name))


def people(council: Council, printed: Iterable[Attendance], presence: Presence) -> tuple[NamedPerson, ...]:
    """The people of one list of a meeting, without those who came for one item only."""
    return tuple(person(council, one) for one in printed if one.presence == presence.value and one.minute_id is None)
