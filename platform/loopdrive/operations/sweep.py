"""What must be done now and then: forgotten jobs are sent again, what is over is cleared away."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from types import TracebackType

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection

from loopdrive.footage.sweep_uploads import sweep_uploads
from loopdrive.insights.export_workplace import sweep_exports
from loopdrive.insights.record import sweep_recordings
from loopdrive.jobs.models import Job
from loopdrive.learning.awaited import take_awaited_labels
from loopdrive.learning.clear_away import clear_away
from loopdrive.live.sweep_events import sweep_events
from loopdrive.operations.models import Worker
from loopdrive.renewal.turns import next_turns

SWEEP_EVERY_S = 10.0
ABANDONED_AFTER_S = 600.0  # reading or writing a message takes milliseconds

logger = logging.getLogger(__name__)


def kinds_of_job() -> list[type[Job]]:
    """Return every kind of long job the product knows."""
    return [model for model in apps.get_models() if issubclass(model, Job)]


def sweep() -> None:
    """Do it once. Two sweeps at the same time do no harm."""
    for kind in kinds_of_job():
        for job in kind.objects.forgotten():
            logger.info("%s was forgotten and is sent again", job)
            job.send()
    take_awaited_labels()
    next_turns()
    sweep_uploads()
    sweep_exports()
    sweep_recordings()
    sweep_events()
    sweep_messages()
    clear_away()
    Worker.objects.long_gone().delete()


def sweep_messages() -> None:
    """Delete what processes that died left half written or half read in the broker's folder."""
    for path in settings.BROKER_DIR.glob(".*.msg*"):
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < time.time() - ABANDONED_AFTER_S:
                path.unlink()


class Sweeping:
    """A thread that sweeps every few seconds for the length of a `with` block.

    No message and no queue is involved: a busy worker cannot hold up what rescues its jobs.
    """

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweeping", daemon=True)

    def __enter__(self) -> Sweeping:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopped.wait(SWEEP_EVERY_S):
            try:
                sweep()
            except (DatabaseError, OSError):
                logger.exception("This sweep did not work; the next one tries again")
            finally:
                connection.close()
