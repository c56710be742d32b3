"""No page asks more questions of the database as the record grows."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.site.borough import Borough
from tests.site.test_pages import COMMITTEE, HOME, MEETING, MINUTE

MOST = {
    HOME: 6,
    f"{HOME}committees/": 4,
    COMMITTEE: 8,
    MEETING: 26,
    MINUTE: 16,
    f"{HOME}search/?q=school": 9,
    f"{HOME}documents/": 4,
    "/about/": 2,
}


@pytest.mark.parametrize("address", MOST)
def test_page_asks_at_most_so_much(borough: Borough, visitor: Client, address: str) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert visitor.get(address).status_code == 200
    assert len(asked) <= MOST[address], [query["sql"][:120] for query in asked]


def test_pages_that_still_hold_ask_once(borough: Borough, visitor: Client) -> None:
    tag = visitor.get(MEETING).headers["ETag"]
    with CaptureQueriesContext(connection) as asked:
        assert visitor.get(MEETING, headers={"if-none-match": tag}).status_code == 304
    assert len(asked) == 1
