"""Who was there: the blocks of names at the head of minutes and agendas, and the minute of apologies.

A block begins with its label (``Present:-``, ``IN ATTENDANCE``, ``Membership:-``; the profile has the words) and ends
with the next one. Names may run on after the label, stand one to a line, or stand in a table's second column.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from callover.civic.names import NamedPerson, split_people
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import Passage, passage_of
from callover.reading.profiles import Profile
from callover.reading.records import People, Person, PersonRole
from callover.reading.source import Line, SourceText

_CHAIRED = re.compile(r"^\W*(?:with\s+)?(?P<name>.{3,60}?)\s+(?:in the chair,? (?:there were|the following)|presided|presiding|took the chair)", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:all (?:the )?(?:members|councillors)\b.{0,30}\b(?:were )?present|no apologies|there were (?:no|none)|none(?:\.| received| declared|$)|nil\b|not applicable)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\bapologies\b.{0,80}?\b(?:received|given|submitted|noted|reported|tendered|accepted|made|recorded|were)?\s*(?:on behalf of|from|for|by|of)\s*[:\-–—]*\s*|"
    r"^(?:(?:were|was|have been|had been)\s+)?(?:received|given|submitted|noted|reported|tendered|accepted)\s+(?:on behalf of|from|for|by)\s*[:\-–—]*\s*|"
    r"\breported (?:the )?apologies (?:from|of|for)\s*|\b(?:had|has) (?:sent|given|submitted) (?:their |his |her )?apologies",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z)\d])\.(?=\s+[A-Z][a-z]|\s*$)|(?<=[a-z)])\.$")
_SUBSTITUTES = re.compile(r"^\W*(?:(?:named )?substitutes?|substitutions?)\b", re.IGNORECASE)
_CO_OPTED = re.compile(r"\bco-?\s?opt", re.IGNORECASE)
_CABINET = re.compile(r"\b(?:cabinet member|portfolio holder|executive member|leader of the council|deputy leader|lead member|mayor)\b", re.IGNORECASE)
_PARTNER = re.compile(
    r"\b(?:police|constab|superintendent|nhs|ccg|icb|hospital|clinical|health trust|foundation trust|healthwatch|ofsted|dioces|university|college|charity|voluntary|trust|head ?teacher|principal|governor|union|federation|forum|fire (?:and|&) rescue|independent chair)\b",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"^(?:the (?:webcast|meeting|committee)|this meeting|unrestricted|exempt items|agenda\b|items?\b|minutes\b|note\b|please\b|https?:|webcast|declarations?\b|quorum|part [iab12])",
    re.IGNORECASE,
)
_VIRTUALLY = r"(?:\s+(?:virtually|remotely|via \w+(?: \w+)?|online|in accordance with [\w ,.&]+))?"


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled block of names: which group it is, what of the label's own words matters, and its lines."""

    group: str
    label: str
    lines: tuple[Line, ...]


def read_people(source: SourceText, lines: Sequence[Line], profile: Profile) -> People:
    """The people that the head of a document names: members, those present, absent and in attendance."""
    groups: dict[str, list[Person]] = {"membership": [], "present": [], "apologies": [], "in_attendance": []}
    for block in _blocks(lines, profile):
        group = {"substitutes": "present"}.get(block.group, block.group)
        for passage in _passages(source, block.lines):
            if _NOBODY.search(passage.text):
                continue
            for person in people_in(_named_part(passage, group), group, block.label):
                _place(groups, group, person)
    return People(*(tuple(groups[name]) for name in ("membership", "present", "apologies", "in_attendance")))


def read_apologies(paragraphs: Iterable[Paragraph]) -> tuple[Person, ...]:
    """The people for whom a minute of apologies gives apologies."""
    found: list[Person] = []
    for paragraph in paragraphs:
        match = _RECEIVED.search(paragraph.text)
        if _NOBODY.search(paragraph.text) and not match:
            continue
        if match and match.group().lower().endswith("apologies"):
            found.extend(people_in(paragraph.passage.cut(0, match.start()), "apologies", "")) if match.start() else None
        elif match:
            found.extend(people_in(_named_part(paragraph.passage, "apologies"), "apologies", ""))
        elif not found and re.match(r"^(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b", paragraph.text) and len(paragraph.text) < 300:
            if not re.search(r"\b(?:was|were|had|would|asked|said)\b", paragraph.text):
                found.extend(people_in(paragraph.passage, "apologies", ""))
    return tuple(found)


def people_in(passage: Passage, group: str, label: str) -> tuple[Person, ...]:
    """The people whom a passage lists, with the role that their group and their posts give them."""
    return tuple(
        _person(passage, named, group, label) for named in split_people(passage.text) if named.name or (named.post and group == "item")
    )


def _person(passage: Passage, named: NamedPerson, group: str, label: str) -> Person:
    post = named.post or named.remark if named.remark and _CO_OPTED.search(named.remark) else named.post
    if named.substitute_for and not post:
        post = f"substitute for {named.substitute_for}"
    return Person(named.name, named.honorific, role_of(named, post, group, label), post, passage.span(named.start, named.end))


def role_of(named: NamedPerson, post: str | None, group: str, label: str) -> PersonRole:
    """What somebody is to the meeting: by what is printed beside the name, else by the list they stand in."""
    said = f"{post or ''} {named.remark or ''} {label}"
    if _CO_OPTED.search(said):
        return PersonRole.CO_OPTEE
    is_listed_member = group in ("membership", "present", "apologies")
    if named.is_vice_chair and is_listed_member:
        return PersonRole.VICE_CHAIR
    if named.is_chair and is_listed_member:
        return PersonRole.CHAIR
    if post and _CABINET.search(post):
        return PersonRole.CABINET_MEMBER
    if is_listed_member:
        return PersonRole.MEMBER
    if post and _PARTNER.search(post):
        return PersonRole.PARTNER
    if post or re.search(r"officer|official", label, re.IGNORECASE):
        return PersonRole.OFFICER
    return PersonRole.MEMBER if named.honorific and named.honorific.lower().startswith(("coun", "cllr", "ald")) else PersonRole.UNKNOWN


