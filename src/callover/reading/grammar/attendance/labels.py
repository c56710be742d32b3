"""What the label of a block of names heads: those present, absent, in attendance, or the committee's membership."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from callover.reading.profiles import Profile
from callover.reading.source import Line

# Tried in order: "Members attending in accordance with Standing Orders" are guests, "Members Present" are not.
_GROUPS = {
    "apologies": r"\bapolog|\babsen(?:t|ce)\b|\bnot present\b|\bymddiheur",
    "stop": (
        r"^(?:venue|date|time|place|location|contact|public|press|quorum|tel|e-?mail|webcast|note|ask for"
        r"|membership of the public|members of the public|agenda|distribution|to|from|circulation)\b"
    ),
    "membership": r"\bmember(?:ship|s of the)\b(?!.*\b(?:present|attend))|\bmembership\b|\baelodaeth\b",
    "in_attendance": (
        r"\b(?:in attendance|i n  ?a t t e n d a n c e"
        r"|also|visit|observ|officers?\b|officials?\b|clerk\b|guests?\b|invite|others?\b"
        r"|speakers?\b|witness|partner|advis[oe]r|standing order|wrth law|hefyd|by invitation|staff|support|presenter"
        r"|non-?members?)"
    ),
    "present": (
        r"\b(?:present\b|p r e s e n t\b"
        r"|presennol|sederunt|attendees?\b|those attending|members?\b|councillors?\b|cllrs?\b|co-?opted"
        r"|co-?optees|voting|representatives?\b|substitutes?\b|^chair(?:man)?$|in the chair|attending|parent governor"
        r"|independent|cyfethol)"
    ),
}
_GROUP_PATTERNS = tuple((group, re.compile(words, re.IGNORECASE)) for group, words in _GROUPS.items())

# "Also in attendance:-": words and a mark, names behind it.
_MARKED = re.compile(
    r"^\W*(?P<label>[A-Z][\w’'/&(),. -]{2,90}?)\s*"
    r"(?P<mark>:\s*[-–—]*|;?\s[-–—]+:?(?=\s|$)|:-)\s*(?P<rest>.*)$"
)
# "OFFICERS PRESENT" on a line of its own needs no mark.
_KIND = (
    r"(?:members?|councillors?|cllrs?|committee members?|elected members?|cabinet members?|co-?opted members?"
    r"|co-?optees|voting members?|non-voting members?|parent governors?|officers?|officials?|observers?|guests?|staff"
    r"|advisers?|advisors?|visiting members?|other members?|others?|visitors?|partners?|substitutes?"
    r"|substitute members?|clerk|representatives)"
)
_ALONE = re.compile(
    r"^\W*(?P<label>(?:"
    rf"(?:{_KIND}(?:\s+of\s+the\s+(?:committee|commission|panel|board|council|cabinet))?\s+)?(?:also\s+|those\s+)?"
    r"(?:present|p r e s e n t|in attendance|i n  ?a t t e n d a n c e"
    r"|attending|attendance|absent|sederunt|apologies(?: for absence| and substitut\w+)?"
    r"|attendees|by invitation|invited)(?:\s+(?:virtually|remotely|online))?"
    rf"|{_KIND}|membership|yn bresennol|hefyd yn bresennol|wrth law|ymddiheuriadau|aelodau)(?:\s*\([^)]*\))?)\W*$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"^(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|The Mayor|Y Cynghor)\b")
_PERSON = re.compile(
    r"^(?:Councillors?|Cllrs?\.?|Mrs?|Ms|Miss|Dr|Prof|Sir|Mayor|Alderman)\b\.?\s+(?!present\b|in attend)[A-Z]",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){1,3}\s*(?:\(|,|\s[-–])")
_RECEIVED = re.compile(r"\b(?:received|given|submitted|from|tendered)\b")
_PROSE = re.compile(r"\b(?:was|were|had|has|is|are|be|the following|will|would|that)\b")
# What follows a colon under a label of something else: a figure or words.
_VALUE = re.compile(r"^\d+\.?$|^[A-Z]")
# "Chairperson        Councillor R Ash": a label in a column of its own, told by the gap.
_COLUMN = re.compile(r"^\s*(?P<label>[A-Z][\w’'/&(). -]{2,45}?):?(?:\s{3,}|\t\s*)(?P<rest>\S.*)$")
_CHAIR = re.compile(r"^(?:the )?(?:vice[- ]|deputy )?(?:chair(?:man|woman|person)?|convener|mayor)$", re.IGNORECASE)
_VIRTUALLY = r"(?:\s+(?:virtually|remotely|via \w+(?: \w+)?|online|in accordance with [\w ,.&]+))?"
_LONGEST_LINE = 500


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the group of people it heads, its words, what follows on its line.

    ``stop`` is the group of a label that heads nobody, ``same`` that of one inside the group above it.
    """

    group: str
    words: str
    rest: Line | None


