"""What a coach draws on single frames: events that can be changed, never part of the picture."""

from __future__ import annotations

from django.db import models

from loopdrive.footage.models import Video
from loopdrive.insights.frame_mark import FrameMark

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


class Drawing(FrameMark):
    """One thing drawn on one frame of a video. It outlives any stroke: analyses come and go."""

    video = models.ForeignKey(Video, on_delete=models.CASCADE, related_name="drawings")
    kind = models.CharField(max_length=9, choices=DrawingKind.choices)
    colour = models.CharField(
        max_length=6, choices=DrawingColour.choices, default=DrawingColour.YELLOW
    )
    points = models.JSONField()  # [[x, y], ...], shares of the picture from its left and top

    class Meta(FrameMark.Meta):
        indexes = [models.Index(fields=["video", "frame"])]

    def __str__(self) -> str:
        return f"{self.kind} on frame {self.frame}"
