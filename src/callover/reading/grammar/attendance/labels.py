"""What the label of a block of names heads: those present, absent, in attendance, or the committee's membership."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from callover.reading.profiles import Profile
from callover.reading.source import Line

# Tried in order: "Members attending in accordance with Standing Orders" are guests, "Members Present" are not.
_GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (group, re.compile(words, re.IGNORECASE))
    for group, words in (
        ("apologies", r"\bapolog|\babsen(?:t|ce)\b|\bnot present\b|\bymddiheur"),
        ("stop", r"^(?:venue|date|time|place|location|contact|public|press|quorum|tel|e-?mail|webcast|note|ask for|membership of the public|members of the public|agenda|distribution|to|from|circulation)\b"),
        ("membership", r"\bmember(?:ship|s of the)\b(?!.*\b(?:present|attend))|\bmembership\b|\baelodaeth\b"),
        ("in_attendance", r"\b(?:in attendance|also|visit|observ|officers?\b|officials?\b|clerk\b|guests?\b|invite|others?\b|speakers?\b|witness|partner|advis[oe]r|standing order|wrth law|hefyd|by invitation|staff|support|presenter|non-?members?)"),
        ("present", r"\b(?:present\b|presennol|sederunt|attendees?\b|those attending|members?\b|councillors?\b|cllrs?\b|co-?opted|co-?optees|voting|representatives?\b|substitutes?\b|^chair(?:man)?$|in the chair|attending|parent governor|independent)"),
    )
)  # fmt: skip
_MARKED = re.compile(r"^\W*(?P<label>[A-Z][\w’'/&(),. -]{2,90}?)\s*(?P<mark>:\s*[-–—]*|;?\s[-–—]+:?(?=\s|$)|:-)\s*(?P<rest>.*)$")
_KIND = r"(?:members?|councillors?|cllrs?|committee members?|elected members?|cabinet members?|co-?opted members?|co-?optees|voting members?|non-voting members?|parent governors?|officers?|officials?|observers?|guests?|staff|advisers?|advisors?|visiting members?|other members?|others?|visitors?|partners?|substitutes?|substitute members?|clerk|representatives)"
_ALONE = re.compile(
    rf"^\W*(?P<label>(?:(?:{_KIND}(?:\s+of\s+the\s+(?:committee|commission|panel|board|council|cabinet))?\s+)?(?:also\s+|those\s+)?(?:present|in attendance|attending|attendance|absent|sederunt|apologies(?: for absence| and substitut\w+)?|attendees|by invitation|invited)(?:\s+(?:virtually|remotely|online))?|{_KIND}|membership|yn bresennol|hefyd yn bresennol|wrth law|ymddiheuriadau|aelodau)(?:\s*\([^)]*\))?)\W*$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"^(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|The Mayor|Y Cynghor)\b")
_PERSON = re.compile(r"^(?:Councillors?|Cllrs?\.?|Mrs?|Ms|Miss|Dr|Prof|Sir|Mayor|Alderman)\b\.?\s+(?!present\b|in attend)[A-Z]", re.IGNORECASE)
_NAMED = re.compile(r"^[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){1,3}\s*(?:\(|,|\s[-–])")
_PROSE = re.compile(r"\b(?:was|were|had|has|is|are|be|the following|will|would|that)\b")
# "Chairperson        Councillor R Ash": a label in a column of its own, told by the gap.
_COLUMN = re.compile(r"^\s*(?P<label>[A-Z][\w’'/&(). -]{2,45}?):?\s{3,}(?P<rest>\S.*)$")
_CHAIR = re.compile(r"^(?:the )?(?:vice[- ]|deputy )?(?:chair(?:man|woman|person)?|convener|mayor)$", re.IGNORECASE)
_VIRTUALLY = r"(?:\s+(?:virtually|remotely|via \w+(?: \w+)?|online|in accordance with [\w ,.&]+))?"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the group of people it heads (``stop`` where it heads none), its words, what follows on its line."""

    group: str
    words: str
    rest: Line | None


def read_label(line: Line, profile: Profile, is_inside: bool) -> Label | None:
    """The label with which a line begins; None where it begins with a name or with prose.

    Inside a block any short words before a colon are a label; outside one they must be of those that head people.
    """
    text = line.text
    if not text.strip() or len(text) > 500:
        return None
    printed = _printed(line, profile)
    if printed:
        return printed
    column = _COLUMN.match(text) if is_inside else None
    if column and not _PERSON.match(column["label"]) and (_CHAIR.match(column["label"]) or group_of(column["label"])):
        group = "present" if _CHAIR.match(column["label"]) else group_of(column["label"]) or "present"
        return Label(group, column["label"], _rest(line, column.start("rest")))
    marked = _MARKED.match(text)
    if marked and not _PERSON.match(marked["label"]) and not _PROSE.search(marked["label"]):
        group = group_of(marked["label"])
        if group in (None, "stop") and is_inside and _TITLED.match(marked["rest"]):
            return Label("same", marked["label"], _rest(line, marked.start("rest")))
        if group and (is_inside or group != "stop") and not _is_name_list(marked["label"]):
            return Label(group, marked["label"], _rest(line, marked.start("rest")))
        if is_inside and group is None and re.match(r"^\d+\.?$|^[A-Z]", marked["rest"]) and ":" in marked["mark"]:
            return Label("stop", marked["label"], None)
    alone = _ALONE.match(text)
    group = group_of(alone["label"]) if alone else None
    if alone and group and group != "stop":
        return Label(group, alone["label"], None)
    return None


def group_of(words: str) -> str | None:
    """The group that a label's words head; None where they head none."""
    for group, pattern in _GROUPS:
        if pattern.search(words):
            return group
    return None


def _is_name_list(words: str) -> bool:
    """Whether words before a colon are themselves names: ``Councillor A Birch, Chair: …``."""
    return words.count(",") > 1


def _printed(line: Line, profile: Profile) -> Label | None:
    """A label that the profile knows, which needs no mark where names follow it."""
    match = _profile_labels(tuple(profile.attendance_labels.items())).match(line.text)
    if not match or group_of(match["label"]) is None and match.lastgroup is None:
        return None
    rest, mark = match["rest"].strip(), match["mark"].strip()
    group = next((name for name, words in profile.attendance_labels.items() if match["label"].casefold() in (w.casefold() for w in words)), None)
    group = {"substitutes": "present"}.get(group or "", group) or group_of(match["label"])
    if group is None:
        return None
    said = group_of(match["label"])
    if said == "in_attendance" and group == "present":
        group = said
    if not mark and rest and not _TITLED.match(rest):
        is_named = group == "in_attendance" and bool(_NAMED.match(rest))
        if not is_named and not (group == "apologies" and re.search(r"\b(?:received|given|submitted|from|tendered)\b", rest)):
            return None
    if not rest and not mark and group == "membership":
        return None
    return Label(group, match["label"], _rest(line, match.start("rest")))


@lru_cache(maxsize=16)
def _profile_labels(labels: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    words = sorted({word for _, group in labels for word in group}, key=len, reverse=True)
    printed = "|".join(re.escape(word) for word in words)
    return re.compile(rf"^\W*(?P<label>(?:{printed}){_VIRTUALLY})\b(?P<bracket>\s*\([^)]*\))?\s*(?P<mark>[:;]?\s*[-–—]*\s*:?)\s*(?P<rest>.*)$", re.IGNORECASE)


def _rest(line: Line, at: int) -> Line | None:
    text = line.text[at:]
    return replace(line, text=text, start=line.start + at) if text.strip() else None
