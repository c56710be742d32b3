"""Finds the questions of an item that takes questions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from callover.reading.grammar.labels import without_label
from callover.reading.grammar.paragraphs import Paragraph
from callover.reading.grammar.questions.answering import answered_by
from callover.reading.grammar.questions.asking import Asked, asked_in
from callover.reading.grammar.sentences import Sentence, sentences_of
from callover.reading.records import Question, Span

_TITLE = re.compile(
    r"\b(?:(?:written|oral|public|press|members?['’]?s?['’]?|councillors?['’]?|residents['’]?)\s+questions?|"
    r"questions?\s+(?:time|from|by|of|on notice|put|to|under|received|without notice|and)|"
    r"(?:public|community)\s+(?:participation|speaking|speakers|session|forum|time|address(?:es)?|open session|"
    r"involvement|statements?|representations?)|"
    r"open\s+(?:forum|session)|participation\s+(?:by|of|from)\s+(?:the\s+)?public|deputations?|petitions?|cwestiynau|"
    r"addresses?\s+(?:from|by)|adjournment for (?:the )?public)\b|"
    r"^\W*questions?\W*$|\bmembers of the public\b",
    re.IGNORECASE,
)
_SUPPLEMENTARY = re.compile(
    r"\bsupplementar(?:y|ies)\b|\bfollow(?:ed)?[- ]up (?:question|with)\b|\bfurther question\b|\bcwestiwn atodol\b",
    re.IGNORECASE,
)
_NO_SUPPLEMENTARY = re.compile(
    r"\b(?:no|not (?:ask|have|wish|take|put)|did not|declined|without|nor|waived|neither|if (?:he|she|they|"
    r"there))\b.{0,50}\bsupplementar|\bsupplementar\w+\W+(?:none|nil|no)\b|"
    r"\bwhether\b.{0,40}\bsupplementar",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no questions|there were no|none (?:were )?received|no (?:public|members of the public)|had not)\b|"
    r"^\W*(?:none|nil)\b",
    re.IGNORECASE,
)


def is_about_questions(title: str) -> bool:
    """Whether an item's title says that it takes questions."""
    return bool(_TITLE.search(title))


def read_questions(paragraphs: Sequence[Paragraph], title: str) -> tuple[Question, ...]:
    """The questions in an item that takes questions; empty for every other item, whose discussion has no askers."""
    if not is_about_questions(title):
        return ()
    asking = _Asking(title)
    for paragraph in paragraphs:
        asking.take(paragraph)
    return tuple(asking.found)


class _Asking:
    """The questions found so far, and whether the last is only announced."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.found: list[Question] = []
        self.is_announced = False

    def take(self, paragraph: Paragraph) -> None:
        """Reads one paragraph: an asker, a supplementary question, an answer, or more of what is there."""
        text = paragraph.text
        at = without_label(text)
        is_short = at > 0 or len(text) < 90
        for sentence in sentences_of(text[at:]) or ():
            self._sentence(paragraph, sentence, at, is_short and sentence.start == 0)

    def _sentence(self, paragraph: Paragraph, sentence: Sentence, shift: int, is_short: bool) -> None:
        text = sentence.text
        if _NONE.search(text[:80]):
            return
        span = paragraph.passage.span(shift + sentence.start, shift + sentence.end)
        is_supplementary = bool(_SUPPLEMENTARY.search(text)) and not _NO_SUPPLEMENTARY.search(text)
        asked = asked_in(text, self.title, is_short)
        if is_supplementary and self.found:
            self._supplementary(asked, text, span)
        elif asked is not None and not self._is_quoted(asked):
            self._ask(asked, text, span)
        elif self.found:
            self._answer(text, span)

    def _is_quoted(self, asked: Asked) -> bool:
        """Whether the asker is the one who answers, asking back: ``The Chair asked Mr Ash to write in``."""
        return bool(self.found) and self.found[-1].answered_by is not None and asked.asker == self.found[-1].answered_by

    def _ask(self, asked: Asked, text: str, span: Span) -> None:
        latest = self.found[-1] if self.found else None
        if latest is not None and self.is_announced and _surname(latest.asker) == _surname(asked.asker):
            self.found[-1] = replace(latest, span=_to(latest.span, span))
        else:
            is_own = bool(_SUPPLEMENTARY.search(text)) and not _NO_SUPPLEMENTARY.search(text)
            self.found.append(Question(asked.asker, asked.capacity, is_own, None, span))
        self.is_announced = asked.is_announced
        who = answered_by(text[asked.end :].lstrip(" ,.:;"), asked.asker)
        if who is not None:
            self.found[-1] = replace(self.found[-1], answered_by=who)

    def _supplementary(self, asked: Asked | None, text: str, span: Span) -> None:
        words = set(re.findall(r"[\w’'-]+", text))
        named = [one for one in self.found if _surname(one.asker) in words]
        if asked is not None and not named:
            self._ask(asked, text, span)
            return
        which = named[-1] if named else self.found[-1]
        index = len(self.found) - 1 - self.found[::-1].index(which)
        self.found[index] = replace(which, supplementary=True, span=_to(which.span, span))
        self.is_announced = False

    def _answer(self, text: str, span: Span) -> None:
        latest = self.found[-1]
        who = answered_by(text, latest.asker) if latest.answered_by is None else None
        if who is not None:
            self.found[-1] = replace(latest, answered_by=who, span=_to(latest.span, span))


def _surname(asker: str) -> str:
    return re.sub(r"['’]s$", "", asker.rsplit(maxsplit=1)[-1])


def _to(first: Span, last: Span) -> Span:
    return Span(first.start, max(first.end, last.end), first.line_start, max(first.line_end, last.line_end), first.page)
