"""How a line of the log is sealed. Pure."""

import datetime as dt
import hashlib
import json
from typing import Any

FIRST = "0" * 64
COMMAND_LINE = "command line"


def digest(
    previous: str, at: dt.datetime, actor_id: int | None, actor_name: str, verb: str, subject: str, detail: Any
) -> str:
    """The SHA-256 of a line and of the digest before it, in hexadecimal."""
    words = [previous, at.astimezone(dt.UTC).isoformat(), actor_id, actor_name, verb, subject, detail]
    text = json.dumps(words, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
