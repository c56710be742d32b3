"""Reads the tables of actions in minutes: 'Action | Owner | Due'."""

import re
from collections.abc import Iterator

from callover.reading.grammar.asks import Setting, tabled_action
from callover.reading.kinds.schedules.columns import Row, rows_of
from callover.reading.parts import Part
from callover.reading.records import Action

_COLUMNS = (
    (
        "told",
        re.compile(r"\b(?:status|progress|updates?|response|outcome|complete[d]?|RAG|comments?)\b", re.IGNORECASE),
    ),
    ("due", re.compile(r"\b(?:due|deadline|when|timescales?|target|date)\b", re.IGNORECASE)),
    ("owner", re.compile(r"^(?:by\s+)?(?:owner|who|whom|lead|officer|responsib\w+|assigned)\b", re.IGNORECASE)),
    ("action", re.compile(r"^(?:actions?|tasks?)\b(?!\s+(?:no|number|ref))", re.IGNORECASE)),
)


def tabled_actions(part: Part, setting: Setting) -> tuple[Action, ...]:
    """The actions that the tables of this part of a minute assign.

    A table that also says what became of its actions only looks back on those of earlier meetings: it assigns none.
    """
    return tuple(
        tabled_action(row.text("action"), row.text("owner"), row.text("due"), row.span, setting)
        for row in _assigning(part)
        if row.text("action") and not row.is_banner
    )


def _assigning(part: Part) -> Iterator[Row]:
    for row in rows_of(part, _COLUMNS):
        if {"action", "owner"} <= row.cells.keys() and "told" not in row.cells:
            yield row
