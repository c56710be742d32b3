"""The whole record as text, for telling whether anything in it changed."""

from django.apps import apps
from django.core import serializers


def dump() -> str:
    """Every row of every table of the record, in order."""
    models = sorted(apps.get_models(), key=lambda one: one._meta.label)
    return "\n".join(
        serializers.serialize("json", model._default_manager.order_by("pk"), indent=1)
        for model in models
        if model.__module__.startswith("callover.")
    )
