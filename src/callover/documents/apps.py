from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "callover.documents"
    label = "documents"