@dataclass(frozen=True, slots=True)
class PrintedLabels:
    """The labels of a profile: one pattern for all of them, and the group that each heads, by its folded words."""

    pattern: re.Pattern[str]
    groups: dict[str, str]


def printed_labels(profile: Profile) -> PrintedLabels:
    """The labels of attendance that a profile knows, ready to be looked for."""
    return _labels_of(tuple(profile.attendance_labels.items()))


@lru_cache(maxsize=16)
def _labels_of(labels: tuple[tuple[str, tuple[str, ...]], ...]) -> PrintedLabels:
    words = sorted({word for _, group in labels for word in group}, key=len, reverse=True)
    printed = "|".join(re.escape(word) for word in words)
    pattern = re.compile(
        rf"^\W*(?P<label>(?:{printed}){_VIRTUALLY})\b"
        r"(?:\s*/\s*[A-Z][\w ]{2,30}?(?=\s*[:;-]))?"  # "Yn bresennol / Present:"
        r"(?P<bracket>\s*\([^)]*\))?"
        r"\s*(?P<mark>[:;]?\s*[-–—]*\s*:?)\s*(?P<rest>.*)$",
        re.IGNORECASE,
    )
    groups: dict[str, str] = {}
    for group, own in labels:
        for word in own:
            groups.setdefault(word.casefold(), "present" if group == "substitutes" else group)
    return PrintedLabels(pattern, groups)


def read_label(line: Line, known: PrintedLabels, *, is_inside: bool) -> Label | None:
    """The label with which a line begins; None where it begins with a name or with prose.

    Inside a block any short words before a colon are a label; outside one they must be of those that head people.
    """
    if not line.text.strip() or len(line.text) > _LONGEST_LINE:
        return None
    printed = _printed(line, known) or (_in_column(line) if is_inside else None)
    return printed or _marked(line, is_inside) or _alone(line)


def group_of(words: str) -> str | None:
    """The group that a label's words head; None where they head none."""
    for group, pattern in _GROUP_PATTERNS:
        if pattern.search(words):
            return group
    return None


def _printed(line: Line, known: PrintedLabels) -> Label | None:
    """A label that the profile knows, which needs no mark where names follow it."""
    match = known.pattern.match(line.text)
    if not match:
        return None
    said = group_of(match["label"])
    group = known.groups.get(match["label"].casefold()) or said
    if group == "present" and said == "in_attendance":
        group = said
    if group is None or not (match["mark"].strip() or _needs_no_mark(group, match["rest"].strip())):
        return None
    return Label(group, match["label"], _rest(line, match.start("rest")))


def _needs_no_mark(group: str, rest: str) -> bool:
    """Whether what follows a label tells it from prose without a colon: nothing, a name, ``were received from``."""
    if not rest:
        return group != "membership"
    if _TITLED.match(rest):
        return True
    if group == "in_attendance":
        return bool(_NAMED.match(rest))
    return group == "apologies" and bool(_RECEIVED.search(rest))


def _in_column(line: Line) -> Label | None:
    """A label in a column of its own, told by the gap behind it."""
    match = _COLUMN.match(line.text)
    if not match or _PERSON.match(match["label"]):
        return None
    group = "present" if _CHAIR.match(match["label"]) else group_of(match["label"])
    return Label(group, match["label"], _rest(line, match.start("rest"))) if group else None


def _marked(line: Line, is_inside: bool) -> Label | None:
    """Words before a colon or a dash; inside a block, those that head nobody end it unless names follow them."""
    match = _MARKED.match(line.text)
    if not match or _PERSON.match(match["label"]) or _PROSE.search(match["label"]):
        return None
    words, group = match["label"], group_of(match["label"])
    if is_inside and group in (None, "stop") and _TITLED.match(match["rest"]):
        return Label("same", words, _rest(line, match.start("rest")))
    if group and (is_inside or group != "stop") and not _is_name_list(words):
        return Label(group, words, _rest(line, match.start("rest")))
    if is_inside and group is None and ":" in match["mark"] and _VALUE.match(match["rest"]):
        return Label("stop", words, None)
    return None


def _alone(line: Line) -> Label | None:
    match = _ALONE.match(line.text)
    group = group_of(match["label"]) if match else None
    return Label(group, match["label"], None) if match and group and group != "stop" else None


def _is_name_list(words: str) -> bool:
    """Whether words before a colon are themselves names: ``Councillor A Birch, Chair: …``."""
    return words.count(",") > 1


def _rest(line: Line, at: int) -> Line | None:
    text = line.text[at:]
    return replace(line, text=text, start=line.start + at) if text.strip() else None
