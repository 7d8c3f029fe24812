"""Django's registration of the app."""

from django.apps import AppConfig


class LiveConfig(AppConfig):
    """The live events."""

    name = "loopdrive.live"
