"""The facts of a paper as rows."""

from collections.abc import Sequence
from typing import Any

from callover.councils import rules
from callover.documents.models import Document, Printed
from callover.documents.operations.correcting import Corrections
from callover.documents.rules import FactKeys, storable
from callover.meetings.models import (
    Action,
    AgendaItem,
    Attendance,
    Declaration,
    Exclusion,
    Membership,
    Minute,
    Presence,
    Publication,
    Question,
    Resolution,
    Vote,
)
from callover.meetings.operations.people import People, named, one_of
from callover.meetings.operations.text import ItemText
from callover.reading import records

# Rows are stored in this order, so that each finds the row that it belongs to.
_ORDER: tuple[type[Printed], ...] = (
    AgendaItem,
    Minute,
    Resolution,
    Action,
    Attendance,
    Membership,
    Declaration,
    Question,
    Vote,
    Exclusion,
)


class Facts:
    """Gathers a document's rows, paper by paper, and stores them kind by kind."""

    def __init__(self, document: Document, text: ItemText, people: People, corrections: Corrections) -> None:
        self._document = document
        self._text = text
        self._people = people
        self._corrections = corrections
        self._keys = FactKeys()
        self._rows: dict[type[Printed], list[Any]] = {model: [] for model in _ORDER}

    def record(self, publication: Publication, read: records.Document) -> None:
        """Take in what this paper says."""
        is_page = read.kind is records.DocumentKind.MEETING_PAGE
        if is_page or read.kind is records.DocumentKind.AGENDA:
            self._agenda(publication, read)
        if read.kind is records.DocumentKind.MINUTES or (is_page and tells_of_what_was_done(read)):
            self._minutes(publication, read)

    def store(self) -> None:
        """Correct the rows by hand-made corrections, and store them."""
        for model, rows in self._rows.items():
            self._corrections.apply(rows)
            if model in {Attendance, Membership}:
                for row in rows:
                    row.member = self._people.member(row.name, row.honorific, row.role)
            if model is Declaration:
                self._name_declarers(rows)
            model._default_manager.bulk_create(rows)
        self._corrections.close()

    def _name_declarers(self, declarations: Sequence[Declaration]) -> None:
        present: dict[int, list[Attendance]] = {}
        for attendance in self._rows[Attendance]:
            present.setdefault(attendance.meeting_id, []).append(attendance)
        for declaration in declarations:
            members = [one.member for one in present.get(declaration.minute.meeting_id, [])]
            declaration.member = one_of(members, declaration.person)

    def _add(self, model: type[Printed], key: Sequence[str], span: records.Span, **values: Any) -> Any:
        row = model(
            **model.placed(self._document, self._keys.key(*key), span),
            **{name: storable(value) for name, value in values.items()},
        )
        self._rows[model].append(row)
        return row

    def _agenda(self, publication: Publication, read: records.Document) -> None:
        paper, meeting = publication.paper.fact_key, publication.meeting
        for person in named(read.people.membership):
            self._add(
                Membership,
                (paper, "membership", person.name),
                person.span,
                publication=publication,
                committee=meeting.committee,
                printed_on=meeting.held_on,
                **_person(person),
            )
        for position, item in enumerate(read.items, start=1):
            number = item.agenda_number or item.number or ""
            first, last = item.report_pages or (None, None)
            row = self._add(
                AgendaItem,
                (paper, "item", number or item.title),
                item.span,
                publication=publication,
                meeting=meeting,
                position=position,
                number=number,
                title=item.title,
                purpose=item.purpose or "",
                first_page=first,
                last_page=last,
                text=self._text.of(item.span),
            )
            if item.exclusion and read.kind is records.DocumentKind.AGENDA:
                self._exclusion(row.fact_key, item.exclusion, agenda_item=row)

    def _minutes(self, publication: Publication, read: records.Document) -> None:
        for presence, people in (
            (Presence.PRESENT, read.people.present),
            (Presence.APOLOGIES, read.people.apologies),
            (Presence.IN_ATTENDANCE, read.people.in_attendance),
        ):
            self._attendance(publication, None, presence, people)
        slugs = Slugs()
        for position, item in enumerate(read.items, start=1):
            minute = self._add(
                Minute,
                (publication.paper.fact_key, "minute", item.number or item.title),
                item.span,
                publication=publication,
                meeting=publication.meeting,
                position=position,
                slug=slugs.slug(item.number or item.title),
                number=item.number or "",
                agenda_number=item.agenda_number or "",
                title=item.title,
                text=self._text.of(item.span),
            )
            self._parts(publication, minute, item)

    def _parts(self, publication: Publication, minute: Minute, item: records.Item) -> None:
        key = minute.fact_key
        for position, clause in enumerate(item.resolutions, start=1):
            row = self._add(
                Resolution,
                (key, "resolution", clause.label or str(position)),
                clause.span,
                minute=minute,
                position=position,
                label=clause.label or "",
                text=clause.text,
                kind=clause.kind.value,
            )
            for action in clause.actions:
                self._action(row.fact_key, action, minute=minute, resolution=row)
        for action in item.actions:
            self._action(key, action, minute=minute)
        self._attendance(publication, minute, Presence.IN_ATTENDANCE, item.in_attendance)
        for declaration in item.declarations:
            self._add(
                Declaration,
                (key, "declaration", declaration.person),
                declaration.span,
                minute=minute,
                person=declaration.person,
                nature=declaration.nature.value,
                detail=declaration.detail,
            )
        for question in item.questions:
            self._add(
                Question,
                (key, "question", question.asker),
                question.span,
                minute=minute,
                asker=question.asker,
                capacity=question.capacity.value,
                has_supplementary=question.supplementary,
                answered_by=question.answered_by or "",
            )
        for vote in item.votes:
            self._vote(key, minute, vote)
        if item.exclusion:
            self._exclusion(key, item.exclusion, minute=minute)

    def _attendance(
        self, publication: Publication, minute: Minute | None, presence: Presence, people: Sequence[records.Person]
    ) -> None:
        key = minute.fact_key if minute else publication.paper.fact_key
        for person in named(people):
            self._add(
                Attendance,
                (key, presence.value, person.name),
                person.span,
                publication=publication,
                meeting=publication.meeting,
                minute=minute,
                presence=presence.value,
                **_person(person),
            )

    def _action(self, key: str, action: records.Action, **of: Any) -> None:
        due = action.due
        self._add(
            Action,
            (key, "action", action.what),
            action.span,
            **of,
            what=action.what,
            kind=action.kind.value,
            owner=action.owner or "",
            due_text=due.text if due else "",
            due_earliest=due.earliest if due else None,
            due_latest=due.latest if due else None,
            due_precision=due.precision.value if due else "",
        )

    def _vote(self, key: str, minute: Minute, vote: records.Vote) -> None:
        self._add(
            Vote,
            (key, "vote"),
            vote.span,
            minute=minute,
            in_favour=vote.in_favour,
            against=vote.against,
            abstained=vote.abstained,
            outcome=vote.outcome.value,
        )

    def _exclusion(self, key: str, exclusion: records.Exclusion, **of: Any) -> None:
        self._add(
            Exclusion,
            (key, "exclusion"),
            exclusion.span,
            **of,
            extent=exclusion.extent.value,
            paragraphs=list(exclusion.paragraphs),
        )


def _person(person: records.Person) -> dict[str, str]:
    return {
        "name": person.name,
        "honorific": person.honorific or "",
        "role": person.role.value,
        "post": person.post or "",
    }


def tells_of_what_was_done(page: records.Document) -> bool:
    """Whether a meeting's page holds minutes, and not the agenda alone."""
    return bool(page.people.present or page.people.apologies) or any(
        item.resolutions or item.actions or item.declarations or item.questions or item.votes or item.in_attendance
        for item in page.items
    )


class Slugs:
    """The minutes' parts of addresses, one a minute: its number, or failing that its title."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def slug(self, text: str) -> str:
        stem = slug = rules.slug_of(text, longest=48)
        number = 2
        while slug in self._taken:
            slug, number = f"{stem}-{number}", number + 1
        self._taken.add(slug)
        return slug
