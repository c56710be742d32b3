"""Committees as running text names them."""

from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.word_sets import word_set

KINDS = word_set("cabinet council board group panel commission committee sub-committee executive assembly")
_GENERIC = KINDS | word_set("the this its our that next of and for full scrutiny select overview")


def is_ours(words: str, setting: Setting) -> bool:
    """Whether words that name a body, or none, mean the committee whose meeting it is.

    'This Commission' and no words at all do; 'Cabinet' does where the setting's body is one; a name does where all its
    words are in the name of the setting's body.
    """
    named = {word.strip(",.;:").lower() for word in words.split()}
    own = {word.strip(",.;:").lower() for word in (setting.body or "").split()}
    if not named or named <= {"this", "the", "committee", "commission", "panel", "of"}:
        return True
    if not own:
        return False
    return named - _GENERIC <= own and named & KINDS <= own
