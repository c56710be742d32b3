"""The labels under which agendas group their items: ``EXEMPT ITEMS``, ``Part II``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.reading.grammar.headings.records import Heading
from callover.reading.source import Line

_SECTION = re.compile(
    r"^(?:(?:UN)?RESTRICTED ITEMS?|EXEMPT(?: OR CONFIDENTIAL)? (?:ITEMS?|INFORMATION|BUSINESS)"
    r"|PRIVATE (?:ITEMS?|BUSINESS)|PUBLIC (?:ITEMS?|BUSINESS)|PART (?:1|2|I|II|A|B|ONE|TWO)\b.{0,60}"
    r"|CONFIDENTIAL ITEMS?|OPEN ITEMS?|CLOSED ITEMS?)$",
    re.IGNORECASE,
)
_LONGEST = 90


def is_section(text: str) -> bool:
    """Whether a line is the label of a section of an agenda (``EXEMPT ITEMS``), which belongs to no item."""
    return bool(_SECTION.match(text.strip()))


def with_sections(lines: Sequence[Line], headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """The headings, each with the nearest label of a section above it."""
    sections = [index for index, line in enumerate(lines) if len(line.text) < _LONGEST and is_section(line.text)]
    return tuple(_placed(lines, heading, sections) for heading in headings)


def _placed(lines: Sequence[Line], heading: Heading, sections: Sequence[int]) -> Heading:
    above = [index for index in sections if index < heading.first]
    return replace(heading, section=lines[above[-1]].text.strip()) if above else heading
