"""Django's registration of the app."""

from importlib import import_module

from django.apps import AppConfig


class RenewalConfig(AppConfig):
    """A club's old videos, seen again by the model it has now."""

    name = "loopdrive.renewal"

    def ready(self) -> None:
        """Connect the listeners, which need the models, which are loaded only now."""
        import_module("loopdrive.renewal.listeners")
