"""What works behind the pages, over HTTP: how a club's jobs stand and how much it keeps."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from pytest_django import Settings

import inference
from loopdrive.accounts.models import Club
from loopdrive.engine.models import ModelVersion
from loopdrive.insights.reels import Form, Reel, ReelExport
from loopdrive.jobs.models import State
from loopdrive.strokes.models import Analysis
from tests.people import Person
from tests.rows import make_player_session, make_video

URL = "/api/operations/"

pytestmark = pytest.mark.django_db


def make_job(club: Club, **columns: Any) -> Analysis:
    """Make an analysis of a video of its own."""
    return Analysis.objects.create(video=make_video(make_player_session(club)), **columns)


def test_jobs_are_counted_by_where_they_stand(admin: Person, club: Club) -> None:
    now = timezone.now()
    make_job(club, queued_at=now - timedelta(minutes=5))
    make_job(club, queued_at=now - timedelta(minutes=2))
    make_job(club, state=State.RUNNING, queued_at=now - timedelta(hours=1))
    make_job(club, state=State.FAILED, ended_at=now - timedelta(hours=1))
    make_job(club, state=State.FAILED, ended_at=now - timedelta(days=2))
    queues = admin.get(URL).json()["queues"]
    told = queues["analysis"]
    assert (told["waiting"], told["running"], told["failed_lately"]) == (2, 1, 1)
    assert 300 <= told["longest_wait_s"] < 330
    nothing = {"waiting": 0, "running": 0, "failed_lately": 0, "longest_wait_s": None}
    assert [queues[name] for name in ("ingest", "shadow", "training")] == [nothing] * 3


def test_exports_of_the_clubs_reels_are_counted(
    admin: Person, club: Club, stranger: Person
) -> None:
    for user in (admin.user, stranger.user):
        reel = Reel.objects.create(club=user.member.club, owner=user, title="Smashes")
        ReelExport.objects.create(reel=reel, form=Form.MP4)
    assert admin.get(URL).json()["queues"]["exports"]["waiting"] == 1


def test_another_clubs_jobs_and_bytes_are_not_told(
    admin: Person, club: Club, stranger: Person
) -> None:
    video = make_job(stranger.user.member.club).video
    video.stored_bytes = 1000
    video.save()
    told = admin.get(URL).json()
    assert told["queues"]["analysis"]["waiting"] == 0
    assert told["kept"]["footage"] == 0


def test_what_is_kept_is_added_up(
    admin: Person, club: Club, settings: Settings, tmp_path: Path
) -> None:
    settings.TRAINING_ROOT = tmp_path
    video = make_video(make_player_session(club))
    video.stored_bytes, video.sha256 = 1000, "film"
    video.save()
    ModelVersion.objects.create(club=club, name="club", version="2", folder="models/2", sha256="2")
    default_storage.save("models/2/model.onnx", ContentFile(b"weights"))
    crops = tmp_path / "crops"
    crops.mkdir()
    (crops / f"{inference.crop_names('film')[0]}.npz").write_bytes(b"crop")
    (crops / f"{inference.crop_names('another')[0]}.npz").write_bytes(b"somebody else's")
    told = admin.get(URL).json()["kept"]
    assert told.pop("free") > 0
    assert told == {"footage": 1000, "models": 7, "snapshots": 0, "crops": 4}
