"""Work programmes, monitoring schedules and project trackers: typed rows from tables and from scattered text."""

import datetime as dt
import io

import pytest
from docx import Document as Word

from callover.reading import read
from callover.reading.records import Document, Programme
from tests.reading.papers import samples
from tests.reading.papers.reading import only


def _programme(document: Document) -> Programme:
    assert document.programme is not None
    return document.programme


def _rows(text: str, name: str = "paper.txt") -> list[tuple[str | None, str]]:
    entries = _programme(only(text, name)).entries
    return [(entry.meeting_date.isoformat() if entry.meeting_date else None, entry.item) for entry in entries]


def test_dates_on_top_with_years_from_the_title() -> None:
    assert _rows(samples.TOP_DATED_PROGRAMME) == [
        ("2024-06-11", "Fostering"),
        ("2024-06-11", "School places"),
        ("2024-09-09", "Early years"),
        ("2025-01-13", "Budget"),
        ("2025-01-13", "Youth justice plan"),
    ]
    programme = _programme(only(samples.TOP_DATED_PROGRAMME))
    assert programme.updated == dt.date(2024, 5, 20)
    assert [(entry.item, entry.details) for entry in programme.pending] == [
        ("Kinship care", "To receive an update on the new offer")
    ]


def test_dates_in_the_middle_of_their_blocks_say_so() -> None:
    document = only(samples.MIDDLE_DATED_PROGRAMME)
    dates = [entry.meeting_date for entry in _programme(document).entries]
    assert dates == [dt.date(2023, 9, 6)] * 4 + [dt.date(2023, 11, 8)] * 4
    assert [notice.code for notice in document.notices] == ["meeting-dates-inferred"]


def test_dates_drawn_before_the_last_row_of_their_block_on_the_page() -> None:
    """A word processor draws a merged cell with the block's last row; header and version are repeated on each page."""
    head = "Version 3\n\nWork programme – Town Scrutiny Committee 2022-23\n\n"
    columns = "Meeting Date Agenda Item Purpose/ Outcomes Recommendations Follow up\n"
    first = (
        "Markets\n\nTo review the market\n\n1) That stalls be cheaper.\n2) That the clock be mended.\n\n"
        "Done\n\nTo schedule\n\n"
        "Toilets\n\nTo hear of the plans\n\n6 July 2022\n\nBenches\n\nTo see the list\n\n"
        "7 September 2022 Street trees\n\nTo consider the survey\n\nResolved:- (1) That it be noted."
    )
    second = (
        " Version 3\n\n" + columns + "(2) That more be planted.\n\nScheduled March\n\n"
        "Play areas To look at the condition of each\nplay area2 November 2022\n\nPaths\n\nTo consider the paths\n"
    )
    document = only(head + columns + first + "\n" + second)
    entries = _programme(document).entries
    assert [(entry.item, entry.meeting_date) for entry in entries] == [
        ("Markets", dt.date(2022, 7, 6)),
        ("Toilets", dt.date(2022, 7, 6)),
        ("Benches", dt.date(2022, 7, 6)),
        ("Street trees", dt.date(2022, 9, 7)),
        ("Play areas", dt.date(2022, 11, 2)),
        ("Paths", dt.date(2022, 11, 2)),
    ]
    assert [[clause.label for clause in entry.resolutions] for entry in entries] == [
        ["1", "2"],
        [],
        [],
        ["1", "2"],
        [],
        [],
    ]
    assert entries[0].follow_up == "Done\nTo schedule"
    assert entries[3].follow_up == "Scheduled March"
    assert entries[4].purpose == "To look at the condition of each play area"


def test_rows_that_are_but_a_date_head_those_below() -> None:
    assert _rows(samples.MARKDOWN_PROGRAMME, "programme.md") == [
        ("2025-06-17", "Flood risk"),
        ("2025-06-17", "Litter"),
        ("2025-09-16", "Trees"),
    ]
    assert [entry.item for entry in _programme(only(samples.MARKDOWN_PROGRAMME, "programme.md")).pending] == ["Noise"]


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        (("Committee date", "Topic", "Objective", "Decision", "Progress"), (0, 1, 2, 3, 4)),
        (("Title", "Purpose of item", "Lead Officer", "Date of meeting", "Resolutions", "Update"), (3, 0, 1, 4, 5)),
        (("Date", "Agenda item", "Outcomes", "Recommendations", "Follow up"), (0, 1, 2, 3, 4)),
    ],
)
def test_word_tables_whatever_their_columns_are_called(header: tuple[str, ...], columns: tuple[int, ...]) -> None:
    rows = (
        ("12 June 2024", "Bees", "To learn of bees", "1) That hives be kept. 2) That honey be sold.", "Ongoing"),
        ("", "Wasps", "To learn of wasps", "", ""),
        ("10 July 2024", "Ants", "", "That ants be left alone.", "Completed"),
    )
    word = Word()
    word.add_heading("Work Programme 2024/25", 1)
    table = word.add_table(rows=1, cols=len(header))
    for cell, text in zip(table.rows[0].cells, header, strict=True):
        cell.text = text
    for row in rows:
        cells = table.add_row().cells
        for column, text in zip(columns, row, strict=True):
            cells[column].text = text
    table.cell(1, columns[0]).merge(table.cell(2, columns[0]))
    file = io.BytesIO()
    word.save(file)
    (document,) = read(file.getvalue(), "programme.docx").documents
    entries = _programme(document).entries
    assert [(entry.item, entry.meeting_date) for entry in entries] == [
        ("Bees", dt.date(2024, 6, 12)),
        ("Wasps", dt.date(2024, 6, 12)),
        ("Ants", dt.date(2024, 7, 10)),
    ]
    assert [entry.purpose for entry in entries] == ["To learn of bees", "To learn of wasps", None]
    assert [[clause.text for clause in entry.resolutions] for entry in entries] == [
        ["That hives be kept.", "That honey be sold."],
        [],
        ["That ants be left alone."],
    ]
    assert [entry.follow_up for entry in entries] == ["Ongoing", None, "Completed"]


