"""Django's registration of the app."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """What people say: queue, approval, comments, import and export."""

    name = "loopdrive.review"
