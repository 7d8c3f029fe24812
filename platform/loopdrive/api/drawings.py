"""What coaches draw on the frames of a stroke, over HTTP."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import mixins, serializers, viewsets

from loopdrive.api.permissions import CoachesWrite, user_of
from loopdrive.api.strokes import times_of
from loopdrive.insights.cards import readable_by
from loopdrive.insights.drawings import (
    MOST_DRAWINGS,
    POINTS,
    Drawing,
    DrawingKind,
    drawings_on,
    frame_in_clip,
)
from loopdrive.insights.events import tell_feedback
from loopdrive.insights.voice_notes import VoiceNote
from loopdrive.strokes.clip import clip_frames
from loopdrive.strokes.models import Stroke

SHAPE = ("kind", "points")
POINT = serializers.ListField(
    child=serializers.FloatField(min_value=0, max_value=1), min_length=2, max_length=2
)


class Moment(serializers.FloatField):
    """When a drawing is seen, or a voice belongs, in the stroke's clip as it is now."""

    def get_attribute(self, instance: Drawing | VoiceNote) -> float:
        """Return seconds after the clip begins."""
        stroke: Stroke = self.context["stroke"]
        times_s = times_of(stroke.video)
        first, _ = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
        return round(float(times_s[instance.frame] - times_s[first]), 4)


class DrawingSerializer(serializers.ModelSerializer[Drawing]):
    """One thing drawn. `at_s` is its moment in the stroke's clip, by which it is also placed."""

    at_s = Moment(min_value=0)
    points = serializers.ListField(
        child=POINT, help_text="[x, y] from the left and the top, shares of the picture."
    )
    author = serializers.CharField(source="author.name", read_only=True, default=None)

    class Meta:
        model = Drawing
        fields = ["id", "frame", "at_s", "kind", "colour", "points", "author", "created_at"]
        read_only_fields = ["frame", "created_at"]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a drawing with too many points, or too few."""
        now = {name: getattr(self.instance, name) for name in SHAPE} if self.instance else {}
        kind, points = ((now | attrs)[name] for name in SHAPE)
        least, most = POINTS[DrawingKind(kind)]
        if not least <= len(points) <= most:
            count = str(most) if least == most else f"{least} to {most}"
            words = f"{count} point{'' if most == 1 else 's'}"
            raise serializers.ValidationError({"points": [f"A drawing of this kind has {words}."]})
        if "at_s" in attrs:
            attrs["frame"] = frame_in_clip(self.context["stroke"], attrs.pop("at_s"))
        return attrs


class DrawingViewSet(
    mixins.ListModelMixin,
    mixins.CreateModelMixin,
    mixins.UpdateModelMixin,
    mixins.DestroyModelMixin,
    viewsets.GenericViewSet[Drawing],
):
    """The drawings on the frames of a stroke: read by who may read it, made by coaches."""

    queryset = Drawing.objects.none()
    serializer_class = DrawingSerializer
    permission_classes = [CoachesWrite]
    pagination_class = None
    http_method_names = ("get", "post", "patch", "delete", "head", "options")

    @cached_property
    def stroke(self) -> Stroke:
        """The stroke of the address, if the user may read it."""
        readable = readable_by(self.request.user).select_related(
            "video__stored_frame_table", "video__player_session"
        )
        key: uuid.UUID = self.kwargs["stroke_pk"]
        return get_object_or_404(readable, pk=key)

    def get_queryset(self) -> QuerySet[Drawing]:
        """Start from the stroke."""
        if getattr(self, "swagger_fake_view", False):
            return Drawing.objects.none()
        return drawings_on(self.stroke)

    def get_serializer_context(self) -> dict[str, Any]:
        """Add the stroke, by whose clip moments are told."""
        context = super().get_serializer_context()
        if not getattr(self, "swagger_fake_view", False):
            context["stroke"] = self.stroke
        return context

    def perform_create(self, serializer: Any) -> None:
        """Draw it on the stroke's video."""
        if self.get_queryset().count() >= MOST_DRAWINGS:
            raise serializers.ValidationError(
                f"{MOST_DRAWINGS} drawings are enough: remove one first."
            )
        serializer.save(video=self.stroke.video, author=user_of(self.request))
        tell_feedback(self.stroke.video)

    def perform_update(self, serializer: Any) -> None:
        """Draw it otherwise."""
        serializer.save()
        tell_feedback(self.stroke.video)

    def perform_destroy(self, instance: Drawing) -> None:
        """Remove it."""
        instance.delete()
        tell_feedback(self.stroke.video)
