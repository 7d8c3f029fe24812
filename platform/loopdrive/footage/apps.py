"""Django's registration of the app."""

from django.apps import AppConfig


class FootageConfig(AppConfig):
    """What was filmed: player sessions, uploads, videos, frame tables, playable copies."""

    name = "loopdrive.footage"
