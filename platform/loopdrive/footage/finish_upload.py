"""The last byte: an upload becomes a video whose ingest is queued."""

from __future__ import annotations

from django.db import transaction

from loopdrive.footage.announce import announce
from loopdrive.footage.models import Appearance, Ingest, Upload, Video
from loopdrive.footage.refusals import UploadGone


@transaction.atomic
def finish_upload(*, upload: Upload) -> Video:
    """Make the video and queue its ingest; a second call returns the same video."""
    row = Upload.objects.select_for_update().filter(pk=upload.pk).first()
    if row is None:
        raise UploadGone("This upload was deleted.")
    if row.video is None:
        row.video = _make_video(row)
        row.received_bytes = row.size_bytes
        row.save(update_fields=["video", "received_bytes"])
    upload.video = row.video
    upload.received_bytes = row.received_bytes
    return row.video


def _make_video(upload: Upload) -> Video:
    video = Video.objects.create(
        pk=upload.pk,  # one name for the upload, its bytes and the video
        player_session=upload.player_session,
        uploaded_by=upload.user,
        filename=upload.filename,
        size_bytes=upload.size_bytes,
        stored_bytes=upload.size_bytes,
    )
    seated = upload.player_session.participants.exclude(end="")
    Appearance.objects.bulk_create(
        (Appearance(video=video, player_id=each.player_id, end=each.end) for each in seated),
        ignore_conflicts=True,  # two at one end: the first keeps it
    )
    ingest = Ingest.objects.create(video=video)
    ingest.send()
    announce(video)
    return video
