"""Paragraphs among a resolution's own that are no part of it: labels of other blocks, votes, comings and goings."""

import re

_BLOCK_LABEL = re.compile(
    r"^(?:Minutes?|MINUTES?|Reasons?(?: for (?:the )?(?:Decision|Recommendations?))?|REASONS?(?: FOR.*)?"
    r"|Any Alternative Options.*|Alternative options?.*|Scrutiny Considerations?|Conflicts? of Interest.*"
    r"|Matter for Decision|Background|Discussion|Voting|Votes?|Vote|Notes?|NOTES?|Actions?|ACTIONS?"
    r"|Matters? arising|Other options considered.*|Options considered.*)"
    r"\s*[:\-–—]?\s*(?:$|(?<=[:\-–—])\s*\S)",
)
_ASIDE = re.compile(
    r"^\([^()]*\)\.?$"
    r"|^\(?(?:For|Against|Abstain|Abstentions?|In favour|Votes? for|Vote|Note|N\.?B|Meeting|The meeting|This meeting"
    r"|Councillors? .{2,60} (?:left|joined|arrived|abstained|voted|wished|requested|asked|declared)|\(?Pages?)\b"
)


def is_aside(text: str) -> bool:
    """Whether a paragraph tells of the vote, the page or the meeting: ``(Councillor Ash left)``, ``For: 7``."""
    return bool(_ASIDE.match(text))


def is_apart(text: str) -> bool:
    """Whether a paragraph is an aside, or begins another block of the minute: ``Reason for decision:``."""
    return bool(_BLOCK_LABEL.match(text)) or is_aside(text)
