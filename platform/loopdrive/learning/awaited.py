"""Labels that came with footage from elsewhere: taken in once the video has been analysed."""

from __future__ import annotations

import logging
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any  # JSON of every shape

from django.db import transaction

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video, VideoState
from loopdrive.jobs.models import State
from loopdrive.learning.models import AwaitedLabels
from loopdrive.review.correct import IsApproved, approve
from loopdrive.review.exchange.marks import Malformed, Mark
from loopdrive.review.take_in import Taking, take_marks
from loopdrive.strokes.change import Refused

HALF_A_STROKE_S = 0.4  # before and after a contact of which nobody told the edges
IN_A_CLIP = 0.57  # where the contact is, as a share of a clip of one stroke: the median of 119
FRAMES = ("start_frame", "contact_frame", "end_frame")

logger = logging.getLogger(__name__)


def take_awaited_labels() -> None:
    """Do it for every video that is ready for it; called by the sweep, so that none is left."""
    ready = AwaitedLabels.objects.filter(
        video__state=VideoState.READY,
        video__analyses__is_current=True,
        video__analyses__state=State.DONE,
        error="",
    )
    for awaited in ready.select_related("video", "author"):
        take_labels(awaited)


def take_labels(awaited: AwaitedLabels) -> None:
    """Make the timeline what was labelled; approve it where all of it was. Failures are kept."""
    try:
        with transaction.atomic():
            _take(awaited)
            awaited.delete()
    except (Malformed, Refused, IsApproved) as error:
        awaited.error = str(error)
        awaited.save(update_fields=["error"])
        logger.warning("the labels of %s were not taken in: %s", awaited.video_id, error)


def _take(awaited: AwaitedLabels) -> None:
    video, author = awaited.video, awaited.author
    if author is None:
        raise Refused("Whoever brought these labels is gone, so nobody stands for them.")
    marks = list(marks_of(awaited.strokes, video))
    try:
        with transaction.atomic():
            _take_marks(awaited, author, marks)
    except Refused:  # the model's edges, where nobody told any, reach into strokes it had missed
        _take_marks(awaited, author, [replace(mark, estimated=()) for mark in marks])
    if awaited.is_whole:
        approve(video=video, user=author, confirm_rest=True)


def _take_marks(awaited: AwaitedLabels, author: User, marks: Sequence[Mark]) -> None:
    take_marks(
        video=awaited.video,
        author=author,
        edit_id=uuid.uuid5(awaited.pk, "labels that came along"),  # twice is once
        marks=marks,
        note=awaited.note,
        taking=Taking(
            confirms_same=True, rejects_missing=awaited.is_whole, rejects_in_the_way=True
        ),
    )


def marks_of(strokes: Sequence[Mapping[str, Any]], video: Video) -> Iterator[Mark]:
    """Yield the marks of labels whose edges, or whose contact in a clip, may not be known.

    Raises Malformed for frames the video does not have.
    """
    beyond = [
        n for s in strokes for name in FRAMES if (n := s[name]) is not None and n >= video.frames
    ]
    if beyond:
        raise Malformed(f"there is no frame {beyond[0]} in a video of {video.frames} frames")
    by_end: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for stroke in strokes:
        by_end[stroke["end"]].append(stroke)
    for own in by_end.values():
        told = sorted((_frames(stroke, video) for stroke in own), key=lambda each: each[1])
        for one, other in pairwise(told):  # guessed edges may not reach into the next stroke
            middle = (one[1] + other[1]) // 2
            one[2], other[0] = min(one[2], middle), max(other[0], middle + 1)
        ordered = sorted(own, key=lambda stroke: _frames(stroke, video)[1])
        for stroke, (start, contact, end) in zip(ordered, told, strict=True):
            yield Mark(
                end=stroke["end"],
                label=stroke["label"],
                start_frame=start,
                contact_frame=contact,
                end_frame=end,
                estimated=tuple(name for name in FRAMES if stroke[name] is None),
            )


def _frames(stroke: Mapping[str, Any], video: Video) -> list[int]:
    """Start, contact and end of a stroke, guessed where nobody told them."""
    last = video.frames - 1
    start, contact, end = (stroke[name] for name in FRAMES)
    if contact is None:
        first_known, last_known = (0 if start is None else start), (last if end is None else end)
        contact = round(first_known + IN_A_CLIP * (last_known - first_known))
    half = round(HALF_A_STROKE_S * video.frame_rate)
    start = max(contact - half, 0) if start is None else start
    end = min(contact + half, last) if end is None else end
    return [start, contact, end]
