"""A reading as the JSON of the contract ``callover/reading/1``."""

import datetime as dt
from dataclasses import fields, is_dataclass
from typing import Any

from callover.reading.records import Reading

SCHEMA = "callover/reading/1"
_RENAMED = {"in_favour": "for"}


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain dictionaries and lists, in the contract's names."""
    return {"schema": SCHEMA, **_plain(reading)}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {_RENAMED.get(f.name, f.name): _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value
