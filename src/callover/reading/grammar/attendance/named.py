"""The people whom a passage of a block names, with the role that their list and their posts give them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.civic.names import NamedPerson, split_people
from callover.reading.grammar.attendance.blocks import Block, cut
from callover.reading.grammar.attendance.roles import CO_OPTED, PARTNER, role_of
from callover.reading.parts import Passage, passage_of
from callover.reading.records import Person, PersonRole
from callover.reading.source import Line, SourceText

# What is printed with a name and is no part of it: items attended for, the Chair, what somebody has sent.
_FOR_ITEMS = re.compile(r"\s+for\s+(?:agenda\s+|all\s+)?items?\b", re.IGNORECASE)
_IN_CHAIR = re.compile(r"\s*[,-]?\s*\(?in the chair\)?$", re.IGNORECASE)
_SENT = re.compile(r"\s+(?:sent|gave|has|had|have|and one|as above)\b.*$", re.IGNORECASE)
_VICE_SAID = re.compile(r"\b(?:vice|deputy)[\s-]*chair(?:man|woman|person)?\b(?!s)|is-?gadeirydd", re.IGNORECASE)
_CHAIR_SAID = re.compile(
    r"\(\s*(?:in the )?(?:chair(?:man|woman|person)?|cadeirydd|convener)(?:\s*/\s*[\w -]+)?\s*\)"
    r"|\bin the chair\b"
    r"|^\s*(?:the )?(?:chair(?:man|woman|person)?|convener)\s(?=.{2})",
    re.IGNORECASE,
)

# "Iain Ash-North Glen", "Councillor Birch – Hollins": a name, a hyphen or a dash, and a ward.
_WARDED = re.compile(
    r"^\W*(?P<who>(?:[A-Z][\w.’']*\s+)+[A-Z][\w’']*(?:-[A-Z][\w’']*(?=\s*[-(]))?(?:\s*\([^)]*\))?)"
    r"(?P<mark>\s*[-–]\s*)(?P<ward>[A-Z][^,;]*)$"
)
_NO_NAME = re.compile(r"\d|\b(?:present|members)\b", re.IGNORECASE)
_MOST = 0.6

# A line that holds several names, and what follows a comma where it is an organisation.
_LISTED = re.compile(
    r"\b(?:Councillors|Cllrs|Messrs)\b|;|,\s*(?:Mrs?|Ms|Miss|Dr|Councillor|Cllr)\b"
    r"|\band\s+(?:Mrs?|Ms|Miss|Dr|Councillor|Cllr)\b"
)
_ORGANISATION = re.compile(
    r"^(?:[A-Z][\w’'&.-]*|of|for|the|and|&)(?:\s+(?:[A-Z(][\w’'&.()-]*|of|for|the|and|&|to|in|s))*\s*(?:\([^)]*\))?\.?$"
)
_BRACKET = re.compile(r"\s*\(")


def people_in(passage: Passage, group: str, label: str) -> tuple[Person, ...]:
    """The people whom a passage lists, with the role that their group and their posts give them."""
    return tuple(
        _person(passage, named, group, label)
        for named in split_people(passage.text)
        if named.name or (named.post and group == "item")
    )


def _person(passage: Passage, named: NamedPerson, group: str, label: str) -> Person:
    name = _SENT.sub("", _IN_CHAIR.sub("", _FOR_ITEMS.split(named.name)[0]))
    post = (named.post or named.remark) if named.remark and CO_OPTED.search(named.remark) else named.post
    post = post.rstrip(" .") if post else None
    if post and _IN_CHAIR.fullmatch(f" {post}"):
        post = None
    said = f"{label if group == 'present' else ''} {passage.text[named.start : named.end]}"
    is_vice = named.is_vice_chair or bool(_VICE_SAID.search(said))
    is_chair = not is_vice and (named.is_chair or bool(_CHAIR_SAID.search(said)))
    told = replace(named, is_chair=is_chair, is_vice_chair=is_vice)
    return Person(name, named.honorific, role_of(told, post, group, label), post, passage.span(named.start, named.end))


def alone_on_line(passage: Passage, group: str, label: str) -> Person | None:
    """``Rob Tinsley, Healthwatch Eastmere (for …)``: one person and an organisation, on a line of their own."""
    if "\n" in passage.source.text[passage.origins[0] : passage.origins[-1]]:
        return None
    head, comma, rest = passage.text.partition(", ")
    if not comma or len(head.split()) < 2 or head.endswith(")"):
        return None
    if _LISTED.search(passage.text) or not _ORGANISATION.search(rest):
        return None
    people = people_in(passage.cut(0, len(head)), group, label)
    if len(people) != 1 or not people[0].name:
        return None
    post = _BRACKET.split(rest)[0].strip(" .,")
    role = _role_beside(people[0].role, passage.text[len(head) :], post)
    return replace(people[0], post=post or None, role=role, span=passage.span())


def _role_beside(role: PersonRole, beside: str, post: str) -> PersonRole:
    """The role of somebody on a line of their own, by what is printed beside the name."""
    if _VICE_SAID.search(beside):
        return PersonRole.VICE_CHAIR
    if _CHAIR_SAID.search(beside):
        return PersonRole.CHAIR
    if role is not PersonRole.UNKNOWN:
        return role
    return PersonRole.PARTNER if PARTNER.search(post) else PersonRole.OFFICER


def warded(source: SourceText, block: Block) -> list[Person]:
    """``Iain Ash-North Glen`` one to a line: the words behind the last hyphen are a ward, or an officer's post."""
    lines = block.inked
    matches = _ward_matches(lines)
    if len(lines) < 2 or sum(1 for match in matches if match) < _MOST * len(lines):
        return []
    found = []
    for line, match in zip(lines, matches, strict=True):
        if match or not _NO_NAME.search(line.text):
            found.extend(_of_ward(source, line, match, block))
    return found


def _ward_matches(lines: Sequence[Line]) -> list[re.Match[str] | None]:
    """Each line taken apart at its hyphen or dash.

    ``M. Purvis-Dale`` has a hyphen too: only where most lines have one, and some ward is of two words, is it a mark.
    """
    matches = [_WARDED.match(line.text) for line in lines]
    tight = [match for match in matches if match and match["mark"] == "-"]
    if len(tight) >= _MOST * len(lines) and any(" " in match["ward"].strip() for match in tight):
        return matches
    return [match if match and match["mark"] != "-" else None for match in matches]


def _of_ward(source: SourceText, line: Line, match: re.Match[str] | None, block: Block) -> list[Person]:
    words = match["who"] if match else line.text.strip()
    at = line.text.find(words)
    found = []
    for person in people_in(passage_of(source, [cut(line, at, at + len(words))]), block.group, block.label):
        post = match["ward"].strip() if match and block.group == "in_attendance" else person.post
        role = PersonRole.OFFICER if post and person.role is PersonRole.UNKNOWN else person.role
        found.append(replace(person, post=post, role=role, span=passage_of(source, [line]).span()))
    return found
