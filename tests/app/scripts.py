"""Papers written for the tests of the record: each line is text and fact at once, so that spans are true by making."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field

from callover.reading import records
from callover.reading.source import Line, SourceText


@dataclass
class Script:
    """A text that grows line by line; :meth:`line` gives each line's span."""

    name: str
    lines: list[Line] = field(default_factory=list)
    length: int = 0
    documents: list[records.Document] = field(default_factory=list)

    def line(self, text: str) -> records.Span:
        number, start = len(self.lines) + 1, self.length
        self.lines.append(Line(text=text, start=start, end=start + len(text), number=number))
        self.length += len(text) + 1
        return records.Span(start, start + len(text), number, number, None)

    @property
    def data(self) -> bytes:
        return "\n".join(line.text for line in self.lines).encode()

    def opened(self) -> SourceText:
        digest = hashlib.sha256(self.data).hexdigest()
        return SourceText(self.name, digest, "text/plain", self.data.decode(), tuple(self.lines))

    def reading(self) -> records.Reading:
        source = self.opened()
        head = records.Source(self.name, source.sha256, "text/plain", None, len(source.text))
        return records.Reading(head, tuple(self.documents), ())


def person(script: Script, name: str, role: str = "member", honorific: str | None = "Councillor") -> records.Person:
    return records.Person(name, honorific, records.PersonRole(role), None, script.line(f"{honorific or ''} {name}"))


def clause(script: Script, text: str, kind: str = "note", label: str | None = None) -> records.Resolution:
    return records.Resolution(label, text, records.ResolutionKind(kind), (), script.line(text))


def item(
    script: Script,
    number: str | None,
    title: str,
    *clauses: tuple[str, str],
    agenda_number: str | None = None,
    declared: tuple[str, str] | None = None,
) -> records.Item:
    head = script.line(f"{number or ''} {title}")
    resolved = tuple(
        clause(script, text, kind, str(label) if len(clauses) > 1 else None)
        for label, (text, kind) in enumerate(clauses, start=1)
    )
    declarations: tuple[records.Declaration, ...] = ()
    if declared:
        span = script.line(f"{declared[0]} declared {declared[1]}")
        declarations = (records.Declaration(declared[0], records.Nature.PERSONAL, declared[1], span),)
    last = script.lines[-1]
    span = records.Span(head.start, last.end, head.line_start, last.number, None)
    return records.Item(number, agenda_number, title, None, None, (), resolved, (), declarations, (), None, (), span)


def paper(
    script: Script,
    kind: str,
    body: str,
    held_on: dt.date | None,
    items: list[records.Item],
    *,
    start: str | None = "14:00",
    present: tuple[records.Person, ...] = (),
    apologies: tuple[records.Person, ...] = (),
    membership: tuple[records.Person, ...] = (),
) -> records.Document:
    """Adds a document of these items to the script. Its own head stands at its end, where no test looks at it."""
    span = script.line(f"{body} {held_on} {start}")
    document = records.Document(
        records.DocumentKind(kind),
        f"{kind} of {body}",
        body,
        records.Moment(held_on, start, "Town Hall", span),
        span,
        records.People(present=present, apologies=apologies, membership=membership),
        tuple(items),
    )
    script.documents.append(document)
    return document
