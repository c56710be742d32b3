"""Minutes as the pages show them: what was resolved, who is to do what by when, what was declared, asked and voted."""

from dataclasses import dataclass
from typing import Any

from callover.councils.models import Council
from callover.meetings.models import Action, Declaration, Exclusion, Question, Resolution, Vote
from callover.reading.records import Nature, ResolutionKind
from callover.website.presentation.links import See, member_url, see
from callover.website.presentation.people import NamedPerson, person
from callover.website.presentation.words import listed_words, period_words

_KIND_WORDS = {
    ResolutionKind.RECOMMEND.value: "Recommendation",
    ResolutionKind.REQUEST.value: "Request",
    ResolutionKind.REFER.value: "Referral",
    ResolutionKind.DEFER.value: "Deferred",
    ResolutionKind.APPOINT.value: "Appointment",
    ResolutionKind.ESTABLISH.value: "Group set up",
    ResolutionKind.EXCLUDE_PUBLIC.value: "Public excluded",
}
_NATURE_WORDS = {
    Nature.DISCLOSABLE_PECUNIARY.value: "Disclosable pecuniary interest",
    Nature.PERSONAL.value: "Personal interest",
    Nature.PREJUDICIAL.value: "Prejudicial interest",
    Nature.OTHER.value: "Other interest",
    Nature.UNKNOWN.value: "Interest",
}


@dataclass(frozen=True)
class ShownAction:
    what: str
    owner: str
    due: str
    due_as_printed: str
    see: See


@dataclass(frozen=True)
class Clause:
    label: str
    text: str
    kind: str
    actions: tuple[ShownAction, ...]
    see: See


@dataclass(frozen=True)
class Declared:
    person: str
    href: str
    nature: str
    detail: str
    see: See


@dataclass(frozen=True)
class Fact:
    """One line of text with the place where it is printed."""

    text: str
    see: See


@dataclass(frozen=True)
class Decided:
    """All that was minuted of one item, but for its running text."""

    clauses: tuple[Clause, ...]
    promised: tuple[ShownAction, ...]
    declarations: tuple[Declared, ...]
    questions: tuple[Fact, ...]
    votes: tuple[Fact, ...]
    exclusions: tuple[Fact, ...]
    attended: tuple[NamedPerson, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing but text was minuted."""
        return not any((self.clauses, self.promised, self.declarations, self.questions, self.votes, self.exclusions))


def decided(council: Council, minute: Any) -> Decided:
    """What was minuted of an item. The minute must come ``with_parts``."""
    return Decided(
        clauses=tuple(
            _clause(council, one, [action for action in minute.to_do if action.resolution_id == one.pk])
            for one in minute.resolved
        ),
        promised=tuple(_action(council, one) for one in minute.to_do if one.resolution_id is None),
        declarations=tuple(declared(council, one) for one in minute.declared),
        questions=tuple(_question(council, one) for one in minute.asked),
        votes=tuple(_vote(council, one) for one in minute.voted),
        exclusions=tuple(exclusion(council, one) for one in minute.excluded),
        attended=tuple(person(council, one) for one in minute.attended),
    )


def _clause(council: Council, resolution: Resolution, to_do: list[Action]) -> Clause:
    name = f"clause {resolution.label}" if resolution.label else "this resolution"
    actions = tuple(_action(council, one, said=resolution.text if len(to_do) == 1 else "") for one in to_do)
    kind = _KIND_WORDS.get(resolution.kind, "")
    return Clause(resolution.label, resolution.text, kind, actions, see(council, resolution, name))


def _action(council: Council, action: Action, said: str = "") -> ShownAction:
    """An action; what is to be done is left out where the clause just said it in the same words."""
    what = "" if action.what.rstrip(".") in said else action.what
    due = period_words(action.due_earliest, action.due_latest)
    as_printed = "" if action.due_text.casefold() == due.casefold() else action.due_text
    return ShownAction(what[:1].upper() + what[1:], action.owner, due, as_printed, see(council, action, "this action"))


def declared(council: Council, declaration: Declaration) -> Declared:
    """An interest that somebody declared. Its member, where there is one, must be at hand."""
    href = member_url(council, declaration.member) if declaration.member else ""
    nature = _NATURE_WORDS[declaration.nature]
    name = str(declaration.member) if declaration.member else declaration.person
    what = f"the declaration of {name}"
    return Declared(name, href, nature, declaration.detail, see(council, declaration, what))


def _question(council: Council, question: Question) -> Fact:
    capacity = {"public": "member of the public", "press": "member of the press", "member": "member"}
    said = capacity.get(question.capacity, "")
    text = f"Question from {question.asker}" if question.asker else f"Question from a {said or 'person not named'}"
    if question.asker and said and question.capacity != "member":
        text += f", {said}"
    if question.answered_by:
        text += f", answered by {question.answered_by}"
    if question.has_supplementary:
        text += "; a supplementary question followed"
    return Fact(text, see(council, question, "this question"))


def _vote(council: Council, vote: Vote) -> Fact:
    counts = ((vote.in_favour, "for"), (vote.against, "against"), (vote.abstained, "abstained"))
    counted = [f"{count} {word}" for count, word in counts if count is not None]
    outcome = {"carried": "Carried", "lost": "Lost"}.get(vote.outcome, "Put to the vote")
    text = f"{outcome}: {', '.join(counted)}" if counted else outcome
    return Fact(text, see(council, vote, "this vote"))


def exclusion(council: Council, one: Exclusion) -> Fact:
    """The public and press were, or may be, excluded."""
    text = "Press and public excluded" + (" for part of the item" if one.extent == "part" else "")
    if one.paragraphs:
        word = "paragraph" if len(one.paragraphs) == 1 else "paragraphs"
        numbers = listed_words([str(number) for number in one.paragraphs])
        text += f", under {word} {numbers} of Part 1 of Schedule 12A to the Local Government Act 1972"
    return Fact(text, see(council, one, "this exclusion"))
