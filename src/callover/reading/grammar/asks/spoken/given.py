"""What officers and members promise: 'committed to providing', 'would be circulated', 'would report back'."""

import re
from collections.abc import Iterator

from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.objects import action_kind_of
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken.found import Promise
from callover.reading.grammar.asks.spoken.owed import is_for_us, is_own_promise
from callover.reading.grammar.asks.spoken.speakers import Speaker, Stretch, owner_before
from callover.reading.grammar.asks.spoken.words import (
    AFTERWARDS,
    BASES,
    GIVE,
    GROUP,
    INFORMATION,
    OWN_WORK,
    PARTICIPLES,
    PHRASAL,
    UNSURE,
    audience,
)
from callover.reading.records import ActionKind

_PLEDGE = re.compile(
    r"(?<!had )(?<!has )(?<!have )(?<!were )(?<!are )(?<!is )(?<!remain )(?<!remained )(?<!fully )(?<!been )\b"
    r"(?P<verb>committed|undertook|promised|pledged|offered|agreed|volunteered|gave\s+an?\s+(?:undertaking|"
    r"commitment|assurance)|(?:was\s+|were\s+|would\s+be\s+)?happy)\s+"
    r"(?:(?:herself|himself|themselves)\s+)?to\s+(?P<inner>[\w-]+)"
)
_WAS_COMMITTED = re.compile(
    r"\b(?:was|were|is|are|remains?|remained|fully|been|being|be|strongly|still)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_PASSIVE = re.compile(
    r"\b(?:would|will|was\s+to|were\s+to|is\s+to|are\s+to|(?P<bare>to))\s+(?:also\s+|then\s+|now\s+|"
    r"therefore\s+|first\s+)?be\s+(?:(?:\w+ly|also|then|first)\s+)?(?P<verb>[\w-]+)"
)
_DO_SO = re.compile(r"\b(?:agreed|undertook|promised|offered)\s+to\s+do\s+so\b")
_COULD = re.compile(r"\bcould\s+be\s+(?P<verb>provided|shared|circulated|sent|supplied)\b")
_RECEIVE = re.compile(
    r"\b(?:[Cc]ommittee|[Cc]ommission|[Pp]anel|[Bb]oard|[Mm]embers)\s+(?:would|will)\s+(?:also\s+)?(?:receive|"
    r"be\s+receiving|consider|be\s+considering|"
    r"scrutinise|look\s+at|return\s+to)\s+(?=(?:an?|the|further|this)\b)"
)
_DUE_TO = re.compile(r"\b(?:was|were|is|are)\s+(?:due|scheduled)\s+to\s+(?:come|report|be\s+\w+(?:ed|ought))\b")
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|had|have|would|will|can|could|should|may|\w+ed|for|in\s+order|how|plans?)\b"
)
_ACTIVE = re.compile(
    r"\b(?:would|will)\s+(?:also\s+|then\s+|now\s+|therefore\s+)?(?:be\s+(?=\w+ing\b))?(?P<verb>[\w-]+)"
)
_SHOULD = re.compile(
    r"\bshould\s+(?P<verb>contact|email|e-mail|write\s+to|speak\s+to)\s+(?:her|him|them|the|Cllr|Councillor|[A-Z])"
)
_ARRANGING = re.compile(
    r"\b(?:was|were)\s+(?:currently\s+|now\s+|already\s+)?(?P<verb>arranging|brokering|organising|"
    r"setting\s+up)\s+(?:an?\s+|the\s+|further\s+)?(?:\w+\s+)?(?:meetings?|visits?|sessions?|workshops?)\b"
)
_DEFERRED = re.compile(
    r"\b(?:item|report|matter|presentation|consideration|discussion|update)\b[^.;]{0,80}?\b(?:was|were|"
    r"be)\s+(?:deferred|postponed)\b(?!\s+from)",
    re.IGNORECASE,
)


def pledged(said: Stretch) -> Iterator[Promise]:
    """'The Director committed to providing', 'agreed to circulate', 'undertook to', 'was happy to meet'."""
    words, speaker = said.words, said.speaker
    for match in _PLEDGE.finditer(words):
        if match["verb"] == "committed" and _WAS_COMMITTED.search(words[: match.start()]):
            continue
        base = BASES.get(match["inner"].lower())
        rest = words[match.start("inner") :]
        if base is None or base not in OWN_WORK or UNSURE.search(words[: match.start()]):
            continue
        if base in GIVE and not INFORMATION.search(rest[:90]):
            continue
        if base in ("look", "take", "come", "get", "find", "follow", "return", "pass", "seek") and not PHRASAL.match(
            re.sub(r"^(\w+?)(?:k|e|m|t|n|d|w)?ing\b", _bare, rest)
        ):
            continue
        yield Promise(
            match.start("inner"), len(words), action_kind_of(base, rest), owner_before(words[: match.start()], speaker)
        )


def _bare(match: re.Match[str]) -> str:
    return BASES.get(match.group().lower(), match.group())


