"""The Celery application: four queues, one periodic sweep, everything else from the settings."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("loopdrive")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
