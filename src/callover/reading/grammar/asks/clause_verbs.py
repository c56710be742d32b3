"""Finding the verbs that govern a clause: 'be submitted', 'the Panel note', 'to endorse'."""

import re
from dataclasses import dataclass

from callover.reading.grammar.asks.verbs import CONTROL, FORMS, NOUNS_TOO, Form
from callover.reading.grammar.asks.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Hit:
    """A governing verb at [start, end) of a clause; ``subject_end`` is where its subject ends."""

    base: str
    start: int
    end: int
    subject_end: int
    is_passive: bool
    is_infinitive: bool


def is_subordinate(hit: Hit, before: tuple[Hit, ...]) -> bool:
    """Whether an infinitive only tells more of something: 'the decision to endorse the plan be noted'.

    It does not behind a verb that asks ('asks officers to report'), nor where it goes on from another ('to consider
    and note').
    """
    if not hit.is_infinitive or not before:
        return False
    last = before[-1]
    return last.base not in CONTROL and not (last.is_infinitive and last.subject_end == hit.subject_end)


_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
_ADVERBS = word_set("also not now hereby then again first further therefore duly urgently jointly formally fully both")
_MODALS = frozenset({"should", "will", "would", "shall", "must", "to", "may", "can", "does", "do"})
SUBJECTS = word_set(
    "committee panel commission council cabinet members member councillors officers officer board director "
    "directors group chair "
    "chairman chairperson vice-chair leader executive authority manager managers head adviser advisor "
    "department directorate "
    "team service services clerk solicitor secretary governors partners police trust sub-committee mayor it "
    "they he she who we "
    "heads representatives schools commissioner forum sub-group"
)
_NOT_SUBJECTS = word_set(
    "the a an this these those its their our further annual of in on for by with no any all as from at or that"
)


def hits_in(text: str) -> tuple[Hit, ...]:
    """The governing verbs of a clause, in order; participles that only describe ('as discussed') are none."""
    words = list(_WORD.finditer(text))
    lower = [word.group().lower() for word in words]
    hits: list[Hit] = []
    for index, word in enumerate(lower):
        form = FORMS.get(word)
        if form is None or form.is_ing:
            continue
        hit = _hit(words, lower, index, form, hits[-1] if hits else None, text)
        if hit is not None:
            hits.append(hit)
    return tuple(hits)


def _hit(
    words: list[re.Match[str]], lower: list[str], index: int, form: Form, last: Hit | None, text: str
) -> Hit | None:
    before = index - 1
    while before >= 0 and (lower[before] in _ADVERBS or lower[before].endswith("ly")):
        if lower[before] == "not":
            return None
        before -= 1
    previous = lower[before] if before >= 0 else ""
    word = words[index]
    if form.is_participle and previous == "being":
        return None  # 'the work being undertaken' only describes
    if form.is_participle and previous in _BE:
        while before > 0 and (lower[before] in _BE or lower[before] in _MODALS or lower[before] in _ADVERBS):
            before -= 1
        return Hit(
            form.base,
            word.start(),
            word.end(),
            words[before].end() if lower[before] not in _BE else words[before].start(),
            True,
            False,
        )
    if previous == "and" and last is not None and _goes_on(text, last, words[before].start(), word.end(), form):
        return Hit(form.base, word.start(), word.end(), last.subject_end, last.is_passive, last.is_infinitive)
    if previous == "to" and form.is_base:
        return Hit(form.base, word.start(), word.end(), words[before].start(), False, True)
    return _active(words, lower, index, before, form)


def _goes_on(text: str, last: Hit, at: int, end: int, form: Form) -> bool:
    """Whether a verb behind 'and' shares the last one's subject: 'be noted and approved', 'note the plan and make'."""
    if last.is_passive:
        return form.is_participle and (len(text[last.end : at].split()) <= 2 or form.base not in NOUNS_TOO)
    is_past = FORMS[text[last.start : last.end].lower()].is_participle
    shares = form.is_participle if is_past else form.is_base or form.is_third
    return shares and (form.base not in NOUNS_TOO or _DETERMINER.match(text, end) is not None)


_DETERMINERS = frozenset({"the", "that", "a", "an", "its", "with", "as", "and", "all"})
_DETERMINER = re.compile(r"\s+(?:the|that|an?|its|any|all|this)\b", re.IGNORECASE)
_POSTS = frozenset(
    [
        "head",
        "director",
        "manager",
        "officer",
        "leader",
        "executive",
        "member",
        "adviser",
        "lead",
        "commissioner",
        "superintendent",
    ]
)


_LED_ON = word_set("to back on in at by again further before the a an its their his her this that all any each next")


def _is_post(words: list[re.Match[str]], lower: list[str], index: int, subject: int, form: Form) -> bool:
    """Whether 'the Head of Housing report to' has a post for its subject: nothing passive comes after the verb."""
    if not form.is_base or "’" in lower[subject] or "'" in lower[subject] or not words[subject].group()[0].isupper():
        return False
    following = lower[index + 1 : index + 2]
    is_led = bool(following) and (following[0] in _LED_ON or following[0].endswith("ly"))
    return is_led and not _BE & set(lower[index:]) and bool(_POSTS & set(lower[:subject]))


def _active(words: list[re.Match[str]], lower: list[str], index: int, before: int, form: Form) -> Hit | None:
    """A verb with its subject before it: a body, a post, or nobody where the clause begins with the verb."""
    word = words[index]
    following = lower[index + 1] if index + 1 < len(lower) else ""
    if before < 0:
        is_verb = (not form.is_participle or form.is_base or following in _DETERMINERS) and following not in _BE
        return Hit(form.base, word.start(), word.end(), 0, False, False) if is_verb else None
    is_capital = word.group()[0].isupper() and not (len(word.group()) > 2 and word.group().isupper())
    if following in _BE or is_capital or lower[before] in _NOT_SUBJECTS:
        return None
    subject = before
    if lower[before] in _MODALS and lower[before] != "to" and before > 0:
        subject = before - 1
        if not form.is_base:
            return None
    is_plain = lower[subject] in SUBJECTS or _is_post(words, lower, index, subject, form)
    is_name = words[subject].group()[0].isupper() and subject > 0
    if (
        is_plain
        or (is_name and form.base not in NOUNS_TOO and not form.is_participle)
        or (subject != before and form.is_base)
    ):
        return Hit(form.base, word.start(), word.end(), words[subject].end(), False, False)
    return None
