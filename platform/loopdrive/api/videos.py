"""Videos: their state, who stands where, their frame table and their removal."""

from __future__ import annotations

from functools import cached_property
from typing import Any, cast

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from loopdrive.api.analyses import AnalysisSerializer
from loopdrive.api.appearances import AppearanceSerializer
from loopdrive.api.errors import Conflict
from loopdrive.api.permissions import CoachesWrite
from loopdrive.api.reviews import ReviewSerializer
from loopdrive.footage.models import Appearance, TableEnd, Video, VideoQuerySet, VideoState
from loopdrive.footage.removal import remove_video
from loopdrive.review.models import Review
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.name_players import name_players


class MediaSerializer(serializers.Serializer[Video]):
    """Where the files of a video are fetched; null while there is no such file."""

    video = serializers.CharField(allow_null=True)
    poster = serializers.CharField(allow_null=True)
    strip = serializers.CharField(allow_null=True, help_text="Tiles side by side, evenly in time.")
    strip_tiles = serializers.IntegerField()
    frame = serializers.CharField(help_text="Replace {index} by a frame: one picture as JPEG.")


class VideoBriefSerializer(serializers.ModelSerializer[Video]):
    """A video as lists show it."""

    analysis = serializers.SerializerMethodField()
    review = serializers.SerializerMethodField()
    poster = serializers.SerializerMethodField()
    progress = serializers.SerializerMethodField(help_text="Of the ingest, 0 to 1.")

    class Meta:
        model = Video
        fields = [
            "id",
            "filename",
            "state",
            "error",
            "progress",
            "poster",
            "duration_s",
            "size_bytes",
            "created_at",
            "analysis",
            "review",
        ]
        read_only_fields = fields

    @staticmethod
    def prepare(videos: QuerySet[Video]) -> QuerySet[Video]:
        """Fetch what this serializer reads in a fixed count of queries."""
        shown = Analysis.objects.filter(is_current=True).select_related("model_version")
        # Nothing is joined: a database sorts joined rows in full before it cuts off a page.
        return videos.prefetch_related(
            "ingest",
            Prefetch("analyses", shown, to_attr="shown_analyses"),
            Prefetch("review", Review.objects.select_related("approved_by")),
        )

    # Made once for a whole list: making them costs more than using them.

    @cached_property
    def _analysis(self) -> AnalysisSerializer:
        return AnalysisSerializer()

    @cached_property
    def _review(self) -> ReviewSerializer:
        return ReviewSerializer()

    @extend_schema_field(AnalysisSerializer(allow_null=True))
    def get_analysis(self, video: Video) -> dict[str, Any] | None:
        """Return the analysis the page shows."""
        shown = getattr(video, "shown_analyses", [])
        return dict(self._analysis.to_representation(shown[0])) if shown else None

    @extend_schema_field(ReviewSerializer)
    def get_review(self, video: Video) -> dict[str, Any]:
        """Return how far people are with it; where nobody has begun there is no row yet."""
        review = getattr(video, "review", None) or Review(video=video)
        return dict(self._review.to_representation(review))

    def get_poster(self, video: Video) -> str | None:
        """Return where the poster is."""
        return media_url(video, "poster") if video.poster_key else None

    def get_progress(self, video: Video) -> float:
        """Return how far the ingest is."""
        ingest = getattr(video, "ingest", None)
        return ingest.progress if ingest else 0.0


