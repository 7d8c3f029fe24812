"""A disk that runs full, on a real file system of a few megabytes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from loopdrive.footage.ingest import DISK_FULL
from loopdrive.footage.models import PlayerSession, Upload, VideoState
from loopdrive.footage.upload_folder import uploaded_file
from tests.api.tus_client import Tus
from tests.footage.handing_in import files_of, hand_in, ingested
from tests.inference.filming import even_times_ms, film
from tests.people import Person

MEGABYTE = 1024**2
SIZE = 4 * MEGABYTE


@pytest.fixture
def small_disk(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Mount a disk of four megabytes and keep everything on it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small disk, so a full one cannot be shown")
    settings.UPLOAD_ROOT = disk / "uploads"
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_an_upload_that_fills_the_disk_is_told_and_can_go_on(
    small_disk: Path, player_session: PlayerSession, coach: Person
) -> None:
    upload = Tus(coach).opened(player_session, 3 * MEGABYTE)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(2 * MEGABYTE))
    data = os.urandom(3 * MEGABYTE)

    answer = Tus(coach).append(upload, 0, data)
    assert answer.status_code == 507
    assert answer.json()["detail"] == (
        "The server's disk is full. What has arrived is kept: "
        "ask your admin to free some room, then go on."
    )
    offset = int(Tus(coach).head(upload).headers["Upload-Offset"])
    assert 0 < offset < len(data)

    ballast.unlink()
    assert Tus(coach).append(upload, offset, data[offset:]).status_code == 204
    assert upload.path.read_bytes() == data


def test_room_that_is_promised_to_others_is_not_given_twice(
    small_disk: Path, player_session: PlayerSession, coach: Person
) -> None:
    Tus(coach).opened(player_session, 3 * MEGABYTE)
    answer = Tus(coach).create(player_session, 2 * MEGABYTE)
    assert answer.status_code == 507
    assert "no room for 2.1 MB" in answer.json()["detail"]
    assert Upload.objects.count() == 1


def test_an_ingest_that_fills_the_disk_fails_in_one_sentence_and_frees_it(
    small_disk: Path, tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    path = film(tmp_path / "a.avi", even_times_ms(200), codec="mpeg4", size=(640, 352))
    video = hand_in(path, player_session, coach.user)
    os.link(uploaded_file(video.pk), small_disk / "held")  # moving the original frees nothing
    room = os.statvfs(small_disk)
    (small_disk / "ballast").write_bytes(bytes(room.f_bavail * room.f_frsize - 8192))
    video = ingested(video)
    assert (video.state, video.error) == (VideoState.FAILED, DISK_FULL)
    assert files_of(video) == []
