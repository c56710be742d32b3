"""The links from one sheet of a long list to the others."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict


def pagination(sheet: Page[Any], asked: QueryDict) -> dict[str, object] | None:
    """The options of the design system's pagination, keeping what else the address asks; None for one sheet."""
    paginator: Paginator[Any] = sheet.paginator
    if paginator.num_pages == 1:
        return None

    def href(number: int) -> str:
        query = asked.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    items: list[dict[str, object]] = []
    for number in paginator.get_elided_page_range(sheet.number, on_each_side=1, on_ends=1):
        if isinstance(number, int):
            items.append({"number": number, "href": href(number), "current": number == sheet.number})
        else:
            items.append({"ellipsis": True})
    options: dict[str, object] = {"items": items}
    if sheet.has_previous():
        options["previous"] = {"href": href(sheet.previous_page_number())}
    if sheet.has_next():
        options["next"] = {"href": href(sheet.next_page_number())}
    return options
