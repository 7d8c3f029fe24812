"""Opening an upload: is there room for the file, then a row and an empty file of its own."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loopdrive.accounts.models import Club, User
from loopdrive.footage.models import PlayerSession, Upload
from loopdrive.footage.quota import free_disk_bytes, quota_bytes, used_bytes
from loopdrive.footage.refusals import (
    DiskFull,
    EmptyFile,
    FileTooLarge,
    QuotaFull,
    readable_size,
)


@transaction.atomic
def open_upload(
    *, player_session: PlayerSession, user: User, filename: str, size_bytes: int
) -> Upload:
    """Make room for a file of `size_bytes`. Raises UploadRefused in one of its forms."""
    # Two uploads that begin at once must not both take the last room.
    club = Club.objects.select_for_update().get(pk=player_session.club_id)
    _refuse_size(club, size_bytes)
    upload = Upload.objects.create(
        player_session=player_session,
        user=user,
        filename=filename,
        size_bytes=size_bytes,
        expires_at=expiry(),
    )
    upload.path.touch(mode=0o600, exist_ok=False)
    return upload


def expiry() -> datetime:
    """Return until when an upload that is heard of now may go on."""
    return timezone.now() + timedelta(hours=settings.UPLOAD_EXPIRY_HOURS)


def _refuse_size(club: Club, size_bytes: int) -> None:
    if size_bytes < 1:
        raise EmptyFile("The file is empty.")
    if size_bytes > settings.MAX_UPLOAD_BYTES:
        raise FileTooLarge(
            f"The file has {readable_size(size_bytes)}; "
            f"at most {readable_size(settings.MAX_UPLOAD_BYTES)} can be uploaded."
        )
    left = quota_bytes(club) - used_bytes(club)
    if size_bytes > left:
        raise QuotaFull(
            f"The file has {readable_size(size_bytes)} and your club has "
            f"{readable_size(max(0, left))} left: delete videos you no longer need."
        )
    if size_bytes > free_disk_bytes():
        raise DiskFull(
            f"The server's disk has no room for {readable_size(size_bytes)}: "
            "ask your admin to free some."
        )
