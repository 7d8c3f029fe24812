"""Removing videos and sessions, rows first, then every file that was made for them."""

from __future__ import annotations

import uuid

from django.db import transaction

from loopdrive.footage.announce import DELETED, announce
from loopdrive.footage.files import remove_folder
from loopdrive.footage.models import PlayerSession, Upload, Video
from loopdrive.footage.upload_folder import clear_traces


@transaction.atomic
def remove_video(*, video: Video) -> None:
    """Delete a video with its strokes; its files go once the rows are gone.

    A worker in the middle of it finds its lease lost and stops.
    """
    list(Video.objects.select_for_update().filter(pk=video.pk))  # no analysis is queued meanwhile
    pk, folder = video.pk, video.folder
    announce(video, state=DELETED)
    video.delete()
    transaction.on_commit(lambda: remove_video_files(pk, folder), robust=True)


@transaction.atomic
def remove_player_session(*, player_session: PlayerSession) -> None:
    """Delete a session with all its videos, running uploads and their files."""
    list(PlayerSession.objects.select_for_update().filter(pk=player_session.pk))  # nor an upload
    for video in player_session.videos.all():
        remove_video(video=video)
    for upload in player_session.uploads.running():
        remove_upload(upload=upload)
    player_session.delete()


@transaction.atomic
def remove_upload(*, upload: Upload) -> None:
    """Delete an upload and the bytes that came; a request that is writing it finds it gone."""
    pk = upload.pk
    upload.delete()
    transaction.on_commit(lambda: clear_traces(pk), robust=True)


def remove_video_files(pk: uuid.UUID, folder: str) -> None:
    """Delete what belongs to a video: stored files, uploaded bytes, half-made files."""
    remove_folder(folder)
    clear_traces(pk)
