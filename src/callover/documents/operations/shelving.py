"""Keeping the bytes of documents under their SHA-256."""

import os
import tempfile
from pathlib import Path

from callover.documents.models import path_of


def shelve(sha256: str, data: bytes) -> Path | None:
    """Put the bytes in their place, whole or not at all; None where they lie there already.

    They are written beside their place and moved into it, so that a process killed half way leaves no half file.
    """
    path = path_of(sha256)
    if path.exists():
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".half-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path
