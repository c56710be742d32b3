"""Reads the items of agendas, minutes and meeting pages: from heading to heading, all that stands between."""

from collections.abc import Sequence
from dataclasses import dataclass

from callover.reading.grammar.asks import Setting, actions_of_clause, assignments, kind_of, promises
from callover.reading.grammar.declarations import read_declarations
from callover.reading.grammar.exclusions import is_starred, read_exclusion
from callover.reading.grammar.headings import Heading, find_headings, is_section
from callover.reading.grammar.paragraphs import Paragraph, paragraphs_of
from callover.reading.grammar.questions import read_questions
from callover.reading.grammar.resolutions import Clause, Resolved, find_resolutions
from callover.reading.grammar.votes import read_votes
from callover.reading.grammar.welcomed import read_welcomed
from callover.reading.kinds.action_tables import tabled_actions
from callover.reading.parts import Part, span_of
from callover.reading.profiles import Star
from callover.reading.records import Action, Exclusion, Extent, Item, Person, Resolution, ResolutionKind, Span
from callover.reading.source import Line, SourceText


@dataclass(frozen=True)
class Stretch:
    """An item before it is read: its heading, its own lines, and those of its body that are agenda or minute."""

    heading: Heading
    lines: tuple[Line, ...]
    body: tuple[Line, ...]

    @property
    def bounds(self) -> tuple[int, int]:
        """Its first line and the one after its last, as indexes into the source's lines."""
        return self.lines[0].number - 1, self.lines[-1].number

    @property
    def span(self) -> Span:
        """Where the item stands, from its heading to its last words."""
        return span_of([line for line in self.lines if line.text.strip()])


def stretches(part: Part) -> tuple[tuple[Line, ...], tuple[Stretch, ...]]:
    """The lines before the first item, and each item's lines."""
    lines = part.lines
    headings = find_headings(lines)
    if not headings:
        return lines, ()
    ends = [heading.first for heading in headings[1:]] + [len(lines)]
    found = []
    for heading, end in zip(headings, ends, strict=True):
        own = _without_section(lines[heading.first : end])
        body = lines[heading.body : heading.first + len(own)]
        found.append(Stretch(heading, own, (heading.rest, *body) if heading.rest else body))
    return lines[: headings[0].first], tuple(found)


def _without_section(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """An item's lines without the label of the next section (``EXEMPT ITEMS``) at their end."""
    for index in range(len(lines) - 1, 0, -1):
        text = lines[index].text.strip()
        if is_section(text):
            return lines[:index]
        if text and not text.startswith("("):
            break
    return lines


@dataclass(frozen=True)
class Minuted:
    """What the reader of a minute needs to know of its meeting.

    ``is_formal`` says whether its resolutions are marked; ``star`` is what a starred number stands for.
    """

    source: SourceText
    setting: Setting
    members: tuple[Person, ...]
    is_formal: bool
    star: Star = Star.NOTHING


def read_minute(stretch: Stretch, lines: Sequence[Line], purpose: str | None, minuted: Minuted) -> Item:
    """One item with all that its minute says; ``lines`` are the minute's, without the agenda's own text."""
    source, heading = minuted.source, stretch.heading
    paragraphs = paragraphs_of(source, lines)
    resolved = find_resolutions(paragraphs, minuted.is_formal)
    taken = {index for one in resolved for index in one.paragraphs}
    discussion = [paragraph for index, paragraph in enumerate(paragraphs) if index not in taken]
    span = stretch.span
    return Item(
        number=heading.number,
        agenda_number=heading.agenda_number,
        title=heading.title,
        purpose=purpose,
        report_pages=heading.report_pages,
        in_attendance=read_welcomed(discussion, minuted.members),
        resolutions=tuple(_resolution(clause, minuted.setting) for one in resolved for clause in one.clauses),
        actions=_actions(stretch, paragraphs, resolved, minuted),
        declarations=read_declarations(discussion, heading.title),
        questions=read_questions(paragraphs, heading.title),
        exclusion=exclusion_of(stretch, paragraphs or paragraphs_of(source, stretch.body), minuted.star),
        votes=read_votes(paragraphs),
        span=span,
    )


def _actions(
    stretch: Stretch, paragraphs: Sequence[Paragraph], resolved: Sequence[Resolved], minuted: Minuted
) -> tuple[Action, ...]:
    """What the item leaves somebody to do outside its clauses: promised in discussion, assigned in lines or tables."""
    setting = minuted.setting
    clauses = [clause.passage.span() for one in resolved for clause in one.clauses]
    taken = {index for one in resolved for index in one.paragraphs}
    found = list(tabled_actions(Part(minuted.source, *stretch.bounds), setting))
    tabled = tuple(action.span for action in found)
    for index, paragraph in enumerate(paragraphs):
        if any(paragraph.span.start < row.end and row.start < paragraph.span.end for row in tabled):
            continue
        if index in taken:
            found += assignments(paragraph.passage, clauses, setting)
        else:
            found += promises(paragraph.passage, setting)
    return tuple(sorted(found, key=lambda action: action.span.start))


# "4.2 REQUESTED a further report": the verb in capitals is the clause's own and says of what kind it is.
_KIND_OF_VERB = {
    "REQUESTED": ResolutionKind.REQUEST,
    "NOTED": ResolutionKind.NOTE,
    "RECOMMENDED": ResolutionKind.RECOMMEND,
    "APPROVED": ResolutionKind.APPROVE,
    "ENDORSED": ResolutionKind.APPROVE,
}


def exclusion_of(stretch: Stretch, paragraphs: Sequence[Paragraph], star: Star) -> Exclusion | None:
    """The exclusion that an item tells of, or that its star stands for where the council stars exempt items."""
    heading = stretch.heading
    told = read_exclusion(paragraphs, heading.title, heading.section, stretch.span)
    if told is None and star is Star.EXEMPT and is_starred(stretch.lines[0].text):
        return Exclusion(Extent.WHOLE, (), span_of(stretch.lines[:1]))
    return told


def _resolution(clause: Clause, setting: Setting) -> Resolution:
    passage = clause.passage
    kind = _KIND_OF_VERB.get(clause.verb) or kind_of(passage.text)
    return Resolution(clause.label, passage.text, kind, actions_of_clause(passage, setting), passage.span())
