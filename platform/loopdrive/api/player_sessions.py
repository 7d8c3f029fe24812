"""Player sessions: one outing with its players and videos."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers, viewsets

from loopdrive.accounts.models import Player, membership
from loopdrive.api.permissions import CoachesWrite, member_of
from loopdrive.api.videos import VideoBriefSerializer
from loopdrive.footage.models import (
    Participant,
    PlayerSession,
    PlayerSessionQuerySet,
    Video,
)
from loopdrive.footage.removal import remove_player_session


class ParticipantSerializer(serializers.ModelSerializer[Participant]):
    """A player who takes part, and the end they start at ("" when not said)."""

    player = serializers.PrimaryKeyRelatedField(queryset=Player.objects.none())
    name = serializers.CharField(source="player.name", read_only=True)

    class Meta:
        model = Participant
        fields = ["player", "name", "end"]

    def get_fields(self) -> dict[str, Any]:
        """Offer only players the user may see."""
        fields = super().get_fields()
        request = self.context.get("request")
        if request is not None:
            fields["player"].queryset = Player.objects.visible_to(request.user)  # type: ignore[attr-defined]
        return fields


class PlayerSessionSerializer(serializers.ModelSerializer[PlayerSession]):
    """A session with its videos in brief."""

    participants = ParticipantSerializer(many=True, required=False)
    videos = serializers.SerializerMethodField()
    video_count = serializers.SerializerMethodField()
    stroke_count = serializers.SerializerMethodField()

    class Meta:
        model = PlayerSession
        fields = [
            "id",
            "title",
            "played_on",
            "notes",
            "participants",
            "videos",
            "video_count",
            "stroke_count",
            "created_at",
        ]
        read_only_fields = ["created_at"]

    @cached_property
    def _video(self) -> VideoBriefSerializer:
        return VideoBriefSerializer()  # made once for a whole list: making it is what costs

    @extend_schema_field(VideoBriefSerializer(many=True))
    def get_videos(self, player_session: PlayerSession) -> list[dict[str, Any]]:
        """Return the videos the user may see, oldest first."""
        videos = _visible_videos(player_session)
        return [dict(self._video.to_representation(video)) for video in videos]

    def get_video_count(self, player_session: PlayerSession) -> int:
        """Return how many videos the user may see."""
        return len(_visible_videos(player_session))

    def get_stroke_count(self, player_session: PlayerSession) -> int:
        """Return how many strokes the shown analyses of these videos have."""
        videos = _visible_videos(player_session)
        return sum(shown.stroke_count for video in videos for shown in video.shown_analyses)

    def validate_participants(self, participants: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Refuse one player twice, or two players at one end."""
        players = [item["player"].pk for item in participants]
        if len(set(players)) < len(players):
            raise serializers.ValidationError("Each player can be chosen once.")
        ends = [item["end"] for item in participants if item.get("end")]
        if len(set(ends)) < len(ends):
            raise serializers.ValidationError("Two players cannot stand at the same end.")
        return participants

    @transaction.atomic
    def create(self, validated_data: dict[str, Any]) -> PlayerSession:
        """Make the session and its participants together."""
        participants = validated_data.pop("participants", [])
        player_session = super().create(validated_data)
        _seat(player_session, participants)
        return player_session

    @transaction.atomic
    def update(self, instance: PlayerSession, validated_data: dict[str, Any]) -> PlayerSession:
        """Change the session; given participants replace the present ones."""
        participants = validated_data.pop("participants", None)
        player_session = super().update(instance, validated_data)
        if participants is not None:
            # One change of participants at a time.
            PlayerSession.objects.select_for_update().get(pk=player_session.pk)
            Participant.objects.filter(player_session=player_session).delete()
            _seat(player_session, participants)
        return player_session


def _visible_videos(player_session: PlayerSession) -> list[Any]:
    """Return what `get_queryset` fetched; a session that was just made has no videos."""
    videos: list[Any] = getattr(player_session, "visible_videos", [])
    return videos


def _seat(player_session: PlayerSession, participants: list[dict[str, Any]]) -> None:
    Participant.objects.bulk_create(
        Participant(player_session=player_session, **item) for item in participants
    )


class PlayerSessionFilter(filters.FilterSet):
    """What sessions can be filtered by."""

    played_from = filters.DateFilter(field_name="played_on", lookup_expr="gte")
    played_to = filters.DateFilter(field_name="played_on", lookup_expr="lte")
    player = filters.NumberFilter(method="with_player", help_text="Takes part, or is in a video.")

    class Meta:
        model = PlayerSession
        fields: list[str] = []

    def with_player(
        self, player_sessions: PlayerSessionQuerySet, name: str, player: int
    ) -> PlayerSessionQuerySet:
        """Keep the sessions a player takes part in, or is in a video of."""
        return player_sessions.with_player(player=player)


class PlayerSessionViewSet(viewsets.ModelViewSet[PlayerSession]):
    """The club's player sessions."""

    queryset = PlayerSession.objects.none()
    serializer_class = PlayerSessionSerializer
    permission_classes = [CoachesWrite]
    filterset_class = PlayerSessionFilter

    @property
    def search_fields(self) -> list[str]:
        """Search in file names only for those who see every file."""
        member = membership(self.request.user)
        words = ["title", "notes", "participants__player__name"]
        return [*words, "videos__filename"] if member and member.can_coach else words

    def get_queryset(self) -> QuerySet[PlayerSession]:
        """Start from what the user may see, with all a row shows, in a fixed count of queries."""
        user = self.request.user
        videos = Video.objects.visible_to(user)
        # What a row counts is counted in the videos fetched for it: a database would count for
        # every row it skips or sorts.
        return PlayerSession.objects.visible_to(user).prefetch_related(
            Prefetch("participants", Participant.objects.select_related("player")),
            Prefetch(
                "videos",
                VideoBriefSerializer.prepare(videos).order_by("created_at", "id"),
                to_attr="visible_videos",
            ),
        )

    def perform_create(self, serializer: Any) -> None:
        """Put the new session into the coach's club."""
        serializer.save(club=member_of(self.request).club, created_by=self.request.user)

    def perform_destroy(self, instance: PlayerSession) -> None:
        """Remove the session with its videos and their files."""
        remove_player_session(player_session=instance)
