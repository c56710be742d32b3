"""Who may store, correct and withdraw."""

from callover.accounts.models import User


def may_store(actor: User | None) -> bool:
    """Whoever runs the command line (None), and every user whose account is active: roles come with the desk."""
    return actor is None or actor.is_active


def may_correct(actor: User | None) -> bool:
    """Only a person with an account: a correction is signed."""
    return actor is not None and actor.is_active
