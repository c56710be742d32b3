"""Published council papers: what holds of every PDF holds of them."""

from pathlib import Path

import pytest

from callover.reading.layout.furniture import with_furniture
from callover.reading.media.pdf import read_pdf

CORPUS = Path(__file__).resolve().parents[4] / "shared/corpus/pdf"
PAPERS = sorted(CORPUS.glob("*.pdf"))


@pytest.mark.skipif(not PAPERS, reason="there is no ../shared/corpus beside the project")
def test_published_papers_keep_the_promises_of_the_text_model() -> None:
    for path in PAPERS:
        source = with_furniture(read_pdf(path.read_bytes(), path.name))
        assert source.text == "\n".join(line.text for line in source.lines)
        assert all(source.text[line.start : line.end] == line.text for line in source.lines)
        assert [line.page for line in source.lines] == sorted(line.page or 0 for line in source.lines)
        for line in source.lines:
            if line.box is not None and line.page is not None:
                width, height = source.page_sizes[line.page - 1]
                assert -1 <= line.box.x0 <= line.box.x1 <= width + 1
                assert -2 <= line.box.top <= line.box.bottom <= height + 2


@pytest.mark.skipif(not PAPERS, reason="there is no ../shared/corpus beside the project")
def test_only_page_numbers_are_furniture_in_papers_without_running_heads() -> None:
    for path in PAPERS:
        source = with_furniture(read_pdf(path.read_bytes(), path.name))
        assert all(line.text.strip().isdigit() for line in source.lines if line.is_furniture)
