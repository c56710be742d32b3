"""Images of the pages of PDF documents, made once and kept in the data folder.

A published PDF is a stranger's file, so it is opened in a child process with limits of time and memory: a file that
crashes or floods the renderer costs one image and never the site.
"""

import os
import subprocess
import sys
from pathlib import Path

WIDTH = 1240
"""Pixels from edge to edge: an A4 page at 150 dots an inch."""

SECONDS = 20
VERSION = "1"


class NoImageError(Exception):
    """The page cannot be shown as an image; its text still can."""


def image_of(document: Path, page: int, kept_in: Path) -> Path:
    """The PNG of a page (counted from 1) of the PDF at ``document``, made now or kept from before.

    Raises NoImageError where the renderer fails, runs out of time or memory, or the bytes are not there.
    """
    kept = kept_in / document.name[:2] / document.name / f"{page}-{WIDTH}-v{VERSION}.png"
    if kept.is_file():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    making = kept.with_name(f".{kept.name}.{os.getpid()}")
    try:
        _render(document, page, making)
        making.replace(kept)
    finally:
        making.unlink(missing_ok=True)
    return kept


def _render(document: Path, page: int, to: Path) -> None:
    command = [sys.executable, "-m", f"{__name__}.render", str(document), str(page), str(WIDTH), str(to)]
    try:
        result = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as late:
        raise NoImageError(f"page {page} took more than {SECONDS} seconds to draw") from late
    if result.returncode or not to.is_file():
        raise NoImageError(f"page {page} could not be drawn: {result.stderr.strip()[-300:]}")
