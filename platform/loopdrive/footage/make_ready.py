"""Making an uploaded file a video that plays: probed, hashed, stored, copied where it must be."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import transaction

import inference
from inference import Probe
from loopdrive.footage.announce import announce
from loopdrive.footage.files import local_file, store_file
from loopdrive.footage.models import Ingest, StoredFrameTable, Video, VideoState
from loopdrive.footage.pace import IngestPace
from loopdrive.footage.remarks import remarks_on
from loopdrive.footage.signals import frames_known
from loopdrive.footage.upload_folder import clear_workplaces, uploaded_file, workplace

PROBED, HASHED, COPIED = 0.1, 0.2, 0.95  # shares of the whole, as the progress bar tells them
ORIGINAL, PLAYABLE = "original", "playable.mp4"  # names below the video's folder
DESCRIBED = [
    "original_key",
    "stored_bytes",
    "sha256",
    "container",
    "codec",
    "width",
    "height",
    "frames",
    "duration_s",
    "frame_rate",
    "has_audio",
    "frame_table_sha256",
    "remarks",
]


def make_ready(*, ingest: Ingest) -> None:
    """Bring an ingest's video from its bytes to READY.

    Strokes can be looked for as soon as the frames are known; a copy for browsers, where one is
    needed, is made meanwhile. Everything may be done again by another attempt. Raises
    InferenceError for a file that cannot be used, FileNotFoundError when its bytes are gone,
    LeaseLost.
    """
    video, pace = ingest.video, IngestPace(ingest)
    probe = _take_in(ingest, pace)
    if probe.remedy != "none":
        with local_file(video.original_key) as source, lend_workplace(ingest) as folder:
            copy = folder / PLAYABLE
            inference.write_playable(source, probe, copy, pace.between(HASHED, COPIED))
            store_copy(video, copy)
    _show(ingest)


def _take_in(ingest: Ingest, pace: IngestPace) -> Probe:
    """Probe, hash and store the bytes, and make the frames known."""
    video = ingest.video
    video.original_key = f"{video.folder}/{ORIGINAL}"
    with _source(video) as source:
        probe = inference.probe(source)
        pace.tell(PROBED)
        with source.open("rb") as file:
            video.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        pace.tell(HASHED)
        _describe(video, probe)
        if source == uploaded_file(video.pk):
            store_file(source, video.original_key)
    _make_known(ingest, probe)
    return probe


@contextmanager
def _source(video: Video) -> Iterator[Path]:
    """Lend the video's bytes: as uploaded, or where an earlier attempt has already put them."""
    uploaded = uploaded_file(video.pk)
    if uploaded.exists():
        yield uploaded
    else:
        with local_file(video.original_key) as stored:
            if not stored.exists():
                raise FileNotFoundError(stored)
            yield stored


@contextmanager
def lend_workplace(ingest: Ingest) -> Iterator[Path]:
    """Lend an empty folder, and take away what is left in it."""
    clear_workplaces(ingest.video_id)
    folder = workplace(ingest.video_id, ingest.fence)
    folder.mkdir()
    try:
        yield folder
    finally:
        clear_workplaces(ingest.video_id)


def _describe(video: Video, probe: Probe) -> None:
    table = probe.table
    video.stored_bytes = video.size_bytes
    video.container = probe.container
    video.codec = probe.codec
    video.width, video.height = probe.display_width, probe.display_height
    video.frames = table.frames
    video.duration_s = table.duration_s
    video.frame_rate = table.frames_per_s
    video.has_audio = probe.has_audio
    video.frame_table_sha256 = table.sha256
    video.remarks = remarks_on(video, probe)


@transaction.atomic
def _make_known(ingest: Ingest, probe: Probe) -> None:
    """Write what the file is and let the apps above look at it."""
    ingest.hold()
    video = ingest.video
    video.save(update_fields=DESCRIBED)
    StoredFrameTable.objects.update_or_create(
        video=video, defaults={"data": probe.table.to_bytes()}
    )
    frames_known.send(sender=Video, video=video)


def store_copy(video: Video, copy: Path) -> None:
    """Store a copy of the video under its own name and let it be the one that is played."""
    key = f"{video.folder}/{copy.name}"
    size_bytes = copy.stat().st_size
    store_file(copy, key)
    video.playable_key = key
    video.stored_bytes += size_bytes


@transaction.atomic
def _show(ingest: Ingest) -> None:
    """Say that the video can be played."""
    ingest.hold()
    video = ingest.video
    video.state = VideoState.READY
    video.save(update_fields=["state", "playable_key", "stored_bytes"])
    announce(video, COPIED)
