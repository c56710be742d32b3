"""Who speaks in a sentence of minutes: 'In response, the Head of Service advised that …'."""

import re
from dataclasses import dataclass
from functools import cached_property

from callover.reading.grammar.asks.owners import owner_of
from callover.reading.grammar.asks.setting import Setting

_REPORTING = re.compile(
    r"\b(?:advised|noted|confirmed|stated|said|explained|reported|assured|indicated|responded|replied|"
    r"informed|outlined|added|commented|"
    r"clarified|announced|reiterated|highlighted|suggested|acknowledged|thanked|recognised|agreed|undertook|"
    r"committed|offered|promised|"
    r"requested|asked|invited|answered|mentioned|stressed|updated|proposed|welcomed|emphasised|accepted|"
    r"apologised|concluded)\b"
)
_LEAD = re.compile(
    r"^(?:(?:In\s+(?:response|reply|summary|conclusion|answer)|Following\s+(?:this|discussion)|Finally|"
    r"Accordingly)\s+(?=the\b|[A-Z])|[A-Z][\w’' -]{0,40}?:\s*|(?:[a-z0-9ivx]{1,4}[.)]\s+)|(?:In|Following|"
    r"With|On|As|After|During|At|Regarding|Finally|Further|Turning|Responding|Summing|When|Having|Referring|"
    r"Speaking|By)\b[^.]*?,\s+)+"
)
_SAME_SUBJECT = re.compile(r"\b(?:\w+ed|said)\b.*\band\s*$", re.DOTALL)
_WORD = re.compile(r"\w")
_PRONOUN = re.compile(r"(?:^|\s)(?:he|she|they|it|we|I)(?:\s+(?:also|then|further))?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Speaker:
    """Whoever a sentence says is speaking, found only when it is asked for."""

    sentence: str

    @cached_property
    def name(self) -> str | None:
        """As printed, without an article; None where the sentence names nobody."""
        verb = _REPORTING.search(self.sentence, 0, 280)
        return _named(self.sentence[: verb.start()]) if verb else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a sentence, with its speaker and the setting of the meeting."""

    words: str
    speaker: Speaker
    setting: Setting


def owner_before(words: str, speaker: Speaker | None = None) -> str | None:
    """The owner that stands at the end of these words, as the subject of what follows; a pronoun is the speaker.

    Empty where a pronoun stands for somebody whom the sentence does not name, None where there is no such subject.
    """
    clause = re.split(r"\bthat\b(?!\s+the\s*$)|[:;]\s", words)[-1]
    if (
        _PRONOUN.search(clause)
        or _SAME_SUBJECT.search(clause)
        or not _WORD.search(re.sub(r"\b(?:was|were|would\s+be|is)\s*$", "", clause))
    ):
        return (speaker.name if speaker else None) or ""
    return _named(clause)


def _named(words: str) -> str | None:
    bare = re.sub(
        r"\s+(?:also|then|further|had|has|who|subsequently|both|would|will|again)\s*$", "", words.strip(" ,:;-–")
    )
    owner = owner_of(bare)
    if owner is None and (lead := _LEAD.match(bare)):
        owner = owner_of(bare[lead.end() :])
    if owner is None and "," in bare:
        owner = owner_of(bare.rsplit(",", 1)[1])
    return None if owner is None or owner.lower() in _NOBODY else owner


_NOBODY = frozenset({"committee", "commission", "panel", "members", "board", "cabinet", "council", "it", "councillors"})
