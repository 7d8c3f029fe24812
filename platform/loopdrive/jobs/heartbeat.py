"""A thread that keeps a job's lease alive while its worker computes."""

from __future__ import annotations

import logging
import threading
from types import TracebackType

from django.db import InterfaceError, OperationalError, connection

from loopdrive.jobs.models import Job, LeaseLost

BEAT_S = 2.0  # a fifteenth of the lease; also how soon a worker hears that its job was cancelled

logger = logging.getLogger(__name__)


class Heartbeat:
    """Renew `job`'s lease every `every_s` seconds for the length of a `with` block.

    `is_lost` turns true when somebody else took or ended the job; the work inside should then stop.
    A database that is locked or away for a moment is asked again at the next beat.
    """

    def __init__(self, job: Job, *, every_s: float = BEAT_S) -> None:
        self._job = job
        self._every_s = every_s
        self._stopped = threading.Event()
        self._lost = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    @property
    def is_lost(self) -> bool:
        """Tell whether the lease is gone."""
        return self._lost.is_set()

    def wait_lost(self, timeout_s: float) -> bool:
        """Wait until the lease is gone, at most `timeout_s`; tell whether it is."""
        return self._lost.wait(timeout_s)

    def __enter__(self) -> Heartbeat:
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
        try:
            while not self._stopped.wait(self._every_s):
                self._beat()
        except LeaseLost:
            self._lost.set()
        finally:
            connection.close()

    def _beat(self) -> None:
        try:
            self._job.beat()
        except (OperationalError, InterfaceError) as error:
            logger.warning("The lease of %s could not be renewed this time: %s", self._job, error)
            connection.close()  # a broken connection stays broken; the next beat opens a new one
