"""Profiles from their TOML files."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from callover.reading.errors import ReadingError
from callover.reading.profiles.profile import Profile, Star

GENERAL = "general"


class ProfileError(ReadingError):
    """No profile has this name; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pattern that speaks for a profile where it is found in a source, and how loudly.

    ``words`` are told because they are found far sooner than a pattern: where none of them is in the source, the
    pattern cannot be. They are in small letters where the pattern counts no case; none are told where it is quick.
    """

    pattern: str
    weight: int
    words: tuple[str, ...] = ()


@cache
def _habits(name: str) -> dict[str, Any]:
    file = resources.files(__package__) / "habits" / f"{name}.toml"
    if name not in profile_names():
        raise ProfileError(f"there is no profile {name!r}; there are: {', '.join(profile_names())}")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def profile_names() -> tuple[str, ...]:
    """The names of all profiles, in alphabetical order."""
    folder = resources.files(__package__) / "habits"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


@cache
def load_profile(name: str) -> Profile:
    """The profile of a name, or of several joined by "+". Raises :class:`ProfileError` where there is none."""
    wanted = [one for one in name.split("+") if one != GENERAL]
    return _composed([GENERAL, *wanted])


def evidence_for(name: str) -> tuple[Evidence, ...]:
    """What speaks for a profile. Raises :class:`ProfileError` where there is none of that name."""
    told = _habits(name).get("evidence", ())
    return tuple(Evidence(one["pattern"], one.get("weight", 1), tuple(one.get("words", ()))) for one in told)


def _composed(names: Iterable[str]) -> Profile:
    """One profile out of several: a later one's words come first, its single values count."""
    names = tuple(names)
    merged: dict[str, Any] = {}
    for name in names:
        for key, value in _habits(name).items():
            merged[key] = _merged(merged.get(key), value)
    known = {field.name for field in fields(Profile)} - {"names"}
    settled = {key: _settled(merged.get(key)) for key in known}
    settled["star"] = Star(settled["star"])
    return Profile(names=names, **settled)


def _merged(old: Any, new: Any) -> Any:
    if isinstance(new, list) and isinstance(old, list):
        return new + [one for one in old if one not in new]
    if isinstance(new, dict) and isinstance(old, dict):
        return {key: _merged(old.get(key), new[key]) if key in new else old[key] for key in {**old, **new}}
    return new


def _settled(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(sorted(value, key=len, reverse=True))
    if isinstance(value, dict):
        return MappingProxyType({key: _settled(one) for key, one in value.items()})
    return value
