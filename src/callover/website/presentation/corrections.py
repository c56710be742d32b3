"""Corrections of what the software read, as the pages show them: what stood, what stands, why and since when."""

from collections.abc import Iterable
from dataclasses import dataclass

from callover.councils.models import Council
from callover.documents.models import Correction, Printed
from callover.website.presentation.links import See, place_url
from callover.website.presentation.words import date_words

_FACTS = {"agendaitem": "Agenda item"}


@dataclass(frozen=True)
class Corrected:
    """A correction that is in force."""

    what: str
    was: str
    now: str
    why: str
    made_on: str
    see: See


def corrected(council: Council, corrections: Iterable[Correction], within: Iterable[Printed]) -> tuple[Corrected, ...]:
    """The corrections of facts that stand inside any of these papers or minutes."""
    parts = [(one.document_id, one.start, one.end) for one in within]
    return tuple(
        _corrected(council, one)
        for one in corrections
        if any(one.document_id == number and start <= one.start and one.end <= end for number, start, end in parts)
    )


def _corrected(council: Council, one: Correction) -> Corrected:
    what = f"{_FACTS.get(one.fact, one.fact.capitalize())}: {one.field.replace('_', ' ')}"
    where = f"page {one.page}" if one.page else "the text"
    href = place_url(council, one.document_id, one.page, one.start, one.end)
    return Corrected(
        what=what,
        was=_said(one.old),
        now=_said(one.new),
        why=one.why,
        made_on=date_words(one.made_at.date()),
        see=See(href, where, what),
    )


def _said(value: object) -> str:
    return "nothing" if value in (None, "") else str(value)
