"""Who was there: the blocks of names at the head of minutes and agendas, and the minute of apologies.

A block begins with its label (``Present:-``, ``IN ATTENDANCE``, ``Membership:-``; the profile has the words) and ends
with the next one. Names may run on after the label, stand one to a line, or stand in a table's second column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from callover.civic.names import NamedPerson, split_people
from callover.reading.grammar.attendance.labels import Label, read_label
from callover.reading.grammar.attendance.roles import CO_OPTED, PARTNER, role_of
from callover.reading.grammar.attendance.tables import people_in_table
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import Passage, passage_of
from callover.reading.profiles import Profile
from callover.reading.records import People, Person, PersonRole
from callover.reading.source import Line, SourceText

_CHAIRED = re.compile(r"^\W*(?:with\s+)?(?P<name>.{3,60}?)\s+(?:in the chair,? (?:there were(?: also)?(?: present)?|the following(?: were present)?)|presided|presiding|took the chair)", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:all (?:the )?(?:members|councillors)\b.{0,30}\b(?:were )?present|no apologies|there were (?:no|none)|none(?:\.| received| declared|$)|nil\b|not applicable)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\bapolog(?:y|ies)\b(?:\s+for\s+(?:absence|non-attendance|lateness))?.{0,80}?\b(?:from|on behalf of|for(?!\s+absence)|by)\s*[:\-–—]*\s*|"
    r"^(?:(?:were|was|have been|had been)\s+)?(?:received|given|submitted|noted|reported|tendered|accepted)\s+(?:on behalf of|from|for|by)\s*[:\-–—]*\s*|"
    r"\breported (?:the )?apologies (?:from|of|for)\s*|\b(?:had|has|have)? ?(?:sent|gave|given|submitted) (?:their |his |her )?apologies",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<!Cllr)(?<!Cllrs)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!Prof)(?<!Rev)(?<!\bSt)(?<=[a-z)\d])\.(?=\s+[A-Z][a-z]|\s*$)")
_SUBSTITUTES = re.compile(r"^\W*(?:(?:named )?substitutes?|substitutions?)\b", re.IGNORECASE)
_STOP = re.compile(
    r"^(?:the (?:webcast|meeting|committee)|this meeting|unrestricted|exempt items|agenda\b|items?\b|minutes\b|note\b|please\b|https?:|webcast|declarations?\b|quorum|part [iab12])",
    re.IGNORECASE,
)
_FOR_ITEMS = re.compile(r"\s+for\s+(?:agenda\s+|all\s+)?items?\b", re.IGNORECASE)
_WARDED = re.compile(r"^\W*(?P<who>(?:[A-Z][\w.’']*\s+)+[A-Z][\w’']*(?:-[A-Z][\w’']*(?=\s*[-(]))?(?:\s*\([^)]*\))?)(?P<mark>\s*[-–]\s*)(?P<ward>[A-Z][^,;]*)$")
_OTHERS = re.compile(r",?\s+(?:with (?=Councillor|Cllr|Mr|Mrs|Ms)|for whom\b|who (?:was|were)\b|and it was\b|it was\b|while\b)|\bsubstitut(?:ed|ing) (?:for|by)\b")
_RUNS_ON = re.compile(r"(?:,|\band|&|\bfor|\bof|\(|\bthe|\bac|\sa)$", re.IGNORECASE)
_ATTENDED = re.compile(r",?\s+(?:(?:were|was) (?:also )?(?:in attendance|present)|(?:also )?attended (?:the|this) meeting|joined (?:the|this) meeting)\b.*$", re.IGNORECASE | re.DOTALL)
_SITTING = re.compile(r"^\W*(?P<name>(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|The Mayor)\b.{3,50}?)\s+in the chair\W*$", re.IGNORECASE)
_BEGINS = re.compile(r"^(?:[•▪●·*\uf0b7-]\s*|(?:The (?:Deputy )?Mayor|County Councillors?|Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Prof|Sir|Rev|Canon)\b)", re.IGNORECASE)
_CLERK = re.compile(r"^(?:together with\s+)?(?:the\s+)?(?:Town |Parish |Deputy |Assistant )?Clerk\b", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r"(?<=[\w.)])(?<!County)(?<!Town)(?<!Parish)(?<!District)(?<!Borough)(?<!City)(?<!Ward)(?<!Mayor)\s(?P<next>(?:Councillors?|Cllrs?\.?)\s+(?=[A-Z]))|\.\s+(?P<clerk>(?:The\s+)?(?:Parish\s+|Town\s+)?Clerk\b)|,?\s+together with\s+(?P<with>the\s+(?:\w+\s+)?Clerk\b)")
_IN_CHAIR = re.compile(r"\s*[,-]?\s*\(?in the chair\)?$", re.IGNORECASE)
_VICE_SAID = re.compile(r"\b(?:vice|deputy)[\s-]*chair(?:man|woman|person)?\b(?!s)|is-?gadeirydd", re.IGNORECASE)
_CHAIR_SAID = re.compile(r"\(\s*(?:in the )?(?:chair(?:man|woman|person)?|cadeirydd|convener)\s*\)|\bin the chair\b|^\s*(?:the )?(?:chair(?:man|woman|person)?|convener)\s(?=.{2})", re.IGNORECASE)
_SECOND_NAME = re.compile(r"\S,\s+(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b")
_LISTED = re.compile(r"\b(?:Councillors|Cllrs|Messrs)\b|;|,\s*(?:Mrs?|Ms|Miss|Dr|Councillor|Cllr)\b|\band\s+(?:Mrs?|Ms|Miss|Dr|Councillor|Cllr)\b")
_ORGANISATION = re.compile(r"^(?:[A-Z][\w’'&.-]*|of|for|the|and|&)(?:\s+(?:[A-Z(][\w’'&.()-]*|of|for|the|and|&|to|in|s))*\s*(?:\([^)]*\))?\.?$")
_SENT = re.compile(r"\s+(?:sent|gave|has|had|have|and one|as above)\b.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled block of names: which group it is, what of the label's own words matters, and its lines."""

    group: str
    label: str
    lines: tuple[Line, ...]


