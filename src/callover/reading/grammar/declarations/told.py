"""Declarations told in sentences: ``Councillor Ash declared a personal interest in item 5 as …``."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from callover.reading.grammar.declarations.natures import INTEREST, nature_of
from callover.reading.grammar.declarations.people import declarers
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.sentences import Sentence, sentences_of
from callover.reading.records import Declaration, Nature

HINT = re.compile(
    r"declar|disclos|register|announce|notice of|stated|said|advis|indicat|noted|wish|inform|datgan|explain",
    re.IGNORECASE,
)
_PLAIN = (
    r"declar(?:ed|ing|es)|disclosed|registered|gave notice of|made (?:a|an|"
    r"the following) (?:further )?(?:declaration|disclosure)|"
    r"made (?:a )?voluntary announcements?|wished to (?:declare|disclose)|asked (?:for it )?to be (?:noted|recorded)"
)
_DECLARED = re.compile(rf"\b(?:{_PLAIN})\b", re.IGNORECASE)
_SAID = re.compile(
    rf"\b(?:{_PLAIN}|announced|(?:stated|said|advised|indicated|noted|informed [^.]{{3,40}}?|explained|reported|"
    r"confirmed)"
    r"(?= that (?:he|she|they|it|as|his|her|their)\b)|(?:stated|advised|indicated|noted|reported) (?:his|her|their|"
    r"an?)(?= [^.]{0,40}interest))\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"^\s*that (?:he|she|they|his|her|their)\b(?: \w+)? (?:was|were|is|are|knew|know|knows|owned|owns|lived|lives|"
    r"worked|works|sat|sits|served|serves|had (?!no\b|nothing|left|to\b|received)|"
    r"has (?!no\b|nothing)|volunteers?|rents?|rented|uses?|used|wife|husband|son|daughter|mother|father|brother|"
    r"sister|partner|employer|family|spouse|company)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no(?!\.)|none|nil|nothing)\b.{0,40}\b(?:declar|interest|disclos|made|received)|^\W*(?:none|nil)\b|"
    r"\bnot? .{0,20}declared\b|"
    r"\bno (?:declarations|interests|disclosures)\b|\bneither\b.{0,40}\binterest",
    re.IGNORECASE,
)
_INTEREST_OF_HIS = re.compile(
    r"^.{0,110}?\b(?:interests?|non-?\s?pecuniary|pecuniary|DPIs?|ORI|NRI|OSI|VAOI|lobbied|"
    r"announcement)\b(?! (?:rates?|free|groups?|in (?:joining|being|becoming|sitting|serving|taking part|hearing|"
    r"seeing|learning|attending)))",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:having|had)\s+(?:\w+ly\s+|already\s+|earlier\s+)*$", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:the same|a similar|similar|a like|an identical)\b.{0,30}\binterests?\b|\binterests? (?:likewise|"
    r"in the same)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"^(?P<what>.{0,160}?\b(?:interests?|declarations?|disclosures?|DPI)\b.{0,120}?)\b(?:was|were|had been|being|"
    r"is)\s+(?:also\s+)?(?:declared|disclosed|made|received|registered|noted)\s+"
    r"(?:by|from)\s+(?P<who>.{3,160}?)(?P<rest>\s+(?:in (?:respect|relation|regard)|regarding|on|for|as|who|because|"
    r"relating|in (?:agenda )?(?:item|minute)|under|with regard)\b.*|[.:;].*|$)",
    re.IGNORECASE,
)
# A sentence of more declarers than this is a broken table, not a sentence.
_MOST_VERBS = 20
_GOES_ON = re.compile(r"^(?:As|This|It|He|She|They|The interest|Because|Therefore)\b")
_WELSH = re.compile(
    r"\bDatganodd\s+(?:yr?\s+)?(?P<who>.{3,120}?)\s+(?P<what>(?:fuddiant|ddiddordeb|gysylltiad|bod)\b.*)$"
)


def told_in(paragraph: Paragraph, is_own: bool, latest: Nature) -> list[Declaration]:
    """The declarations that a paragraph's sentences tell; ``latest`` is what ``the same interest`` refers to."""
    text = paragraph.text
    if not HINT.search(text):
        return []
    found: list[Declaration] = []
    sentences = sentences_of(text)
    for at, sentence in enumerate(sentences):
        after = _after(sentences[at + 1 :])
        before = found[-1].nature if found else latest
        found.extend(_told(paragraph, sentence, after, is_own, before))
    return found


