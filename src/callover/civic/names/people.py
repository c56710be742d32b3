"""People named in lists: 'Councillors A, B and C', 'Ms. D. Eve (Parent Governor)', 'F Gray, Head of Service'."""

import re
from dataclasses import dataclass, field

from callover.civic.names.pieces import Bracket, Piece, pieces_of
from callover.civic.names.words import (
    ATTENDANCE_REMARKS,
    HONORIFICS,
    NOBODY,
    PARTICLES,
    PARTIES,
    PLURALS,
    POST_BEGINNINGS,
    POST_ENDINGS,
    SUFFIXES,
)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person as a list names them, at the half-open range [start, end) of the text.

    ``name`` is without honorific and letters after it, and is empty where only a post is printed ('the Head of
    Service'). ``honorific`` is as printed, in the singular. ``remark`` is what else stands in brackets: 'virtually'.
    """

    name: str
    honorific: str | None
    post: str | None
    start: int
    end: int
    suffix: str | None = None
    party: str | None = None
    ward: str | None = None
    remark: str | None = None
    substitute_for: str | None = None
    is_chair: bool = False
    is_vice_chair: bool = False


_TITLES = "|".join(sorted(HONORIFICS, key=len, reverse=True))
_HONORIFIC = re.compile(
    rf"(?:(?:the\s+)?(?:(?:right\s+|rt\.?\s+|very\s+)?(?:worshipful|hon(?:ourable)?|"
    rf"rev(?:eren)?d?)\.?,?\s+(?:the\s+)?)?)?"
    rf"(?:(?:county|city|borough|district|parish|town|honorary)\s+(?=councillor|cllr|ald))?"
    rf"(?:y\s+(?=cynghor))?(?P<title>{_TITLES})\b\.?(?:(?:\s*/\s*|\s+(?:the\s+)?)(?:{_TITLES})\b\.?)*[:\s]*",
    re.IGNORECASE,
)
_MAYOR = re.compile(
    r"(?:the\s+)?(?:right\s+worshipful\s+|worshipful\s+)?(?:the\s+)?(?:deputy\s+|"
    r"lord\s+)*mayor(?:ess)?\b,?\s*(?:\((?=\w)|[-–—]\s*)?",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_](?:\.[^\W\d_])*\.?|[^\W\d_][^\W\d_.’'‘`-]*(?:[’'‘`-][^\W\d_]+)*\.?)$")
# "Alex Ash of Birch Borough Council", "Alex Ash from Healthwatch": what follows says whose they are.
_BELONGING = re.compile(r"\s+(?:of|from)\s+(?=(?:the\s+)?[A-Z])")
_DASH = re.compile(r"\s+[-–—]+\s*|\s*[–—]\s+|\s*:-?\s+|-\s+")
_FOR = re.compile(
    r"\s+(?:\(?(?:as\s+)?(?:a\s+)?(?:substitut(?:e|ing)|sub\.?|deputising|in place)\s+(?:for|of)|for)\s+", re.IGNORECASE
)
_CHAIR = re.compile(
    r"(?:in\s+the\s+)?(?:co-?)?chair(?:man|woman|person|ing)?(?:\s+of\s+the\s+(?:committee|panel|commission|"
    r"council|meeting|board|cabinet))?$|cadeirydd$|presiding$|yn y gadair$",
    re.IGNORECASE,
)
_VICE = re.compile(r"(?:(?:vice|deputy)[\s-]*chair|is-?\s?gadeirydd)", re.IGNORECASE)
_SUBSTITUTE = re.compile(
    r"(?:as\s+)?(?:named\s+|a\s+)?(?:substitut(?:e|ing|ion)|sub\.?|deputising|in place|eilydd|for)\b\s*(?:for|"
    r"of|:|-|dros)?\s*",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z]{2,3}$")


def split_people(text: str) -> tuple[NamedPerson, ...]:
    """The people that a list names, in order. Never raises; words that name nobody give nobody."""
    people: list[_Person] = []
    for piece in pieces_of(text):
        _take(text, piece, people)
    return tuple(person.finished(text) for person in people)


def is_name(words: str) -> bool:
    """Whether these words can be a person's name: capitals, initials and particles, no post and no department."""
    tokens = words.split()
    if not 1 <= len(tokens) <= 6 or tokens[0].strip(".").lower() in POST_BEGINNINGS:
        return False
    return _is_built_as_name(tokens)


def _is_built_as_name(tokens: list[str]) -> bool:
    if tokens[0].strip(".").lower() in NOBODY:
        return False
    if len(tokens) > 1 and tokens[-1].strip(".").lower() in POST_ENDINGS:
        return False
    capitals = 0
    for token in tokens:
        if token.lower() in PARTICLES:
            continue
        if not _NAME_WORD.match(token) or not token[0].isupper():
            return False
        capitals += 1
    return capitals > 0


@dataclass
class _Person:
    """A person while their list is being read; ``post`` is a range of the text."""

    name: str
    honorific: str | None
    start: int
    end: int
    listed: bool
    post: tuple[int, int] | None = None
    suffix: str | None = None
    substitute_for: str | None = None
    brackets: list[Bracket] = field(default_factory=list)
    ward: str | None = None

    def finished(self, text: str) -> NamedPerson:
        """The frozen person, with the brackets told apart."""
        post = _words(text[slice(*self.post)]) if self.post else None
        party = remark = None
        ward, substitute_for = self.ward, self.substitute_for
        is_vice = bool(post and _VICE.match(post))
        is_chair = bool(post and _CHAIR.match(post)) and not is_vice
        remarks: list[str] = []
        for bracket in self.brackets:
            words = _words(bracket.text)
            if _VICE.match(words):
                is_vice = True
            elif _CHAIR.match(words):
                is_chair = True
            elif match := _SUBSTITUTE.match(words):
                substitute_for = _name_only(words[match.end() :]) or substitute_for
                remarks += [] if substitute_for else [words]
            elif words.lower() in PARTIES:
                party = words
            elif words.lower().endswith(" ward"):
                ward = words[: -len(" ward")]
            elif post is None and _is_capacity(words):
                post = words
            elif words:
                remarks.append(words)
        remark = "; ".join(remarks) or None
        return NamedPerson(
            self.name,
            self.honorific,
            post,
            self.start,
            self.end,
            self.suffix,
            party,
            ward,
            remark,
            substitute_for,
            is_chair,
            is_vice,
        )


def _is_capacity(words: str) -> bool:
    """Whether bracketed words say what somebody is: they begin with a capital and are no initials, no 'From 2pm'."""
    first = words.split(maxsplit=1)[0].lower() if words else ""
    if first in ATTENDANCE_REMARKS:
        return False
    return words[:1].isupper() and not (_INITIALS.match(words) and words not in ("CCG", "ICB", "NHS"))


def _words(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:–—-")


def _name_only(words: str) -> str:
    match = _HONORIFIC.match(words)
    return _words(words[match.end() :] if match else words)


def _take(text: str, piece: Piece, people: list[_Person]) -> None:
    """Read one piece: a new person, or more of the last one's post."""
    person = _person_of(text, piece, people)
    if person is not None:
        person.brackets.extend(piece.brackets)
        people.append(person)
        return
    if not people:
        return
    last = people[-1]
    words = piece.text.split()
    if words and all(word.strip(".").lower() in SUFFIXES for word in words):
        last.suffix = " ".join(filter(None, (last.suffix, *words)))
    elif words:
        last.post = (last.post[0] if last.post else piece.start, piece.end)
    last.end = piece.end
    if not last.post:
        last.brackets.extend(piece.brackets)


def _person_of(text: str, piece: Piece, people: list[_Person]) -> _Person | None:
    """The person that this piece begins, or None where it goes on about the last one."""
    words = piece.text
    last = people[-1] if people else None
    title = _HONORIFIC.match(words)
    if title and title.end() and _may_be_titled(words, title):
        return _titled(text, piece, words, title)
    if mayor := _MAYOR.match(words):
        return _mayor(piece, words, mayor.end())
    owes_post = last is not None and piece.mark == "," and bool(last.name) and last.post is None and not last.listed
    main, post_at = _before_dash(words, may_forget_comma=not owes_post)
    main, absent = _without_substitute(main)
    name, suffix = _without_suffix(main)
    if not name:
        return None
    listed = last is not None and last.listed and piece.mark != ";"
    if (
        is_name(name) or _is_surnamed_for_post(name, piece) or (listed and _is_built_as_name(name.split()[:2]))
    ) and _begins_person(name, piece, last, people, listed, post_at is not None):
        honorific = last.honorific if listed and last and not _is_guest(piece) else None
        return _made(text, piece, name, honorific, listed, post_at, suffix, absent, words)
    if _is_post_alone(words, piece, last):
        return _Person("", None, piece.start, piece.end, False, (piece.start + _article(words), piece.end))
    return None


def _is_surnamed_for_post(name: str, piece: Piece) -> bool:
    """'Cath Head (Head of Finance)': a surname that is also a post's word, with the post itself in brackets."""
    tokens = name.split()
    if len(tokens) != 2 or tokens[0].lower() in POST_BEGINNINGS:
        return False
    return bool(piece.brackets) and _is_built_as_name(tokens[:1]) and _is_capacity(_words(piece.brackets[0].text))


def _may_be_titled(words: str, title: re.Match[str]) -> bool:
    """Whether an honorific is one: a name with a capital must follow; 'Lord Mayor' is an office."""
    rest = words[title.end() :].lstrip()
    first = rest.split(None, 1)[0] if rest else ""
    return bool(first) and (first[0].isupper() or first.lower() in PARTICLES) and not rest.lower().startswith("mayor")


def _titled(text: str, piece: Piece, words: str, title: re.Match[str]) -> _Person:
    plural = title["title"].lower() in PLURALS
    printed = title.group().strip(" :\n\t")
    honorific = HONORIFICS[title["title"].lower()] if plural else _words(re.sub(r"(?i)^the\s+", "", printed))
    rest = words[title.end() :]
    main, post_at = _before_dash(rest, fewest=1)
    main, absent = _without_substitute(main)
    name, suffix = _without_suffix(main)
    at = None if post_at is None else post_at + title.end()
    return _made(text, piece, name, honorific, plural, at, suffix, absent, words)


def _mayor(piece: Piece, words: str, after: int) -> _Person:
    """'The Mayor, Councillor A' and 'Mayor B Smith': an office that stands where a title does."""
    name = words[after:].strip()
    if name and is_name(name):
        return _Person(name, _words(words[:after]), piece.start, piece.end, False)
    for bracket in piece.brackets:
        if title := _HONORIFIC.match(bracket.text):
            post = (piece.start + _article(words), bracket.start - 1)
            return _Person(_words(bracket.text[title.end() :]), title["title"], piece.start, piece.end, False, post)
    return _Person("", None, piece.start, piece.end, False, (piece.start + _article(words), piece.end))


def _made(
    text: str,
    piece: Piece,
    name: str,
    honorific: str | None,
    listed: bool,
    post_at: int | None,
    suffix: str | None,
    absent: str | None,
    words: str,
) -> _Person:
    post, ward = None, None
    if post_at is not None:
        begin, end = piece.start + post_at, piece.end
        after_bracket = piece.brackets and piece.brackets[-1].end < begin
        if after_bracket and words[post_at - 1] == "-":
            ward = _words(text[begin:end])
        else:
            post = (begin, end)
    return _Person(_words(name), honorific, piece.start, piece.end, listed, post, suffix, absent, ward=ward)


def _before_dash(words: str, may_forget_comma: bool = True, fewest: int = 2) -> tuple[str, int | None]:
    """The words before a dash, and where those behind it begin; a hyphen within a name is no dash.

    ``of`` and ``from`` part as a dash does where a name of at least ``fewest`` words stands before them.
    """
    belonging = _BELONGING.search(words)
    before = words[: belonging.start()].strip() if belonging else ""
    if belonging and len(before.split()) >= fewest and is_name(before):
        return before, belonging.end()
    post_at = _post_without_mark(words) if may_forget_comma else None
    if post_at is not None:
        return words[:post_at].rstrip(), post_at
    match = _DASH.search(words)
    if match is None or not words[: match.start()].strip() or not words[match.end() :].strip():
        tail = re.search(r"\s-(?=[A-Z])", words)
        if tail is None:
            return words, None
        return words[: tail.start()], tail.end()
    return words[: match.start()], match.end()


def _post_without_mark(words: str) -> int | None:
    """Where a post begins right behind a full name, its comma forgotten: 'Nora Merrick Co-Chair Options Group'."""
    tokens = list(re.finditer(r"\S+", words))
    for at in range(2, len(tokens) - 1):
        word = tokens[at].group()
        before = [token.group() for token in tokens[:at]]
        if word[0].isupper() and word.strip(".").lower() in POST_BEGINNINGS and all(map(_NAME_WORD.match, before)):
            is_full = (
                all(name[0].isupper() for name in before) and sum(len(name.strip(".")) > 2 for name in before) >= 2
            )
            return tokens[at].start() if is_full and before[0].lower() not in POST_BEGINNINGS else None
    return None


def _without_substitute(words: str) -> tuple[str, str | None]:
    match = _FOR.search(words)
    if match is None:
        return words, None
    absent = _name_only(words[match.end() :])
    return (words[: match.start()], absent) if is_name(absent) else (words, None)


def _without_suffix(words: str) -> tuple[str, str | None]:
    tokens = words.split()
    kept = len(tokens)
    while kept > 1 and tokens[kept - 1].strip(".,").lower() in SUFFIXES and tokens[kept - 1].isupper():
        kept -= 1
    return " ".join(tokens[:kept]), " ".join(tokens[kept:]) or None


def _begins_person(
    name: str, piece: Piece, last: _Person | None, people: list[_Person], listed: bool, dashed: bool
) -> bool:
    """Whether a piece that can be a name begins a new person, rather than being a department of the last one's post."""
    if last is None or piece.mark == ";" or dashed:
        return True
    if listed and last.post is None:
        return True
    if len(name.split()) > 1:
        return not (name.isupper() and last.post is not None)
    if last.post is not None or not last.name:
        return False
    return any(len(person.name.split()) == 1 for person in people) and not _INITIALS.match(name)


def _is_guest(piece: Piece) -> bool:
    """Whether brackets say that somebody in a list of councillors is none: a co-opted member."""
    return any("co-opt" in b.text.lower() or "coopt" in b.text.lower() for b in piece.brackets)


def _article(words: str) -> int:
    match = re.match(r"(?:the|a|an)\s+", words, re.IGNORECASE)
    return match.end() if match else 0


def _is_post_alone(words: str, piece: Piece, last: _Person | None) -> bool:
    """Whether a piece names a post and nobody in it: 'the Head of Service', at the start or behind 'the'."""
    after = words[_article(words) :]
    first = after.split(None, 1)[0].lower() if after.split() else ""
    begins = first in POST_BEGINNINGS and after[:1].isupper()
    return begins and (last is None or piece.mark == ";" or (_article(words) > 0 and words[:1].lower() == "t"))
