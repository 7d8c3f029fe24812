"""What waits in a club's queue: read once, and then only where something has changed."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.db.models import Max, QuerySet

from loopdrive.accounts.models import User, membership
from loopdrive.footage.models import Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.review.models import ReviewState
from loopdrive.review.queue.played import COLUMNS, Played
from loopdrive.review.queue.weighed import MEANING, ROW, Rows, weigh
from loopdrive.strokes.models import Analysis, Stroke, StrokeQuerySet, StrokeState

ENDED = (State.DONE, State.CANCELLED)  # while an analysis runs, its rallies are not whole
KEPT_S = 7 * 24 * 3600
AT_ONCE = 500  # videos a query

Kept = dict[uuid.UUID, tuple[str, bytes]]  # a video's stamp, and its rows at that time


def open_analyses(user: User | AnonymousUser) -> QuerySet[Analysis]:
    """Return the analyses whose strokes may wait: ended, shown, and of videos nobody approved."""
    return Analysis.objects.filter(
        is_current=True,
        state__in=ENDED,
        video__state=VideoState.READY,
        video__in=Video.objects.visible_to(user).values("pk"),
    ).exclude(video__review__state=ReviewState.APPROVED)


def waiting_strokes(user: User | AnonymousUser) -> StrokeQuerySet:
    """Return the strokes of the user's club that stand and that nobody has decided."""
    videos = open_analyses(user).values("video")
    return Stroke.objects.standing().filter(state=StrokeState.PREDICTED, video__in=videos)


@dataclass(frozen=True, slots=True)
class Standing:
    """All strokes that stand in a club's open videos. `places[i]` names the video of row i."""

    rows: Rows
    places: np.ndarray[tuple[int], np.dtype[np.intp]]
    model_versions: frozenset[int | None]


def standing(user: User | AnonymousUser) -> Standing:
    """Return what stands in the videos that are open for the user's club.

    A video's rows are kept until its timeline changes, which an edit or another analysis does: so a
    page of the queue reads anew only the videos that the last page was about.
    """
    member = membership(user)
    name = f"queue-{MEANING}-{member.club_id if member else 0}"
    kept: Kept = cache.get(name) or {}
    stamps, versions = _stamps(user)
    stale = [video for video, stamp in stamps.items() if kept.get(video, ("",))[0] != stamp]
    if stale or len(kept) > len(stamps):
        kept = {video: kept[video] for video in stamps if video in kept}
        for video, rows in _read(stale):
            kept[video] = (stamps[video], rows.tobytes())
        cache.set(name, kept, KEPT_S)
    parts = [kept[video][1] for video in stamps]
    rows = np.frombuffer(b"".join(parts), dtype=ROW)
    places = np.repeat(np.arange(len(parts)), [len(part) // ROW.itemsize for part in parts])
    return Standing(rows, places, versions)


def _stamps(user: User | AnonymousUser) -> tuple[dict[uuid.UUID, str], frozenset[int | None]]:
    """Return what each open video's timeline was made by last, and which models saw them."""
    rows = (
        open_analyses(user)
        .annotate(last_edit=Max("video__edits__number"))
        .values_list("video", "pk", "ended_at", "last_edit", "second_look_at", "model_version")
        .order_by("video")
    )
    stamps = {}
    versions = set()
    for video, analysis, ended_at, last_edit, second_look_at, version in rows:
        stamps[video] = f"{analysis} {ended_at} {last_edit} {second_look_at}"
        versions.add(version)
    return stamps, frozenset(versions)


def _read(videos: Sequence[uuid.UUID]) -> Iterator[tuple[uuid.UUID, Rows]]:
    for first in range(0, len(videos), AT_ONCE):
        part = videos[first : first + AT_ONCE]
        rows = (
            Stroke.objects.standing()
            .filter(video__in=part)
            .order_by("video", "contact_frame", "id")
            .values_list(*COLUMNS)
        )
        timelines: dict[uuid.UUID, list[Played]] = defaultdict(list)
        for row in rows:
            stroke = Played._make(row)
            timelines[stroke.video_id].append(stroke)
        for video in part:
            yield video, weigh(timelines[video])
