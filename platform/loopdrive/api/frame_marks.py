"""What drawings and voices on the frames of a stroke have in common, over HTTP."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers, viewsets
from rest_framework.exceptions import PermissionDenied

from loopdrive.api.permissions import CoachesWrite
from loopdrive.api.strokes import times_of
from loopdrive.insights.cards import readable_by
from loopdrive.insights.frame_mark import FrameMark, shown_with
from loopdrive.strokes.clip import clip_frames
from loopdrive.strokes.models import Stroke

M = TypeVar("M", bound=FrameMark)


class Moment(serializers.FloatField):
    """When a mark is seen or heard in the stroke's clip as it is now."""

    def get_attribute(self, instance: FrameMark) -> float:
        """Return seconds after the clip begins."""
        stroke: Stroke = self.context["stroke"]
        times_s = times_of(stroke.video)
        first, _ = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
        return round(float(times_s[instance.frame] - times_s[first]), 4)


class FrameMarkSerializer(serializers.ModelSerializer[M]):
    """One mark. `at_s` is its moment in the stroke's clip, by which it is also placed."""

    at_s = Moment(min_value=0)
    author = serializers.CharField(
        source="author.name", read_only=True, allow_null=True, default=None
    )
    can_change = serializers.SerializerMethodField(help_text="Its author can, and admins.")

    def get_can_change(self, mark: M) -> bool:
        """Tell whether the user may move, change or remove it."""
        return mark.can_be_changed_by(self.context["request"].user)


class FrameMarkViewSet(viewsets.GenericViewSet[M]):
    """The marks on the frames of a stroke: for who may read it, made by coaches."""

    permission_classes = [CoachesWrite]
    pagination_class = None
    refusal: str  # what somebody is told who may not change a mark

    @cached_property
    def stroke(self) -> Stroke:
        """The stroke of the address, if the user may read it."""
        readable = readable_by(self.request.user).select_related(
            "video__stored_frame_table", "video__player_session__club"
        )
        key: uuid.UUID = self.kwargs["stroke_pk"]
        return get_object_or_404(readable, pk=key)

    def get_queryset(self) -> QuerySet[M]:
        """Start from the stroke."""
        marks = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return marks.none()
        return shown_with(marks, self.stroke)

    def get_serializer_context(self) -> dict[str, Any]:
        """Add the stroke, by whose clip moments are told."""
        context = super().get_serializer_context()
        if not getattr(self, "swagger_fake_view", False):
            context["stroke"] = self.stroke
        return context

    def refuse_others(self, mark: M) -> None:
        """Refuse whoever may not change a mark."""
        if not mark.can_be_changed_by(self.request.user):
            raise PermissionDenied(self.refusal)
