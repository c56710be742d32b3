from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "callover.website"
    label = "website"
