"""Forgotten jobs are sent again, what is over goes away, and a new worker takes up old work."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any  # kombu's types are wrong about what declaring a queue answers

import pytest
from celery import current_app
from django.utils import timezone
from kombu import Queue
from pytest_django import Settings

from loopdrive.accounts.models import Club
from loopdrive.jobs.models import LEASE, RESEND_AFTER, State
from loopdrive.live.models import KEPT, Event
from loopdrive.operations.models import GONE_AFTER, Worker
from loopdrive.operations.sweep import Sweeping, sweep
from loopdrive.operations.worker_life import say_alive, take_up_work
from loopdrive.strokes.models import Analysis
from tests.rows import make_player_session, make_video

LONG_AGO = timezone.now() - timedelta(days=365)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _empty_queues() -> None:
    with current_app.connection_for_write() as connection:
        for name in ("analyse", "ingest"):
            queue = Queue(name, channel=connection.channel())
            queue.queue_declare()
            queue.purge()


def messages() -> int:
    with current_app.connection_for_read() as connection:
        declared: Any = Queue("analyse", channel=connection.channel()).queue_declare()
        return int(declared.message_count)


def make_job(club: Club, **columns: object) -> Analysis:
    return Analysis.objects.create(video=make_video(make_player_session(club)), **columns)


def test_a_job_whose_worker_fell_silent_is_sent_again_once(club: Club) -> None:
    over = timezone.now() - timedelta(seconds=1)
    job = make_job(club, state=State.RUNNING, leased_until=over, sent_at=LONG_AGO)
    sweep()
    sweep()
    assert messages() == 1
    assert job.start("another")


def test_a_job_whose_message_was_lost_is_sent_again(club: Club) -> None:
    make_job(club, sent_at=timezone.now() - RESEND_AFTER - timedelta(seconds=1))
    sweep()
    assert messages() == 1


def test_jobs_that_wait_run_or_ended_are_left_alone(club: Club) -> None:
    make_job(club)
    make_job(club, state=State.RUNNING, leased_until=timezone.now() + LEASE, sent_at=LONG_AGO)
    make_job(club, state=State.DONE, sent_at=LONG_AGO)
    make_job(club, state=State.CANCELLED, sent_at=LONG_AGO)
    sweep()
    assert messages() == 0


def test_old_events_and_long_gone_workers_are_cleared_away() -> None:
    now = timezone.now()
    Event.objects.create(kind="old", club_id=1, created_at=now - KEPT - timedelta(seconds=1))
    Event.objects.create(kind="new", club_id=1)
    Worker.objects.create(name="old", seen_at=now - GONE_AFTER - timedelta(seconds=1))
    Worker.objects.create(name="new")
    sweep()
    assert [event.kind for event in Event.objects.all()] == ["new"]
    assert [worker.name for worker in Worker.objects.all()] == ["new"]


def test_what_a_dead_process_left_in_the_brokers_folder_goes(
    settings: Settings, tmp_path: Path
) -> None:
    settings.BROKER_DIR = tmp_path
    for name in (".1_a.analyse.msg", ".2_b.analyse.msg.77", "3_c.analyse.msg"):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".4_d.analyse.msg").touch()  # being written now
    sweep()
    assert {path.name for path in tmp_path.iterdir()} == {"3_c.analyse.msg", ".4_d.analyse.msg"}


def test_sweeping_goes_on_in_the_background_until_it_is_left(
    club: Club, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loopdrive.operations.sweep.SWEEP_EVERY_S", 0.01)
    job = make_job(club, sent_at=LONG_AGO)
    with Sweeping():
        while job.sent_at == LONG_AGO:
            job.refresh_from_db()
    assert messages() == 1


def test_a_worker_takes_up_what_its_predecessor_left(club: Club) -> None:
    lease = timezone.now() + LEASE
    left = make_job(club, state=State.RUNNING, worker="analyse@here", leased_until=lease)
    make_job(club)  # its message may have died with the predecessor
    others = make_job(club, state=State.RUNNING, worker="analyse@there", leased_until=lease)
    take_up_work("analyse@here", ["analyse"])
    assert messages() == 2
    assert left.start("analyse@here")
    assert not others.start("analyse@here")


def test_a_worker_leaves_other_queues_alone(club: Club) -> None:
    make_job(club)
    take_up_work("ingest@here", ["ingest"])
    assert messages() == 0


def test_a_worker_says_that_it_lives() -> None:
    Worker.objects.create(name="analyse@here", seen_at=LONG_AGO)
    say_alive("analyse@here", ["analyse"])
    assert [(worker.name, worker.queues) for worker in Worker.objects.alive()] == [
        ("analyse@here", ["analyse"])
    ]
