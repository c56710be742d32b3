"""Who belongs to a committee, who came, what they declared and who asked."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Count, Q

from callover.councils.models import Committee, Member
from callover.documents.models import Printed, choices_of, known
from callover.meetings.models.item import Minute
from callover.meetings.models.meeting import Meeting
from callover.meetings.models.publication import Publication
from callover.reading.records import Capacity, Nature, PersonRole


class Presence(models.TextChoices):
    """How a person stands in a meeting's list of people."""

    PRESENT = "present", "Present"
    APOLOGIES = "apologies", "Apologies"
    IN_ATTENDANCE = "in_attendance", "In attendance"


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    def standing(self) -> "AttendanceQuerySet":
        """As the papers that stand have it, in the order in which they print it."""
        return self.filter(publication__gives_minutes=True).order_by("meeting_id", "start")

    def of_member(self, member: Member) -> "AttendanceQuerySet":
        """Of this member and those joined with it, the latest meeting first."""
        return (
            self.standing()
            .filter(member__in=Member.objects.joined_with(member))
            .select_related("meeting__committee__council", "document", "minute")
            .order_by("-meeting__held_on", "start")
        )

    def tally(self) -> dict[str, int]:
        """How many meetings each presence counts: ``{"present": 4, "apologies": 1}``."""
        counted = self.order_by().values("presence").annotate(meetings=Count("meeting", distinct=True))
        return {row["presence"]: row["meetings"] for row in counted}


class Attendance(Printed):
    """A person named at a meeting: present, sending apologies, or in attendance (of one item: ``minute``)."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="attendances")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, null=True, blank=True, related_name="attendances")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="attendances")
    presence = models.CharField(max_length=20, choices=Presence)
    role = models.CharField(max_length=20, choices=choices_of(PersonRole), default=PersonRole.UNKNOWN.value)
    name = models.TextField()
    honorific = models.TextField(blank=True)
    post = models.TextField(blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["publication", "start"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            known("role", PersonRole, "attendance_role_is_known"),
            models.CheckConstraint(condition=Q(presence__in=Presence.values), name="attendance_presence_is_known"),
            models.CheckConstraint(condition=~Q(name=""), name="attendance_is_named"),
        ]

    def __str__(self) -> str:
        return f"{self.honorific} {self.name}".strip()


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, committee: Committee, day: dt.date) -> "MembershipQuerySet":
        """The committee's members as the last agenda before or on this day prints them."""
        last = (
            self.filter(committee=committee, printed_on__lte=day, publication__gives_agenda=True)
            .order_by("-printed_on")
            .values("printed_on")[:1]
        )
        return self.filter(committee=committee, printed_on=last, publication__gives_agenda=True).select_related(
            "member"
        )


class Membership(Printed):
    """A person printed as a member of a committee, on the agenda of a meeting held on ``printed_on``."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="memberships")
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="memberships")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="memberships")
    printed_on = models.DateField()
    role = models.CharField(max_length=20, choices=choices_of(PersonRole), default=PersonRole.MEMBER.value)
    name = models.TextField()
    honorific = models.TextField(blank=True)
    post = models.TextField(blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["publication", "start"]
        indexes: ClassVar = [models.Index(fields=["committee", "printed_on"], name="membership_by_date")]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            known("role", PersonRole, "membership_role_is_known"),
            models.CheckConstraint(condition=~Q(name=""), name="membership_is_named"),
        ]

    def __str__(self) -> str:
        return f"{self.honorific} {self.name}".strip()


class DeclarationQuerySet(models.QuerySet["Declaration"]):
    def of_member(self, member: Member) -> "DeclarationQuerySet":
        """Declarations of this member and those joined with it, as the papers that stand have them, latest first."""
        return (
            self.filter(member__in=Member.objects.joined_with(member), minute__publication__gives_minutes=True)
            .select_related("minute__meeting__committee__council", "document")
            .order_by("-minute__meeting__held_on", "start")
        )


class Declaration(Printed):
    """An interest declared at an item, under the name as printed; ``member`` where the name is of one."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="declarations")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="declarations")
    person = models.TextField()
    nature = models.CharField(max_length=30, choices=choices_of(Nature))
    detail = models.TextField(blank=True)

    objects = DeclarationQuerySet.as_manager()

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["start"]
        constraints: ClassVar = [
            *Printed.Meta.constraints,
            known("nature", Nature, "declaration_nature_is_known"),
            models.CheckConstraint(condition=~Q(person=""), name="declaration_names_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.detail}"


class Question(Printed):
    """A question put to the committee at an item, one a person and occasion."""

    minute = models.ForeignKey(Minute, on_delete=models.CASCADE, related_name="questions")
    asker = models.TextField(blank=True)
    capacity = models.CharField(max_length=20, choices=choices_of(Capacity))
    has_supplementary = models.BooleanField(default=False)
    answered_by = models.TextField(blank=True)

    class Meta(Printed.Meta):
        ordering: ClassVar[list[str]] = ["start"]
        constraints: ClassVar = [*Printed.Meta.constraints, known("capacity", Capacity, "question_capacity_is_known")]

    def __str__(self) -> str:
        return f"Question of {self.asker}"
