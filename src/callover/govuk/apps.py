from django.apps import AppConfig


class GovukConfig(AppConfig):
    name = "callover.govuk"
    label = "govuk"
    verbose_name = "Page components"
