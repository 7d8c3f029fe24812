"""Removing videos and sessions, rows first, then every file that was made for them."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.db import transaction

from loopdrive.footage.models import PlayerSession, Video


@transaction.atomic
def remove_video(*, video: Video) -> None:
    """Delete a video with its strokes; its files go once the rows are gone.

    A worker in the middle of it finds its lease lost and stops.
    """
    folder = video.folder
    video.delete()
    transaction.on_commit(lambda: remove_folder(folder))


@transaction.atomic
def remove_player_session(*, player_session: PlayerSession) -> None:
    """Delete a session with all its videos and their files."""
    for video in player_session.videos.all():
        remove_video(video=video)
    player_session.delete()


def remove_folder(folder: str) -> None:
    """Delete every stored file below `folder`; a folder that is not there is fine."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        default_storage.delete(f"{folder}/{name}")
    for name in folders:
        remove_folder(f"{folder}/{name}")
    default_storage.delete(folder)
