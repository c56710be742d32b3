"""What a topic that a committee takes is made of. The topics themselves are data: ``*.toml`` beside this module."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of scrutiny, with the words that its reports and minutes are made from.

    ``exchanges`` are (what a member asked, what was answered), both as a minute would put them. ``measures`` are
    (name of a measure, unit, lowest plausible value, highest), for tables and scorecards.
    """

    key: str
    title: str
    purpose: str
    subject: str
    cohort: str
    service: str
    partners: tuple[str, ...]
    concerns: tuple[str, ...]
    strengths: tuple[str, ...]
    plans: tuple[str, ...]
    measures: tuple[tuple[str, str, int, int], ...]
    exchanges: tuple[tuple[str, str], ...]


@cache
def topics() -> dict[str, Topic]:
    """Every topic by its key."""
    found: dict[str, Topic] = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for key, fields in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[key] = Topic(key=key, **{name: _frozen(value) for name, value in fields.items()})
    return found


def _frozen(value: Any) -> Any:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