def read_people(source: SourceText, lines: Sequence[Line], profile: Profile) -> People:
    """The people that the head of a document names: members, those present, absent and in attendance."""
    groups: dict[str, list[Person]] = {"membership": [], "present": [], "apologies": [], "in_attendance": []}
    tabled = {line.grid for line in lines if line.grid is not None}
    for index in sorted(tabled):
        people = people_in_table(source, source.grids[index])
        if people:
            for group, person in people:
                groups[group].append(person)
            lines = [line for line in lines if line.grid != index]
    for block in _shared_out(_blocks(lines, profile)):
        group = block.group
        if warded := _warded(source, block):
            for person in warded:
                _place(groups, group, person)
            continue
        inked = [line for line in block.lines if line.text.strip()]
        is_listed = len(inked) > 1 and _is_one_a_line(inked)
        for passage in _passages(source, block.lines):
            if _NOBODY.search(passage.text) or not passage.text[:1].isalnum() and len(passage.text) < 3:
                continue
            group, named = _grouped(passage, block.group)
            if named is None:
                continue
            alone = _alone_on_line(named, group, block.label) if is_listed and _is_one_line(named) else None
            for person in [alone] if alone else people_in(named, group, block.label):
                _place(groups, group, person)
    return People(*(tuple(groups[name]) for name in ("membership", "present", "apologies", "in_attendance")))


def _is_one_line(passage: Passage) -> bool:
    return "\n" not in passage.source.text[passage.origins[0] : passage.origins[-1]]


def _alone_on_line(passage: Passage, group: str, label: str) -> Person | None:
    """``Rob Tinsley, Healthwatch Eastmere (for …)``: one person and an organisation, on a line of their own."""
    head, comma, rest = passage.text.partition(", ")
    words = head.split()
    if not comma or len(words) < 2 or head.endswith(")") or _LISTED.search(passage.text) or not _ORGANISATION.search(rest):
        return None
    people = people_in(passage.cut(0, len(head)), group, label)
    if len(people) != 1 or not people[0].name:
        return None
    named = people[0]
    post = re.split(r"\s*\(", rest)[0].strip(" .,")
    bracket = passage.text[len(head) :]
    role = PersonRole.VICE_CHAIR if _VICE_SAID.search(bracket) else PersonRole.CHAIR if _CHAIR_SAID.search(bracket) else named.role
    if role is PersonRole.UNKNOWN:
        role = PersonRole.PARTNER if PARTNER.search(post) else PersonRole.OFFICER
    return replace(named, post=post or None, role=role, span=passage.span())


