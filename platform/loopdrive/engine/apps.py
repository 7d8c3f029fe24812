"""Django's registration of the app."""

from importlib import import_module

from django.apps import AppConfig


class EngineConfig(AppConfig):
    """The door to inference: model versions and the champion."""

    name = "loopdrive.engine"

    def ready(self) -> None:
        """Connect the listener, which needs the models, which are loaded only now."""
        import_module("loopdrive.engine.warm_up")
