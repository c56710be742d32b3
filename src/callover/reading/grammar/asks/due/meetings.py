"""Phrases that name a meeting without its date, a rhythm, or no time at all."""

import re
from collections.abc import Iterator

from callover.reading.grammar.asks.bodies import is_ours
from callover.reading.grammar.asks.due.found import When
from callover.reading.grammar.asks.setting import Setting
from callover.reading.records import Precision

_OF_BODY = (
    r"(?:\s+of\s+(?P<of>(?:the\s+|this\s+|its\s+)?(?:[A-Z][\w’'&-]*|and|for|of|"
    r",(?=\s[A-Z]))(?:\s+(?:[A-Z][\w’'&-]*|and(?=\s+[A-Z])|for(?=\s+[A-Z])|of(?=\s+[A-Z])|&)){0,10}))?"
)
_NEXT_MEETING = re.compile(
    r"(?:(?i:\b(?:at|to|by|before|for|in\s+time\s+for|until|prior\s+to|ahead\s+of|on)\s+))?(?i:the\s+|its\s+|"
    r"their\s+|our\s+|this\s+[\w-]+[’']s\s+|a\s+)?"
    r"(?i:next|following|forthcoming)(?P<kind>(?i:\s+(?:available|scheduled|ordinary|formal|full|appropriate|"
    r"public|suitable|practicable|convenient|quarterly|regular)))?"
    r"(?P<body>(?:\s+[A-Z][\w’'&-]*){0,6}?(?i:\s+(?:committee|commission|panel|board|cabinet|council|scrutiny|"
    r"group|briefing|sub-committee|performance)){0,2})"
    rf"(?i:\s+(?:meeting|session)s?)\b{_OF_BODY}"
)
_FUTURE = re.compile(
    r"(?:\b(?:at|to|for|until|on)\s+)?(?:a|an|some|any|the)?\s*(?:future|later|subsequent|appropriate|"
    r"forthcoming|upcoming|suitable)\s+"
    r"(?:(?:committee|commission|panel|board|cabinet|council|scrutiny|agenda)\s+)?(?:meetings?|date|stage|"
    r"time|agendas?|session|point)\b",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"(?:\b(?:at|to|for)\s+)?(?:each|every)\s+(?:\w+\s+)?(?:meeting|quarter|month|year|two\s+months|"
    r"three\s+months|six\s+months|twelve\s+months|\d+\s+months)\b"
    r"(?:\s+of\s+(?:the|this)\s+(?-i:[A-Z][\w’-]*(?:\s+[A-Z][\w’-]*)*))?|"
    r"\bon\s+an?\s+(?:regular|quarterly|monthly|annual|six[\s-]monthly|termly|weekly|ongoing|continuing|"
    r"bi-?monthly|biannual)\s+basis\b|"
    r"\b(?:quarterly|annually|monthly|termly|six[\s-]monthly|bi-?annually|twice\s+a\s+year|once\s+a\s+year|"
    r"as\s+a\s+standing\s+item)\b(?!\s+(?:report|performance|monitoring|meeting|update|briefing|scorecard|"
    r"data|figures|budget)\b)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:in\s+due\s+course|as\s+soon\s+as\s+(?:(?:is|was|it\s+is|it\s+was|reasonably|were|they\s+are|"
    r"they\s+were|it\s+becomes|it\s+became)\s+)*(?:practical|practicable|possible|available|feasible|ready|"
    r"able|finalised|completed?|received|known|published)|"
    r"shortly|soon|asap|urgently|immediately|without\s+delay|"
    r"at\s+the\s+earliest\s+(?:possible\s+)?opportunity|at\s+the\s+(?:next\s+)?(?:appropriate|right|"
    r"first)\s+(?:time|opportunity)|"
    r"at\s+an?\s+(?:appropriate|suitable)\s+(?:time|point|juncture)|in\s+the\s+(?:near|"
    r"not\s+too\s+distant)\s+future|in\s+the\s+coming\s+(?:weeks|months|year)|over\s+the\s+coming\s+(?:weeks|"
    r"months|year)|"
    r"when\s+(?:they\s+(?:are|were|become|became)\s+|it\s+(?:is|was|becomes|became)\s+)?(?:available|"
    r"appropriate|ready|completed?|known|finalised|published|received)|"
    r"(?:after|following|outside(?:\s+of)?)\s+(?:the|this|today[’']s)\s+meeting|with\s+the\s+minutes|"
    r"out(?:side)?\s+of\s+committee|"
    r"in\s+advance\s+of\s+the\s+(?:next\s+)?meeting|"
    r"as\s+(?:and\s+when|required|necessary|appropriate)(?:\s+(?:required|necessary|appropriate|available))?)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:once|when|as\s+soon\s+as|upon|on\s+completion\s+of|following|pending)\s+(?:the\s+|its\s+|their\s+|"
    r"it\s+|they\s+|budget\s+|all\s+|these\s+|this\s+|further\s+)[^.;,]{3,160}",
    re.IGNORECASE,
)


def meetings(text: str, setting: Setting) -> Iterator[When]:
    """'The next meeting', with its date where it is this committee's and known; 'a future meeting', with none."""
    for match in _NEXT_MEETING.finditer(text):
        day = setting.next_meeting if _is_next_of_ours(match, setting) else None
        yield When(match.start(), match.end(), day, day, Precision.MEETING, 1 if day else 2)
    for match in _FUTURE.finditer(text):
        yield When(match.start(), match.end(), None, None, Precision.OPEN, 5)


def _is_next_of_ours(match: re.Match[str], setting: Setting) -> bool:
    """Whether the next meeting is the speaking committee's; 'the next available meeting' may be a later one."""
    if match["kind"] and match["kind"].split()[-1].lower() in _SOME_DAY:
        return False
    return is_ours(f"{match['body'] or ''} {match['of'] or ''}", setting)


_SOME_DAY = frozenset({"available", "appropriate", "suitable", "practicable", "convenient"})


def rhythms(text: str, _: Setting) -> Iterator[When]:
    """What recurs: 'each meeting', 'quarterly'. RELATIVE, with no dates: the first is due with the next of its kind."""
    for match in _RHYTHM.finditer(text):
        yield When(match.start(), match.end(), None, None, Precision.RELATIVE, 3)


def open_ended(text: str, _: Setting) -> Iterator[When]:
    """What has no date and may never have: 'in due course', 'once the review was complete'."""
    for match in _OPEN.finditer(text):
        yield When(match.start(), match.end(), None, None, Precision.OPEN, 6)
    for match in _ONCE.finditer(text):
        yield When(match.start(), match.start() + len(match.group().rstrip()), None, None, Precision.OPEN, 7)