def _place(groups: dict[str, list[Person]], group: str, person: Person) -> None:
    """Adds a person to their group, once for each place in which they are printed."""
    if any(one.span.start == person.span.start for one in groups[group]):
        return
    groups[group].append(person)


@lru_cache(maxsize=32)
def _labels(labels: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    for group, words in labels:
        printed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        pattern = re.compile(
            rf"^\W*(?P<label>(?:{printed}){_VIRTUALLY}(?:\s*\([^)]*\))?)\s*(?P<mark>[:;]?\s*[-–—]*\s*:?)\s*(?P<rest>.*)$", re.IGNORECASE
        )
        patterns.append((group, pattern))
    extra = rf"^\W*(?P<label>(?:co-?opted members?|co-?optees|officers|councillors|committee members|parent governors?|church representatives?|observers?|members of the public|non-voting[\w -]*|independent (?:persons?|members?)|guests?|invitees?|partners?|expert witnesses){_VIRTUALLY})\s*(?P<mark>:|\s[-–—]+|:-)\s*(?P<rest>.*)$"
    patterns.append(("", re.compile(extra, re.IGNORECASE)))
    return tuple(patterns)


def _blocks(lines: Sequence[Line], profile: Profile) -> list[Block]:
    blocks: list[Block] = []
    current: list[Line] = []
    group = label = ""
    for line in lines:
        found = _label_at(line, profile, bool(group))
        if found:
            if group and current:
                blocks.append(Block(group, label, tuple(current)))
            group, label, rest = found[0] or _group_under(group, found[1]), found[1], found[2]
            current = [rest] if rest else []
        elif group and _STOP.match(line.text.strip()):
            if current:
                blocks.append(Block(group, label, tuple(current)))
            group, current = "", []
        elif group:
            current.append(line)
        else:
            chaired = _CHAIRED.match(line.text)
            if chaired:
                at = line.start + chaired.start("name")
                name = chaired["name"] + " (in the Chair)"
                head = replace(line, text=chaired["name"], start=at, end=at + len(chaired["name"]))
                blocks.append(Block("present", "in the Chair", (head,))) if len(name) < 80 else None
                group, label, current = "present", "", []
    if group and current:
        blocks.append(Block(group, label, tuple(current)))
    return blocks


def _group_under(group: str, label: str) -> str:
    """The group of a label inside a block: officers under ``Present`` are in attendance, councillors are present."""
    if re.match(r"^(?:officers|observers?|guests?|invitees?|partners?|members of the public|expert)", label, re.IGNORECASE):
        return "in_attendance"
    return group or "present"


def _label_at(line: Line, profile: Profile, is_inside: bool) -> tuple[str, str, Line | None] | None:
    text = line.text.strip()
    if not text or len(text) > 400:
        return None
    for group, pattern in _labels(tuple(profile.attendance_labels.items())):
        match = pattern.match(line.text)
        if not match:
            continue
        mark, rest = match["mark"].strip(), match["rest"].strip()
        if not mark and rest and not _begins_names(rest, match["label"]):
            continue
        if group == "" and not mark:
            continue
        if not rest:
            return group, match["label"], None
        at = line.start + match.start("rest")
        return group, match["label"], replace(line, text=line.text[match.start("rest") :], start=at)
    return None


def _begins_names(rest: str, label: str) -> bool:
    """A label without a mark counts where names follow: ``PRESENT Councillor A``; ``Apologies for absence were …``."""
    if label.lower().startswith("apolog"):
        return bool(_RECEIVED.search(f"{label} {rest}"))
    return bool(re.match(r"^(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|The Mayor)\b", rest))


def _passages(source: SourceText, lines: Sequence[Line]) -> list[Passage]:
    """The block's names as passages: one to a line where each line is a name, else the lines run on together."""
    inked = [line for line in lines if line.text.strip()]
    if not inked:
        return []
    if len(inked) > 1 and _is_one_a_line(inked):
        return [passage_of(source, [line]) for line in inked]
    groups: list[list[Line]] = [[]]
    for line in lines:
        if line.text.strip():
            groups[-1].append(line)
        elif groups[-1] and not re.search(r"(?:,|\band)$", groups[-1][-1].text.strip()):
            groups.append([])
    return [passage_of(source, group) for group in groups if group]


def _is_one_a_line(lines: Sequence[Line]) -> bool:
    ends = sum(1 for line in lines if line.text.strip().endswith((",", " and", "&")))
    lengths = [len(line.text.strip()) for line in lines]
    begins = sum(1 for line in lines if re.match(r"^\W*(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|[A-Z][\w.’'-]*\s)", line.text.strip()))
    commas = sum(line.text.count(",") + line.text.count(";") for line in lines)
    return ends == 0 and max(lengths) < 90 and begins >= 0.8 * len(lines) and (commas <= len(lines) or max(lengths) < 60)


def _named_part(passage: Passage, group: str) -> Passage:
    """The part of a sentence that names people: what follows ``Apologies were received from``."""
    if group != "apologies":
        return passage
    match = _RECEIVED.search(passage.text)
    start = match.end() if match else 0
    end = _SENTENCE_END.search(passage.text, start)
    stop = end.start() if end else len(passage.text)
    return passage.cut(start, stop) if passage.text[start:stop].strip() else passage
