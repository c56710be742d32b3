"""Draws one page of a PDF: ``python -m callover.website.page_images.render PDF PAGE WIDTH TO``. Run as a child."""

import resource
import sys
from pathlib import Path

import pypdfium2

MEMORY = 1_500 * 2**20
SECONDS = 15
MOST_PIXELS = 1240 * 6000


def render(document: Path, page: int, width: int, to: Path) -> None:
    """Writes the page (counted from 1) as a PNG so many pixels wide, fewer where the page is very tall.

    Raises ValueError where the document has no such page, and PdfiumError where it cannot be opened.
    """
    pdf = pypdfium2.PdfDocument(document)
    try:
        if not 1 <= page <= len(pdf):
            raise ValueError(f"the document has {len(pdf)} pages, so no page {page}")
        leaf = pdf[page - 1]
        across, down = leaf.get_size()
        scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
        image = leaf.render(scale=scale).to_pil().convert("RGB")
        # Papers are mostly black on white: a palette makes the file a third of the size.
        image.quantize(colors=64).save(to, format="PNG", optimize=True)
    finally:
        pdf.close()


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    _limit()
    render(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
