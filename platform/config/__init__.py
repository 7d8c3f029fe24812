"""The site: settings, URLs, Celery and the ASGI door."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
