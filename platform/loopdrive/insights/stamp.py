"""Which timeline a video has now, in a word that is another one whenever the timeline is.

A timeline follows from the analysis that is shown, from what people have edited since, and from who
stands where. Three questions for any number of videos.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.db.models import Max

from loopdrive.footage.models import Appearance
from loopdrive.strokes.models import Analysis, Edit


def stamps(videos: Collection[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Return the stamp of each video's timeline."""
    analyses = {
        video: f"{analysis}:{strokes}"
        for video, analysis, strokes in Analysis.objects.filter(
            video__in=videos, is_current=True
        ).values_list("video", "pk", "stroke_count")
    }
    edits = dict(
        Edit.objects.filter(video__in=videos)
        .order_by()
        .values("video")
        .annotate(last=Max("number"))
        .values_list("video", "last")
    )
    seats: dict[uuid.UUID, str] = {}
    seated = Appearance.objects.filter(video__in=videos, player__isnull=False).order_by("end")
    for video, end, player in seated.values_list("video", "end", "player"):
        seats[video] = f"{seats.get(video, '')} {end}={player}"
    return {
        video: f"{analyses.get(video, 'none')} edit {edits.get(video, 0)}{seats.get(video, '')}"
        for video in videos
    }
