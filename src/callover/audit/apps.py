from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "callover.audit"
    label = "audit"
