"""Django's registration of the app."""

from django.apps import AppConfig


class StrokesConfig(AppConfig):
    """What happened: analyses and their strokes."""

    name = "loopdrive.strokes"
