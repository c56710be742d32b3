"""What holds of the source of every medium."""

from callover.reading.source import Grid, SourceText


def faults_of(source: SourceText) -> list[str]:
    """What is wrong with the places of a source's lines and cells; an empty list where all hold."""
    faults = []
    if source.text != "\n".join(line.text for line in source.lines):
        faults.append("the text is not its lines")
    for index, line in enumerate(source.lines):
        if source.text[line.start : line.end] != line.text or line.number != index + 1:
            faults.append(f"line {line.number} stands elsewhere")
        if line.grid is not None and not 0 <= line.grid < len(source.grids):
            faults.append(f"line {line.number} is of no table")
    for grid in source.grids:
        for row in grid.rows:
            faults += [
                f"cell {cell} lies outside its table"
                for cell in row
                if not grid.start <= cell.start <= cell.end <= grid.end
            ]
    return faults


def texts_of(source: SourceText, grid: Grid) -> list[list[str]]:
    """The table's rows as the texts of their cells."""
    return [[source.text[cell.start : cell.end] for cell in row] for row in grid.rows]
