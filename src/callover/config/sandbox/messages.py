"""What goes between the parent and a child: pickles of plain records, and the parent takes nothing else in."""

import io
import pickle
from dataclasses import dataclass
from typing import Any

from callover.config.sandbox.flat import FlatSource
from callover.reading.records import Reading

_MODULES = frozenset(("callover.reading.records", "callover.reading.source", FlatSource.__module__, __name__))
_OTHERS = frozenset((("datetime", "date"),))


@dataclass(frozen=True, slots=True)
class Request:
    """A file to be read. ``name`` is what the reading calls it."""

    path: str
    name: str
    profile: str | None
    wants_source: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """A child's answer. ``message`` is set where there is no reading; ``is_spent``: the child must be replaced."""

    reading: Reading | None = None
    source: FlatSource | None = None
    message: str | None = None
    seconds: float = 0.0
    is_spent: bool = False


class NotARecord(pickle.UnpicklingError):
    """A child sent something that is none of the reader's records."""


def packed(message: Request | Reply) -> bytes:
    return pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)


def unpacked_reply(data: bytes) -> Reply:
    """A child's reply. Raises NotARecord where the bytes hold anything but records: the child read untrusted input."""
    reply = _Unpickler(io.BytesIO(data)).load()
    if not isinstance(reply, Reply):
        raise NotARecord(f"a child sent a {type(reply).__name__}")
    return reply


def unpacked_request(data: bytes) -> Request:
    request = _Unpickler(io.BytesIO(data)).load()
    if not isinstance(request, Request):
        raise NotARecord(f"the parent sent a {type(request).__name__}")
    return request


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if "." not in name and (module in _MODULES or (module, name) in _OTHERS):
            found = super().find_class(module, name)
            if isinstance(found, type) and (found.__module__ == module or (module, name) in _OTHERS):
                return found
        raise NotARecord(f"{module}.{name} is no record")
