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
from loopdrive.strokes.models import Outcome, Stroke, StrokeLabel, StrokeState, Zone


class ProbabilitiesSerializer(serializers.Serializer[Any]):
    """How likely each class is; the four add up to 1."""

    serve = serializers.FloatField()
    forehand = serializers.FloatField()
    backhand = serializers.FloatField()
    smash = serializers.FloatField()


class StrokeSerializer(serializers.ModelSerializer[Stroke]):
    """A stroke. Frames are stored; seconds come from the video's frame table."""

    player_name = serializers.CharField(
        source="player.name", read_only=True, allow_null=True, default=None
    )
    start_s = serializers.SerializerMethodField()
    contact_s = serializers.SerializerMethodField()
    end_s = serializers.SerializerMethodField()
    probabilities = serializers.SerializerMethodField()
    zone = serializers.ChoiceField(choices=Zone.choices, allow_blank=True, read_only=True)
    outcome = serializers.ChoiceField(choices=Outcome.choices, allow_blank=True, read_only=True)

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
            "state",
            "zone",
            "outcome",
            "version",
            "confidence",
            "consistency",
            "agreement",
            "probabilities",
        ]
        read_only_fields = fields

    @extend_schema_field(ProbabilitiesSerializer(allow_null=True))
    def get_probabilities(self, stroke: Stroke) -> dict[str, float] | None:
        """Return the stored shares; null for a stroke no model saw."""
        return stroke.probabilities

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
    after_version = filters.NumberFilter(
        field_name="version", lookup_expr="gt", help_text="Only what was edited since."
    )
    state = filters.MultipleChoiceFilter(choices=StrokeState.choices)

    class Meta:
        model = Stroke
        fields: list[str] = []


def times_of(video: Video) -> Any:
    """Return when each frame of a video is shown, in seconds; nothing before it was read."""
    return video.frame_table.times_s if hasattr(video, "stored_frame_table") else []


class StrokeViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Stroke]):
    """The strokes on a video's timeline, rejected ones too; or those `?analysis=` has found."""

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
        found = Stroke.objects.filter(video=self.video).select_related("player")
        is_named = "analysis" in self.request.query_params
        return found if is_named else found.shown()

    def get_serializer_context(self) -> dict[str, Any]:
        """Add the seconds of every frame."""
        context = super().get_serializer_context()
        if not getattr(self, "swagger_fake_view", False):
            context["times_s"] = times_of(self.video)
        return context