def passive(said: Stretch) -> Iterator[Promise]:
    """'A copy would be circulated to Members', 'the review will be reported to the next meeting'."""
    words, speaker, setting = said.words, said.speaker, said.setting
    for match in _PASSIVE.finditer(words):
        base = PARTICIPLES.get(match["verb"].lower())
        if base is None:
            continue
        begin = _subject_start(words, match.start())
        subject, rest = words[begin : match.start()], words[match.end() :]
        if match["bare"] and (_FINITE.search(subject) or len(subject.split()) > 8):
            continue  # 'to be' is a plan only where no verb comes before it: 'Draft scope to be circulated'
        if UNSURE.search(words[: match.start()]) or not is_for_us(base, subject, rest, setting):
            continue
        by = re.search(r"\bby\s+the\s+(?=[A-Z])", rest)
        owner = owner_before(rest[by.end() : by.end() + 60]) if by else None
        yield Promise(begin, len(words), action_kind_of(base, rest, subject), owner or speaker.name)
        return


def _subject_start(words: str, at: int) -> int:
    """Where the subject before ``at`` begins: behind the last 'that' or the lead of the sentence."""
    begin = 0
    for match in re.finditer(
        r"\bthat\s+(?=the\b|an?\b|this\b|these\b|they\b|it\b|all\b|once\b|further\b|members\b|[A-Z])|(?<=[:;])\s+",
        words[:at],
    ):
        begin = match.end()
    return begin


def active(said: Stretch) -> Iterator[Promise]:
    """'She would report back', 'officers would look into it', 'the Head of Service will circulate the figures'."""
    words, speaker, setting = said.words, said.speaker, said.setting
    for match in _ACTIVE.finditer(words):
        base = BASES.get(match["verb"].lower())
        if base is None or UNSURE.search(words[: match.start()]):
            continue
        rest = words[match.start("verb") :]
        if _is_review_begun(words, match, base, setting):
            begin = _subject_start(words, match.start())
            yield Promise(begin, len(words), ActionKind.REVIEW, None)
            return
        owner = owner_before(words[: match.start()], speaker)
        if owner is not None and base in OWN_WORK and is_own_promise(base, rest, owner, setting):
            yield Promise(match.start("verb"), len(words), action_kind_of(base, rest), owner)
            return


def _is_review_begun(words: str, match: re.Match[str], base: str, setting: Setting) -> bool:
    subject = words[_subject_start(words, match.start()) : match.start()]
    return (
        base in ("commence", "begin", "start", "meet")
        and bool(GROUP.search(subject))
        and read_due(words[match.end() :], setting) is not None
    )


def other_signs(said: Stretch) -> Iterator[Promise]:
    """'Mr A should contact her to arrange this', 'the Director was arranging meetings', 'was deferred to May'."""
    words, speaker, setting = said.words, said.speaker, said.setting
    if (match := _DEFERRED.search(words)) and (read_due(words, setting) or "would be" in words):
        yield Promise(0, len(words), ActionKind.SCHEDULE, None)
    if done := _DO_SO.search(words):
        agreed = words[: done.start()]
        yield Promise(0, len(words), ActionKind.OTHER, owner_before(agreed, speaker))
    yield from _for_members(words, speaker, setting)
    if match := _SHOULD.search(words):
        owner = owner_before(words[: match.start()], speaker)
        if owner is not None:
            yield Promise(_subject_start(words, match.start()), len(words), ActionKind.OTHER, owner)
    if match := _ARRANGING.search(words):
        owner = owner_before(re.split(r",\s+(?=the\s+[A-Z])", words[: match.start()])[-1], speaker)
        if owner is not None and owner[0].isupper():
            yield Promise(match.start("verb"), len(words), ActionKind.SCHEDULE, owner)


def _for_members(words: str, speaker: Speaker, setting: Setting) -> Iterator[Promise]:
    """'The Panel would receive a report in May', 'was due to come to the next meeting', 'could be sent later'."""
    if (match := _RECEIVE.search(words)) and not UNSURE.search(words[: match.start()]):
        rest = words[match.end() :]
        if INFORMATION.search(rest[:60]) and (read_due(rest, setting) or "further" in rest[:20]):
            yield Promise(_subject_start(words, match.start()), len(words), ActionKind.REPORT, None)
    if match := _DUE_TO.search(words):
        rest = words[match.end() :]
        if (
            audience(setting.body).search(rest)
            and read_due(rest, setting)
            and not UNSURE.search(words[: match.start()])
        ):
            yield Promise(_subject_start(words, match.start()), len(words), ActionKind.REPORT, None)
    if (
        (match := _COULD.search(words))
        and AFTERWARDS.search(words[match.end() :])
        and not UNSURE.search(words[: match.start()])
    ):
        base = PARTICIPLES[match["verb"]]
        begin = _subject_start(words, match.start())
        kind = action_kind_of(base, words[match.end() :], words[begin : match.start()])
        yield Promise(begin, len(words), kind, speaker.name)
