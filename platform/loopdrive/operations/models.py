"""The workers that are alive, as they last said so themselves."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone

ALIVE_FOR = timedelta(seconds=45)
GONE_AFTER = timedelta(days=1)


class WorkerQuerySet(models.QuerySet["Worker"]):
    """Rules about many workers."""

    def alive(self) -> WorkerQuerySet:
        """Return the workers that were heard of recently."""
        return self.filter(seen_at__gte=timezone.now() - ALIVE_FOR)

    def long_gone(self) -> WorkerQuerySet:
        """Return the workers nobody will look for any more."""
        return self.filter(seen_at__lt=timezone.now() - GONE_AFTER)


class Worker(models.Model):
    """One worker process: its queues, its device, when it was last heard of."""

    name = models.CharField(max_length=200, unique=True)
    queues = models.JSONField(default=list)
    device = models.CharField(max_length=80, blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    objects = WorkerQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