def _grouped(passage: Passage, group: str) -> tuple[str, Passage | None]:
    """The group that a passage in a block is of, and the words in it that name people; None where it is prose."""
    if _CLERK.match(passage.text):
        return "in_attendance", passage
    attended = _ATTENDED.search(passage.text)
    if attended:
        return "in_attendance", passage.cut(0, attended.start()) if attended.start() else None
    if group != "apologies" and re.match(r"^(?:The meeting|There (?:was|were)|This |It was|All )", passage.text):
        return group, None
    return group, _named_part(passage, group)


def read_apologies(paragraphs: Sequence[Paragraph]) -> tuple[Person, ...]:
    """The people for whom a minute of apologies gives apologies."""
    found: list[Person] = []
    for paragraph in paragraphs:
        match = _RECEIVED.search(paragraph.text)
        if _NOBODY.search(paragraph.text) and not match:
            continue
        if match and re.search(r"(?:sent|gave|given|submitted)\b.*apologies$", match.group(), re.IGNORECASE):
            found.extend(people_in(paragraph.passage.cut(0, match.start()), "apologies", "")) if match.start() else None
        elif match:
            found.extend(people_in(_named_part(paragraph.passage, "apologies"), "apologies", ""))
        elif not found and len(paragraphs) == 1 and _BEGINS.match(paragraph.text) and len(paragraph.text) < 300:
            if not re.search(r"\b(?:was|were|had|would|asked|said)\b", paragraph.text):
                found.extend(people_in(paragraph.passage, "apologies", ""))
    return tuple(found)


