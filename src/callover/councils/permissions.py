"""Who may change what this room holds."""

from callover.accounts.models import User


def may_keep_the_record(actor: User | None) -> bool:
    """Whoever runs the command line (None), and every user whose account is active: roles come with the desk."""
    return actor is None or actor.is_active
