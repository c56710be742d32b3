"""Questions put to the committee by the public, the press and other members: one for each asker and occasion."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.civic.names import split_people
from callover.reading.grammar.labels import without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.records import Capacity, Question, Span

_TITLE = re.compile(
    r"\b(?:public|press|members?['’]?s?)?\s*(?:questions?|question time|participation|speaking|forum|open session|petitions?|deputations?|cwestiynau)\b", re.IGNORECASE
)
_NAME = r"(?:(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Rev(?:eren)?d?|Councillor|Cllr|Alderman|Canon)\.?\s+)?[A-Z][\w’'.-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w’'.-]*){0,4}"
_TITLED = r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Rev(?:eren)?d?|Councillor|Cllr|Alderman|Canon)\.?\s+[A-Z][\w’'.-]*(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w’'.-]*){0,4}"
_VERB = r"(?:\s+(?:then|also|therefore|had|subsequently|further))*\s+(?:asked|questioned|enquired|queried|wished to (?:ask|know)|put (?:the|a|his|her|their)\b.{0,40}?\bquestion|submitted (?:the|a|his|her|their|two|three)\b.{0,40}?\bquestions?|raised (?:the|a)\b.{0,40}?\bquestion|addressed|sought|presented (?:the|a) (?:petition|question))"
_ASKED = re.compile(rf"^(?P<name>{_TITLED}|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){{1,3}})(?P<capacity>\s*(?:\([^)]*\)|,[^,]{{2,60}},))?{_VERB}")
_FROM = re.compile(rf"\b(?:question|Question|QUESTION)\s*(?:\d+|[A-Z])?\s*(?:[-–—:]\s*)?(?:was\s+)?(?:received\s+|submitted\s+|put\s+|asked\s+)?(?:from|by|From|FROM|of)\s*:?\s*(?P<name>{_NAME})")
_LISTED = re.compile(rf"^(?P<name>{_TITLED})(?P<capacity>\s*\([^)]*\))?\s*(?:[:–—-]|$)")
_SUPPLEMENTARY = re.compile(r"\bsupplementary\b|\bfollow(?:ed)?[- ]up question\b|\bfurther question\b", re.IGNORECASE)
_NO_SUPPLEMENTARY = re.compile(r"\b(?:no|not (?:ask|have|wish)|did not|declined|without|nor)\b.{0,40}\bsupplementary", re.IGNORECASE)
_ANSWERED = re.compile(
    r"^(?:In (?:response|reply|answer)(?:ing)?,?(?: to (?:the|this|his|her|a)[^,]{0,60},)?\s+)?(?P<who>(?:The\s+)?(?:Chair(?:man|person|woman)?|Vice-?Chair\w*|Leader[\w ]*|Deputy Leader[\w ,]*|Cabinet Member[\w ,&’'-]{0,80}?|Strategic Director[\w ,&’'-]{0,80}?|Director[\w ,&’'-]{0,60}?|Assistant Director[\w ,&’'-]{0,60}?|Head of[\w ,&’'-]{0,60}?|(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\.?\s+[A-Z][\w’'. -]{1,40}?))(?:\s*\([^)]*\))?,?\s+(?:then\s+)?(?:provided|responded|replied|advised|answered|explained|confirmed|stated|noted|said|informed|outlined|thanked|agreed|gave|reported|undertook|indicated|assured|welcomed|acknowledged)\b",
)
_RESPONSE_LABEL = re.compile(r"^(?:Response|Answer|Reply|A)(?:\s+(?:from|by|of))?\s*(?:the\s+)?(?P<who>[A-Z][\w ,&’'.-]{2,80}?)\s*[:–—-]", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no questions|there were no|none (?:were )?received|no (?:public|members of the public))|^\W*(?:none|nil)\b", re.IGNORECASE)
_PRESS = re.compile(r"\b(?:press|reporter|journalist|newspaper|editor|BBC|Radio|Gazette|Chronicle|Echo|Post|Advertiser|News)\b")


def is_about_questions(title: str) -> bool:
    """Whether an item's title says that it takes questions."""
    return bool(_TITLE.search(title))


