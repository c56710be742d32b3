"""The blocks of names at the head of a document: each from its label to the next, parted into passages of names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from callover.reading.grammar.attendance.labels import Label, printed_labels, read_label
from callover.reading.parts import Passage, passage_of
from callover.reading.profiles import Profile
from callover.reading.source import Line, SourceText

# "Councillor Ash in the Chair, there were present:" begins those present; "Councillor Ash in the Chair" is one of them.
_CHAIRED = re.compile(
    r"^\W*(?:with\s+)?(?P<name>.{3,60}?)\s+"
    r"(?:in the chair,? (?:there were(?: also)?(?: present)?|the following(?: were present)?)"
    r"|presided|presiding|took the chair)",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"^\W*(?P<name>(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|The Mayor)\b.{3,50}?)\s+in the chair\W*$", re.IGNORECASE
)
# What begins a line that is no longer of the attendance.
_STOP = re.compile(
    r"^(?:the (?:webcast|meeting|committee)|this meeting|unrestricted|exempt items|agenda\b|items?\b|minutes\b|note\b"
    r"|please\b|https?:|webcast|declarations?\b|quorum|information\b|part (?:one|two|[iab12]))",
    re.IGNORECASE,
)
_CO_OPTED = re.compile(r"(?:voting |statutory )?co-?opt(?:ed|ees?)\b(?!.*\battend)", re.IGNORECASE)
_ALSO_ATTENDING = re.compile(r"^(?:also )?attending\b", re.IGNORECASE)
_THERE = re.compile(r"present|presennol|sederunt|attend", re.IGNORECASE)

# How names are told apart: a line that ends in the middle of a name or post, one that begins with a title or a bullet,
# and names side by side where a table lost its columns.
_RUNS_ON = re.compile(r"(?:,|\band|&|\bfor|\bof|\(|\bthe|\bac|\sa)$", re.IGNORECASE)
BEGINS_NAME = re.compile(
    r"^(?:[•▪●·*\uf0b7-]\s*|\d+\s"  # "2 members of the public" is no more of the name above it
    r"|(?:The (?:Deputy )?Mayor|County Councillors?|Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Prof|Sir|Rev|Canon)\b)",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(
    r"(?<=[\w.)])"
    r"(?<!County)(?<!Town)(?<!Parish)(?<!District)(?<!Borough)(?<!City)(?<!Ward)(?<!Mayor)"
    r"\s(?P<next>(?:Councillors?|Cllrs?\.?)\s+(?=[A-Z]))"
    r"|\.\s+(?P<clerk>(?:The\s+)?(?:Parish\s+|Town\s+)?Clerk\b)"
    r"|,?\s+together with\s+(?P<with>the\s+(?:\w+\s+)?Clerk\b)"
)
_SECOND_NAME = re.compile(r"\S,\s+(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b")
_NAME_AT_START = re.compile(r"^\W*(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|[A-Z][\w.’'-]*\s)")
_IN_CHAIR = "in the Chair"
_LONGEST_NAME, _LONGEST_NAME_WITH_COMMAS = 90, 60


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled block of names: which group it is, what of the label's own words matters, and its lines."""

    group: str
    label: str
    lines: tuple[Line, ...]

    @property
    def inked(self) -> list[Line]:
        """The block's lines that are not blank."""
        return [line for line in self.lines if line.text.strip()]


def blocks_in(lines: Sequence[Line], profile: Profile) -> list[Block]:
    """The head of a document parted at its labels; what stands before the first label is in no block."""
    known = printed_labels(profile)
    parting = _Parting()
    for line in lines:
        parting.take(line, read_label(line, known, is_inside=bool(parting.group)))
    parting.close()
    return _shared_out(parting.blocks)


