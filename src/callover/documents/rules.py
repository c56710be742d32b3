"""What may be stored, what may be corrected. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

# PostgreSQL stores no NUL and no half of a surrogate pair; the other two mark the words that a search sought.
_UNSTORABLE = re.compile("[\x00\x02\x03\ud800-\udfff]")

CORRECTABLE: dict[str, tuple[str, ...]] = {
    "paper": ("title", "body", "meeting_on"),
    "agendaitem": ("number", "title", "purpose", "first_page", "last_page"),
    "minute": ("number", "agenda_number", "title"),
    "resolution": ("label", "text", "kind"),
    "action": ("what", "kind", "owner", "due_text", "due_earliest", "due_latest", "due_precision"),
    "attendance": ("name", "honorific", "role", "post", "presence"),
    "membership": ("name", "honorific", "role", "post"),
    "declaration": ("person", "nature", "detail"),
    "question": ("asker", "capacity", "has_supplementary", "answered_by"),
    "vote": ("in_favour", "against", "abstained", "outcome"),
    "exclusion": ("extent", "paragraphs"),
}


def storable(value: Any) -> Any:
    """A text, or a structure of texts, without the characters that a database refuses; lengths and spans stay."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [storable(one) for one in value]
    if isinstance(value, dict):
        return {key: storable(one) for key, one in value.items()}
    return value


class FactKeys:
    """Names the facts of one document, each once: a name that is asked for again gets ``~2`` and so on."""

    def __init__(self) -> None:
        self._asked: Counter[str] = Counter()

    def key(self, *parts: str) -> str:
        """The key of the fact that these words name, from the paper down."""
        key = "/".join(" ".join(part.split())[:60].replace("/", "-") or "-" for part in parts)[:280]
        self._asked[key] += 1
        return key if self._asked[key] == 1 else f"{key}~{self._asked[key]}"


def best_overlap(start: int, end: int, spans: Iterable[tuple[int, int]]) -> int | None:
    """Which of these spans shares most with [start, end), by its place; None where none shares a character."""
    shared = [min(end, last) - max(start, first) for first, last in spans]
    best = max(shared, default=0)
    return shared.index(best) if best > 0 else None
