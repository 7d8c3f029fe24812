"""A copy that steps quickly, for videos that play as they are but have keyframes far apart."""

from __future__ import annotations

import logging

from django.db import transaction

import inference
from inference import InferenceError
from loopdrive.footage.announce import announce
from loopdrive.footage.files import local_file
from loopdrive.footage.make_ready import lend_workplace, store_copy
from loopdrive.footage.models import Ingest
from loopdrive.footage.pace import IngestPace

QUICK = "quick.mp4"

logger = logging.getLogger(__name__)


def quicken(*, ingest: Ingest) -> None:
    """Make the copy if it is worth one; a video without it is still whole. Raises LeaseLost.

    Pages that play the video go on with the file they began with; the next visit gets the copy.
    """
    video = ingest.video
    if video.playable_key.endswith(QUICK):
        return
    pace = IngestPace(ingest)
    with local_file(video.original_key) as source, lend_workplace(ingest) as folder:
        try:
            probe = inference.probe(source)
            if not probe.steps_slowly or probe.remedy == "reencode":
                return
            copy = folder / QUICK
            inference.write_quick_copy(source, probe, copy, pace.quietly)
            store_copy(video, copy)
        except (InferenceError, OSError):
            logger.exception("Video %s stays without a copy that steps quickly", video.pk)
            return
    _write(ingest)


@transaction.atomic
def _write(ingest: Ingest) -> None:
    ingest.hold()
    ingest.video.save(update_fields=["playable_key", "stored_bytes"])
    announce(ingest.video, 1.0)
