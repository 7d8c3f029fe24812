"""A video's timeline as the formats know it: a film, and marks of its strokes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from inference import End, Label
from loopdrive.footage.models import Video
from loopdrive.review.exchange.difference import Present
from loopdrive.review.exchange.marks import Film, Mark
from loopdrive.strokes.models import Stroke

BATCH = 1000  # strokes held at a time, however many there are


def film_of(video: Video) -> Film:
    """Return what formats may say of a video."""
    return Film(str(video.pk), video.filename, video.sha256, video.frame_table)


def mark_of(stroke: Stroke) -> Mark:
    """Return a stroke in the formats' words."""
    return Mark(
        end=cast(End, stroke.end),  # TableEnd and StrokeLabel use the engine's words
        label=cast(Label, stroke.label),
        start_frame=stroke.start_frame,
        contact_frame=stroke.contact_frame,
        end_frame=stroke.end_frame,
        player=stroke.player.name if stroke.player else "",
        state=stroke.state,
        confidence=stroke.confidence,
        consistency=stroke.consistency,
        zone=stroke.zone,
        outcome=stroke.outcome,
    )


def marks_of(video: Video) -> Iterator[Mark]:
    """Yield the marks of what stands, by contact, read in batches that follow each other."""
    standing = video.strokes.standing().select_related("player").order_by("contact_frame", "id")
    last: Stroke | None = None
    while True:
        rest = standing
        if last is not None:
            at, key = last.contact_frame, last.pk
            rest = standing.filter(contact_frame=at, id__gt=key) | standing.filter(
                contact_frame__gt=at
            )
        batch = list(rest[:BATCH])
        yield from map(mark_of, batch)
        if len(batch) < BATCH:
            return
        last = batch[-1]


def present_strokes(video: Video) -> list[Present]:
    """Return what stands, for a comparison."""
    standing = video.strokes.standing().select_related("player")
    return [Present(str(stroke.pk), stroke.version, mark_of(stroke)) for stroke in standing]
