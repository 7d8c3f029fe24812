"""Django's registration of the app."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """How the installation runs: one command, the demo club, sweeping, health."""

    name = "loopdrive.operations"
