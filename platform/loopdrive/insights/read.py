"""Reading timelines: only those that are other ones than when they were last read."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.db import transaction

from loopdrive.insights.count import count
from loopdrive.insights.hits import Hit, hits_of
from loopdrive.insights.models import PlayerTally, RallyPlace, Reading
from loopdrive.insights.stamp import stamps
from loopdrive.strokes.lock import lock_timeline

BATCH = 1000


def read_timelines(videos: Collection[uuid.UUID]) -> int:
    """Read the timelines among `videos` that have changed; return how many these were.

    Asks four questions where nothing has changed, however many videos there are.
    """
    now = stamps(videos)
    known = dict(Reading.objects.filter(video__in=videos).values_list("video", "stamp"))
    stale = [video for video, stamp in now.items() if known.get(video) != stamp]
    for video in stale:
        _read(video)
    return len(stale)


@transaction.atomic
def _read(video_id: uuid.UUID) -> None:
    """Read one timeline while nobody changes it."""
    video = lock_timeline(video_id)
    if video is None:
        return
    Reading.objects.filter(video=video).delete()
    stamp = stamps([video_id])[video_id]
    reading = Reading.objects.create(video=video, stamp=stamp)
    hits = hits_of(video)
    RallyPlace.objects.bulk_create((_place(reading, hit) for hit in hits), batch_size=BATCH)
    PlayerTally.objects.bulk_create(
        PlayerTally(reading=reading, player_id=player, numbers=numbers.to_json())
        for player, numbers in count(hits).items()
    )


def _place(reading: Reading, hit: Hit) -> RallyPlace:
    return RallyPlace(
        stroke_id=hit.stroke,
        reading=reading,
        rally=hit.rally,
        number=hit.number,
        rally_length=hit.rally_length,
        tempo_s=hit.tempo_s,
        contact_s=hit.contact_s,
    )
