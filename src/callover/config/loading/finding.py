"""Which files a path names, and which council's they are."""

from collections.abc import Iterator, Sequence
from pathlib import Path

# What a council may have published; anything else in a folder is passed over, but read where it is named itself.
SUFFIXES = frozenset({".pdf", ".docx", ".html", ".htm", ".txt", ".md"})
# The file that says in its first line whose documents lie in its folder and below.
COUNCIL_FILE = "council.txt"


def files_of(paths: Sequence[Path]) -> Iterator[Path]:
    """The files that these paths name, a folder's in order of name, each once."""
    seen: set[Path] = set()
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            if path.is_dir() and not (_is_published(file) and file.is_file()):
                continue
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _is_published(file: Path) -> bool:
    return (
        file.suffix.casefold() in SUFFIXES
        and file.name != COUNCIL_FILE
        and not any(part.startswith(".") for part in file.parts)
    )


def council_of(file: Path) -> str | None:
    """The council that the nearest ``council.txt`` above a file names; None where there is none."""
    for folder in file.resolve().parents:
        note = folder / COUNCIL_FILE
        if note.is_file():
            lines = note.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            return " ".join(lines[0].split()) if lines else None
    return None