def _after(sentences: Sequence[Sentence]) -> str:
    """The sentence that goes on about the same person: ``As this was a personal interest he would leave.``"""
    goes_on = bool(sentences) and _GOES_ON.match(sentences[0].text)
    return sentences[0].text if goes_on else ""


def _told(paragraph: Paragraph, sentence: Sentence, after: str, is_own: bool, latest: Nature) -> Iterator[Declaration]:
    text = sentence.text
    if _NONE.search(text):
        return
    span = paragraph.passage.span(sentence.start, sentence.end)
    inverted = _WELSH.search(text) or _PASSIVE.match(text)
    if inverted and (names := declarers(_welsh_titled(inverted["who"]), is_own=True)):
        detail = (inverted["what"] + (inverted.groupdict().get("rest") or "")).strip(" .,:")
        for name in names:
            yield Declaration(name, nature_of(text), detail, span)
        return
    begin = 0
    for verb, names, end in _verbs(text, is_own):
        clause = text[verb.end() : end]
        if _AGAIN.search(text, 0, verb.start()) and not is_own:
            continue
        if not _declares(verb, clause, after, is_own):
            continue
        said = text[begin:end]
        nature = _nature(said, after, latest)
        for name in names:
            yield Declaration(name, nature, _detail(verb, clause) or text.strip(), span)
        begin = end


def _verbs(text: str, is_own: bool) -> Iterator[tuple[re.Match[str], list[str], int]]:
    """Each verb of declaring with who declares and where the clause ends, that is where the next one's names begin."""
    matches = list(islice((_SAID if is_own else _DECLARED).finditer(text), _MOST_VERBS))
    taken: list[tuple[re.Match[str], list[str], int]] = []
    previous = 0
    for match in matches:
        names = declarers(text[previous : match.start()], is_own and previous == 0)
        if names:
            taken.append((match, names, previous))
            previous = match.end()
    for at, (match, names, _) in enumerate(taken):
        yield match, names, _cut(text, match.end(), taken[at + 1][0].start()) if at + 1 < len(taken) else len(text)


def _cut(text: str, start: int, end: int) -> int:
    """Where the words about the next declarer begin: at the last ``and``, comma or semicolon before their title."""
    match = re.search(r"[,;]?\s+(?:and|whilst|while)\s+(?=(?:the\s+)?[A-Z])|[,;]\s+(?=[A-Z])", text[start:end])
    return start + match.start() if match else end


def _declares(verb: re.Match[str], clause: str, after: str, is_own: bool) -> bool:
    if "announcement" in verb.group().lower() or _INTEREST_OF_HIS.match(clause):
        return True
    if not is_own:
        return False
    if _HOLDS.match(clause):
        return True
    is_declaring = bool(re.match(r"declar|disclos|made", verb.group(), re.IGNORECASE))
    return is_declaring and (
        bool(INTEREST.search(after)) or bool(re.match(r"^\s*(?:that|in (?:respect|relation)|on|under|as)\b", clause))
    )


def _nature(said: str, after: str, latest: Nature) -> Nature:
    nature = nature_of(said)
    if nature is Nature.UNKNOWN and _SAME.search(said):
        return latest
    if nature is Nature.UNKNOWN and after and INTEREST.search(after):
        return nature_of(after)
    return nature


def _detail(verb: re.Match[str], clause: str) -> str:
    words = re.sub(r"^\s*(?:that\s+)?", "", clause) if "announcement" in verb.group().lower() else clause
    return words.strip(" .,:;")


def _welsh_titled(who: str) -> str:
    return re.sub(r"^Cynghorydd\b", "Y Cynghorydd", re.sub(r"^Cynghorwyr\b", "Y Cynghorwyr", who))
