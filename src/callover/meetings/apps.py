from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "callover.meetings"
    label = "meetings"
