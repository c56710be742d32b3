"""Tagged, accessible PDF (PDF/UA-1) by typst, whose wheel carries its fonts."""

import datetime as dt
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import reportlab
import typst

from callover.sample.blocks import Block, Paper, Sheet

_TEMPLATE = Path(__file__).with_name("council.typ")
_WRITTEN_AT = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)


def tagged_pdf(paper: Paper) -> tuple[bytes, tuple[int, ...]]:
    """The PDF's bytes and, for each sheet, the page of the file (from 1) on which it begins."""
    compiler = _compiler()
    data = {"data": json.dumps(_as_data(paper), ensure_ascii=False)}
    pdf = compiler.compile(
        format="pdf", sys_inputs=data, pdf_standards=["ua-1"], timestamp=int(_WRITTEN_AT.timestamp())
    )
    starts = json.loads(compiler.query("<sheet>", field="value"))
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave pages apart instead of one PDF")
    return pdf, tuple(int(start) for start in starts)


@cache
def _compiler() -> typst.Compiler:
    """One compiler for all papers; sans serif is Bitstream Vera, which reportlab's wheel carries."""
    fonts = Path(reportlab.__file__).with_name("fonts")
    return typst.Compiler(str(_TEMPLATE), root=str(_TEMPLATE.parent), font_paths=[str(fonts)], ignore_system_fonts=True)


def _as_data(paper: Paper) -> dict[str, Any]:
    return {
        "title": paper.title,
        "author": paper.author,
        "look": asdict(paper.look),
        "sheets": [_sheet_data(sheet) for sheet in paper.sheets],
    }


def _sheet_data(sheet: Sheet) -> dict[str, Any]:
    fields = {name: getattr(sheet, name) for name in ("head", "foot", "numbered", "restart", "landscape", "head_from")}
    return {**fields, "blocks": [_block_data(block) for block in sheet.blocks]}


def _block_data(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}
