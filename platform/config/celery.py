"""The Celery application: four queues, everything else from the settings."""

import os

from celery import Celery

import config.folder_broker  # noqa: F401 - makes folder:// known to Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("loopdrive")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
