"""Corrections: what a person says wins over what the reader read, now and after every later reading."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from callover.accounts.models import User
from callover.audit.operations import record
from callover.documents import permissions
from callover.documents.exceptions import Refused
from callover.documents.models import Correction, Document, Notice, Printed
from callover.documents.rules import CORRECTABLE, best_overlap


class Corrections:
    """The corrections in force of one document, laid on the rows of a new reading before they are stored."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._waiting = list(document.corrections.in_force())

    def apply(self, rows: Sequence[Printed]) -> None:
        """Correct these rows. A fact is found by its key, or failing that by the lines that it stands on."""
        if not self._waiting or not rows:
            return
        taken = {(row.fact_key, one.field) for row in rows for one in self._waiting if one.fact_key == row.fact_key}
        by_key = {(_fact(row), row.fact_key): row for row in rows}
        for correction in list(self._waiting):
            row = by_key.get((correction.fact, correction.fact_key)) or self._overlapping(correction, rows, taken)
            if row is not None:
                self._lay(correction, row)
                self._waiting.remove(correction)

    def _overlapping(
        self, correction: Correction, rows: Sequence[Printed], taken: set[tuple[str, str]]
    ) -> Printed | None:
        # A fact that another correction names by its key is that correction's.
        alike = [row for row in rows if _fact(row) == correction.fact and (row.fact_key, correction.field) not in taken]
        at = best_overlap(correction.start, correction.end, ((row.start, row.end) for row in alike))
        return None if at is None else alike[at]

    def _lay(self, correction: Correction, row: Printed) -> None:
        correction.reading_now = as_stored(getattr(row, correction.field))
        correction.is_placed = True
        correction.fact_key, correction.start, correction.end, correction.page = (
            row.fact_key,
            row.start,
            row.end,
            row.page,
        )
        correction.save()
        setattr(row, correction.field, as_value(row, correction.field, correction.new))

    def close(self) -> None:
        """Say of each correction that no row took that it waits for a person."""
        for correction in self._waiting:
            correction.is_placed, correction.reading_now = False, None
            correction.save()
            Notice.objects.create(
                document=self._document,
                code="correction-unplaced",
                severity="warning",
                message=f"A correction of {correction.fact} {correction.field} finds no such fact in the new reading.",
                start=None,
                end=None,
            )


@transaction.atomic
def correct(*, actor: User | None, row: Printed, field: str, new: Any, why: str) -> Correction:
    """Record that a fact reads otherwise than the reader read it, and change the row.

    An earlier correction of the same field is withdrawn by this one. Raises Refused where the field is not one that a
    person may correct, the value does not fit it or is what stands already, no reason is given, or the actor may not.
    """
    if actor is None or not permissions.may_correct(actor):
        raise Refused("A correction is signed: sign in with an active account.")
    if field not in CORRECTABLE.get(_fact(row), ()):
        raise Refused(f"The {field} of a {_fact(row)} is not corrected by hand.")
    if not why.strip():
        raise Refused("Say why: what the document prints.")
    value, current = _fitting(row, field, new), getattr(row, field)
    if value == current:
        raise Refused("The record says so already.")
    earlier = Correction.objects.in_force().of_fact(row.document_id, row.fact_key).filter(field=field).first()
    old = earlier.reading_now if earlier else as_stored(current)
    if earlier:
        _withdraw(actor, earlier)
    setattr(row, field, value)
    row.save(update_fields=[field])
    correction = Correction.objects.create(
        document=row.document,
        fact=_fact(row),
        fact_key=row.fact_key,
        field=field,
        old=old,
        new=as_stored(value),
        reading_now=old,
        start=row.start,
        end=row.end,
        page=row.page,
        why=why.strip(),
        made_by=actor,
        made_at=timezone.now(),
    )
    _log(actor, "corrected", correction, why.strip())
    return correction


@transaction.atomic
def withdraw_correction(*, actor: User | None, correction: Correction, row: Printed | None) -> Correction:
    """Withdraw a correction: the row, where there is one, says again what the newest reading says.

    Raises Refused where it is withdrawn already or the actor may not.
    """
    if actor is None or not permissions.may_correct(actor):
        raise Refused("A withdrawal is signed: sign in with an active account.")
    if correction.withdrawn_at is not None:
        raise Refused("This correction is withdrawn already.")
    _withdraw(actor, correction)
    if row is not None and correction.is_placed:
        setattr(row, correction.field, as_value(row, correction.field, correction.reading_now))
        row.save(update_fields=[correction.field])
    _log(actor, "withdrew correction", correction, "")
    return correction


def _withdraw(actor: User, correction: Correction) -> None:
    correction.withdrawn_at, correction.withdrawn_by = timezone.now(), actor
    correction.save(update_fields=["withdrawn_at", "withdrawn_by"])


def _log(actor: User, verb: str, correction: Correction, why: str) -> None:
    detail = {"fact": correction.fact_key, "field": correction.field, "new": correction.new, "why": why}
    record(actor=actor, verb=verb, subject=f"document:{correction.document.sha256}", detail=detail)


def _fact(row: Printed) -> str:
    return str(row._meta.model_name)


def _fitting(row: Printed, field: str, new: Any) -> Any:
    try:
        return _column(row, field).clean(new, row)
    except ValidationError as fault:
        raise Refused(f"{new!r} does not fit the {field}: {' '.join(fault.messages)}") from fault


def _column(row: Printed, field: str) -> "models.Field[Any, Any]":
    column = row._meta.get_field(field)
    if not isinstance(column, models.Field):
        raise Refused(f"The {field} of a {_fact(row)} is not corrected by hand.")
    return column


def as_stored(value: Any) -> Any:
    """A column's value as JSON keeps it."""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def as_value(row: Printed, field: str, stored: Any) -> Any:
    """A column's value from what JSON kept of it."""
    return _column(row, field).to_python(stored)
