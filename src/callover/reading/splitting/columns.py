"""The words in which schedules head their columns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_I = re.IGNORECASE
_WORD = re.compile(r"[a-z-]+")


@dataclass(frozen=True)
class Columns:
    """The columns of a kind of schedule: a pattern of header words each, and those without which it is not that kind.

    ``needed`` are groups of which a header has to name one column each.
    """

    patterns: Mapping[str, re.Pattern[str]]
    needed: tuple[frozenset[str], ...]

    def named(self, lines: Iterable[str]) -> int:
        """How many columns the best header among the lines names: one line, or a run of cells of one line each.

        0 where it lacks a column that is needed.
        """
        best: set[str] = set()
        run: set[str] = set()
        strayed = False
        for line in lines:
            found = self._in(line)
            is_cell = len(line) < 45 and line.count(" ") < 5
            # A cell's second line, in small letters, neither names a column nor ends the header; nor does one word
            # with a capital, the first of a cell whose column word is on its next line: "Cabinet" over "response".
            is_within = bool(found) or line[:1].islower() or (not strayed and line.isalpha() and line[:1].isupper())
            strayed = not found and not line[:1].islower()
            run = run | found if is_cell and is_within else set()
            best = max(best, found, run, key=len)
        return len(best) if all(best & group for group in self.needed) else 0

    def _in(self, line: str) -> set[str]:
        """The columns that a line names, where it is column words and little else."""
        if not may_head_columns(line):
            return set()
        matches = {name: match for name, pattern in self.patterns.items() if (match := pattern.search(line))}
        words = len(
            {
                word
                for match in matches.values()
                for word in range(match.start(), match.end())
                if line[word - 1 : word] in ("", " ", "/")
            }
        )
        return set(matches) if words * 2.2 >= line.count(" ") + 1 else set()


_SMALL_WORDS = frozenset({"of", "for", "by", "and", "required", "no"})
_HEADER_WORDS = frozenset(
    [
        "date",
        "meeting",
        "item",
        "items",
        "topic",
        "topics",
        "title",
        "subject",
        "issue",
        "report",
        "theme",
        "eitem",
        "dyddiad",
        "purpose",
        "outcome",
        "outcomes",
        "objective",
        "objectives",
        "focus",
        "aim",
        "aims",
        "reason",
        "reasons",
        "scope",
        "rationale",
        "description",
        "recommendation",
        "recommendations",
        "resolution",
        "resolutions",
        "decision",
        "decisions",
        "action",
        "actions",
        "follow",
        "progress",
        "update",
        "updates",
        "comment",
        "comments",
        "notes",
        "status",
        "lead",
        "officer",
        "officers",
        "responsible",
        "owner",
        "witness",
        "witnesses",
        "portfolio",
        "contact",
        "author",
        "completion",
        "due",
        "target",
        "deadline",
        "timescale",
        "response",
        "responses",
        "feedback",
        "further",
        "rag",
        "outstanding",
        "project",
        "projects",
        "group",
        "groups",
        "review",
        "reviews",
        "sub-group",
        "sub-groups",
        "details",
        "activity",
        "stage",
        "when",
        "timing",
        "minute",
        "request",
        "requests",
    ]
)


@lru_cache(maxsize=1024)  # each kind of schedule asks of the same lines
def may_head_columns(line: str) -> bool:
    """Whether a line may be a header or a cell of one: short, in capitals, a word of a header in it."""
    if not line[:1].isupper() or len(line) > 130 or line[-1] in ".;":
        return False
    return not _HEADER_WORDS.isdisjoint(_WORD.findall(line.lower()))


PROGRAMME = Columns(
    {
        "meeting_date": re.compile(
            r"\b(?:meeting date|date of (?:the )?meeting|committee date|date of committee|scrutiny date"
            r"|meeting|date|dyddiad)\b",
            _I,
        ),
        "item": re.compile(r"\b(?:agenda items?|items?|topics?|titles?|subject|issue|report|theme|eitem)\b", _I),
        "purpose": re.compile(
            r"\b(?:purpose|outcomes?|objectives?|focus|aims?|reasons?|scope|key lines of enquiry|rationale"
            r"|description)\b",
            _I,
        ),
        "resolutions": re.compile(r"\b(?:recommendations?|resolutions?|decisions?|actions? agreed)\b", _I),
        "follow_up": re.compile(r"\b(?:follow[- ]?up|progress|updates?|comments?|notes|status)\b", _I),
        "officer": re.compile(
            r"\b(?:lead(?: officers?)?|officers?|responsible|owner|witness(?:es)?|portfolio holder"
            r"|cabinet member|contact|author)\b",
            _I,
        ),
    },
    (frozenset({"item"}), frozenset({"meeting_date", "purpose", "officer"})),
)
MONITORING = Columns(
    {
        "decision_date": re.compile(
            r"\b(?:decision date|date of (?:decision|meeting|recommendation)|meeting date|date agreed"
            r"|date raised|committee date|date)\b",
            _I,
        ),
        "item": re.compile(r"\b(?:agenda item|item|topic|minute|subject|issue|title|review|report)\b", _I),
        "recommendation": re.compile(r"\b(?:recommendations?|actions?|resolutions?|requests?|decisions?)\b", _I),
        "completion_date": re.compile(
            r"\b(?:completion(?: date)?|due(?: date)?|target(?: date)?|deadline|timescale|by when)\b", _I
        ),
        "responses": re.compile(
            r"\b(?:responses?|officer comments?|progress|updates?|comments?|action taken|feedback)\b", _I
        ),
        "further_action": re.compile(
            r"\b(?:further actions?|status|rag|outcome|outstanding|next steps?|complete[d]?\?)\b", _I
        ),
        "owner": re.compile(r"\b(?:responsible(?: officer)?|lead(?: officer)?|owner|officer|assigned)\b", _I),
    },
    (frozenset({"recommendation"}), frozenset({"completion_date", "responses", "owner", "further_action"})),
)
PROJECTS = Columns(
    {
        "when": re.compile(r"\b(?:when|date|start|timescale|month|timing)\b", _I),
        "project": re.compile(r"\b(?:projects?|sub-?groups?|reviews?|groups?|topics?)\b", _I),
        "details": re.compile(
            r"\b(?:details?|activity|progress|updates?|scope|description|members(?:hip)?|purpose|actions?)\b", _I
        ),
        "status": re.compile(r"\b(?:status|rag|stage|outcomes?|next steps?|completed?|comments?)\b", _I),
    },
    (frozenset({"project"}), frozenset({"details", "status"})),
)


def is_all_header(line: str) -> bool:
    """Whether a line holds nothing but words that head columns: "Item Details Status", or the rest of a header."""
    words = _WORD.findall(line.lower())
    return bool(words) and all(word in _HEADER_WORDS or word in _SMALL_WORDS for word in words)
