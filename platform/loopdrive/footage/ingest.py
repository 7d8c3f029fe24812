"""Ingest: one attempt to bring an uploaded file to a playable video, or to refuse it in words."""

from __future__ import annotations

import errno
import logging

from django.db import transaction

from inference import InferenceError
from loopdrive.footage.add_pictures import add_pictures
from loopdrive.footage.announce import announce
from loopdrive.footage.make_ready import make_ready
from loopdrive.footage.models import Ingest, Video, VideoState
from loopdrive.footage.quicken import quicken
from loopdrive.footage.removal import remove_video_files
from loopdrive.footage.signals import video_refused
from loopdrive.jobs.heartbeat import Heartbeat
from loopdrive.jobs.models import LeaseLost

WORN_OUT = "This video could not be prepared: the server gave up after several attempts."
UNEXPECTED = "Something went wrong on the server while it prepared this video. Upload it again."
BYTES_GONE = "The uploaded bytes of this video are gone. Upload it again."
DISK_FULL = (
    "The server's disk was full while it prepared this video: "
    "ask your admin to free some room, then upload it again."
)

logger = logging.getLogger(__name__)


def ingest_video(*, ingest_id: int, worker: str) -> None:
    """Claim an ingest and see it through; does nothing when another worker has it.

    A file that cannot be used fails in one sentence and leaves no bytes behind.
    """
    ingest = Ingest.objects.select_related("video__player_session").filter(pk=ingest_id).first()
    if ingest is None or not ingest.start(worker):
        return
    try:
        with Heartbeat(ingest):
            sentence = WORN_OUT if ingest.is_worn_out else _attempt(ingest)
            if sentence:
                _refuse(ingest, sentence)
            else:
                ingest.finish()
    except LeaseLost:
        _leave(ingest.video)


def _attempt(ingest: Ingest) -> str:
    """Make the video ready and its pictures; return what went wrong, or nothing."""
    try:
        if ingest.video.state != VideoState.READY:
            make_ready(ingest=ingest)
        add_pictures(ingest=ingest)
        quicken(ingest=ingest)
    except LeaseLost:
        raise
    except InferenceError as error:
        return str(error)
    except Exception as error:  # whatever it is: the coach is told and the worker lives on
        logger.exception("Ingest %s failed", ingest.pk)
        return _in_words(error)
    return ""


def _in_words(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return DISK_FULL
    return BYTES_GONE if isinstance(error, FileNotFoundError) else UNEXPECTED


@transaction.atomic
def _refuse(ingest: Ingest, sentence: str) -> None:
    """Fail the video in words and delete its bytes. Raises LeaseLost.

    A video that became ready in an earlier attempt stays so: only its pictures are missing.
    """
    ingest.fail(sentence)
    video = Video.objects.select_related("player_session").get(pk=ingest.video_id)
    if video.state == VideoState.READY:
        return
    video.state = VideoState.FAILED
    video.error = sentence
    video.stored_bytes = 0
    video.save(update_fields=["state", "error", "stored_bytes"])
    video_refused.send(sender=Video, video=video)
    announce(video)
    transaction.on_commit(lambda: remove_video_files(video.pk, video.folder), robust=True)


def _leave(video: Video) -> None:
    """Stop quietly; what was written for a video that was deleted meanwhile goes with it."""
    if not Video.objects.filter(pk=video.pk).exists():
        remove_video_files(video.pk, video.folder)
