"""DOCX by python-docx, with its dates and the order of its parts fixed."""

import datetime as dt
import io
import zipfile
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from callover.sample.blocks import Bars, Block, Clause, Gap, Heading, NewPage, Paper, Paragraph, Sides, Table

_WRITTEN_AT = dt.datetime(2026, 11, 20, 12, 0)  # noqa: DTZ001 - python-docx takes naive times
_ALIGN = {"centre": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}


def word_file(paper: Paper) -> bytes:
    """The bytes of a DOCX with Word's own heading styles and tables."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = paper.title, paper.author, paper.author
    properties.created = properties.modified = _WRITTEN_AT
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(paper.look.size)
    for sheet in paper.sheets:
        section = document.sections[-1]
        section.footer.paragraphs[0].text = sheet.foot
        section.header.paragraphs[0].text = sheet.head
        if sheet.landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
        for block in sheet.blocks:
            _write(document, block)
    out = io.BytesIO()
    document.save(out)
    return _with_fixed_dates(out.getvalue())


def _with_fixed_dates(data: bytes) -> bytes:
    """The same archive with every entry's time set to one moment, so that the bytes are always the same."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in archive.namelist():
            entry = zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, archive.read(name))
    return out.getvalue()


def _write(document: Any, block: Block) -> None:
    match block:
        case Heading():
            number = f"{block.number}\t" if block.number else ""
            document.add_heading(number + block.text, block.level)
        case Paragraph():
            _paragraph(document, block)
        case Clause():
            line = document.add_paragraph(f"{block.label}\t{block.text}")
            line.paragraph_format.left_indent = Cm(1.1 * (block.indent + 1))
            line.paragraph_format.first_line_indent = Cm(-1.1)
        case Table():
            if block.title:
                document.add_paragraph().add_run(block.title).bold = True
            _table(document, (block.header, *block.rows), "Table Grid")
        case Sides():
            _table(document, block.rows, None)
        case Bars():
            document.add_paragraph(block.title)
        case NewPage():
            document.add_page_break()
        case Gap():
            document.add_paragraph()


def _paragraph(document: Any, block: Paragraph) -> None:
    line = document.add_paragraph()
    if block.lead:
        line.add_run(block.lead + (" " if block.text else "")).bold = True
    run = line.add_run(block.text)
    run.bold, run.italic = block.bold or None, block.italic or None
    line.paragraph_format.left_indent = Cm(block.indent) if block.indent else None
    line.alignment = _ALIGN.get(block.align)


def _table(document: Any, rows: tuple[tuple[str, ...], ...], style: str | None) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style=style)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    if style:
        for cell in table.rows[0].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
    document.add_paragraph()
