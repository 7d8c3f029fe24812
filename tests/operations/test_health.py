"""The health check says what does not work, in one sentence, and gives nothing away."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from loopdrive.operations.models import ALIVE_FOR, Worker

pytestmark = pytest.mark.django_db


def make_worker(*queues: str, silent_for: timedelta = timedelta()) -> Worker:
    return Worker.objects.create(
        name="-".join(queues), queues=list(queues), seen_at=timezone.now() - silent_for
    )


def test_all_is_well_when_each_queue_has_a_worker(client: Client) -> None:
    make_worker("analyse")
    make_worker("ingest", "export")
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json()["ok"] is True
    assert set(answer.json()["checks"]) == {"database", "broker", "storage", "workers"}


def test_a_queue_without_a_worker_is_named(client: Client) -> None:
    make_worker("ingest")
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json()["checks"]["workers"] == {
        "ok": False,
        "detail": "No worker is alive for: analyse.",
    }


def test_a_worker_that_fell_silent_does_not_count(client: Client) -> None:
    make_worker("ingest", "analyse", silent_for=ALIVE_FOR + timedelta(seconds=1))
    assert client.get("/health/").status_code == 503


def test_storage_that_cannot_be_reached_is_said(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    make_worker("ingest", "analyse")
    (tmp_path / "file").touch()
    settings.MEDIA_ROOT = tmp_path / "file" / "media"  # a folder cannot be made below a file
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json()["checks"]["storage"]["detail"] == "Files cannot be written."


def test_a_broker_that_cannot_be_reached_is_said(client: Client, settings: Settings) -> None:
    make_worker("ingest", "analyse")
    settings.BROKER_DIR = Path("/proc/nowhere")
    settings.REDIS_URL = ""
    answer = client.get("/health/")
    assert answer.json()["checks"]["broker"]["ok"] is False


def test_asking_again_at_once_costs_no_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/health/")
    with django_assert_num_queries(0):
        client.get("/health/")


def test_the_web_process_answers_for_itself_without_the_database(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        assert client.get("/health/live/").json() == {"ok": True}
