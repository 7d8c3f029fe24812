"""A long job as a row: a state, a lease with a heartbeat, a fence, transitions as methods."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Self

from celery import current_app
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.utils import timezone

LEASE = timedelta(seconds=30)  # a worker silent for this long has lost its job
RESEND_AFTER = timedelta(minutes=5)  # a job whose message may be lost is sent again
MAX_ATTEMPTS = 3


class State(models.TextChoices):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ACTIVE = (State.QUEUED, State.RUNNING)


class LeaseLost(Exception):
    """The job was cancelled, deleted or taken by another worker: stop, and write nothing more."""


class JobQuerySet(models.QuerySet[Any]):
    """Rules about many jobs."""

    def active(self) -> Self:
        """Return the jobs that are queued or running."""
        return self.filter(state__in=ACTIVE)

    def claimable(self) -> Self:
        """Return the jobs a worker may take: queued, or running under a lease that ran out."""
        now = timezone.now()
        return self.filter(Q(state=State.QUEUED) | Q(state=State.RUNNING, leased_until__lte=now))

    def forgotten(self) -> Self:
        """Return the jobs that need a new message: their worker is silent or theirs was lost.

        A job that was sent since its lease ran out waits its turn behind others.
        """
        now = timezone.now()
        return self.claimable().filter(
            Q(state=State.RUNNING, sent_at__lte=F("leased_until"))
            | Q(sent_at__lte=now - RESEND_AFTER)
        )

    def release(self, worker: str) -> int:
        """End the leases of a worker that has just started afresh; answer how many there were.

        Its jobs are then `forgotten`, and go on as soon as they are sent.
        """
        return self.filter(state=State.RUNNING, worker=worker).update(leased_until=timezone.now())


class Job(models.Model):
    """The columns and transitions every kind of long job shares.

    A task may be delivered twice or die half-way; the row is the truth. `start` claims the row and
    hands out a fence; every later write names that fence and raises LeaseLost when it is stale.
    """

    task: ClassVar[str]  # the Celery task that works on this kind of job
    queue: ClassVar[str]

    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    progress = models.FloatField(default=0.0)  # 0 to 1
    attempt = models.PositiveSmallIntegerField(default=0)
    fence = models.PositiveIntegerField(default=0)
    worker = models.CharField(max_length=200, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    queued_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_active(self) -> bool:
        """Tell whether the job is still to be done or being done."""
        return self.state in ACTIVE

    def send(self) -> None:
        """Put the job's message on its queue once the current transaction is committed.

        A broker that cannot be reached is logged, not raised: the row waits and is sent again.
        """
        type(self).objects.filter(pk=self.pk).update(sent_at=timezone.now())
        transaction.on_commit(
            lambda: current_app.send_task(self.task, args=[str(self.pk)], queue=self.queue),
            robust=True,
        )

    @transaction.atomic  # what is read back is this claim, not one that came right after it
    def start(self, worker: str) -> bool:
        """Claim the job for `worker`; False when another has it or there is nothing left to do."""
        now = timezone.now()
        claimed = (
            type(self)
            .objects.filter(pk=self.pk)
            .claimable()
            .update(
                state=State.RUNNING,
                progress=0.0,
                attempt=F("attempt") + 1,
                fence=F("fence") + 1,
                worker=worker,
                leased_until=now + LEASE,
                started_at=now,
                error="",
            )
        )
        if not claimed:
            return False
        self.refresh_from_db()
        return True

    @property
    def is_worn_out(self) -> bool:
        """Tell whether this attempt is one too many: the job keeps killing its workers."""
        return self.attempt > MAX_ATTEMPTS

    def beat(self, **columns: object) -> None:
        """Renew the lease and write how far the job is. Raises LeaseLost."""
        self._write(leased_until=timezone.now() + LEASE, **columns)

    def put_back(self) -> None:
        """Give the job back untried, because its worker was told to stop. Raises LeaseLost."""
        self._write(
            state=State.QUEUED, progress=0.0, attempt=self.attempt - 1, leased_until=None, worker=""
        )
        self.send_later()

    def send_later(self) -> None:
        """Leave the sending to the next sweep, when the worker that is stopping now is gone."""
        overdue = timezone.now() - RESEND_AFTER
        type(self).objects.filter(pk=self.pk, state=State.QUEUED).update(sent_at=overdue)

    def finish(self, **columns: object) -> None:
        """Mark the job done, with its results. Raises LeaseLost."""
        self._write(state=State.DONE, progress=1.0, ended_at=timezone.now(), **columns)

    def fail(self, error: str, **columns: object) -> None:
        """Mark the job failed, with one sentence for people. Raises LeaseLost."""
        self._write(state=State.FAILED, error=error, ended_at=timezone.now(), **columns)

    def cancel(self) -> bool:
        """Stop the job, wherever it is; False when it had already ended."""
        ended = (
            type(self)
            .objects.filter(pk=self.pk)
            .active()
            .update(state=State.CANCELLED, ended_at=timezone.now(), fence=F("fence") + 1)
        )
        if ended:
            self.refresh_from_db()
        return bool(ended)

    def hold(self) -> None:
        """Lock the row inside a transaction, so that what follows is written under this lease.

        Raises LeaseLost. SQLite locks the whole database when the transaction begins.
        """
        if not connection.in_atomic_block:
            raise transaction.TransactionManagementError("hold a job inside a transaction")
        held = type(self).objects.select_for_update().filter(pk=self.pk, fence=self.fence)
        if not held.filter(state=State.RUNNING).exists():
            raise LeaseLost(f"{self._meta.label} {self.pk} is no longer ours")

    def _write(self, **columns: object) -> None:
        mine = type(self).objects.filter(pk=self.pk, fence=self.fence, state=State.RUNNING)
        if not mine.update(**columns):
            raise LeaseLost(f"{self._meta.label} {self.pk} is no longer ours")
        for name, value in columns.items():
            setattr(self, name, value)
