"""The people whom the minute of an item names as welcomed, attending or presenting."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from callover.civic.names import NamedPerson, is_name, split_people
from callover.reading.grammar.attendance import role_of
from callover.reading.grammar.labels import BULLET, read_label, without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.parts import Passage
from callover.reading.records import Person, PersonRole

_STOP = r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bRev)(?<!\bProf)(?<!\b[A-Z])\.\s|\.?$"
_WELCOMED = re.compile(
    r"\b(?:welcomed|introduced(?= (?:Councillor|Cllr|Mr|Mrs|Ms|Dr|[A-Z][a-z]+ [A-Z]))|thanked for attending|"
    r"invited(?= (?:Councillor|Cllr|Mr|Mrs|Ms|Dr|[A-Z][a-z]+ [A-Z])))"
    r"(?:\s+to\s+(?:the|this)\s+(?:meeting|committee|commission|panel|board|forum|session|item)\b[,:]?)?"
    r"\s+(?P<who>.+?)(?=\s+(?:to (?:the|this|present|"
    r"speak|introduce|give|address|update|outline|provide|share|talk|answer|join)\b|who\b|and (?:thanked|invited|"
    r"asked|advised)\b|for (?:attending|this|the)\b|as (?:the|a) (?:new|newly|guest)\b)|"
    rf"{_STOP})",
    re.DOTALL,
)
_ATTENDED = re.compile(
    r"^(?P<who>.+?),?\s+(?:was|were)\s+(?:also\s+|both\s+)?(?:in attendance|present)\b|"
    r"^(?P<who2>.+?),?\s+(?:attended|joined)\s+(?:the|this)\s+(?:meeting|committee|panel|commission|item|discussion)",
    re.IGNORECASE,
)
_PRESENTED = re.compile(
    r"^(?:(?:Following (?:this|on)|Next|Firstly|Secondly|Finally|First|In (?:introducing|"
    r"presenting)[^,]{0,60}),\s+)?(?P<who>[A-Z].+?),?\s+(?:then\s+|briefly\s+|also\s+|jointly\s+|"
    r"formally\s+)*(?:introduced|presented|gave|provided|delivered|outlined|summarised|talked|"
    r"took (?:the )?(?:members|committee|panel|commission)|updated|reiterated|spoke to|led|explained the|"
    r"submitted)\b(?:\s+and\s+\w+)?(?P<what>.{0,90})",
)
_PRESENTS = re.compile(
    r"\b(?:report|item|presentation|paper|update|overview|briefing|summary|slides|document|strategy|plan|content|"
    r"data|positivity|background|annual)\b",
    re.IGNORECASE,
)
_ALONG = re.compile(
    r"\b(?:along(?:side)? with|together with|accompanied by|supported by|in conjunction with|joined by|"
    r"assisted by)\s+(?P<who>.+?)(?=,?\s+(?:who|which|introduced|presented|to (?:the|this|present|introduce|give|"
    r"provide))\b|\.\s|\.?$)"
)
_PRESENTED_BY = re.compile(
    r"\b(?:report|item|presentation|update|paper|briefing|strategy|plan)\b[^.]{0,60}\b(?:was|were)\s+(?:then\s+|"
    r"jointly\s+|formally\s+)?(?:presented|introduced|given|delivered|outlined)"
    r"\s+by\s+(?P<who>.+?)(?=,?\s+(?:who|which|and (?:noted|summarised|discussed|considered|highlighted)|to (?:the|"
    rf"members)|on behalf|in (?:the|his|her))\b|{_STOP})"
)
_RECEIVED = re.compile(
    r"\breceived\s+an?\s+(?:\w+\s+){0,2}(?:presentation|update|report|briefing|talk)\s+(?:from|by)\s+"
    r"(?P<who>(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|(?!The\b|Cabinet\b|"
    r"Council\b)[A-Z][a-z]+(?=\s+[A-Z][\w’'-]+(?:,| \()))\b.+?)(?=,?\s+(?:on|about|regarding|which|who|concerning|"
    rf"in (?:relation|respect)|setting|outlining|explaining|covering)\b|{_STOP})"
)
_THANKED = re.compile(
    r"\bthanked\s+(?P<who>(?!the\b|all\b|everyone\b|members?\b|officers?\b|them\b|him\b|"
    r"her\b)[^.]{3,200}?)\s+for\s+(?:attending|coming|(?:his|her|their|the|an?)\s+(?:\w+\s+){0,2}(?:attendance|"
    r"presentation|update|report|time|contribution))\b"
)
_LABELLED = re.compile(
    r"^\W*(?:also\s+)?(?:in attendance|attending|attended|present|witness(?:es)?|guests?|officers? (?:in attendance|"
    r"attending|present)|invitees?|speakers?)(?:\s+for\s+(?:this|the)\s+(?:item|minute|"
    r"discussion))?\s*:[–-]?\s*(?P<who>[A-Z].+)$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"^(?:Members?|Officers?|It|They|He|She|Consideration|The (?:report|Committee|Commission|Panel|Board|Council|"
    r"Cabinet|Members?|Chair\w*|Vice-?Chair\w*|meeting|update|presentation|paper|item|group|public|service|programme|"
    r"following|sub)|This|These|That|A |An |In |At |On )\b"
)
_NO_GUEST = re.compile(
    r"^(?:the|this|these|that|all|members|everyone|officers|any|his|her|their)\b(?! (?:Deputy|Assistant|"
    r"Head|Strategic|Director|Chief|Service|Cabinet|Leader|Executive|Corporate|Interim|Acting|Independent))"
)
_FOLLOWING = re.compile(
    r"\bfollowing\b.{0,60}\b(?:in attendance|attended|present(?:ed)?|welcomed|joined)\b.{0,60}:$|\b(?:welcomed|"
    r"in attendance)\b.{0,30}:\s*[-–—]?$",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:that|who|which|when|assured|noted|said|advised|asked|was|were|had|is|are|would)\b")
_NEXT_POST = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*|\band\s+)(?=the\s+[A-Z])")
_POSTS = re.compile(
    r"^[Tt]he\s+(?=(?:Deputy|Assistant|Head|Strategic|Director|Chief|Service|Cabinet|Leader|Executive|Corporate|"
    r"Interim|Acting|Independent|Principal|Lead|Senior|Portfolio|Programme|Team|Group|Joint)\b)"
)
_MEMBER_POST = re.compile(
    r"\b(?:cabinet member|leader|portfolio|executive member|councillor|chair of the (?:committee|panel|commission))\b",
    re.IGNORECASE,
)


def read_welcomed(paragraphs: Sequence[Paragraph], members: Sequence[Person]) -> tuple[Person, ...]:
    """The people named as welcomed to an item, attending for it or presenting it, each once.

    Members of the committee are left out: they are present anyhow; one of them whom the minute names with a post
    outside the council chamber (a head teacher, a housing partner) came for the item and is kept.
    """
    found: list[Person] = []
    is_listing = False
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        at = without_label(text)
        if _FOLLOWING.search(text):
            is_listing = True
            continue
        is_listing = is_listing and bool(BULLET.match(text) or read_label(text))
        ranges = [(at, len(text))] if is_listing or (index == 0 and _is_bare_list(text)) else _named_ranges(text, at)
        for start, end in ranges:
            if not text[start:end].strip():
                continue
            for person in _people(paragraph.passage.cut(start, end)):
                if not _is_member(person, members):
                    _add(found, person)
    return tuple(found)


def _people(passage: Passage) -> list[Person]:
    """The people in these words; where they begin with a post and no name, each ``the`` begins another."""
    text = passage.text
    if not _POSTS.match(text) or re.search(r"\b(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b", text):
        return [person for named in split_people(text) if (person := _person(passage, named))]
    cuts = [0, *(match.end() for match in _NEXT_POST.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(cuts):
        words = re.sub(r"\s*(?:,|;|\band)?\s*$", "", text[start:end])
        article = re.match(r"[Tt]he\s+", words)
        begin = start + (article.end() if article else 0)
        post = text[begin : start + len(words)]
        if post:
            named = NamedPerson("", None, post, begin, start + len(words))
            found.append(
                Person("", None, role_of(named, post, "item", ""), post, passage.span(begin, start + len(words)))
            )
    return found


def _is_bare_list(text: str) -> bool:
    """Whether an item opens with nothing but people and their posts, the words ``were in attendance`` left out."""
    if text.endswith((".", ":", ";")) or _LABELLED.match(text) or _VERB.search(text) or len(text) > 600:
        return False
    people = split_people(text)
    return (
        bool(people)
        and people[0].start == 0
        and all(one.name and one.post for one in people)
        and is_name(people[0].name)
    )


def _named_ranges(text: str, at: int) -> list[tuple[int, int]]:
    """Where a paragraph names people: after ``welcomed``, before ``attended`` or ``presented the report``."""
    ranges: list[tuple[int, int]] = []
    ranges.extend((m.start("who"), m.end("who")) for m in _WELCOMED.finditer(text) if not _NO_GUEST.match(m["who"]))
    for pattern in (_PRESENTED_BY, _RECEIVED, _THANKED):
        ranges.extend((match.start("who"), match.end("who")) for match in pattern.finditer(text))
    labelled = _LABELLED.match(text)
    if labelled and not _VERB.search(labelled["who"]):
        ranges.append((labelled.start("who"), labelled.end("who")))
    if ranges:
        ranges.sort()
        ranges.extend((m.start("who"), m.end("who")) for m in _ALONG.finditer(text, ranges[-1][1]))
        return ranges
    body = text[at:]
    if _NO_PERSON.match(body) and not re.match(
        r"^The (?:Deputy|Assistant|Head|Strategic|Director|Chief|Service|Cabinet Member|Leader|Executive|Corporate|"
        r"Interim|Acting|Independent)",
        body,
    ):
        return []
    attended = _ATTENDED.match(body[:700])
    if attended:
        group = "who" if attended["who"] else "who2"
        if _VERB.search(attended[group]):
            return []
        ranges.append((at + attended.start(group), at + attended.end(group)))
        return ranges
    presented = _PRESENTED.match(body[:500])
    if (
        presented
        and len(presented["who"]) < 260
        and not _VERB.search(presented["who"])
        and _PRESENTS.search(presented["what"])
        and not re.search(r"[.;:]\s", presented["who"])
    ):
        ranges.append((at + presented.start("who"), at + presented.end("who")))
        ranges.extend((at + m.start("who"), at + m.end("who")) for m in _ALONG.finditer(body[:500]))
    return ranges


def _person(passage: Passage, named: NamedPerson) -> Person | None:
    if named.name and not named.honorific and not named.post and not is_name(named.name):
        return None
    if named.name and not named.honorific and len(named.name.split()) < 2 and not named.post:
        return None
    if not named.name and not named.post:
        return None
    post = named.post or named.remark
    role = role_of(named, post, "item", "")
    return Person(named.name, named.honorific, role, post, passage.span(named.start, named.end))


def _is_member(person: Person, members: Sequence[Person]) -> bool:
    if not person.name:
        return False
    surname = person.name.split()[-1].casefold()
    is_listed = any(one.name.split()[-1].casefold() == surname for one in members if one.name)
    return is_listed and (
        not person.post
        or bool(_MEMBER_POST.search(person.post))
        or person.role in (PersonRole.CHAIR, PersonRole.CABINET_MEMBER)
    )


def _add(found: list[Person], person: Person) -> None:
    """Adds a person whom the item has not named yet; a fuller name or a post known earlier is the same person."""
    for at, one in enumerate(found):
        if person.name and not one.name and person.post and str(one.post).casefold() == person.post.casefold():
            del found[at]  # the post was named before its holder: people stand in the order of their names
            break
        same_name = bool(person.name and one.name) and _surname(one.name) == _surname(person.name)
        same_post = bool(person.post and one.post) and str(person.post).casefold() == str(one.post).casefold()
        same_post = same_post or (
            not person.name and bool(one.post) and bool(re.match(rf"{re.escape(str(person.post))}\b", str(one.post)))
        )
        if same_name or (same_post and (not (person.name and one.name) or _alike(one.name, person.name))):
            return
    found.append(person)


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _alike(one: str, other: str) -> bool:
    """Whether two surnames differ by a slip: the same post under ``Ghosh`` and ``Gosh`` is one person's."""
    return SequenceMatcher(None, _surname(one), _surname(other)).ratio() >= 0.75
