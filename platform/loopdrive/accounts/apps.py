"""Django's registration of the app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who: users, clubs, members, players."""

    name = "loopdrive.accounts"
