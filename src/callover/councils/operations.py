"""What can be done to councils, committees and members."""

from django.db import transaction
from django.utils import timezone

from callover.accounts.models import User
from callover.audit.operations import record
from callover.councils import permissions, rules
from callover.councils.exceptions import Refused
from callover.councils.models import Committee, CommitteeName, Council, Member, MemberJoin, Source, Supplier


@transaction.atomic
def register_council(*, actor: User | None, name: str) -> Council:
    """The council of this name, new to the record if need be. Raises Refused for a name without letters."""
    _check(actor)
    name = " ".join(name.split())
    if not rules.words_of(name):
        raise Refused("A council needs a name; give it in letters.")
    council = Council.objects.filter(slug=rules.slug_of(name)).first()
    if council is None:
        council = Council.objects.create(name=name, slug=rules.slug_of(name))
        record(actor=actor, verb="registered", subject=f"council:{council.slug}", detail={"name": name})
    return council


@transaction.atomic
def colour_council(*, actor: User | None, council: Council, colour: str) -> Council:
    """Give the council's pages its own colour (``#rrggbb``); an empty one gives back Callover's.

    Raises Refused for what is no colour, or one with which white cannot be read.
    """
    _check(actor)
    colour = colour.strip().lower()
    if colour and not rules.is_readable_colour(colour):
        raise Refused(f"White cannot be read on {colour!r}; give a darker colour in the form #17495c.")
    council.colour = colour
    council.save(update_fields=["colour"])
    record(actor=actor, verb="coloured", subject=f"council:{council.slug}", detail={"colour": colour})
    return council


@transaction.atomic
def register_source(
    *, actor: User | None, council: Council, supplier: str = Supplier.FILES, address: str = ""
) -> Source:
    """The council's source of this supplier and address, new to the record if need be."""
    _check(actor)
    source, is_new = Source.objects.get_or_create(council=council, supplier=supplier, address=address)
    if is_new:
        record(actor=actor, verb="registered", subject=f"source:{source.pk}", detail={"supplier": supplier})
    return source


def committee_named(*, actor: User | None, council: Council, name: str) -> Committee | None:
    """The council's committee that is printed under this name, new to the record if need be; None for no words.

    Must run inside the transaction of the operation that found the name.
    """
    key = rules.committee_key(name)
    if not key:
        return None
    known = CommitteeName.objects.select_related("committee").filter(council=council, key=key).first()
    if known is None:
        committee = _new_committee(council, name, key)
        CommitteeName.objects.create(council=council, committee=committee, name=name, key=key)
        record(actor=actor, verb="registered", subject=f"committee:{committee.pk}", detail={"name": committee.name})
        return committee
    if known.name.isupper() and not name.isupper():
        # Capitals hide how a name is written ("SEND"); the first paper that tells is believed.
        known.name = name
        known.save(update_fields=["name"])
        if rules.committee_key(known.committee.name) == key:
            known.committee.name = rules.committee_title(name)
            known.committee.save(update_fields=["name"])
    return known.committee


def _new_committee(council: Council, name: str, key: str) -> Committee:
    slug = stem = rules.slug_of(key)
    taken = set(Committee.objects.filter(council=council, slug__startswith=stem).values_list("slug", flat=True))
    number = 2
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    title = rules.committee_title(name)
    return Committee.objects.create(council=council, name=title, slug=slug, kind=rules.committee_kind(name))


@transaction.atomic
def name_committee(*, actor: User | None, committee: Committee, name: str) -> CommitteeName:
    """Record that the committee is printed under this name too. Raises Refused where it is another's name."""
    _check(actor)
    key = rules.committee_key(name)
    if not key:
        raise Refused("A committee's name needs letters.")
    alias, is_new = CommitteeName.objects.get_or_create(
        council=committee.council, key=key, defaults={"committee": committee, "name": name}
    )
    if alias.committee_id != committee.pk:
        raise Refused(f"{name} is a name of {alias.committee}; take it from that committee first.")
    if is_new:
        record(actor=actor, verb="named", subject=f"committee:{committee.pk}", detail={"name": name})
    return alias


@transaction.atomic
def join_members(*, actor: User, member: Member, into: Member, why: str) -> MemberJoin:
    """Record a person's decision that two members are one person.

    Raises Refused where they are of two councils, are one already, or no reason is given.
    """
    _check(actor)
    into = into.head
    if member.source.council_id != into.source.council_id:
        raise Refused("The two are named by two councils; people are joined within one council.")
    if member.pk == into.pk or MemberJoin.objects.filter(member=member).exists():
        raise Refused(f"{member} is joined already; part it first.")
    if not why.strip():
        raise Refused("Say why the two are one person.")
    # Joins stay one deep: whoever was joined into this member follows it.
    MemberJoin.objects.filter(into=member).update(into=into)
    join = MemberJoin.objects.create(
        member=member, into=into, why=why.strip(), decided_by=actor, decided_at=timezone.now()
    )
    record(actor=actor, verb="joined", subject=f"member:{member.pk}", detail={"into": into.pk, "why": why.strip()})
    return join


@transaction.atomic
def part_members(*, actor: User, join: MemberJoin, why: str) -> Member:
    """Undo a decision that two members are one person; the log keeps both. Raises Refused where no reason is given."""
    _check(actor)
    if not why.strip():
        raise Refused("Say why the two are not one person.")
    member = join.member
    record(actor=actor, verb="parted", subject=f"member:{member.pk}", detail={"from": join.into_id, "why": why.strip()})
    join.delete()
    return member


def _check(actor: User | None) -> None:
    if not permissions.may_keep_the_record(actor):
        raise Refused("Your account is not active; ask an administrator.")
