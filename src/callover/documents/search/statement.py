"""The two questions that a search puts to the database."""

from typing import Any, NamedTuple


class Statement(NamedTuple):
    """``total`` counts the matches; ``select`` gives id, marked title and passage, and takes a limit and offset."""

    total: str
    select: str
    parameters: list[Any]
