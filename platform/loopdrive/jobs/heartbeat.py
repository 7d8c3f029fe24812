"""A thread that keeps a job's lease alive while its worker computes."""

from __future__ import annotations

import threading
from types import TracebackType

from django.db import connection

from loopdrive.jobs.models import LEASE, Job, LeaseLost

BEAT_S = LEASE.total_seconds() / 6  # 5


class Heartbeat:
    """Renew `job`'s lease every few seconds for the length of a `with` block.

    `is_lost` turns true when somebody else took the job; the work inside should then stop.
    """

    def __init__(self, job: Job) -> None:
        self._job = job
        self._stopped = threading.Event()
        self._lost = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    @property
    def is_lost(self) -> bool:
        """Tell whether the lease is gone."""
        return self._lost.is_set()

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
            while not self._stopped.wait(BEAT_S):
                self._job.beat()
        except LeaseLost:
            self._lost.set()
        finally:
            connection.close()
