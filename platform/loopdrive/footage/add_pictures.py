"""The pictures of a ready video: a poster for lists, a strip of tiles for the timeline."""

from __future__ import annotations

import logging
import math

from django.db import transaction

import inference
from inference import FrameTable, InferenceError
from loopdrive.footage.announce import announce
from loopdrive.footage.files import local_file, store_bytes
from loopdrive.footage.models import Ingest

POSTER_WIDTH = 640
TILE_WIDTH = 160
FEWEST_TILES, MOST_TILES = 8, 120
TILE_EVERY_S = 5.0

logger = logging.getLogger(__name__)


def add_pictures(*, ingest: Ingest) -> None:
    """Make the poster and the strip; a video without them is still whole. Raises LeaseLost."""
    video = ingest.video
    if video.poster_key and video.strip_key:
        return
    table = video.frame_table
    tiles = tile_count(table)
    try:
        with local_file(video.original_key) as path:
            pictures = {
                f"{video.folder}/poster.jpg": inference.poster(path, table, POSTER_WIDTH),
                f"{video.folder}/strip.jpg": inference.strip(path, table, tiles, TILE_WIDTH),
            }
        for key, picture in pictures.items():
            store_bytes(picture, key)
    except (InferenceError, OSError):
        logger.exception("No pictures were made of video %s", video.pk)
        return
    video.poster_key, video.strip_key = pictures
    video.strip_tiles = tiles
    _write(ingest, added_bytes=sum(map(len, pictures.values())))


def tile_count(table: FrameTable) -> int:
    """Return how many tiles a strip has: one every few seconds, within reason."""
    wanted = math.ceil(table.duration_s / TILE_EVERY_S)
    return min(max(FEWEST_TILES, wanted), MOST_TILES, table.frames)


@transaction.atomic
def _write(ingest: Ingest, *, added_bytes: int) -> None:
    ingest.hold()
    video = ingest.video
    video.stored_bytes += added_bytes
    video.save(update_fields=["poster_key", "strip_key", "strip_tiles", "stored_bytes"])
    announce(video, 1.0)
