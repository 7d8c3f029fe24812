"""Django's registration of the app."""

from importlib import import_module

from django.apps import AppConfig


class ShadowConfig(AppConfig):
    """A model that looks along and changes nothing."""

    name = "loopdrive.shadow"

    def ready(self) -> None:
        """Connect the listeners, which need the models, which are loaded only now."""
        import_module("loopdrive.shadow.listeners")
