"""The heartbeat: it renews, it notices, and it outlives a moment without a database."""

from __future__ import annotations

import threading
from datetime import timedelta

from django.db import OperationalError
from django.utils import timezone

from loopdrive.jobs.heartbeat import Heartbeat
from loopdrive.strokes.models import Analysis

WITHIN_S = 10.0  # a wait this long has failed
OFTEN_S = 0.01


def watched(job: Analysis, *, failures: int = 0) -> tuple[Analysis, threading.Event]:
    """Return the started job with a lease about to run out, and an event that its beats set.

    Its first beats find the database locked, as many of them as `failures`.
    """
    mine, has_beaten, locked = Analysis.objects.get(pk=job.pk), threading.Event(), [None] * failures
    assert mine.start("one")
    Analysis.objects.update(leased_until=timezone.now() + timedelta(milliseconds=1))
    beat = mine.beat

    def watch(**columns: object) -> None:
        if locked:
            locked.pop()
            raise OperationalError("database is locked")
        beat(**columns)
        has_beaten.set()

    mine.beat = watch  # type: ignore[method-assign]
    return mine, has_beaten


def test_a_beat_renews_the_lease(job: Analysis) -> None:
    mine, has_beaten = watched(job)
    with Heartbeat(mine, every_s=OFTEN_S):
        assert has_beaten.wait(WITHIN_S)
    lease = Analysis.objects.get().leased_until
    assert lease is not None
    assert lease > timezone.now() + timedelta(seconds=10)


def test_a_locked_database_is_asked_again(job: Analysis) -> None:
    mine, has_beaten = watched(job, failures=3)
    with Heartbeat(mine, every_s=OFTEN_S) as heartbeat:
        assert has_beaten.wait(WITHIN_S)
        assert not heartbeat.is_lost


def test_the_worker_hears_that_its_job_was_cancelled(job: Analysis) -> None:
    mine, _ = watched(job)
    with Heartbeat(mine, every_s=OFTEN_S) as heartbeat:
        Analysis.objects.get().cancel()
        assert heartbeat.wait_lost(WITHIN_S)


def test_the_worker_hears_that_its_job_was_deleted(job: Analysis) -> None:
    mine, _ = watched(job)
    with Heartbeat(mine, every_s=OFTEN_S) as heartbeat:
        Analysis.objects.all().delete()
        assert heartbeat.wait_lost(WITHIN_S)


def test_the_thread_ends_with_the_work(job: Analysis) -> None:
    mine, _ = watched(job)
    with Heartbeat(mine, every_s=OFTEN_S):
        pass
    assert "heartbeat" not in [thread.name for thread in threading.enumerate()]
