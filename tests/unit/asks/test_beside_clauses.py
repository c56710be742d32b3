"""What minutes assign beside a resolution and in tables, read as a whole paper is."""

from callover.reading import read
from callover.reading.records import Item

_HEAD = "<h1>Aldermere Council</h1><h2>Minutes of the Parks Panel held on Tuesday 17 September 2024</h2>"


def _item(body: str) -> Item:
    page = f"<html><body>{_HEAD}<p>Present: Councillor Pike (Chair)</p><h3>4. Ponds</h3>{body}</body></html>"
    reading = read(page.encode(), "minutes.html")
    (item,) = (item for document in reading.documents for item in document.items if item.title == "Ponds")
    return item


def _table(header: str, *rows: str) -> str:
    lines = [f"<tr><th>{header.replace('|', '</th><th>')}</th></tr>"]
    lines += [f"<tr><td>{row.replace('|', '</td><td>')}</td></tr>" for row in rows]
    return f"<table>{''.join(lines)}</table>"


def test_a_task_behind_a_clause_is_an_action_and_no_part_of_the_clause() -> None:
    item = _item("<p>It was resolved that the quotation of £90 be accepted. GF to place the order by 1 October.</p>")
    assert [clause.text for clause in item.resolutions] == ["that the quotation of £90 be accepted."]
    assert [(action.owner, action.due and action.due.text) for action in item.actions] == [("GF", "by 1 October")]


def test_prose_beside_a_clause_promises_nothing() -> None:
    item = _item("<p>The Clerk would report back to members in May. It was resolved that the pond be drained.</p>")
    assert len(item.resolutions) == 1
    assert item.actions == ()


def test_each_row_of_a_table_of_actions_is_an_action() -> None:
    rows = ("Send the survey to members|Ann Marsh|1 October 2024", "Arrange a visit|Ann Marsh|January 2025")
    item = _item(_table("Action|Owner|Due", *rows))
    told = [(action.what, action.kind, action.owner, action.due and action.due.text) for action in item.actions]
    assert told == [
        ("Send the survey to members", "circulate", "Ann Marsh", "1 October 2024"),
        ("Arrange a visit", "schedule", "Ann Marsh", "January 2025"),
    ]


def test_a_table_that_says_what_became_of_its_actions_assigns_none() -> None:
    item = _item(_table("Action|Owner|Status", "Send the survey to members|Ann Marsh|Done in July"))
    assert item.actions == ()
