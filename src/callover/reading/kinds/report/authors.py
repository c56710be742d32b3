"""The people who answer for a report: lead officers and authors, with their posts; no telephone or address is a name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from callover.civic.names import is_name
from callover.reading.kinds.report.fields import Field
from callover.reading.parts import Part, line_at, span_of, tidied
from callover.reading.records import Person, PersonRole

_CONTACT = re.compile(
    r"\S+@\S+|(?:https?://|www\.)\S+|\(?\+?\d[\d ()-]{6,}\d(?:\s*(?:ext|x)\.?\s*\d+)?|\b(?:e-?mail|tel(?:ephone)?(?: no| number)?|phone|mobile|ext(?:ension)?)\b\s*[:.]?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|\s*,\s+|\s*:\s+|\s+\(|\t+")
_PLACE = re.compile(r"\b(?:directorate|department|council|services? group)$", re.IGNORECASE)
_HONORIFIC = re.compile(r"^(?:(?:councillor|cllr|mrs?|ms|miss|mx|dr|prof(?:essor)?|sir|dame)\b\.?\s+)+", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:officer|manager|director|head|lead|adviser|advisor|executive|assistant|coordinator|co-ordinator|consultant|analyst|chair|member|secretary|solicitor|"
    r"accountant|commissioner|principal|leader|treasurer|clerk|nurse|partner|counsel|support|specialist|planner|service|services)\b",
    re.IGNORECASE,
)
_CABINET = re.compile(
    r"\b(?:cabinet member|portfolio holder|leader of|executive member|deputy leader)\b", re.IGNORECASE
)
_JOB_LABEL = re.compile(r"^(?:job title|post|title|designation|position|role|name)\s*:\s*", re.IGNORECASE)
_OR = re.compile(r"[\s,;|]+(?:or|and|on)$", re.IGNORECASE)
_MOST = 12


def _post_of(posts: Mapping[str, Person], person: Person) -> str | None:
    known = posts.get(person.name.casefold())
    return known.post if known else None


def authors_of(part: Part, fields: Sequence[Field]) -> tuple[Person, ...]:
    """The lead officers and authors that the labels of a report name; where none does, its contacts or presenters.

    A post that is printed only where somebody is named as presenter is taken from there.
    """
    presenters = _distinct(person for one in fields if one.name == "from" for person in _people(part, one))
    posts = {person.name.casefold(): person for person in presenters}
    for names in (("author", "director"), ("contact",)):
        found = _distinct(person for one in fields if one.name in names for person in _people(part, one))
        if found:
            known = [person if person.post else replace(person, post=_post_of(posts, person)) for person in found]
            return tuple(known[:_MOST])
    return tuple(person for person in presenters if person.role is PersonRole.OFFICER and person.post)[:_MOST]


def _distinct(people: Iterable[Person]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in people:
        key = person.name.casefold()
        known = found.get(key)
        if known is None or (known.post is None and person.post is not None):
            found[key] = person
    return tuple(found.values())


def _people(part: Part, field: Field) -> list[Person]:
    """The people of one field: each begins with a name; the lines after it are the post, until a contact or a gap."""
    lines = (field.line, *field.lines)
    found: list[tuple[int, str, str | None, list[str]]] = []
    is_open = False
    for index, text in enumerate(field.texts):
        words = _OR.sub("", tidied(_CONTACT.sub(" ", text)).strip(" ,;|()[]"))
        words = _JOB_LABEL.sub("", words)
        if not words:
            is_open = is_open and not text.strip() and not (found and found[-1][3])
            continue
        named = None if is_open and _POST.search(words) and not _SEPARATOR.search(words) else _named(words)
        if named:
            found.append((index, named[1], named[0], [named[2]] if named[2] else []))
            is_open = True
        elif found and is_open and not _PLACE.search(words) and len(found[-1][3]) < 4:
            found[-1][3].append(words)
    return [_person(part, lines[index].start, name, honorific, posts) for index, name, honorific, posts in found]


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


def _person(part: Part, start: int, name: str, honorific: str | None, posts: Sequence[str]) -> Person:
    post = tidied(" ".join(posts)) or None
    role = PersonRole.CABINET_MEMBER if post and _CABINET.search(post) else PersonRole.OFFICER
    return Person(name, honorific, role, post, span_of([line_at(part.source, start)]))
