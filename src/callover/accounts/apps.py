from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "callover.accounts"
    label = "accounts"
