"""The people who answer for a report: lead officers and authors, with their posts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from callover.civic.names import is_name
from callover.reading.kinds.report.fields import Field
from callover.reading.parts import Part, line_at, span_of, tidied
from callover.reading.records import Person, PersonRole
from callover.reading.source import Line

_CONTACT = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|\(?\+?\d[\d ()-]{6,}\d(?:\s*(?:ext|x)\.?\s*\d+)?|\b(?:e-?mail"
    r"|tel(?:ephone)?(?: no| number)?|phone|mobile|ext(?:ension)?)\b\s*[:.]?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|\s*,\s+|\s*:\s+|\s+\(|\t+")
_PLACE = re.compile(r"\b(?:directorate|department|council|services? group)$", re.IGNORECASE)
_HONORIFIC = re.compile(r"^(?:(?:councillor|cllr|mrs?|ms|miss|mx|dr|prof(?:essor)?|sir|dame)\b\.?\s+)+", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:officer|manager|director|head|lead|adviser|advisor|executive|assistant|coordinator|co-ordinator"
    r"|consultant|analyst|chair|member|secretary|solicitor|"
    r"accountant|commissioner|principal|leader|treasurer|clerk|nurse|partner|counsel|support|specialist"
    r"|planner|service|services)\b",
    re.IGNORECASE,
)
_CABINET = re.compile(
    r"\b(?:cabinet member|portfolio holder|leader of|executive member|deputy leader)\b", re.IGNORECASE
)
_JOB_LABEL = re.compile(r"^(?:job title|post|title|designation|position|role|name)\s*:\s*", re.IGNORECASE)
_OR = re.compile(r"(?:^|[\s,;|]+)(?:or|and|on)$", re.IGNORECASE)
_MOST = 12
_LONGEST_POST = 4


def authors_of(part: Part, fields: Sequence[Field]) -> tuple[Person, ...]:
    """The lead officers and authors that the labels of a report name; where none does, its contacts or presenters.

    Who is named there without a post, and as a presenter with one, is given as the latter.
    """
    presenters = _distinct(person for one in fields if one.name == "from" for person in _people(part, one))
    known = {person.name.casefold(): person for person in presenters if person.post}
    for names in (("author", "director"), ("contact",)):
        found = _distinct(person for one in fields if one.name in names for person in _people(part, one))
        if found:
            return tuple(
                person if person.post else known.get(person.name.casefold(), person) for person in found[:_MOST]
            )
    return tuple(person for person in presenters if person.role is PersonRole.OFFICER and person.post)[:_MOST]


def _distinct(people: Iterable[Person]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in people:
        key = person.name.casefold()
        known = found.get(key)
        if known is None or (known.post is None and person.post is not None):
            found[key] = person
    return tuple(found.values())


@dataclass
class _Named:
    """A person while a field is read: the lines that say who and what they are."""

    name: str
    honorific: str | None
    posts: list[str]
    lines: list[Line]


def _people(part: Part, field: Field) -> list[Person]:
    """The people of one field: each begins with a name; what follows is the post, until a contact, a gap or ";"."""
    found: list[_Named] = []
    is_open = False
    for lines, text in _pieces(field):
        words = _OR.sub("", tidied(_CONTACT.sub(" ", text)).strip(" ,;|()[]"))
        words = _JOB_LABEL.sub("", words)
        if not words:
            is_open = is_open and not text.strip() and not (found and found[-1].posts)
            continue
        named = None if is_open and _POST.search(words) and not _SEPARATOR.search(words) else _named(words)
        if named:
            found.append(_Named(named[1], named[0], [named[2]] if named[2] else [], list(lines)))
            is_open = True
        elif found and is_open and not _PLACE.search(words) and len(found[-1].posts) < _LONGEST_POST:
            found[-1].posts.append(words)
            found[-1].lines.extend(lines)
    return [_person(part, one) for one in found]


def _pieces(field: Field) -> Iterator[tuple[Sequence[Line], str]]:
    """The field's lines one by one; a run of lines that lists people with ";" between them person by person."""
    run: list[tuple[Line, str]] = []
    for line, text in [*zip((field.line, *field.lines), field.texts, strict=True), (field.line, "")]:
        if text.strip():
            run.append((line, text))
            continue
        if any(";" in piece for _, piece in run):
            lines = [one for one, _ in run]
            yield from ((lines, person) for person in "\n".join(piece for _, piece in run).split(";"))
        else:
            yield from (([one], piece) for one, piece in run)
        run = []
        yield [line], ""


def _named(words: str) -> tuple[str | None, str, str] | None:
    """The honorific, name and post of a line that begins with a person's name: "A Name – Post", "A Name, Post"."""
    title = _HONORIFIC.match(words)
    rest = words[title.end() :] if title else words
    cut = _SEPARATOR.search(rest)
    name = (rest[: cut.start()] if cut else rest).strip(" .,")
    post = rest[cut.end() :].strip(" )") if cut else ""
    if len(name.split()) > 4 or (len(name.split()) == 1 and not title) or _POST.search(name) or not is_name(name):
        return None
    return (title.group().strip() if title else None), name, post


def _person(part: Part, named: _Named) -> Person:
    post = tidied("\n".join(named.posts)) or None
    role = PersonRole.CABINET_MEMBER if post and _CABINET.search(post) else PersonRole.OFFICER
    return Person(
        named.name, named.honorific, role, post, span_of([line_at(part.source, line.start) for line in named.lines])
    )
