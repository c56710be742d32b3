"""Tables: by ruling lines, by alignment and by tags."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from callover.reading.media.pdf import read_pdf
from callover.reading.source import Cell, Grid, Role, SourceText
from tests.reading.pdf.making import drawn, put, put_lines, rule, typeset

XS = (60.0, 150.0, 330.0, 540.0)


def table(source: SourceText, grid: Grid) -> list[list[str]]:
    return [[source.text[cell.start : cell.end].replace("\n", " ") for cell in row] for row in grid.rows]


def ruled(canvas: Canvas, ys: Sequence[float], *, spans: Sequence[int] = ()) -> None:
    """A lattice; the lines below the rows in ``spans`` leave out the first column."""
    for row, y in enumerate(ys):
        rule(canvas, XS[1] if row in spans else XS[0], y, XS[-1], y)
    for x in XS:
        rule(canvas, x, ys[0], x, ys[-1])


def row(canvas: Canvas, top: float, *cells: str, bold: bool = False) -> None:
    for x, cell in zip(XS, cells, strict=False):
        for index, line in enumerate(cell.split("|")):
            put(canvas, x + 5, top + 15 + 13 * index, line, bold=bold)


def test_ruled_cells_are_read_row_by_row_each_cell_together() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 60, 70, "Work programme")
        ruled(canvas, (90, 110, 150))
        row(canvas, 90, "Date", "Item", "Purpose", bold=True)
        row(canvas, 110, "3 March", "Fostering|recruitment", "To hear why|carers leave")
        put(canvas, 60, 180, "Text below the table")

    source = read_pdf(drawn(page), "x.pdf")
    (grid,) = source.grids
    assert table(source, grid) == [
        ["Date", "Item", "Purpose"],
        ["3 March", "Fostering recruitment", "To hear why carers leave"],
    ]
    assert [cell.is_header for cells in grid.rows for cell in cells] == [True] * 3 + [False] * 3
    inside = [line for line in source.lines if line.grid == 0]
    assert {line.role for line in inside} == {Role.CELL}
    assert source.text[grid.start : grid.end] == "\n".join(line.text for line in inside)
    assert [line.text for line in source.lines if line.text and line.grid is None] == [
        "Work programme",
        "Text below the table",
    ]


def test_a_date_in_the_middle_of_a_merged_cell_spans_its_rows() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, (100, 130, 160, 190), spans=(1, 2))
        for top, item in ((100, "First"), (130, "Second"), (160, "Third")):
            row(canvas, top, "", item, f"Purpose of the {item.lower()}")
        row(canvas, 130, "3 March")

    source = read_pdf(drawn(page), "x.pdf")
    date = source.grids[0].rows[0][0]
    assert source.text[date.start : date.end] == "3 March"
    assert date.row_span == 3
    assert table(source, source.grids[0]) == [
        ["3 March", "First", "Purpose of the first"],
        ["Second", "Purpose of the second"],
        ["Third", "Purpose of the third"],
    ]


def test_a_table_goes_on_over_the_page_with_its_header_repeated() -> None:
    def first(canvas: Canvas) -> None:
        ruled(canvas, (640, 660, 700, 760), spans=(2,))
        row(canvas, 640, "Date", "Item", "Purpose", bold=True)
        row(canvas, 660, "3 March", "Fostering", "To hear why")
        row(canvas, 700, "", "Adoption", "To hear more")
        put(canvas, 290, 815, "7")

    def second(canvas: Canvas) -> None:
        put(canvas, 60, 40, "Version 3")
        ruled(canvas, (70, 90, 120, 150))
        row(canvas, 70, "Date", "Item", "Purpose", bold=True)
        row(canvas, 90, "", "Therapy", "To hear last")
        row(canvas, 120, "5 May", "Schools", "To ask")
        put(canvas, 60, 300, "Text below")

    source = read_pdf(drawn(first, second), "x.pdf")
    (grid,) = source.grids
    assert table(source, grid) == [
        ["Date", "Item", "Purpose"],
        ["3 March", "Fostering", "To hear why"],
        ["Adoption", "To hear more"],
        ["Therapy", "To hear last"],
        ["5 May", "Schools", "To ask"],
    ]
    assert grid.rows[1][0].row_span == 3
    assert [line.text for line in source.lines if line.grid == 0 and line.page == 2][:3] == ["Date", "Item", "Purpose"]


def test_two_tables_on_following_pages_with_other_headers_stay_two() -> None:
    def page(names: Sequence[str]) -> object:
        def draw(canvas: Canvas) -> None:
            ruled(canvas, (100, 120, 140))
            row(canvas, 100, *names, bold=True)
            row(canvas, 120, "a", "b", "c")

        return draw

    source = read_pdf(drawn(page(("Date", "Item", "Purpose")), page(("School", "Places", "Cost"))), "x.pdf")  # type: ignore[arg-type]
    assert len(source.grids) == 2


def test_columns_that_line_up_make_a_table_without_lines() -> None:
    def page(canvas: Canvas) -> None:
        for index, cells in enumerate((("Ward", "Visits", "Cost"), ("Fenside", "648", "389"), ("Oxmoor", "201", "18"))):
            for x, cell in zip((70, 250, 400), cells, strict=True):
                put(canvas, x, 100 + 16 * index, cell, bold=index == 0)

    source = read_pdf(drawn(page), "x.pdf")
    assert table(source, source.grids[0]) == [
        ["Ward", "Visits", "Cost"],
        ["Fenside", "648", "389"],
        ["Oxmoor", "201", "18"],
    ]
    assert source.grids[0].rows[0][0].is_header


def test_a_frame_round_a_paragraph_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, 600, 400, 150)
        put_lines(canvas, 70, 120, ["A box with a", "message in it."])

    source = read_pdf(drawn(page), "x.pdf")
    assert source.grids == ()
    assert source.text == "A box with a\nmessage in it."


def test_a_tagged_table_has_its_cells_and_spans() -> None:
    source = read_pdf(
        typeset(
            "#table(columns: 3, stroke: none, table.header[*Date*][*Item*][*Purpose*],"
            "table.cell(rowspan: 2)[3 March],[Fostering],[To hear why],[Adoption],[To hear more])"
        ),
        "x.pdf",
    )
    (grid,) = source.grids
    assert table(source, grid) == [
        ["Date", "Item", "Purpose"],
        ["3 March", "Fostering", "To hear why"],
        ["Adoption", "To hear more"],
    ]
    assert grid.rows[1][0].row_span == 2
    assert grid.rows[0][0].is_header


def test_an_empty_cell_of_a_tagged_table_keeps_its_place() -> None:
    source = read_pdf(typeset("#table(columns: 3, [a], [b], [c], [d], [], [f])"), "x.pdf")
    cells = source.grids[0].rows[1]
    assert [source.text[cell.start : cell.end] for cell in cells] == ["d", "", "f"]
    assert cells[1] == Cell(cells[1].start, cells[1].start)
