"""Tables as rectangles, and the titles of papers that hold little else."""

from tests.reading.papers import samples
from tests.reading.papers.reading import only

HTML = """<html><body><p>Report to: Audit Panel</p><p>Date: 3 May 2024</p><p>Title: Rents</p>
<p>Table 1: Rents by ward</p>
<table><tr><th rowspan="2">Ward</th><th colspan="2">Rent</th></tr><tr><th>2023</th><th>2024</th></tr>
<tr><td rowspan="2">North</td><td>90</td><td>95</td></tr><tr><td>91</td><td>96</td></tr></table></body></html>"""


def test_every_row_is_as_long_as_the_header_and_spanning_cells_are_repeated() -> None:
    (table,) = only(HTML, "report.html").tables
    assert table.title == "Table 1: Rents by ward"
    assert table.header == ("Ward", "Rent 2023", "Rent 2024")
    assert table.rows == (("North", "90", "95"), ("North", "91", "96"))


def test_a_ragged_table_is_filled_up() -> None:
    ragged = "# Report\n\n| A | B | C |\n| --- | --- | --- |\n| 1 | 2 |\n| 3 | 4 | 5 |\n"
    (table,) = only(ragged, "paper.md").tables
    assert table.rows == (("1", "2", ""), ("3", "4", "5"))


def test_slides_have_the_title_of_their_first_page() -> None:
    assert only(samples.SLIDES).title == "Getting Ready for School"


def test_a_scorecard_has_the_title_above_its_figures() -> None:
    assert only(samples.SCORECARD).title == "Performance Scorecard: Children's Social Care"
