"""Packs for benchmarks have the pages asked for, the same bytes each time, and tags where they are wanted."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from callover.sample.packs import write_pack


@pytest.mark.parametrize("tagged", [True, False])
def test_a_pack_has_the_pages_asked_for(tmp_path: Path, tagged: bool) -> None:
    path = tmp_path / "pack.pdf"
    pages = write_pack(path, 120, tagged=tagged)
    assert abs(pages - 120) <= 6
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == pages
        lines = [len(page.get_textpage().get_text_range().splitlines()) for page in document]
    assert 35 <= sum(lines) / len(lines) <= 55
    with pikepdf.open(path) as pdf:
        assert ("/StructTreeRoot" in pdf.Root) is tagged


@pytest.mark.parametrize("tagged", [True, False])
def test_a_pack_is_made_the_same_again(tmp_path: Path, tagged: bool) -> None:
    for name in ("first", "second"):
        write_pack(tmp_path / name, 20, tagged=tagged)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_another_seed_gives_another_pack(tmp_path: Path) -> None:
    write_pack(tmp_path / "first", 20, tagged=False)
    write_pack(tmp_path / "second", 20, tagged=False, seed=2)
    assert (tmp_path / "first").read_bytes() != (tmp_path / "second").read_bytes()
