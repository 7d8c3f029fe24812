"""What a worker does beside its jobs: take up what its predecessor left, and say that it lives."""

from __future__ import annotations

import logging
import threading
import warnings
from typing import Any  # Celery's signals carry untyped keywords

from celery.exceptions import SecurityWarning
from celery.signals import worker_ready, worker_shutdown
from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from loopdrive.jobs.models import State
from loopdrive.operations.models import Worker
from loopdrive.operations.sweep import kinds_of_job

BEAT_S = 10.0

logger = logging.getLogger(__name__)
stopped = threading.Event()

# Celery warns root because messages may be pickles; ours are JSON, and a container may be root's.
warnings.filterwarnings("ignore", category=SecurityWarning)


def take_up_work(name: str, queues: list[str]) -> None:
    """Free the jobs a predecessor of this name held, and send what waits on these queues again.

    A message that a dead worker had taken is lost; one message too many does no harm.
    """
    for kind in kinds_of_job():
        if kind.queue in queues:
            kind.objects.release(name)
            for job in kind.objects.forgotten() | kind.objects.filter(state=State.QUEUED):
                job.send()


def say_alive(name: str, queues: list[str]) -> None:
    """Write that this worker lives."""
    Worker.objects.update_or_create(
        name=name,
        defaults={"queues": queues, "device": settings.DEVICE, "seen_at": timezone.now()},
    )


def live(name: str, queues: list[str]) -> None:
    """Keep saying so until the process ends."""
    while True:
        try:
            say_alive(name, queues)
        except DatabaseError:
            logger.warning("The database cannot be reached; trying again in %d s", BEAT_S)
        connection.close()
        if stopped.wait(BEAT_S):
            return


@worker_ready.connect
def on_ready(sender: Any, **about: Any) -> None:
    """Begin the worker's life."""
    name, queues = sender.hostname, sorted(sender.app.amqp.queues.consume_from)
    Worker.objects.filter(name=name).delete()
    take_up_work(name, queues)
    threading.Thread(target=live, args=[name, queues], name="alive", daemon=True).start()


@worker_shutdown.connect
def on_shutdown(sender: Any, **about: Any) -> None:
    """Say goodbye, so that the health check does not wait for a worker that left."""
    stopped.set()
    Worker.objects.filter(name=sender.hostname).delete()
