"""Writing readings into a folder."""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class NameTaken(Exception):
    """A file that was given to be read stands where its reading would be written."""


class Keeper:
    """Writes ``NAME.json`` and ``NAME.txt`` for each file read; NAME is the file's own name with its suffix.

    Two files of one name (from two folders) become ``NAME`` and ``NAME-2``, in the order in which they were given.
    Each file is written whole or not at all. ``folder`` is made where it is missing.
    """

    def __init__(self, folder: Path, given: Iterable[Path]) -> None:
        self.folder = folder
        self._given = {path.resolve() for path in given}
        self._taken: dict[str, int] = {}

    def keep(self, path: Path, contract: dict[str, Any], text: str) -> None:
        """Writes a reading and its text. Raises NameTaken or OSError."""
        name = self._name_for(path)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._write(self.folder / f"{name}.json", json.dumps(contract, ensure_ascii=False, indent=1) + "\n")
        self._write(self.folder / f"{name}.txt", text)

    def _name_for(self, path: Path) -> str:
        count = self._taken.get(path.name.casefold(), 0) + 1
        self._taken[path.name.casefold()] = count
        return path.name if count == 1 else f"{path.name}-{count}"

    def _write(self, target: Path, text: str) -> None:
        if target.resolve() in self._given:
            raise NameTaken(f"Its reading would overwrite {target}, which is to be read too; choose another folder.")
        handle, draft = tempfile.mkstemp(dir=self.folder, prefix=".callover-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            Path(draft).chmod(0o666 & ~_umask())
            Path(draft).replace(target)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
