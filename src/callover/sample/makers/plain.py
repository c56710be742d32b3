"""Markdown and plain text, as converters leave them: running heads and page numbers in the midst of sentences."""

import textwrap
from collections.abc import Iterator

from callover.sample.blocks import Block, Clause, Heading, Paper, Paragraph, Sheet, Sides, Table

_LINES_A_PAGE = 46


def markdown_file(paper: Paper) -> bytes:
    """Markdown with headings, pipe tables and one paragraph a line."""
    lines = [line for sheet in paper.sheets for block in sheet.blocks for line in (*_markdown(block), "")]
    return ("\n".join(lines).rstrip() + "\n").encode()


def text_file(paper: Paper) -> bytes:
    """Text wrapped at 96 columns, with each page's running head and number left where the page broke."""
    out: list[str] = []
    for sheet in paper.sheets:
        lines = [line for block in sheet.blocks for line in (*_plain(block), "")]
        out += _paged(lines, sheet)
    return ("\n".join(out).rstrip() + "\n").encode()


def _paged(lines: list[str], sheet: Sheet) -> Iterator[str]:
    on_page, page = 0, 1
    for before, line in zip(("", *lines), lines, strict=False):
        # A page that fills in the midst of a paragraph shows what converters do to sentences.
        if on_page >= _LINES_A_PAGE and before and line:
            yield from ("", str(page), "", sheet.head, "")
            on_page, page = 0, page + 1
        yield line
        on_page += 1


def _markdown(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_numbered(block)}"
        case Paragraph():
            yield (f"**{block.lead}** " if block.lead else "") + (f"**{block.text}**" if block.bold else block.text)
        case Clause():
            yield f"{block.label} {block.text}"
        case Sides():
            yield from (f"**{left}** {right}" for left, right in block.rows)
        case Table():
            yield f"| {' | '.join(block.header)} |"
            yield f"|{' --- |' * len(block.header)}"
            yield from (f"| {' | '.join(cell.replace(chr(10), '<br>') for cell in row)} |" for row in block.rows)


def _plain(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from textwrap.wrap(_numbered(block), 96)
        case Paragraph():
            yield from textwrap.wrap(f"{block.lead} {block.text}".strip(), 96)
        case Clause():
            yield from textwrap.wrap(f"{block.label} {block.text}", 96)
        case Sides():
            yield from (f"{left} {right}" for left, right in block.rows)
        case Table():
            yield from ("   ".join(row) for row in (block.header, *block.rows))


def _numbered(block: Heading) -> str:
    return f"{block.number}  {block.text}" if block.number else block.text
