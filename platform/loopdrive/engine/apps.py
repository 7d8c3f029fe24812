"""Django's registration of the app."""

from django.apps import AppConfig


class EngineConfig(AppConfig):
    """The door to inference: model versions and the champion."""

    name = "loopdrive.engine"
