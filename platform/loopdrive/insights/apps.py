"""Django's registration of the app."""

from importlib import import_module

from django.apps import AppConfig


class InsightsConfig(AppConfig):
    """What players and their coach read."""

    name = "loopdrive.insights"

    def ready(self) -> None:
        """Connect the listeners, which need the models, which are loaded only now."""
        import_module("loopdrive.insights.listeners")
