"""Who was there: the blocks of names at the head of minutes and agendas, and the minute of apologies.

A block begins with its label (``Present:-``, ``IN ATTENDANCE``, ``Membership:-``; the profile has the words) and ends
with the next one. Names may run on after the label, stand one to a line, or stand in a table's second column.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from callover.reading.grammar.attendance.blocks import (
    BEGINS_NAME,
    Block,
    blocks_in,
    group_under,
    is_one_a_line,
    passages_of,
)
from callover.reading.grammar.attendance.labels import printed_labels, read_label
from callover.reading.grammar.attendance.named import alone_on_line, people_in, warded
from callover.reading.grammar.attendance.tables import people_in_table
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import Passage
from callover.reading.profiles import Profile
from callover.reading.records import People, Person, PersonRole
from callover.reading.source import Line, SourceText

_GROUPS = ("membership", "present", "apologies", "in_attendance")
_NOBODY = re.compile(
    r"\b(?:all (?:the )?(?:members|councillors)\b.{0,30}\b(?:were )?present|no apologies|there were (?:no|none)"
    r"|none(?:\.| received| declared|$)|nil\b|not applicable)",
    re.IGNORECASE,
)
# Sentences about those who are elsewhere in the lists: the Clerk, somebody who "was also in attendance", prose.
_CLERK = re.compile(r"^(?:together with\s+)?(?:the\s+)?(?:Town |Parish |Deputy |Assistant )?Clerk\b", re.IGNORECASE)
_ATTENDED = re.compile(
    r",?\s+(?:(?:were|was) (?:also )?(?:in attendance|present)|(?:also )?attended (?:the|this) meeting"
    r"|joined (?:the|this) meeting)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_PROSE = re.compile(r"^(?:The meeting|There (?:was|were)|This |It was|All )")

# "Apologies were received from …", "… received from …", "reported apologies from …", "… sent their apologies".
_RECEIVED = re.compile(
    r"\bapolog(?:y|ies)\b(?:\s+for\s+(?:absence|non-attendance|lateness))?.{0,80}?"
    r"\b(?:from|on behalf of|for(?!\s+absence)|by)\s*[:\-–—]*\s*"
    r"|^(?:(?:were|was|have been|had been)\s+)?(?:received|given|submitted|noted|reported|tendered|accepted)\s+"
    r"(?:on behalf of|from|for|by)\s*[:\-–—]*\s*"
    r"|\breported (?:the )?apologies (?:from|of|for)\s*"
    r"|\b(?:had|has|have)? ?(?:sent|gave|given|submitted) (?:their |his |her )?apologies",
    re.IGNORECASE,
)
_SENT = re.compile(r"(?:sent|gave|given|submitted)\b.*apologies$", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<!Cllr)(?<!Cllrs)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!Prof)(?<!Rev)(?<!\bSt)(?<=[a-z)\d])"
    r"\.(?=\s+[A-Z][a-z]|\s*$)"
)
_OTHERS = re.compile(
    r",?\s+(?:with (?=Councillor|Cllr|Mr|Mrs|Ms)|for whom\b|who (?:was|were)\b|and it was\b|it was\b|while\b)"
    r"|\bsubstitut(?:ed|ing) (?:for|by)\b"
)
_TOLD = re.compile(r"\b(?:was|were|had|would|asked|said)\b")
_TITLED = re.compile(r"(?:County )?(?:Councillor|Cllr)\b")
_LONGEST_LIST = 300


def read_people(source: SourceText, lines: Sequence[Line], profile: Profile) -> People:
    """The people that the head of a document names: members, those present, absent and in attendance."""
    groups: dict[str, list[Person]] = {group: [] for group in _GROUPS}
    above = _labels_above(lines, profile)
    for index in sorted(above):
        people = people_in_table(source, source.grids[index], above[index])
        for group, person in people:
            groups[group].append(person)
        if people:
            lines = _without_table(lines, index, profile)
    for block in blocks_in(lines, profile):
        for group, person in _people_of(source, block):
            _place(groups[group], person)
    return People(**{group: tuple(sorted(people, key=_printed_at)) for group, people in groups.items()})


def _without_table(lines: Sequence[Line], index: int, profile: Profile) -> list[Line]:
    """The lines without a table; its label stays where more names stand right below, whose column ended early."""
    ends = max(at for at, line in enumerate(lines) if line.grid == index)
    below = next((line.text.strip() for line in lines[ends + 1 :] if line.text.strip()), "")
    known = printed_labels(profile)
    goes_on = bool(_TITLED.match(below))
    return [
        line
        for line in lines
        if line.grid != index or (goes_on and (label := read_label(line, known, is_inside=False)) and not label.rest)
    ]


def _printed_at(person: Person) -> int:
    return person.span.start


def _labels_above(lines: Sequence[Line], profile: Profile) -> dict[int, str | None]:
    """The group of the label that stands over each table in these lines; None where none does."""
    known = printed_labels(profile)
    above: dict[int, str | None] = {}
    group = ""
    for line in lines:
        if line.grid is not None:
            above.setdefault(line.grid, group or None)
            continue
        label = read_label(line, known, is_inside=bool(group))
        if label:
            group = "" if label.group == "stop" else group_under(group, label)
    return above


def _people_of(source: SourceText, block: Block) -> Iterator[tuple[str, Person]]:
    """The people of a block, each with the group that they are of."""
    of_wards = warded(source, block)
    if of_wards:
        yield from ((block.group, person) for person in of_wards)
        return
    is_listed = is_one_a_line(block.inked)
    for passage in passages_of(source, block):
        if _NOBODY.search(passage.text) or (len(passage.text) < 3 and not passage.text[:1].isalnum()):
            continue
        group, named = _grouped(passage, block.group)
        if named is None:
            continue
        alone = alone_on_line(named, group, block.label) if is_listed else None
        for person in [alone] if alone else people_in(named, group, block.label):
            yield group, person


def _grouped(passage: Passage, group: str) -> tuple[str, Passage | None]:
    """The group that a passage in a block is of, and the words in it that name people; None where it is prose."""
    if _CLERK.match(passage.text):
        return "in_attendance", passage
    attended = _ATTENDED.search(passage.text)
    if attended:
        return "in_attendance", passage.cut(0, attended.start()) if attended.start() else None
    if group == "apologies":
        return group, _absent(passage)
    return group, None if _PROSE.match(passage.text) else passage


def _place(people: list[Person], person: Person) -> None:
    """Adds a person to their group, once for each place in which they are printed."""
    for at, one in enumerate(people):
        if one.span.start == person.span.start:
            return
        if person.role is PersonRole.CHAIR and one.name == person.name:
            people[at] = replace(one, role=PersonRole.CHAIR)
            return
    people.append(person)


def read_apologies(paragraphs: Sequence[Paragraph]) -> tuple[Person, ...]:
    """The people for whom a minute of apologies gives apologies."""
    found: list[Person] = []
    for paragraph in paragraphs:
        is_alone = not found and len(paragraphs) == 1
        named = _apologising(paragraph, is_alone)
        if named:
            found.extend(people_in(named, "apologies", ""))
    return tuple(found)


def _apologising(paragraph: Paragraph, is_alone: bool) -> Passage | None:
    """The words of a paragraph that name those who are absent; None where none do.

    A paragraph that ``is_alone`` in its minute may be a list of names and no more.
    """
    text = paragraph.text
    match = _RECEIVED.search(text)
    if match and _SENT.search(match.group()):
        return paragraph.passage.cut(0, match.start()) if match.start() else None
    if match:
        return _absent(paragraph.passage)
    is_list = is_alone and len(text) < _LONGEST_LIST and BEGINS_NAME.match(text) and not _TOLD.search(text)
    return paragraph.passage if is_list and not _NOBODY.search(text) else None


def _absent(passage: Passage) -> Passage:
    """The part of a sentence that names people: what follows ``Apologies were received from``."""
    match = _RECEIVED.search(passage.text)
    start = match.end() if match else 0
    end = _SENTENCE_END.search(passage.text, start)
    stop = end.start() if end else len(passage.text)
    others = [one for one in _OTHERS.finditer(passage.text, start, stop) if not _is_in_brackets(passage.text, one)]
    stop = others[0].start() if others else stop
    return passage.cut(start, stop) if passage.text[start:stop].strip() else passage


def _is_in_brackets(text: str, found: re.Match[str]) -> bool:
    """``Ash (substituted by Birch) and Cox``: what stands in brackets ends no list."""
    return text.count("(", 0, found.start()) > text.count(")", 0, found.start())
