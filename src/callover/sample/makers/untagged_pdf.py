"""Untagged PDF by reportlab, in the standard Helvetica or Times: what a word processor's print driver leaves."""

import io
from collections.abc import Callable
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Paragraph as Text

from callover.sample.blocks import Bars, Clause, Gap, Heading, Look, NewPage, Paper, Paragraph, Sheet, Sides, Table

_ALIGN = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER}


def untagged_pdf(paper: Paper) -> tuple[bytes, tuple[int, ...]]:
    """The PDF's bytes and, for each sheet, the page of the file (from 1) on which it begins."""
    out = io.BytesIO()
    document = BaseDocTemplate(
        out, pagesize=A4, title=paper.title, author=paper.author, creator="Aldermere paper maker", invariant=1
    )
    pages = _Pages(paper)
    document.addPageTemplates(pages.templates())
    document.build(pages.story())
    return out.getvalue(), tuple(pages.starts)


class _Pages:
    """The flow of one paper, and where each sheet began."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.faces = _Faces(paper.look)
        self.starts: list[int] = []
        self.offset = 0

    def templates(self) -> list[PageTemplate]:
        return [self._template(index, sheet) for index, sheet in enumerate(self.paper.sheets)]

    def _template(self, index: int, sheet: Sheet) -> PageTemplate:
        size = landscape(A4) if sheet.landscape else A4
        margin = self.paper.look.margin
        frame = Frame(margin, margin, size[0] - 2 * margin, size[1] - 2 * margin, 0, 0, 0, 0)
        furnish = partial(self._furnish, index, sheet, size)
        return PageTemplate(str(index), [frame], onPage=furnish, pagesize=size)

    def _furnish(self, index: int, sheet: Sheet, size: tuple[float, float], canvas: Canvas, document: Any) -> None:
        if len(self.starts) == index:
            self.starts.append(document.page)
            self.offset = document.page - 1 if sheet.restart else self.offset
        canvas.saveState()
        canvas.setFont(self.faces.regular, self.paper.look.size * 0.88)
        if sheet.head and document.page - self.starts[index] + 1 >= sheet.head_from:
            canvas.drawCentredString(size[0] / 2, size[1] - 34, sheet.head)
        if sheet.foot:
            canvas.drawString(self.paper.look.margin, 32, sheet.foot)
        if sheet.numbered:
            number = sheet.numbered.format(document.page - self.offset)
            if sheet.foot:
                canvas.drawRightString(size[0] - self.paper.look.margin, 32, number)
            else:
                canvas.drawCentredString(size[0] / 2, 32, number)
        canvas.restoreState()

    def story(self) -> list[Flowable]:
        flow: list[Flowable] = []
        for index, sheet in enumerate(self.paper.sheets):
            if index:
                flow += [NextPageTemplate(str(index)), PageBreak()]
            width = (landscape(A4) if sheet.landscape else A4)[0] - 2 * self.paper.look.margin
            flow += [made for block in sheet.blocks for made in self.faces.made(block, width)]
            if not sheet.blocks:
                flow.append(ActionFlowable(("nop",)))
        return flow


class _Faces:
    """The paragraph styles of a look, and the flowables that each block becomes."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.regular, self.bold, self.italic = (
            ("Times-Roman", "Times-Bold", "Times-Italic")
            if look.family == "serif"
            else ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
        )
        self._kinds: dict[type, Callable[[Any, float], list[Flowable]]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Clause: self._clause,
            Table: self._table,
            Sides: self._sides,
            Bars: self._bars,
            Gap: lambda gap, _: [Spacer(1, gap.height)],
            NewPage: lambda *_: [PageBreak()],
        }

    def made(self, block: object, width: float) -> list[Flowable]:
        return self._kinds[type(block)](block, width)

    def _style(self, **changes: Any) -> ParagraphStyle:
        size = changes.pop("fontSize", self.look.size)
        base = {
            "fontName": self.regular,
            "fontSize": size,
            "leading": size * 1.22,
            "spaceAfter": size * 0.62,
            "alignment": TA_JUSTIFY if self.look.justified else TA_LEFT,
            "bulletFontName": self.regular,
            "bulletFontSize": size,
        }
        return ParagraphStyle("text", **(base | changes))

    def _heading(self, heading: Heading, _: float) -> list[Flowable]:
        size = heading.size or self.look.size * {1: 1.3, 2: 1.08}.get(heading.level, 1.0)
        style = self._style(
            fontName=self.bold,
            fontSize=size,
            spaceBefore=size * 0.7,
            textColor=HexColor(self.look.accent),
            leftIndent=1.2 * cm if heading.number else 0,
            bulletFontName=self.bold,
            bulletFontSize=size,
            bulletColor=HexColor(self.look.accent),
            keepWithNext=1,
            alignment=TA_LEFT,
        )
        return [Text(escape(heading.text), style, bulletText=heading.number or None)]

    def _paragraph(self, paragraph: Paragraph, _: float) -> list[Flowable]:
        face = self.bold if paragraph.bold else self.italic if paragraph.italic else self.regular
        changes: dict[str, Any] = {"fontName": face, "leftIndent": paragraph.indent * cm}
        if paragraph.align != "left":
            changes["alignment"] = _ALIGN[paragraph.align]
        if paragraph.size:
            changes["fontSize"] = paragraph.size
        lead = f"<b>{escape(paragraph.lead)}</b> " if paragraph.lead else ""
        return [Text(lead + escape(paragraph.text), self._style(**changes))]

    def _clause(self, clause: Clause, _: float) -> list[Flowable]:
        face = self.bold if clause.bold else self.regular
        left = clause.indent * cm
        style = self._style(
            fontName=face, bulletFontName=face, leftIndent=left + 1.1 * cm, bulletIndent=left, alignment=TA_LEFT
        )
        return [Text(escape(clause.text), style, bulletText=clause.label)]

    def _table(self, table: Table, width: float) -> list[Flowable]:
        size = table.size or self.look.size * 0.88
        face = self._style(fontSize=size, spaceAfter=0, alignment=TA_LEFT)
        head = self._style(fontSize=size, spaceAfter=0, fontName=self.bold, alignment=TA_LEFT)
        shares = table.widths or (1.0,) * len(table.header)
        columns = [width * share / sum(shares) for share in shares]
        cells = [[Text(escape(text), head) for text in table.header]]
        cells += [[Text(escape(text).replace("\n", "<br/>"), face) for text in row] for row in table.rows]
        rules: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, HexColor("#555555")), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        if self.look.banded:
            rules.append(("BACKGROUND", (0, 0), (-1, 0), HexColor("#e2e2e2")))
        made = LongTable(cells, colWidths=columns, repeatRows=1, style=TableStyle(rules), splitInRow=0)
        title = [Text(f"<b>{escape(table.title)}</b>", self._style())] if table.title else []
        return [*title, made, Spacer(1, 8)]

    def _sides(self, sides: Sides, width: float) -> list[Flowable]:
        face = self._style(spaceAfter=2, alignment=TA_LEFT)
        left = self._style(spaceAfter=2, fontName=self.bold) if sides.bold_left else face
        cells = [[Text(escape(a), left), Text(escape(b), face)] for a, b in sides.rows]
        columns = [width * share / sum(sides.widths) for share in sides.widths]
        rules = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        return [LongTable(cells, colWidths=columns, style=TableStyle(rules)), Spacer(1, 6)]

    def _bars(self, bars: Bars, width: float) -> list[Flowable]:
        return [Text(f"<b>{escape(bars.title)}</b>", self._style()), _Chart(bars, width, self)]


class _Chart(Flowable):
    """Horizontal bars with their labels and values."""

    def __init__(self, bars: Bars, width: float, faces: _Faces) -> None:
        super().__init__()
        self.bars, self.width, self.faces = bars, width, faces
        self.height = 16.0 * len(bars.bars) + 8

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        most = max((value for _, value in self.bars.bars), default=1) or 1
        self.canv.setFont(self.faces.regular, 8)
        for row, (label, value) in enumerate(self.bars.bars):
            y = self.height - 16 * (row + 1)
            self.canv.setFillColor(HexColor("#000000"))
            self.canv.drawRightString(90, y + 3, label)
            length = (self.width - 150) * value / most
            self.canv.drawString(102 + length, y + 3, str(value))
            self.canv.setFillColor(HexColor(self.faces.look.accent))
            self.canv.rect(96, y, length, 11, stroke=0, fill=1)
