"""The cases: folders under ``cases/`` with a source, what is expected of its reading, and why it is there."""

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from callover.reading import read
from callover.reading.contract import as_json

CASES = Path(__file__).parent / "cases"
PROJECT = Path(__file__).parents[2]
SHARED = PROJECT.parent / "shared"


@dataclass(frozen=True)
class Case:
    """One folder of the casebook. ``group`` is the part of ``formats.md`` that the case stands for."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def source(self) -> Path:
        return next(path for path in sorted(self.folder.iterdir()) if path.stem == "source")

    @cached_property
    def expected(self) -> dict[str, Any]:
        expected: dict[str, Any] = json.loads((self.folder / "expected.json").read_text(encoding="utf-8"))
        return expected

    @property
    def why(self) -> str:
        return (self.folder / "why.md").read_text(encoding="utf-8")

    @property
    def group(self) -> str:
        number = re.match(r"(\d+)-", self.name)
        return _group_of(int(number.group(1))) if number else self.name.split("-", 1)[0]


_GROUPS = (
    (12, "attendance"),
    (20, "item numbering"),
    (41, "resolution words"),
    (48, "actions, owners, dates"),
    (52, "votes"),
    (60, "declarations"),
    (67, "exempt"),
    (80, "layout noise and doubts"),
    (92, "Word documents"),
    (104, "PDF documents"),
)


def _group_of(variant: int) -> str:
    return next((name for last, name in _GROUPS if variant <= last), "more")


def cases() -> list[Case]:
    """Every case, in the order of its number; those without one at the end."""
    folders = [folder for folder in CASES.iterdir() if (folder / "expected.json").is_file()]
    return [Case(folder) for folder in sorted(folders, key=_order)]


def _order(folder: Path) -> tuple[int, str]:
    number = re.match(r"\d+", folder.name)
    return (int(number.group()) if number else 1_000, folder.name)


def corpus_documents() -> list[Path]:
    """The real documents beside the project; none where they are not there."""
    corpus = SHARED / "corpus"
    return sorted([*corpus.glob("*.txt"), *corpus.glob("pdf/*.pdf")]) if corpus.is_dir() else []


@cache
def reading_of(path: Path) -> dict[str, Any]:
    """The reading of a file as the JSON that the command prints, enumerations made strings; read once a run."""
    reading: dict[str, Any] = json.loads(json.dumps(as_json(read(path.read_bytes(), path.name))))
    return reading