def people_in(passage: Passage, group: str, label: str) -> tuple[Person, ...]:
    """The people whom a passage lists, with the role that their group and their posts give them."""
    return tuple(
        _person(passage, named, group, label) for named in split_people(passage.text) if named.name or (named.post and group == "item")
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


def _place(groups: dict[str, list[Person]], group: str, person: Person) -> None:
    """Adds a person to their group, once for each place in which they are printed."""
    for at, one in enumerate(groups[group]):
        if one.span.start == person.span.start:
            return
        if person.role is PersonRole.CHAIR and one.name == person.name:
            groups[group][at] = replace(one, role=PersonRole.CHAIR)
            return
    groups[group].append(person)


def _blocks(lines: Sequence[Line], profile: Profile) -> list[Block]:
    """The head of a document parted at its labels; what stands before the first label is in no block."""
    blocks: list[Block] = []
    current: list[Line] = []
    group = label = ""
    for line in lines:
        found = read_label(line, profile, bool(group))
        chaired = None if found or group else _CHAIRED.match(line.text)
        sitting = _SITTING.match(line.text) if group and group != "present" else None
        is_inside_bracket = bool(current) and current[-1].text.count("(") > current[-1].text.count(")")
        is_stop = group and not is_inside_bracket and _STOP.match(line.text.strip())
        if sitting:
            blocks.append(Block("present", "in the Chair", (_cut(line, sitting.start("name"), sitting.end("name")),)))
            continue
        if is_inside_bracket or (not found and not chaired and not is_stop):
            if group:
                current.append(line)
            continue
        if group and (current or found):
            blocks.append(Block(group, label, tuple(current)))
        if found:
            if current and current[-1].text.strip().lower() in ("co-opted", "coopted") and found.words.lower().startswith("member"):
                found = replace(found, words=f"Co-opted {found.words}")  # a label that a narrow column broke
            group, label = ("" if found.group == "stop" else _group_under(group, found)), found.words
            current = [found.rest] if found.rest else []
        elif chaired:
            blocks.append(Block("present", "in the Chair", (_cut(line, chaired.start("name"), chaired.end("name")),)))
            group, label = "present", ""
            current = [_cut(line, chaired.end(), len(line.text))] if line.text[chaired.end() :].strip() else []
        else:
            group, current = "", []
    if group and current:
        blocks.append(Block(group, label, tuple(current)))
    return blocks


def _shared_out(blocks: Sequence[Block]) -> list[Block]:
    """Blocks whose labels stood in a column of their own: labels first, then as many paragraphs of names.

    A label without names is kept by ``_blocks`` as an empty block; the paragraphs behind the last label of such a run
    are theirs in order.
    """
    shared: list[Block] = []
    waiting: list[Block] = []
    for block in blocks:
        if not any(line.text.strip() for line in block.lines):
            waiting.append(block)
            continue
        paragraphs = _paragraphs(block.lines)
        if waiting and len(paragraphs) == len(waiting) + 1:
            shared.extend(replace(one, lines=lines) for one, lines in zip([*waiting, block], paragraphs, strict=True))
        else:
            shared.append(block)
        waiting = []
    return shared


def _paragraphs(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    found: list[list[Line]] = [[]]
    for line in lines:
        if line.text.strip():
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [tuple(one) for one in found if one]


def _cut(line: Line, start: int, end: int) -> Line:
    return replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end)


def _group_under(group: str, found: Label) -> str:
    """The group of a label inside a block: ``Councillors:`` under ``Apologies`` are absent too."""
    if found.group == "same":
        return group
    if group == "present" and re.match(r"^(?:also )?attending\b", found.words, re.IGNORECASE):
        return "in_attendance"
    if group and found.group == "present" and not re.search(r"present|presennol|sederunt|attend", found.words, re.IGNORECASE):
        return group
    return found.group


def _passages(source: SourceText, lines: Sequence[Line]) -> list[Passage]:
    """The block's names as passages: lines run on together until a line begins with a title, a bullet or a blank."""
    inked = [line for line in lines if line.text.strip()]
    if not inked:
        return []
    is_listed = len(inked) > 1 and _is_one_a_line(inked)
    groups: list[list[Line]] = [[]]
    is_apart = False
    for line in lines:
        text = line.text.strip()
        if not text:
            is_apart = True
            continue
        is_broken = bool(groups[-1]) and (text[0] in "(,;" or bool(_RUNS_ON.search(groups[-1][-1].text.strip())))
        if groups[-1] and not is_broken and (is_apart or is_listed or _BEGINS.match(text)):
            groups.append([])
        groups[-1].append(line)
        is_apart = False
    return [passage for group in groups if group for passage in _parted(passage_of(source, group))]


def _parted(passage: Passage) -> list[Passage]:
    """Names side by side in columns: ``Councillor Ash Councillor Birch``, two people without a comma between."""
    cuts = [0, *(match.start(match.lastgroup or 0) for match in _SIDE_BY_SIDE.finditer(passage.text) if not _RUNS_ON.search(passage.text[: match.start()])), len(passage.text)]
    return [passage.cut(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if passage.text[a:b].strip()]


def _warded(source: SourceText, block: Block) -> list[Person]:
    """``Iain Ash-North Glen`` one to a line: the words behind the last hyphen are a ward, or an officer's post."""
    inked = [line for line in block.lines if line.text.strip()]
    matches = [_WARDED.match(line.text) for line in inked]
    tight = [match for match in matches if match and match["mark"] == "-"]
    if len(tight) < 0.6 * len(inked) or not any(" " in match["ward"].strip() for match in tight):
        # "M. Purvis-Dale" has a hyphen too: only where most lines have one, and some ward is of two words, is it a mark
        matches = [match if match and match["mark"] != "-" else None for match in matches]
    if len(inked) < 2 or sum(1 for match in matches if match) < 0.6 * len(inked):
        return []
    found = []
    for line, match in zip(inked, matches, strict=True):
        if match is None and re.search(r"\d|\b(?:present|members)\b", line.text, re.IGNORECASE):
            continue
        words = match["who"] if match else line.text.strip()
        at = line.text.find(words)
        passage = passage_of(source, [_cut(line, at, at + len(words))])
        for person in people_in(passage, block.group, block.label):
            post = match["ward"].strip() if match and block.group == "in_attendance" else person.post
            role = PersonRole.OFFICER if post and person.role is PersonRole.UNKNOWN else person.role
            found.append(replace(person, post=post, role=role, span=passage_of(source, [line]).span()))
    return found


def _is_one_a_line(lines: Sequence[Line]) -> bool:
    ends = sum(1 for line in lines if line.text.strip().endswith((",", " and", "&")))
    lengths = [len(line.text.strip()) for line in lines]
    begins = sum(1 for line in lines if re.match(r"^\W*(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|[A-Z][\w.’'-]*\s)", line.text.strip()))
    if any(_SECOND_NAME.search(line.text) for line in lines):
        return False
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
    others = _OTHERS.search(passage.text, start, stop)
    stop = others.start() if others else stop
    return passage.cut(start, stop) if passage.text[start:stop].strip() else passage
