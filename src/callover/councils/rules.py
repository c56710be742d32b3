"""How names of committees and people are told to be the same, what they say, which colours can be read. Pure."""

import hashlib
import re
import unicodedata
from enum import StrEnum


class CommitteeKind(StrEnum):
    """What a committee is for."""

    OVERVIEW_AND_SCRUTINY = "overview_and_scrutiny"
    SELECT_COMMISSION = "select_commission"
    EXECUTIVE = "executive"
    FULL_COUNCIL = "full_council"
    REGULATORY = "regulatory"
    CORPORATE_PARENTING = "corporate_parenting"
    PARTNERSHIP = "partnership"
    TASK_AND_FINISH = "task_and_finish"
    OTHER = "other"


# WCAG 2.2, success criterion 1.4.3: text of any size against its background.
_LEAST_CONTRAST = 4.5
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_WORD = re.compile(r"[a-z0-9]+")
# What papers put before a committee's name, which is no part of it.
_BEFORE = re.compile(r"^(?:the |a )?(?:agenda |minutes |meeting |proceedings )*(?:of |for )?(?:the |a )?(?=\w)")
_SMALL = {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"}
_MOST_KEY = 300
_COUNCILLORS = {"cllr", "cllrs", "councillor", "councillors", "mayor", "the mayor"}
_ELECTED = {"chair", "vice_chair", "member", "cabinet_member"}

# In this order: "Council" alone is the full council, but it stands in many committees' names too.
_KINDS = (
    (re.compile(r"task and finish|task group|working group|sub ?group"), CommitteeKind.TASK_AND_FINISH),
    (re.compile(r"select (commission|committee)"), CommitteeKind.SELECT_COMMISSION),
    (re.compile(r"scrutiny|overview"), CommitteeKind.OVERVIEW_AND_SCRUTINY),
    (re.compile(r"corporate parenting"), CommitteeKind.CORPORATE_PARENTING),
    (re.compile(r"cabinet|executive"), CommitteeKind.EXECUTIVE),
    (re.compile(r"planning|licensing|regulatory|standards|audit"), CommitteeKind.REGULATORY),
    (re.compile(r"partnership|health and wellbeing|joint|forum"), CommitteeKind.PARTNERSHIP),
    (re.compile(r"^(\w+ ){0,6}council$"), CommitteeKind.FULL_COUNCIL),
)


def words_of(text: str) -> str:
    """A text as its words: no case, accents or punctuation, ``&`` said as "and"."""
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    return " ".join(_WORD.findall(plain.replace("'", "").replace("\u2019", "")))


def committee_key(name: str) -> str:
    """What a printed name comes down to: THE X COMMISSION and "X Commission" are one. Empty for no words."""
    return _bounded(_BEFORE.sub("", words_of(name)))


def committee_kind(name: str) -> CommitteeKind:
    """What a committee is for, as far as its name tells."""
    key = committee_key(name)
    return next((kind for pattern, kind in _KINDS if pattern.search(key)), CommitteeKind.OTHER)


def committee_title(name: str) -> str:
    """A committee's name for reading: not in capitals, without an article before it."""
    name = re.sub(r"^\s*the\s+", "", " ".join(name.split()), flags=re.IGNORECASE)
    if not name.isupper():
        return name
    words = [word.lower() for word in name.split()]
    return " ".join(word if word in _SMALL and at else word.capitalize() for at, word in enumerate(words))


def member_key(name: str, *, is_councillor: bool) -> str:
    """The id that stands for a printed name in a source without ids; empty for no words."""
    words = words_of(name)
    return _bounded(f"councillor {words}" if is_councillor and words else words)[:200]


def is_councillor(honorific: str | None, role: str) -> bool:
    """Whether a person is printed as an elected member of the council."""
    return words_of(honorific or "") in _COUNCILLORS or role in _ELECTED


def slug_of(text: str, longest: int = 80) -> str:
    """A text as a part of an address; a digest of it where it has no plain letters. Never empty."""
    slug = words_of(text).replace(" ", "-")[:longest].strip("-")
    return slug or hashlib.sha256(text.encode()).hexdigest()[:12]


def is_readable_colour(colour: str) -> bool:
    """Whether white can be read on this ``#rrggbb`` colour, and the colour on white, by WCAG 2.2 at level AA."""
    return bool(_COLOUR.fullmatch(colour)) and contrast(colour, "#ffffff") >= _LEAST_CONTRAST


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21 (WCAG 2.2, "contrast ratio").

    Raises ValueError for anything but such a colour in lower case.
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance, 0 for black and 1 for white."""
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f"{colour!r} is not a colour in the form #rrggbb")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _bounded(key: str) -> str:
    if len(key) <= _MOST_KEY:
        return key
    return f"{key[:200]} {hashlib.sha256(key.encode()).hexdigest()[:16]}"
