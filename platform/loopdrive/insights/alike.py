"""The strokes that look most alike to a model, by how it reads joints and movement.

What this means, and where it is weak, has been measured: docs/results/neighbours.md.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

import numpy as np
from django.db import models
from django.db.models import ExpressionWrapper, F

import inference
from loopdrive.footage.models import Video, VideoQuerySet
from loopdrive.strokes.likeness import Likeness
from loopdrive.strokes.models import Stroke, StrokeQuerySet

OWN_VIDEOS, CLUB_VIDEOS = 100, 50  # the latest ones, that are looked through
RANKS = ("Most alike", "2nd most alike", "3rd most alike")

ADDED = "A person added this stroke, and no network has seen it since. Analyse the video again."
UNSEEN = (
    "How the network saw this stroke was not kept when the video was analysed. "
    "Analyse the video again."
)
MOVED = "This stroke is not where the network saw it any more. Analyse the video again."
ALONE = "The same network has seen no other stroke of this class yet."

Reasons = dict[uuid.UUID, str]  # why each stroke is chosen, in order


@dataclass(frozen=True)
class Alike:
    """The strokes most alike to one, each with its reason; or why there are none, in a sentence."""

    own: Reasons = field(default_factory=dict)
    of_others: Reasons = field(default_factory=dict)
    why_none: str = ""


def alike(*, stroke: Stroke, readable: StrokeQuerySet) -> Alike:
    """Find strokes of its class that look most alike to the network that saw this one.

    Of the player, in other videos if there are any; of others, as far as they are `readable`.
    """
    likeness = Likeness.objects.select_related("stroke").filter(stroke=stroke).first()
    if likeness is None:
        return Alike(why_none=UNSEEN if stroke.analysis_id else ADDED)
    if not likeness.is_valid:
        return Alike(why_none=MOVED)
    rivals = readable.filter(label=stroke.label).seen_by(likeness.model_version_id)
    of_club = Video.objects.filter(player_session__club=stroke.video.player_session.club_id)
    theirs = of_club.with_appearance(player=stroke.player_id)
    own = _own(
        likeness, rivals.filter(player=stroke.player_id, video__in=_latest(theirs, OWN_VIDEOS))
    )
    others = rivals.filter(player__isnull=False, video__in=_latest(of_club, CLUB_VIDEOS))
    of_others = _ranked(likeness, others.exclude(player=stroke.player_id), "by others")
    return Alike(own, of_others, "" if own or of_others else ALONE)


def _latest(videos: VideoQuerySet, count: int) -> list[uuid.UUID]:
    """Return the keys of the latest of them: time and memory stay bounded."""
    ordered = videos.order_by("-player_session__played_on", "-created_at")
    return list(ordered.values_list("pk", flat=True)[:count])


def _own(likeness: Likeness, strokes: StrokeQuerySet) -> Reasons:
    """Rank the player's strokes: those in other videos, else those in the same."""
    video = likeness.stroke.video_id
    elsewhere = _ranked(likeness, strokes.exclude(video=video), "in other videos")
    return elsewhere or _ranked(likeness, strokes.filter(video=video), "in this video")


def _ranked(likeness: Likeness, strokes: StrokeQuerySet, where: str) -> Reasons:
    """Return the most alike of them, nearest first."""
    # Keys are left as the database has them: making thousands of them takes longer than comparing.
    untouched = ExpressionWrapper(F("pk"), output_field=models.CharField())
    keyed = strokes.order_by().annotate(key=untouched)
    rows = list(keyed.values_list("key", "likeness__vector"))
    if not rows:
        return {}
    cosines = inference.cosines(likeness.vector, [vector for _, vector in rows])
    nearest = np.argsort(-cosines, kind="stable")[: len(RANKS)]
    return {
        uuid.UUID(str(rows[at][0])): f"{rank} of {len(rows):,} {where}"
        for rank, at in zip(RANKS, nearest, strict=False)
    }
