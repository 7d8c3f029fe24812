"""The same journey with the files in an S3-compatible bucket."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3  # type: ignore[import-untyped]
import pytest
from pytest_django import Settings

from loopdrive.footage.models import PlayerSession, VideoState
from tests.footage.handing_in import hand_in, ingested
from tests.inference.filming import even_times_ms, film
from tests.people import Person

ENDPOINT = os.environ.get("TEST_S3_ENDPOINT", "")

pytestmark = pytest.mark.skipif(
    not ENDPOINT, reason="no S3-compatible store to test with (TEST_S3_ENDPOINT names one)"
)


@pytest.fixture
def bucket(settings: Settings) -> Iterator[Any]:
    """A bucket of its own, in which everything is kept."""
    login = {
        "endpoint_url": ENDPOINT,
        "region_name": "us-east-1",
        "aws_access_key_id": os.environ.get("TEST_S3_ACCESS_KEY", "testing"),
        "aws_secret_access_key": os.environ.get("TEST_S3_SECRET_KEY", "testing"),
    }
    bucket = boto3.resource("s3", **login).create_bucket(Bucket=f"loopdrive-{uuid.uuid4()}")
    options = settings.S3_STORAGE["OPTIONS"] | {
        "bucket_name": bucket.name,
        "endpoint_url": ENDPOINT,
        "region_name": login["region_name"],
        "access_key": login["aws_access_key_id"],
        "secret_key": login["aws_secret_access_key"],
    }
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": settings.S3_STORAGE["BACKEND"], "OPTIONS": options}
    }
    yield bucket
    bucket.objects.all().delete()
    bucket.delete()


def kept_in(bucket: Any) -> list[str]:
    return sorted(each.key.rpartition("/")[2] for each in bucket.objects.all())


def body(answer: Any) -> bytes:
    async def read() -> bytes:
        return b"".join([piece async for piece in answer])

    return asyncio.run(read())


def test_a_video_is_ingested_served_and_removed(
    bucket: Any, tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    path = film(tmp_path / "a.mkv", even_times_ms(50))
    video = ingested(hand_in(path, player_session, coach.user))
    assert (video.state, video.error) == (VideoState.READY, "")
    assert kept_in(bucket) == ["original", "playable.mp4", "poster.jpg", "strip.jpg"]

    whole = body(coach.get(f"/api/videos/{video.pk}/media/"))
    part = coach.get(f"/api/videos/{video.pk}/media/", headers={"range": "bytes=100-299"})
    assert part.status_code == 206
    assert body(part) == whole[100:300]
    assert body(coach.get(f"/api/videos/{video.pk}/poster/")).startswith(b"\xff\xd8")
    frame = coach.get(f"/api/videos/{video.pk}/frames/7/image/")
    assert body(frame).startswith(b"\xff\xd8")
    assert "7.jpg" in kept_in(bucket)

    assert coach.delete(f"/api/videos/{video.pk}/").status_code == 204
    assert kept_in(bucket) == []


def test_a_refused_file_never_reaches_the_bucket(
    bucket: Any, tmp_path: Path, player_session: PlayerSession, coach: Person
) -> None:
    (tmp_path / "text.mp4").write_text("no video")
    video = ingested(hand_in(tmp_path / "text.mp4", player_session, coach.user))
    assert video.state == VideoState.FAILED
    assert kept_in(bucket) == []