def read_questions(paragraphs: Sequence[Paragraph], title: str) -> tuple[Question, ...]:
    """The questions in an item that takes questions; empty for every other item, whose discussion has no askers."""
    if not is_about_questions(title):
        return ()
    found: list[Question] = []
    for paragraph in paragraphs:
        text = paragraph.text
        at = without_label(text)
        asked = _asked(paragraph, at, title)
        if asked and not (found and _is_again(found[-1], asked)):
            if not _NONE.search(text[:80]):
                found.append(asked)
            if found:
                found[-1] = _answered(found[-1], text)
            continue
        if not found:
            continue
        latest = found[-1]
        if _SUPPLEMENTARY.search(text) and not _NO_SUPPLEMENTARY.search(text):
            named = next((one for one in found if one.asker.split()[-1] in text), latest)
            index = found.index(named)
            found[index] = replace(named, supplementary=True, span=_to(named.span, paragraph.span))
        else:
            answered = _answered(latest, text)
            found[-1] = replace(answered, span=_to(latest.span, paragraph.span)) if answered is not latest else latest
    return tuple(found)


def _asked(paragraph: Paragraph, at: int, title: str) -> Question | None:
    text = paragraph.text
    body = text[at:]
    match = _ASKED.match(body) or _FROM.search(body[:160])
    if not match and (at > 0 or len(body) < 80):
        match = _LISTED.match(body)
    if not match:
        return None
    people = split_people(match["name"])
    if not people or not people[0].name or _is_office(people[0].name):
        return None
    capacity = _capacity(people[0].honorific, match.groupdict().get("capacity") or "", body[:200], title)
    own = bool(_SUPPLEMENTARY.search(text)) and not _NO_SUPPLEMENTARY.search(text)
    return Question(_as_printed(match["name"], people[0].name), capacity, own, None, paragraph.passage.span(at, len(text)))


def _as_printed(printed: str, name: str) -> str:
    """The asker as printed, honorific and all: the contract's asker is a string of its own, not a person's name."""
    at = printed.find(name)
    return printed[: at + len(name)].strip() if at >= 0 else name


def _is_office(name: str) -> bool:
    return bool(re.match(r"^(?:Chair|Members?|Cabinet|Committee|Question|Response|Answer|The|A|In|Officers?|Director)\b", name))


def _capacity(honorific: str | None, bracket: str, text: str, title: str) -> Capacity:
    if _PRESS.search(bracket):
        return Capacity.PRESS
    if honorific and re.match(r"(?:coun|cllr|ald)", honorific, re.IGNORECASE):
        return Capacity.MEMBER
    if re.search(r"\bpublic\b", title, re.IGNORECASE) or re.search(r"resident|member of the public|public", bracket + text[:120], re.IGNORECASE):
        return Capacity.PUBLIC
    if re.search(r"\b(?:members?|councillors?)['’]?s?\s+questions?|questions? (?:from|by) (?:members|councillors)", title, re.IGNORECASE):
        return Capacity.MEMBER
    return Capacity.UNKNOWN


def _is_again(latest: Question, asked: Question) -> bool:
    """Whether an asker comes back with a supplementary question rather than a new one."""
    return asked.supplementary and latest.asker.split()[-1] == asked.asker.split()[-1] and not latest.supplementary


def _answered(question: Question, text: str) -> Question:
    if question.answered_by is not None:
        return question
    for start in [0, *(match.end() for match in re.finditer(r"[.?!]\s+", text))]:
        match = _ANSWERED.match(text[start:]) or _RESPONSE_LABEL.match(text[start:])
        if match and question.asker not in match["who"] and match["who"].split()[-1] != question.asker.split()[-1]:
            who = re.sub(r"^(?:The|the)\s+", "", match["who"]).strip(" ,")
            return replace(question, answered_by=who)
    return question


def _to(first: Span, last: Span) -> Span:
    return Span(first.start, max(first.end, last.end), first.line_start, max(first.line_end, last.line_end), first.page)
