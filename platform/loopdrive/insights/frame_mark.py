"""What a coach leaves on one frame of a video, whatever analyses make of it: drawings, voices."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone

from loopdrive.accounts.models import User, membership
from loopdrive.strokes.clip import clip_frames
from loopdrive.strokes.models import Stroke

ROUNDED_S = 0.002  # a browser tells a frame's moment a little early at most


class FrameMark(models.Model):
    """A mark on one frame. Which video's, the mark itself says: each kind is counted apart."""

    frame = models.PositiveIntegerField()
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        ordering = ["frame", "id"]

    def can_be_changed_by(self, user: User | AnonymousUser) -> bool:
        """Tell whether they may move, change or remove it: its author and admins may."""
        member = membership(user)
        if member is None or not member.can_coach:
            return False
        return member.is_admin or self.author_id == user.pk


M = TypeVar("M", bound=FrameMark)


def shown_with(marks: QuerySet[M], stroke: Stroke) -> QuerySet[M]:
    """Return those of the marks that lie on frames which a stroke's clip shows."""
    first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
    return marks.filter(video=stroke.video_id, frame__gte=first, frame__lte=last)


def frame_in_clip(stroke: Stroke, at_s: float) -> int:
    """Return the video's frame that the stroke's clip shows `at_s` seconds after it begins."""
    table = stroke.video.frame_table
    first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
    at = table.frame_at(float(table.times_s[first]) + at_s + ROUNDED_S)
    return min(max(first, at), last)
