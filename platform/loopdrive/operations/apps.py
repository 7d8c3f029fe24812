"""Django's registration of the app."""

from importlib import import_module

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """How the installation runs: one command, the demo club, sweeping, health."""

    name = "loopdrive.operations"

    def ready(self) -> None:
        """Connect the workers' signals, which need the models, which are loaded only now."""
        import_module("loopdrive.operations.worker_life")
