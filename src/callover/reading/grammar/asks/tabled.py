"""What a row of a table of actions assigns: what is to be done, who is to do it and by when, each in its column."""

from callover.reading.grammar.asks.due import read_due
from callover.reading.grammar.asks.setting import Setting
from callover.reading.grammar.asks.spoken.actions import kind_said
from callover.reading.records import Action, Span


def tabled_action(what: str, owner: str, when: str, span: Span, setting: Setting) -> Action:
    """The action of a row, from the words of its cells; ``owner`` and ``when`` may be empty.

    Where the column of dates says nothing that can be read, the action's own words may: 'report back in May'.
    """
    due = read_due(when, setting) or read_due(what, setting)
    return Action(what.rstrip(" .;,"), kind_said(what), owner or None, due, span)
