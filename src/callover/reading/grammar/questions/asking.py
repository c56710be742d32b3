"""Who asks: in a sentence, in a heading such as ``Question 1 from Mr Ash``, or in a list of askers."""

import re
from dataclasses import dataclass

from callover.civic.names import is_name, split_people
from callover.reading.records import Capacity

_HONORIFIC = (
    r"(?:(?:County |District |Town |Parish |Borough )?(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Lady|Lord|"
    r"Rev(?:eren)?d?|Councillor|Cllr|"
    r"Alderman|Canon|Father|Y Cynghorydd)\b\.?)"
)
_WORD = r"[A-Z](?:[\w’'-]*\w|\.)?"
_MORE = rf"(?:\s+(?:(?:de|van|von|der|den|la|le|al|bin|st)\s+)?{_WORD})"
_TITLED = rf"{_HONORIFIC}\s+{_WORD}{_MORE}{{0,3}}"
_ANYONE = rf"(?:{_TITLED}|{_WORD}{_MORE}{{1,3}})"
_NOBODY_NAMED = (
    r"(?:(?:A|An|One|Another|The)\s+(?:(?:local|young|second|third|former|elderly)\s+)?(?:member of the (?:public|"
    r"press)|resident|parishioner|parent|tenant|member of public|reporter|journalist|"
    r"local resident)(?:\s+of\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)?)"
)
_CAPACITY = (
    r"(?P<capacity>(?:\s*\([^)]*\)|\s*,(?:(?!\basked\b)[^,.?]){2,70},|\s+(?:of|from|representing|"
    r"on behalf of)\s+(?:(?!\basked\b)[^,.:;?]){2,70})*)"
)
_VERB = (
    r"(?:,?\s+(?:then|also|therefore|had|subsequently|further|again|next))*,?\s+(?:asked|questioned|enquired|"
    r"inquired|queried|wondered|wished to (?:ask|know)|"
    r"(?:put|submitted|raised|posed|read(?: out)?|presented)\s+(?:the|a|an|his|her|their|two|three|four|"
    r"several)\b[^.?]{0,60}?\bquestions?|"
    r"sought (?:clarification|assurance|confirmation|an? (?:assurance|update|answer)|information)|(?:referred|drew|"
    r"spoke|said|raised|expressed|stated|noted|thanked|explained)\b[^.?]{3,200}?\band (?:asked|enquired|queried|"
    r"wanted to know))"
)
_ASKED = re.compile(
    rf"^(?P<name>{_TITLED}|{_NOBODY_NAMED}|{_WORD}{_MORE}{{1,3}}){_CAPACITY}{_VERB}(?P<what>[^.?]{{0,60}})"
)
_ASKED_TITLED = re.compile(rf"(?<![\w’'])(?P<name>{_TITLED}){_CAPACITY}{_VERB}(?P<what>[^.?]{{0,60}})")
_FROM = re.compile(
    rf"\b(?:[Qq]uestions?|QUESTIONS?|Q\d*)\b(?P<received>[^.?:]{{0,70}}?)\s*[.:–-]?\s*\b(?:from|by|From|FROM|By|BY|"
    rf"of)\s*:?\s*(?P<name>{_ANYONE}|(?:a|an)\s+(?:member of the (?:public|press)|(?:local )?resident)){_CAPACITY}"
)
_FIELD = re.compile(
    r"^(?:(?:Question\s*)?(?:From|Questioner|Asked by|Submitted by|Name(?: of questioner)?|Raised by|"
    rf"By)\s*[:–-]?)\s+(?P<name>{_ANYONE}){_CAPACITY}\s*(?:to\b.*|asks?\b.*|[:–-].*|\W*)$"
)
_LISTED = re.compile(
    rf"^(?P<name>{_TITLED}){_CAPACITY}\s*(?:[:–—-](?!\w)|\s+to\s+(?:ask\b|the\s+(?:Chair|Leader|Cabinet|Mayor|"
    r"Executive|Portfolio)|Councillor|Cllr)|$)"
)
_PRESS = re.compile(
    r"\b(?:press|reporter|journalist|newspaper|editor|correspondent)\b|\b(?:BBC|ITV|Radio|Gazette|Chronicle|Echo|"
    r"Post|Advertiser|News|Times|Herald|Mercury|Star|Telegraph|Argus|Observer)\b"
)
_PUBLIC = re.compile(
    r"\b(?:public|residents?|parishioners?|open forum|citizens?|cyhoedd|deputations?)\b", re.IGNORECASE
)
_MEMBERS = re.compile(
    r"\b(?:members?|councillors?)['’]?s?['’]?\s+questions?|questions?\s+(?:on notice\s+)?(?:from|by|"
    r"of)\s+(?:\w+\s+)?(?:members(?! of the)|councillors)|member questions",
    re.IGNORECASE,
)
_NOT_ASKING = re.compile(
    r"^\s*(?:that\b|officers\b|members\b|the (?:clerk|director|head|assistant|chief|officers?)\b[^.]*\bto\b|"
    r"if (?:there were|anyone)|for (?:any|a) (?:questions|seconder|vote))",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:The\s+)?(?:Chair\w*|Vice|Members?\b|Cabinet|Committee|Question|Response|Answer|The\b|In\b|Officers?|"
    r"Director|Leader|Scrutiny|Overview|Council\b|Public|Supplementary|Following|At\b|On\b|As\b|Mayor|Clerk|Head\b|"
    r"Notice)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """An asker as printed, honorific and all, and where in the text their question begins.

    ``is_announced`` where the question is only said to have come in, so that the asking itself may follow.
    """

    asker: str
    capacity: Capacity
    start: int
    end: int
    is_announced: bool


def asked_in(text: str, title: str, is_short: bool) -> Asked | None:
    """The asker that a sentence or a line names; ``is_short`` where it may be a bare name that heads a question."""
    for pattern in (_ASKED, _FIELD, _FROM, *((_LISTED,) if is_short else ()), _ASKED_TITLED):
        match = pattern.search(text[:400])
        if match:
            return _asked(match, text, title, pattern is _FROM)
    return None


def _asked(match: re.Match[str], text: str, title: str, is_from: bool) -> Asked | None:
    printed = match["name"]
    groups = match.groupdict()
    asker, honorific = _named(printed)
    if asker is None:
        return None
    capacity = _capacity(honorific, asker, groups.get("capacity") or "", text, title)
    if capacity is Capacity.MEMBER and _NOT_ASKING.match(groups.get("what") or ""):
        return None
    is_announced = is_from and bool(re.search(r"\b(?:received|submitted|had|was|were)\b", groups.get("received") or ""))
    return Asked(asker, capacity, match.start("name"), match.end(), is_announced)


def _named(printed: str) -> tuple[str | None, str | None]:
    """The asker as printed and their honorific; None where the words name an office or a body."""
    nobody = re.match(r"^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s+(?=[a-z])", printed)
    if nobody:
        return printed[nobody.end() :], None
    people = [one for one in split_people(printed) if one.name]
    if not people or _OFFICE.match(printed) or not is_name(people[0].name):
        return None, None
    return printed[: printed.find(people[0].name) + len(people[0].name)].strip(), people[0].honorific


def _capacity(honorific: str | None, asker: str, said: str, text: str, title: str) -> Capacity:
    if _PRESS.search(said) or re.search(r"\b(?:press|reporter|journalist)\b", asker):
        return Capacity.PRESS
    if honorific and re.search(r"coun|cllr|ald|cynghor", honorific, re.IGNORECASE):
        return Capacity.MEMBER
    if _PUBLIC.search(title) or _PUBLIC.search(said) or _PUBLIC.search(asker):
        return Capacity.PUBLIC
    if _MEMBERS.search(title):
        return Capacity.MEMBER
    return (
        Capacity.PUBLIC
        if re.search(r"\b(?:member of the public|local resident)\b", text[:160], re.IGNORECASE)
        else Capacity.UNKNOWN
    )
