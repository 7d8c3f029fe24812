"""The strokes of a video, in the order they were hit."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema_field
from rest_framework import mixins, serializers, viewsets

from loopdrive.api.paging import ByContact
from loopdrive.footage.models import TableEnd, Video
from loopdrive.strokes.models import Stroke, StrokeLabel


class ProbabilitiesSerializer(serializers.Serializer[Any]):
    """How likely each class is; the four add up to 1."""

    serve = serializers.FloatField()
    forehand = serializers.FloatField()
    backhand = serializers.FloatField()
    smash = serializers.FloatField()


class StrokeSerializer(serializers.ModelSerializer[Stroke]):
    """A stroke. Frames are stored; seconds come from the video's frame table."""

    player_name = serializers.CharField(source="player.name", read_only=True, default=None)
    start_s = serializers.SerializerMethodField()
    contact_s = serializers.SerializerMethodField()
    end_s = serializers.SerializerMethodField()
    probabilities = serializers.SerializerMethodField()

    class Meta:
        model = Stroke
        fields = [
            "id",
            "player",
            "player_name",
            "end",
            "label",
            "start_frame",
            "contact_frame",
            "end_frame",
            "start_s",
            "contact_s",
            "end_s",
            "confidence",
            "consistency",
            "probabilities",
        ]

    @extend_schema_field(ProbabilitiesSerializer)
    def get_probabilities(self, stroke: Stroke) -> dict[str, float]:
        """Return the stored shares."""
        return dict(stroke.probabilities)

    def get_start_s(self, stroke: Stroke) -> float:
        """Return when it starts."""
        return self._seconds(stroke.start_frame)

    def get_contact_s(self, stroke: Stroke) -> float:
        """Return when the bat meets the ball."""
        return self._seconds(stroke.contact_frame)

    def get_end_s(self, stroke: Stroke) -> float:
        """Return when it ends."""
        return self._seconds(stroke.end_frame)

    def _seconds(self, frame: int) -> float:
        return round(float(self.context["times_s"][frame]), 4)


class StrokeFilter(filters.FilterSet):
    """What strokes can be filtered by."""

    analysis = filters.UUIDFilter(help_text="Another analysis than the one the page shows.")
    label = filters.MultipleChoiceFilter(choices=StrokeLabel.choices)
    end = filters.MultipleChoiceFilter(choices=TableEnd.choices)
    player = filters.NumberFilter()
    min_confidence = filters.NumberFilter(field_name="confidence", lookup_expr="gte")
    max_confidence = filters.NumberFilter(field_name="confidence", lookup_expr="lte")
    after_frame = filters.NumberFilter(field_name="contact_frame", lookup_expr="gt")

    class Meta:
        model = Stroke
        fields: list[str] = []


class StrokeViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Stroke]):
    """The strokes of a video's current analysis, or of the one named by `?analysis=`."""

    queryset = Stroke.objects.none()
    serializer_class = StrokeSerializer
    pagination_class = ByContact
    filterset_class = StrokeFilter

    @cached_property
    def video(self) -> Video:
        """The video of the address, if the user may see it."""
        return get_object_or_404(
            Video.objects.visible_to(self.request.user).select_related("stored_frame_table"),
            pk=self.kwargs["video_pk"],
        )

    def get_queryset(self) -> QuerySet[Stroke]:
        """Start from the video."""
        if getattr(self, "swagger_fake_view", False):
            return Stroke.objects.none()
        found = Stroke.objects.filter(analysis__video=self.video).select_related("player")
        is_named = "analysis" in self.request.query_params
        return found if is_named else found.filter(analysis__is_current=True)

    def get_serializer_context(self) -> dict[str, Any]:
        """Add the seconds of every frame."""
        context = super().get_serializer_context()
        if not getattr(self, "swagger_fake_view", False):
            has_table = hasattr(self.video, "stored_frame_table")
            context["times_s"] = self.video.frame_table.times_s if has_table else []
        return context
