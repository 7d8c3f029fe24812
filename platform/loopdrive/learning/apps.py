"""Django's registration of the app."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """Snapshots of what people approved, and the part that only tests."""

    name = "loopdrive.learning"
