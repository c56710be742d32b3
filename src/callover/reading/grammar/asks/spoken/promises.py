"""Promises in the discussion of an item."""

import re
from collections.abc import Callable, Iterator

from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken.actions import action_line
from callover.reading.grammar.asks.spoken.asked import asked_for, asked_that, asked_to
from callover.reading.grammar.asks.spoken.found import Promise
from callover.reading.grammar.asks.spoken.given import active, other_signs, passive, pledged
from callover.reading.grammar.asks.spoken.sentences import sentences, stretches
from callover.reading.grammar.asks.spoken.speakers import Speaker, Stretch
from callover.reading.parts import Passage
from callover.reading.records import Action

_CUE = re.compile(
    r"would |will |request|agreed|asked|invited|undert|committed|promised|pledged|offered|happy to|"
    r"volunteered|gave an|deferred|postponed|"
    r"do so|could be |due to |scheduled to |should (?:contact|e|write|speak)|(?:arrang|broker|organis|"
    r"setting up)|tasked|instructed|resolved that|"
    r"to be [a-z]+(?:ed|ht|en|nt)\b|[Cc]alled (?:up)?on|called for|urged|encouraged|moved that"
)
_LINE_CUE = re.compile(r"\s*(?:ACTION|Action|To be |[A-Z][^.]{0,90}? to [a-z])")
_RESOLVED = re.compile(r"\s*(?:RESOLVED|Resolved|RECOMMENDED|AGREED)\b\s*[:–—-]")


def promises(passage: Passage, setting: Setting) -> tuple[Action, ...]:
    """What the discussion of an item leaves somebody to do, in order; give it the text outside resolutions.

    A promise is owed to the committee or its members: a report back, a paper, a date, an invitation, a reply. What a
    service does or plans in its own work, what was done, what is only asked as a question, and what hangs on an 'if'
    are none. ``what`` is the words that say it; the span is that of the sentence, which names owner and date too.
    """
    found: list[Action] = []
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        if "?" in sentence or not (_CUE.search(sentence) or _LINE_CUE.match(sentence)) or _RESOLVED.match(sentence):
            continue
        for promise in _in_sentence(sentence, setting):
            what = sentence[promise.start : promise.end].rstrip(" .;,:")
            if len(what) < 4:
                continue
            due = read_due(what, setting) or read_due(sentence[: promise.end], setting)
            span = passage.span(start, start + promise.start + len(what))
            found.append(Action(what, promise.kind, promise.owner or None, due, span))
    return tuple(found)


def _in_sentence(sentence: str, setting: Setting) -> list[Promise]:
    line = action_line(sentence)
    if line is not None:
        return [line]
    speaker = Speaker(sentence)
    found: list[Promise] = []
    for start, end in stretches(sentence):
        first = next(_readings(Stretch(sentence[start:end], speaker, setting)), None)
        if first is not None:
            found.append(Promise(start + first.start, start + first.end, first.kind, first.owner))
    return found


_Reader = Callable[[Stretch], Iterator[Promise]]
_READERS: tuple[tuple[_Reader, tuple[str, ...]], ...] = (
    (asked_that, ("requested", "equest was", "equests were", "asked", "agreed", "resolved", "moved", "proposed")),
    (asked_to, ("asked", "requested", "invited", "tasked", "instructed", "urged", "encouraged", "called")),
    (asked_for, ("request", "Request", "asked", "called")),
    (
        pledged,
        ("committed", "undertook", "promised", "pledged", "offered", "agreed", "volunteered", "gave a", "happy to"),
    ),
    (
        other_signs,
        (
            "deferred",
            "postponed",
            "should ",
            "arranging",
            "brokering",
            "organising",
            "setting up",
            "do so",
            "could be",
            "due to",
            " scheduled to",
            "will receive",
            "would receive",
            "would consider",
            "will consider",
            "would look",
            "return to",
        ),
    ),
    (passive, (" be ",)),
    (active, ("would ", "will ")),
)
"""The readers of a stretch, the surest first, each with words of which it needs one: a cheap look before a dear one."""


def _readings(said: Stretch) -> Iterator[Promise]:
    for read, cues in _READERS:
        if any(cue in said.words for cue in cues):
            yield from read(said)
