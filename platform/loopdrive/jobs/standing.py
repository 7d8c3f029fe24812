"""How a kind of job stands: what waits, since when, what runs, what failed lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Min, Q
from django.utils import timezone

from loopdrive.jobs.models import JobQuerySet, State

LATELY = timedelta(days=1)


@dataclass(frozen=True)
class Standing:
    """Counts of jobs; `longest_wait_s` is that of the job that has waited longest, None of none."""

    waiting: int
    running: int
    failed_lately: int
    longest_wait_s: float | None


def standing(jobs: JobQuerySet) -> Standing:
    """Count these jobs."""
    now = timezone.now()
    waits = Q(state=State.QUEUED)
    found = jobs.aggregate(
        waiting=Count("pk", filter=waits),
        running=Count("pk", filter=Q(state=State.RUNNING)),
        failed=Count("pk", filter=Q(state=State.FAILED, ended_at__gte=now - LATELY)),
        since=Min("queued_at", filter=waits),
    )
    since = found["since"]
    return Standing(
        waiting=found["waiting"],
        running=found["running"],
        failed_lately=found["failed"],
        longest_wait_s=(now - since).total_seconds() if since else None,
    )
