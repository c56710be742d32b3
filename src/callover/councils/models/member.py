"""The people whom a source's documents name, and the human decisions that two of them are one person."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from callover.councils.models.council import Source


class MemberQuerySet(models.QuerySet["Member"]):
    def of_council(self, council_id: int) -> "MemberQuerySet":
        """The people named in this council's documents."""
        return self.filter(source__council_id=council_id)

    def joined_with(self, member: "Member") -> "MemberQuerySet":
        """This member and every other whom a recorded decision joins with it."""
        head = member.head
        return self.filter(Q(pk=head.pk) | Q(join__into=head))


class Member(models.Model):
    """A councillor, co-opted member, officer or guest, as one source knows them.

    ``own_id`` is the source's own id. A source of plain files has none but the printed name, so there it is that name,
    tidied: "Councillor Fenwick" and "Councillor R. Fenwick" are two members until a person decides that they are one.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="members")
    own_id = models.CharField(max_length=200)
    name = models.TextField()
    honorific = models.TextField(blank=True)
    slug = models.SlugField(max_length=220)
    is_councillor = models.BooleanField(default=False)

    objects = MemberQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "own_id"], name="member_is_one_a_source"),
            models.UniqueConstraint(fields=["source", "slug"], name="member_slug_is_one_a_source"),
            models.CheckConstraint(condition=~Q(own_id="") & ~Q(name="") & ~Q(slug=""), name="member_is_named"),
        ]

    def __str__(self) -> str:
        return f"{self.honorific} {self.name}".strip()

    @property
    def head(self) -> "Member":
        """The member that this one has been joined into, or itself."""
        join = MemberJoin.objects.filter(member=self).select_related("into").first()
        return join.into if join else self


class MemberJoin(models.Model):
    """A person's decision that two members are one person. Joins are one deep: ``into`` is joined into nobody."""

    member = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="join")
    into = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="joined")
    why = models.TextField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(member=F("into")), name="member_join_is_of_two"),
            models.CheckConstraint(condition=~Q(why=""), name="member_join_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.member} is {self.into}"