@dataclass
class _Parting:
    """The head of a document while it is parted: the blocks so far, and the one that is open."""

    blocks: list[Block] = field(default_factory=list)
    group: str = ""
    label: str = ""
    current: list[Line] = field(default_factory=list)

    def take(self, line: Line, found: Label | None) -> None:
        """Takes the next line, which begins with the label ``found`` or with none."""
        sitting = _SITTING.match(line.text) if self.group and self.group != "present" else None
        chaired = None if found or self.group else _CHAIRED.match(line.text)
        if sitting:
            self._seat(line, sitting)
        elif self._is_inside_bracket() or not (found or chaired or self._stops_at(line)):
            if self.group:
                self.current.append(line)
        elif found:
            self._begin(found)
        elif chaired:
            self._seat(line, chaired)
            self.group, self.label = "present", ""
            self.current = [cut(line, chaired.end(), len(line.text))] if line.text[chaired.end() :].strip() else []
        else:
            self.close()
            self.group, self.current = "", []

    def close(self) -> None:
        """Ends the open block, where it has lines."""
        if self.group and self.current:
            self._add()

    def _add(self) -> None:
        self.blocks.append(Block(self.group, self.label, tuple(self.current)))

    def _begin(self, found: Label) -> None:
        """Begins a block; the one before is kept though it be empty, as its names may stand further down."""
        if self.group:
            self._add()
        above = self.current[-1].text.strip().lower() if self.current else ""
        if above in ("co-opted", "coopted") and found.words.lower().startswith("member"):
            found = replace(found, words=f"Co-opted {found.words}")  # a label that a narrow column broke
        self.group, self.label = "" if found.group == "stop" else group_under(self.group, found), found.words
        self.current = [found.rest] if found.rest else []

    def _seat(self, line: Line, match: re.Match[str]) -> None:
        """Somebody in the Chair, present whatever block they are printed in."""
        self.blocks.append(Block("present", _IN_CHAIR, (cut(line, match.start("name"), match.end("name")),)))

    def _is_inside_bracket(self) -> bool:
        return bool(self.current) and self.current[-1].text.count("(") > self.current[-1].text.count(")")

    def _stops_at(self, line: Line) -> bool:
        return bool(self.group) and bool(_STOP.match(line.text.strip()))


def group_under(group: str, found: Label) -> str:
    """The group of a label inside a block: ``Councillors:`` under ``Apologies`` are absent too."""
    if found.group == "same":
        return group
    if group == "in_attendance" and _CO_OPTED.match(found.words):
        return "present"
    if group == "present" and _ALSO_ATTENDING.match(found.words):
        return "in_attendance"
    if group and found.group == "present" and not _THERE.search(found.words):
        return group
    return found.group


def _shared_out(blocks: Sequence[Block]) -> list[Block]:
    """Blocks whose labels stood in a column of their own: labels first, then as many paragraphs of names.

    A label without names is an empty block; the paragraphs behind the last label of such a run are theirs in order.
    """
    shared: list[Block] = []
    waiting: list[Block] = []
    for block in blocks:
        if not block.inked:
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


def cut(line: Line, start: int, end: int) -> Line:
    """The half-open range [start, end) of a line's text as a line of its own."""
    return replace(line, text=line.text[start:end], start=line.start + start, end=line.start + end)


def passages_of(source: SourceText, block: Block) -> list[Passage]:
    """The block's names as passages: lines run on together until a line begins with a title, a bullet or a blank."""
    is_listed = is_one_a_line(block.inked)
    groups: list[list[Line]] = [[]]
    is_apart = False
    for line in block.lines:
        text = line.text.strip()
        if not text:
            is_apart = True
            continue
        is_broken = bool(groups[-1]) and (text[0] in "(,;" or bool(_RUNS_ON.search(groups[-1][-1].text.strip())))
        if groups[-1] and not is_broken and (is_apart or is_listed or BEGINS_NAME.match(text)):
            groups.append([])
        groups[-1].append(line)
        is_apart = False
    return [passage for group in groups if group for passage in _parted(passage_of(source, group))]


def _parted(passage: Passage) -> list[Passage]:
    """Names side by side in columns: ``Councillor Ash Councillor Birch``, two people without a comma between."""
    begins = [
        match.start(match.lastgroup or 0)
        for match in _SIDE_BY_SIDE.finditer(passage.text)
        if not _RUNS_ON.search(passage.text[: match.start()])
    ]
    ranges = pairwise([0, *begins, len(passage.text)])
    return [passage.cut(start, end) for start, end in ranges if passage.text[start:end].strip()]


def is_one_a_line(lines: Sequence[Line]) -> bool:
    """Whether several lines hold one name each, rather than names that run on from line to line."""
    texts = [line.text.strip() for line in lines]
    if len(texts) < 2 or any(text.endswith((",", " and", "&")) or _SECOND_NAME.search(text) for text in texts):
        return False
    longest = max(len(text) for text in texts)
    begins = sum(1 for text in texts if _NAME_AT_START.match(text))
    commas = sum(text.count(",") + text.count(";") for text in texts)
    has_few_commas = commas <= len(texts) or longest < _LONGEST_NAME_WITH_COMMAS
    return longest < _LONGEST_NAME and begins >= 0.8 * len(texts) and has_few_commas
