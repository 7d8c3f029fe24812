"""What nobody goes on with is cleared away; what is at work is left alone."""

from __future__ import annotations

import os
import time
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from loopdrive.footage.models import PlayerSession, Upload
from loopdrive.footage.open_upload import open_upload
from loopdrive.footage.receive_bytes import receive_bytes, sole_writer
from loopdrive.footage.sweep_uploads import ORPHANED_AFTER_S, sweep_uploads
from tests.footage.handing_in import hand_in, ingested
from tests.inference.filming import even_times_ms, film
from tests.people import Person


@pytest.fixture
def upload(player_session: PlayerSession, coach: Person) -> Upload:
    upload = open_upload(
        player_session=player_session, user=coach.user, filename="a.mp4", size_bytes=10
    )
    receive_bytes(upload=upload, offset=0, pieces=[b"012"])
    return upload


def expire() -> None:
    Upload.objects.update(expires_at=timezone.now() - timedelta(seconds=1))


def age(path: Path) -> None:
    long_ago = time.time() - ORPHANED_AFTER_S - 60
    os.utime(path, (long_ago, long_ago))


def test_an_expired_upload_goes_with_its_bytes(upload: Upload) -> None:
    expire()
    sweep_uploads()
    assert not Upload.objects.exists()
    assert not upload.path.exists()


def test_an_upload_that_may_go_on_stays(upload: Upload) -> None:
    age(upload.path)
    sweep_uploads()
    assert Upload.objects.get().path.read_bytes() == b"012"


def test_an_upload_that_is_being_written_stays(upload: Upload) -> None:
    expire()
    with sole_writer(upload):
        sweep_uploads()
    assert Upload.objects.exists()


def test_a_finished_upload_waits_for_its_ingest_however_long(
    tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    video = hand_in(film(tmp_path / "a.mp4", even_times_ms(50)), player_session, coach.user)
    expire()
    age(video.upload.path)
    sweep_uploads()
    assert ingested(video).state == "ready"
    sweep_uploads()
    assert not Upload.objects.exists()
    assert (settings.MEDIA_ROOT / video.folder / "original").exists()


def test_bytes_without_a_row_go_once_they_are_old(upload: Upload) -> None:
    fresh, old = (settings.UPLOAD_ROOT / str(uuid.uuid4()) for _ in range(2))
    fresh.touch()
    old.touch()
    age(old)
    left_by_a_crash = settings.UPLOAD_ROOT / f"{uuid.uuid4()}.1.work"
    left_by_a_crash.mkdir()
    (left_by_a_crash / "playable.mp4.part").touch()
    age(left_by_a_crash)
    somebody_elses = settings.UPLOAD_ROOT / "notes.txt"
    somebody_elses.touch()
    age(somebody_elses)
    sweep_uploads()
    assert fresh.exists()
    assert somebody_elses.exists()
    assert not old.exists()
    assert not left_by_a_crash.exists()
