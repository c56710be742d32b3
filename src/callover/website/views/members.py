"""The page of a person named in a council's papers."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404

from callover.councils.models import Council, Member
from callover.meetings.models import Attendance, Declaration
from callover.website.presentation.links import member_url
from callover.website.presentation.member import member_page
from callover.website.views.rendering import of_the_record, page


@of_the_record
def member(request: HttpRequest, council_slug: str, number: int, member_slug: str) -> HttpResponse:
    """Attendance across meetings with counts, and declarations."""
    council = get_object_or_404(Council, slug=council_slug)
    found = get_object_or_404(Member.objects.of_council(council.pk), pk=number)
    head = found.head
    if (head.pk, head.slug) != (number, member_slug):
        return HttpResponseRedirect(member_url(council, head))
    attendances = Attendance.objects.of_member(head)
    declarations = Declaration.objects.of_member(head).select_related("member", "minute__agenda_item")
    joined = head.joined.exists()
    shown = member_page(council, head, attendances, attendances.tally(), declarations, is_joined=joined)
    return page(request, "member", shown, council=council)
