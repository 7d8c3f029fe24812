"""Handing a file in and ingesting it, as an upload and a worker would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models.signals import post_save

from loopdrive.accounts.models import User
from loopdrive.footage.ingest import ingest_video
from loopdrive.footage.models import PlayerSession, Video
from loopdrive.footage.open_upload import open_upload
from loopdrive.footage.receive_bytes import receive_bytes
from loopdrive.live.models import Event


def hand_in(path: Path, player_session: PlayerSession, user: User) -> Video:
    """Upload a whole file at once."""
    data = path.read_bytes()
    upload = open_upload(
        player_session=player_session, user=user, filename=path.name, size_bytes=len(data)
    )
    receive_bytes(upload=upload, offset=0, pieces=[data])
    assert upload.video is not None
    return upload.video


def ingested(video: Video, worker: str = "first@test") -> Video:
    """Let a worker ingest the video; return it as the database then has it."""
    ingest_video(ingest_id=video.ingest.pk, worker=worker)
    return Video.objects.select_related("ingest", "player_session").get(pk=video.pk)


def files_of(video: Video) -> list[str]:
    """Return every file and folder that is kept for the video, wherever it is."""
    kept = (settings.MEDIA_ROOT / video.folder).rglob("*")
    coming = settings.UPLOAD_ROOT.glob(f"{video.pk}*")
    return sorted(path.name for path in [*kept, *coming])


@contextmanager
def when_under_way(act: Any) -> Iterator[None]:
    """Call `act` once, the first time the ingest says how far it is."""
    acted: list[bool] = []

    def heard(instance: Event, **kwargs: object) -> None:
        if instance.kind == "video" and instance.payload["progress"] > 0 and not acted:
            acted.append(True)
            act()

    post_save.connect(heard, sender=Event, weak=False)
    try:
        yield
    finally:
        post_save.disconnect(heard, sender=Event)
    assert acted, "the ingest never said how far it is"
