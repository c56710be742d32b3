from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    name = "callover.councils"
    label = "councils"