def test_a_monitoring_schedule_in_a_table() -> None:
    rows = only(samples.MARKDOWN_MONITORING, "monitoring.md").monitoring
    assert [(row.decision_date, row.item, row.recommendation) for row in rows] == [
        (dt.date(2024, 6, 4), "Adult learning", "That fees be shown by course."),
        (dt.date(2024, 6, 4), "Libraries", "That the opening hours be reviewed."),
        (dt.date(2024, 6, 4), "Libraries", "That Members visit two libraries."),
    ]
    assert rows[0].responses == ("Chased 17 June.", "Sent 2 July.")
    assert (rows[0].completion_date, rows[0].further_action) == ("September 2024", "Done")
    assert rows[1].responses == ()


def test_a_monitoring_schedule_scattered_by_a_converter() -> None:
    rows = only(samples.SCATTERED_MONITORING).monitoring
    assert [(row.decision_date, row.item, row.completion_date) for row in rows] == [
        (dt.date(2023, 6, 12), "Youth clubs", "July 2023"),
        (dt.date(2023, 6, 12), "Youth clubs", "September 2023"),
        (dt.date(2023, 9, 11), "Libraries", "December 2023"),
    ]
    assert rows[0].responses == ("Chased 3 July", "Done 10 July")
    assert [row.further_action for row in rows] == ["Complete", "Ongoing", "To be reported"]


def test_a_tracker_of_projects() -> None:
    rows = only(samples.TRACKER).projects
    assert [row.project for row in rows] == ["Bus shelters review", "School uniform costs", "Food growing"]
    assert rows[0].status == "Completed"
    assert rows[1].details == "Expressions of interest sought\nMembers to meet in October"
    assert (rows[2].details, rows[2].status) == (None, None)


def test_a_date_without_any_year_is_null() -> None:
    undated = "Work Programme\n\nMeeting Date Item Purpose\n\n11 June\n\nFostering\n\nTo review how carers are found\n"
    assert _rows(undated) == [(None, "Fostering")]


RUN_TOGETHER = """\
Fields and Footpaths Committee: Work Programme 2025/26
Version 4
Meeting date Item Purpose Recommendations Follow up
3 July 2025 Stiles To consider the state of
the stiles.
1) the Footpaths Officer to count them
and report in October 2025.
9 October 2025 Gates and
Latches
To see which gates are shut.
15 January
2026
Hedges
To review what is cut and when.
1) a plan of hedges to be
sent to members.
"""


def test_cells_run_together_are_parted_by_what_they_say() -> None:
    entries = _programme(only(RUN_TOGETHER)).entries
    assert [(entry.meeting_date, entry.item) for entry in entries] == [
        (dt.date(2025, 7, 3), "Stiles"),
        (dt.date(2025, 10, 9), "Gates and Latches"),
        (dt.date(2026, 1, 15), "Hedges"),
    ]
    assert [len(entry.resolutions) for entry in entries] == [1, 0, 1]
    assert entries[0].purpose == "To consider the state of the stiles."


def test_a_space_at_a_lines_end_says_that_its_cell_goes_on() -> None:
    text = (
        "Monitoring of Recommendations\nDate of \ndecision\nItem Recommendation Completion \ndate\n"
        "Response Further action\n5 March 2025 Mills That the Mill Officer \nreport on the \nwheel.\nJune 2025\n"
        "Chased 1 June.\nNo reply.\nTo be chased\n"
        "23 April 2025 Water \nMeadows\nThat the meadows \nbe mown.\nMown on 15 \nJuly 2025.\nNone\n"
    )
    rows = only(text).monitoring
    assert [(row.decision_date, row.item, row.recommendation) for row in rows] == [
        (dt.date(2025, 3, 5), "Mills", "That the Mill Officer report on the wheel."),
        (dt.date(2025, 4, 23), "Water Meadows", "That the meadows be mown."),
    ]
    assert rows[0].responses == ("Chased 1 June.", "No reply.")
    assert (rows[0].further_action, rows[1].further_action) == ("To be chased", "None")
    assert rows[1].responses == ("Mown on 15 July 2025.",)
