"""The members that a paper's names are of."""

from collections.abc import Iterable

from callover.councils import rules
from callover.councils.models import Member, Source
from callover.reading.records import Person


class People:
    """The members of one source, found or made by their printed names: a source of files has no other id."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._by_id = {member.own_id: member for member in source.members.all()}
        self._slugs = {member.slug for member in self._by_id.values()}

    def member(self, name: str, honorific: str | None, role: str) -> Member:
        """The member whom this printed name is of, new to the record if need be."""
        is_councillor = rules.is_councillor(honorific, role)
        own_id = rules.member_key(name, is_councillor=is_councillor) or name[:200]
        member = self._by_id.get(own_id)
        if member is None:
            member = Member.objects.create(
                source=self._source,
                own_id=own_id,
                name=name,
                honorific="Councillor" if is_councillor else honorific or "",
                slug=self._slug(name),
                is_councillor=is_councillor,
            )
            self._by_id[own_id] = member
        return member

    def _slug(self, name: str) -> str:
        stem = slug = rules.slug_of(name)
        number = 2
        while slug in self._slugs:
            slug, number = f"{stem}-{number}", number + 1
        self._slugs.add(slug)
        return slug


def one_of(members: Iterable[Member], printed: str) -> Member | None:
    """The one of these members whose name a text such as "Councillor Fenwick" prints; None where none or two fit."""
    words = f" {rules.words_of(printed)} "
    fitting = {member.pk: member for member in members if f" {rules.words_of(member.name)} " in words}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def named(people: Iterable[Person]) -> list[Person]:
    """The people who have a name: a post alone ("the Strategic Director") names nobody."""
    return [person for person in people if rules.words_of(person.name)]
