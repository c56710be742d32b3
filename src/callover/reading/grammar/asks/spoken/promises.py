"""Promises in the discussion of an item."""

import re
from collections.abc import Callable, Iterator, Sequence

from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken.actions import action_line, owner_line
from callover.reading.grammar.asks.spoken.asked import asked_for, asked_that, asked_to
from callover.reading.grammar.asks.spoken.found import Promise
from callover.reading.grammar.asks.spoken.given import active, other_signs, passive, pledged
from callover.reading.grammar.asks.spoken.sentences import sentences, stretches
from callover.reading.grammar.asks.spoken.speakers import Speaker, Stretch
from callover.reading.grammar.labels import without_label
from callover.reading.parts import Passage
from callover.reading.records import Action, ActionKind, Span

_CUES = (
    *(
        "would ",
        "will ",
        "agreed",
        "request",
        "asked",
        "invited",
        "undert",
        "committed to",
        "promised",
        "pledged",
        "offered",
    ),
    *(
        "happy to",
        "volunteered",
        "gave an",
        "deferred",
        "postponed",
        "do so",
        "could be ",
        "due to ",
        "scheduled to ",
        "should ",
    ),
    *("arranging", "brokering", "organising", "setting up", "tasked", "instructed", "to be ", "alled on", "alled upon"),
    *("called for", "urged", "encouraged", "moved that", "resolved that"),
)
"""Words of which a sentence needs one, the commonest first."""
_LINE_CUE = re.compile(r"\s*(?:ACTION|Action|To be |[A-Z][^.]{0,90}? to [a-z])")
_RESOLVED = re.compile(r"\s*(?:RESOLVED|Resolved|RECOMMENDED|AGREED)\b\s*[:–—-]")


def promises(passage: Passage, setting: Setting) -> tuple[Action, ...]:
    """What the discussion of an item leaves somebody to do, in order; give it the text outside resolutions.

    A promise is owed to the committee or its members: a report back, a paper, a date, an invitation, a reply. What a
    service does or plans in its own work, what was done, what is only asked as a question, and what hangs on an 'if'
    are none. ``what`` is the words that say it; the span is that of the sentence, which names owner and date too.
    """
    found: list[Action] = []
    previous: tuple[int, int] | None = None
    for start, end in _sentences(passage.text):
        sentence = passage.text[start:end]
        owner = owner_line(sentence)
        if owner is not None and previous is not None:
            found = [
                *(action for action in found if action.span.end <= passage.span(*previous).start),
                _assigned(passage, previous, end, owner, setting),
            ]
        elif owner is None and _may_promise(sentence):
            found += [
                _action(passage, start, sentence, promise, setting) for promise in _in_sentence(sentence, setting)
            ]
        previous = start, end
    return tuple(found)


def assignments(passage: Passage, taken: Sequence[Span], setting: Setting) -> tuple[Action, ...]:
    """What a paragraph that holds a resolution assigns around it, in sentences that name who 'is to': 'GF to order it'.

    ``taken`` are the spans of the clauses. Prose beside a resolution promises nothing here: it argues for the decision.
    """
    found: list[Action] = []
    for start, end in _sentences(passage.text):
        sentence, span = passage.text[start:end], passage.span(start, end)
        if any(span.start < clause.end and clause.start < span.end for clause in taken):
            continue
        if _LINE_CUE.match(sentence) and not _RESOLVED.match(sentence) and (line := action_line(sentence)):
            found.append(_action(passage, start, sentence, line, setting))
    return tuple(found)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, without the label or the number before the first: '3.3 The Chair agreed …'."""
    label = without_label(text)
    for start, end in sentences(text[label:]):
        yield label + start, label + end


def _may_promise(sentence: str) -> bool:
    if "?" in sentence or _RESOLVED.match(sentence):
        return False
    return _holds(sentence, _CUES) or _LINE_CUE.match(sentence) is not None


def _action(passage: Passage, start: int, sentence: str, promise: Promise, setting: Setting) -> Action:
    what = sentence[promise.start : promise.end].rstrip(" .;,:")
    due = read_due(what, setting) or read_due(sentence[: promise.end], setting)
    span = passage.span(start, start + promise.start + len(what))
    return Action(what, promise.kind, promise.owner or None, due, span)


def _assigned(passage: Passage, said: tuple[int, int], end: int, owner: str, setting: Setting) -> Action:
    """What a sentence says, assigned by the line behind it: 'The fence needs paint. Action: Clerk'."""
    what = passage.text[said[0] : said[1]].rstrip(" .;,:")
    inner = _in_sentence(what, setting)
    kind = inner[0].kind if inner else ActionKind.OTHER
    return Action(what, kind, owner, read_due(what, setting), passage.span(said[0], end))


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
        if _holds(said.words, cues):
            yield from read(said)


def _holds(words: str, cues: tuple[str, ...]) -> bool:
    """Whether words hold one of the cues; a plain loop, for it runs on every sentence of a paper."""
    for cue in cues:  # noqa: SIM110
        if cue in words:
            return True
    return False
