"""Django's registration of the app."""

from importlib import import_module

from django.apps import AppConfig


class StrokesConfig(AppConfig):
    """What happened: analyses and their strokes."""

    name = "loopdrive.strokes"

    def ready(self) -> None:
        """Connect the listeners, which need the models, which are loaded only now."""
        import_module("loopdrive.strokes.listeners")