class VideoSerializer(VideoBriefSerializer):
    """A video with all that its page needs besides frames and strokes."""

    appearances = AppearanceSerializer(many=True)
    media = serializers.SerializerMethodField()
    player_session_title = serializers.CharField(source="player_session.title", read_only=True)

    class Meta(VideoBriefSerializer.Meta):
        fields = [
            *VideoBriefSerializer.Meta.fields,
            "player_session",
            "player_session_title",
            "sha256",
            "container",
            "codec",
            "width",
            "height",
            "frames",
            "frame_rate",
            "has_audio",
            "frame_table_sha256",
            "remarks",
            "appearances",
            "media",
        ]
        read_only_fields = [name for name in fields if name not in ("appearances", "filename")]

    @staticmethod
    def prepare(videos: QuerySet[Video]) -> QuerySet[Video]:
        """Fetch what this serializer reads in a fixed count of queries."""
        return VideoBriefSerializer.prepare(videos).prefetch_related(
            "player_session",
            Prefetch("appearances", Appearance.objects.select_related("player")),
        )

    @extend_schema_field(MediaSerializer)
    def get_media(self, video: Video) -> dict[str, Any]:
        """Return where the files are."""
        return {
            "video": _playing_url(video) if video.state == VideoState.READY else None,
            "poster": media_url(video, "poster") if video.poster_key else None,
            "strip": media_url(video, "strip") if video.strip_key else None,
            "strip_tiles": video.strip_tiles,
            "frame": f"/api/videos/{video.pk}/frames/{{index}}/image/",
        }

    def validate_appearances(self, appearances: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Refuse two players at one end."""
        ends = [item["end"] for item in appearances]
        if len(set(ends)) < len(ends):
            raise serializers.ValidationError("Two players cannot stand at the same end.")
        return appearances

    @transaction.atomic
    def update(self, instance: Video, validated_data: dict[str, Any]) -> Video:
        """Rename the video; given appearances replace the present ones, and rename its strokes."""
        appearances = validated_data.pop("appearances", None)
        video = super().update(instance, validated_data)
        if appearances is not None:
            Video.objects.select_for_update().get(pk=video.pk)  # one change of seats at a time
            Appearance.objects.filter(video=video).delete()
            Appearance.objects.bulk_create(Appearance(video=video, **item) for item in appearances)
            name_players(video=video)
        return video


def _playing_url(video: Video) -> str:
    return f"{media_url(video, 'media')}?file={video.shown_key.rpartition('/')[2]}"


def media_url(video: Video, what: str) -> str:
    """Return the address of one of a video's files."""
    return reverse(f"video-{what}", args=[video.pk])


class FrameTableSerializer(serializers.Serializer[Any]):
    """A frame table, run-length coded: how long each frame is shown, in order."""

    frames = serializers.IntegerField()
    duration_s = serializers.FloatField()
    frame_table_sha256 = serializers.CharField()
    time_base = serializers.ListField(
        child=serializers.IntegerField(), help_text="[numerator, denominator] seconds a tick."
    )
    runs = serializers.ListField(
        child=serializers.ListField(child=serializers.IntegerField()),
        help_text="[count, ticks]: `count` frames, each shown for `ticks`; frame 0 is at tick 0.",
    )


class VideoFilter(filters.FilterSet):
    """What videos can be filtered by. Player and end together ask for that player at that end."""

    state = filters.ChoiceFilter(choices=VideoState.choices)
    end = filters.ChoiceFilter(choices=TableEnd.choices, method="ignored")
    player = filters.NumberFilter(method="ignored")

    class Meta:
        model = Video
        fields = ["player_session"]

    def ignored(self, videos: QuerySet[Video], name: str, value: Any) -> QuerySet[Video]:
        """Leave it to `filter_queryset`, which takes both as one question."""
        return videos

    def filter_queryset(self, queryset: QuerySet[Video]) -> QuerySet[Video]:
        """Ask for player and end in one, so that no video comes twice."""
        videos = cast(VideoQuerySet, super().filter_queryset(queryset))
        given = {name: self.form.cleaned_data.get(name) for name in ("end", "player")}
        asked = {name: value for name, value in given.items() if value}
        return videos.with_appearance(**asked) if asked else videos


class VideoViewSet(
    mixins.ListModelMixin,
    mixins.RetrieveModelMixin,
    mixins.UpdateModelMixin,
    mixins.DestroyModelMixin,
    viewsets.GenericViewSet[Video],
):
    """The club's videos; they are made by uploading."""

    queryset = Video.objects.none()
    serializer_class = VideoSerializer
    permission_classes = [CoachesWrite]
    filterset_class = VideoFilter
    search_fields = ["filename", "player_session__title"]
    http_method_names = ["get", "patch", "delete", "head", "options"]

    def get_queryset(self) -> QuerySet[Video]:
        """Start from what the user may see."""
        return VideoSerializer.prepare(Video.objects.visible_to(self.request.user))

    def perform_destroy(self, instance: Video) -> None:
        """Remove the video, its strokes and its files; a running analysis stops."""
        remove_video(video=instance)

    @extend_schema(responses=FrameTableSerializer, filters=False)
    @action(detail=True, pagination_class=None)
    def frames(self, request: Request, pk: str) -> Response:
        """Return the presentation time of every displayed frame."""
        video = self.get_object()
        if video.state != VideoState.READY:
            raise Conflict("The frame table is known once the video is ready.")
        table = video.frame_table
        return Response(
            {
                "frames": table.frames,
                "duration_s": table.duration_s,
                "frame_table_sha256": table.sha256,
                "time_base": [table.time_base.numerator, table.time_base.denominator],
                "runs": table.runs(),
            }
        )
