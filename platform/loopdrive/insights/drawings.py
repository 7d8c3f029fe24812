"""What a coach draws on single frames: events that can be changed, never part of the picture."""

from __future__ import annotations

from django.db import models
from django.db.models import QuerySet
from django.utils import timezone

from loopdrive.accounts.models import User
from loopdrive.footage.models import Video
from loopdrive.strokes.clip import clip_frames
from loopdrive.strokes.models import Stroke

ROUNDED_S = 0.002  # a browser tells a frame's moment a little early at most
MOST_DRAWINGS = 50  # on the frames of one stroke


class DrawingKind(models.TextChoices):
    """What is drawn."""

    LINE = "line"
    ARROW = "arrow"
    ANGLE = "angle"  # at its second point, in degrees of the picture
    STOPWATCH = "stopwatch"  # counts from its frame on
    FREEHAND = "freehand"  # a path of the hand: a swing, a circle around something


MOST_POINTS = 200  # of a path, which has one every hundredth of the picture
POINTS = {  # how many a drawing has, at least and at most
    DrawingKind.LINE: (2, 2),
    DrawingKind.ARROW: (2, 2),
    DrawingKind.ANGLE: (3, 3),
    DrawingKind.STOPWATCH: (1, 1),
    DrawingKind.FREEHAND: (2, MOST_POINTS),
}


class DrawingColour(models.TextChoices):
    """Four that can be told apart on any picture."""

    YELLOW = "yellow"
    RED = "red"
    BLUE = "blue"
    WHITE = "white"


class Drawing(models.Model):
    """One thing drawn on one frame of a video. It outlives any stroke: analyses come and go."""

    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="drawings")
    frame = models.PositiveIntegerField()
    kind = models.CharField(max_length=9, choices=DrawingKind.choices)
    colour = models.CharField(
        max_length=6, choices=DrawingColour.choices, default=DrawingColour.YELLOW
    )
    points = models.JSONField()  # [[x, y], ...], shares of the picture from its left and top
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["frame", "id"]
        indexes = [models.Index(fields=["video", "frame"])]

    def __str__(self) -> str:
        return f"{self.kind} on frame {self.frame}"


def drawings_on(stroke: Stroke) -> QuerySet[Drawing]:
    """Return what is drawn on the frames that a stroke's clip shows."""
    first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
    drawings = Drawing.objects.filter(video=stroke.video_id, frame__gte=first, frame__lte=last)
    return drawings.select_related("author")


def frame_in_clip(stroke: Stroke, at_s: float) -> int:
    """Return the video's frame that the stroke's clip shows `at_s` seconds after it begins."""
    table = stroke.video.frame_table
    first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
    at = table.frame_at(float(table.times_s[first]) + at_s + ROUNDED_S)
    return min(max(first, at), last)
