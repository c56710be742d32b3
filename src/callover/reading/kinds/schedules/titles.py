"""The title of a schedule and the committee whose it is."""

import re

from callover.reading.kinds.report.reading import title_at_head
from callover.reading.parts import Part, tidied
from callover.reading.splitting import heads
from callover.reading.splitting.sheets import plain

_BODY = re.compile(
    r"(?P<body>(?:[A-Z][\w’'&-]*,?\s+(?:(?:and|of|the|for|&)\s+)*){1,8}(?:Committee|Commission|Panel|Board"
    r"|Cabinet|Forum|Sub-Committee))\b"
)
_CAPITALS = re.compile(r"(?P<body>(?:[A-Z][A-Z’'&,-]+\s+){1,8}(?:COMMITTEE|COMMISSION|PANEL|BOARD|CABINET|FORUM))\b")
_WORDS_BEFORE = re.compile(
    r"^(?:.*\b(?:work programme|forward plan|work plan|monitoring schedule|tracker)\b\s*(?:for the|of the|for"
    r"|[-–:])?\s*)",
    re.IGNORECASE,
)
_HEAD = 10
_LONGEST = 140


def schedule_title(part: Part, pattern: re.Pattern[str]) -> str | None:
    """The line in the head that names the schedule; else the first that may be a title."""
    inked = [tidied(plain(line.text)) for line in part.lines if line.text.strip()][:_HEAD]
    return next((text for text in inked if heads.is_title(text) and pattern.search(text)), None) or title_at_head(part)


def body_of(part: Part) -> str | None:
    """The committee that the head names, as printed."""
    for line in [line for line in part.lines if line.text.strip()][:_HEAD]:
        if len(line.text) > _LONGEST:
            continue
        text = tidied(plain(line.text))
        match = _BODY.search(_WORDS_BEFORE.sub("", text)) or _BODY.search(text) or _CAPITALS.search(text)
        if match:
            return tidied(match["body"])
    return None
