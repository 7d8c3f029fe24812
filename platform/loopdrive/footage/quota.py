"""How much room a club and the disk have left."""

from __future__ import annotations

import shutil

from django.conf import settings
from django.db.models import F, Sum

from loopdrive.accounts.models import Club
from loopdrive.footage.models import Upload, Video
from loopdrive.footage.upload_folder import upload_folder


def quota_bytes(club: Club) -> int:
    """Return how much a club may keep."""
    return settings.CLUB_QUOTA_BYTES if club.quota_bytes is None else club.quota_bytes


def used_bytes(club: Club) -> int:
    """Return what a club keeps, counting running uploads as if they had arrived."""
    videos = Video.objects.filter(player_session__club=club)
    uploads = Upload.objects.running().filter(player_session__club=club)
    kept: int = videos.aggregate(n=Sum(F("stored_bytes") + F("voice_bytes"), default=0))["n"]
    announced: int = uploads.aggregate(n=Sum("size_bytes", default=0))["n"]
    return kept + announced


def free_disk_bytes() -> int:
    """Return the room on the upload disk that no running upload has been promised."""
    promised: int = Upload.objects.running().aggregate(
        n=Sum(F("size_bytes") - F("received_bytes"), default=0)
    )["n"]
    return shutil.disk_usage(upload_folder()).free - promised
