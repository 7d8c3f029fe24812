"""A job's transitions: one worker at a time, no write by a worker that lost it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from loopdrive.jobs.models import LEASE, MAX_ATTEMPTS, RESEND_AFTER, LeaseLost, State
from loopdrive.strokes.models import Analysis
from tests.jobs.together import together


def again(job: Analysis) -> Analysis:
    """Return the row as another worker would load it."""
    return Analysis.objects.get(pk=job.pk)


def let_lease_run_out(job: Analysis) -> None:
    """Make the job's worker look silent."""
    Analysis.objects.filter(pk=job.pk).update(leased_until=timezone.now() - timedelta(seconds=1))


def test_of_many_workers_exactly_one_gets_the_job(job: Analysis) -> None:
    rows = [again(job) for _ in range(6)]
    won = together(6, lambda number: rows[number].start(f"worker {number}"))
    assert won.count(True) == 1
    assert again(job).worker == f"worker {won.index(True)}"
    assert again(job).fence == 1


def test_of_many_workers_exactly_one_takes_over_a_silent_ones_job(job: Analysis) -> None:
    job.start("silent")
    let_lease_run_out(job)
    rows = [again(job) for _ in range(6)]
    assert together(6, lambda number: rows[number].start(f"{number}")).count(True) == 1
    assert again(job).attempt == 2


def test_a_running_job_is_not_taken_from_a_worker_that_beats(job: Analysis) -> None:
    job.start("one")
    let_lease_run_out(job)
    job.beat()
    assert not again(job).start("two")


@pytest.mark.parametrize(
    "write",
    [
        lambda job: job.beat(progress=0.5),
        lambda job: job.finish(),
        lambda job: job.fail("too late"),
        lambda job: job.put_back(),
    ],
    ids=["beat", "finish", "fail", "put back"],
)
def test_a_worker_that_lost_its_job_can_write_nothing(
    job: Analysis, write: Callable[[Analysis], None]
) -> None:
    job.start("old")
    let_lease_run_out(job)
    again(job).start("new")
    with pytest.raises(LeaseLost):
        write(job)
    assert (again(job).state, again(job).worker, again(job).progress) == ("running", "new", 0.0)


def test_what_is_written_under_a_lost_lease_is_rolled_back(job: Analysis) -> None:
    job.start("old")
    again(job).cancel()
    with pytest.raises(LeaseLost), transaction.atomic():
        job.hold()
    assert again(job).state == State.CANCELLED


def test_holding_outside_a_transaction_is_a_mistake(job: Analysis) -> None:
    job.start("one")
    with pytest.raises(transaction.TransactionManagementError):
        job.hold()


def test_a_cancel_waits_for_the_batch_that_is_being_written(job: Analysis) -> None:
    """Either the batch is there before the job is cancelled, or it is not written at all."""
    job.start("one")
    order: list[str] = []

    def write_or_cancel(number: int) -> None:
        if number == 0:
            try:
                with transaction.atomic():
                    job.hold()
                    Analysis.objects.filter(pk=job.pk).update(stroke_count=7)
                order.append("batch")
            except LeaseLost:
                order.append("lost")
        else:
            again(job).cancel()

    together(2, write_or_cancel)
    row = again(job)
    assert row.state == State.CANCELLED
    assert (order, row.stroke_count) in ((["batch"], 7), (["lost"], 0))


def test_a_cancelled_job_is_not_started_by_its_late_message(job: Analysis) -> None:
    assert job.cancel()
    assert not again(job).start("late")


def test_a_job_that_ended_cannot_be_cancelled(job: Analysis) -> None:
    job.start("one")
    job.finish()
    assert not again(job).cancel()
    assert again(job).state == State.DONE


def test_a_deleted_job_cannot_be_started_and_its_worker_loses_it(job: Analysis) -> None:
    job.start("one")
    Analysis.objects.all().delete()
    with pytest.raises(LeaseLost):
        job.beat()
    assert not job.start("two")


def test_a_job_put_back_was_not_tried(job: Analysis) -> None:
    job.start("stopping")
    job.put_back()
    row = again(job)
    assert (row.state, row.attempt, row.leased_until) == (State.QUEUED, 0, None)
    assert row.start("next")


def test_a_job_is_worn_out_after_its_last_attempt(job: Analysis) -> None:
    for _ in range(MAX_ATTEMPTS):
        assert job.start("dies")
        assert not job.is_worn_out
        let_lease_run_out(job)
    assert job.start("dies")
    assert job.is_worn_out


def test_a_worker_that_starts_afresh_releases_what_its_predecessor_held(job: Analysis) -> None:
    job.start("slot 1")
    assert Analysis.objects.release("slot 2") == 0
    assert Analysis.objects.release("slot 1") == 1
    assert list(Analysis.objects.forgotten()) == [job]
    assert again(job).start("slot 1")


def test_a_silent_workers_job_is_sent_once_and_then_waits_its_turn(job: Analysis) -> None:
    job.start("silent")
    assert not Analysis.objects.forgotten().exists()
    let_lease_run_out(job)
    Analysis.objects.update(sent_at=timezone.now() - LEASE)
    assert Analysis.objects.forgotten().exists()
    again(job).send()
    assert not Analysis.objects.forgotten().exists()


def test_a_queued_job_whose_message_was_lost_is_sent_again(job: Analysis) -> None:
    assert not Analysis.objects.forgotten().exists()
    Analysis.objects.update(sent_at=timezone.now() - RESEND_AFTER - timedelta(seconds=1))
    assert Analysis.objects.forgotten().exists()


def test_a_claim_reads_its_own_fence(job: Analysis) -> None:
    """A cancel right after the claim must not hand its fence to the claimer."""
    statements: list[str] = []

    def note(execute: Callable[..., object], sql: str, *rest: object) -> object:
        statements.append(f"{sql.split()[0]} in transaction: {connection.in_atomic_block}")
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        job.start("one")
    assert "UPDATE in transaction: True" in statements
    assert "SELECT in transaction: True" in statements


def test_a_job_put_back_is_sent_by_the_next_sweep(job: Analysis) -> None:
    job.start("stopping")
    job.put_back()
    assert list(Analysis.objects.forgotten()) == [job]
