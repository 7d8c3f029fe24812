"""Forgetting a player: what it would reach, doing it, and the records of it. For admins."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Player
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.locked_sessions import CompanionPlayerSerializer, CompanionSerializer
from loopdrive.api.paging import NewestFirst
from loopdrive.api.permissions import IsAdmin, user_of
from loopdrive.learning.footage_of import MAY_STAND, SAME_FILM, STANDS
from loopdrive.learning.forget import AlreadyForgotten, forget
from loopdrive.learning.forgotten import Forgetting, Redaction
from loopdrive.learning.reach import Reach, SnapshotLoss, reach_of

GONE = OpenApiResponse(ErrorSerializer, "Somebody has removed this player meanwhile.")


class ByForgetting(NewestFirst):
    """Pages of records, the latest first."""

    ordering = ("-made_at", "-id")


class RemovedSerializer(serializers.Serializer[Any]):
    """How much goes, or went."""

    videos = serializers.IntegerField()
    minutes = serializers.FloatField()
    player_sessions = serializers.IntegerField(help_text="Of which nothing is left.")
    locked_sessions = serializers.IntegerField(help_text="Of these, in the test part.")
    uploads = serializers.IntegerField(help_text="On their way, and stopped.")
    strokes = serializers.IntegerField()
    labels = serializers.IntegerField(help_text="What people had said of strokes, each time.")
    comments = serializers.IntegerField()
    bytes = serializers.IntegerField(help_text="Films and everything made from them.")
    crop_files = serializers.IntegerField(help_text="Cut out for training, on this machine.")
    crop_bytes = serializers.IntegerField()
    snapshots = serializers.ListField(
        child=serializers.IntegerField(), help_text="Numbers of those that are redacted."
    )
    models = serializers.ListField(
        child=serializers.CharField(), help_text="That must be retrained."
    )
    runs_stopped = serializers.IntegerField()
    named_in = serializers.IntegerField(
        help_text="Texts that people wrote elsewhere and that still hold the name."
    )


class ReachedVideoSerializer(serializers.Serializer[Any]):
    """A video that goes, and why."""

    id = serializers.UUIDField()
    filename = serializers.CharField()
    player_session = serializers.UUIDField()
    session_title = serializers.CharField()
    why = serializers.ChoiceField(choices=[STANDS, SAME_FILM, MAY_STAND])


class SnapshotLossSerializer(serializers.Serializer[SnapshotLoss]):
    """What one snapshot loses."""

    id = serializers.UUIDField(source="snapshot.pk")
    number = serializers.IntegerField(source="snapshot.number")
    videos = serializers.IntegerField()
    strokes = serializers.IntegerField()
    has_taught = serializers.BooleanField(help_text="Whether some of it is of the training part.")


class NamingSerializer(serializers.Serializer[Any]):
    """A text that still holds the name afterwards: reword it yourself."""

    what = serializers.CharField()
    key = serializers.CharField()
    text = serializers.CharField()


class ReachSerializer(serializers.Serializer[Reach]):
    """Everything that goes with one player, and everybody who loses by it."""

    player = CompanionPlayerSerializer()
    videos = serializers.SerializerMethodField()
    player_sessions = CompanionSerializer(source="footage.player_sessions", many=True)
    others = CompanionPlayerSerializer(many=True, help_text="They stand in these videos too.")
    snapshots = SnapshotLossSerializer(many=True)
    is_champion_reached = serializers.BooleanField(
        help_text="Then a training is queued, and the champion goes on until you promote another."
    )
    login = serializers.EmailField(
        source="login.user.email", allow_null=True, default=None, help_text="That goes with them."
    )
    named_in = NamingSerializer(many=True)
    removed = RemovedSerializer(source="counts")

    @extend_schema_field(ReachedVideoSerializer(many=True))
    def get_videos(self, reach: Reach) -> list[dict[str, Any]]:
        """Return what goes, with why."""
        return [
            {
                "id": video.pk,
                "filename": video.filename,
                "player_session": video.player_session_id,
                "session_title": video.player_session.title,
                "why": reach.footage.videos[video.pk],
            }
            for video in reach.footage.rows().select_related("player_session")
        ]


class RedactionSerializer(serializers.ModelSerializer[Redaction]):
    """What was taken out of one snapshot."""

    number = serializers.IntegerField(source="snapshot.number", read_only=True)
    made_at = serializers.DateTimeField(source="forgetting.made_at", read_only=True)

    class Meta:
        model = Redaction
        fields = [
            "snapshot",
            "number",
            "made_at",
            "sha256_before",
            "sha256_after",
            "videos",
            "strokes",
        ]
        read_only_fields = fields


class ForgettingSerializer(serializers.ModelSerializer[Forgetting]):
    """The record of a forgetting. It does not tell who it was."""

    made_by_name = serializers.CharField(
        source="made_by.name", read_only=True, allow_null=True, default=None
    )
    removed = RemovedSerializer(read_only=True)
    redactions = RedactionSerializer(many=True, read_only=True)
    is_finished = serializers.BooleanField(
        read_only=True, help_text="Whether every file has gone too: a matter of seconds."
    )

    class Meta:
        model = Forgetting
        fields = [
            "id",
            "made_by_name",
            "made_at",
            "removed",
            "redactions",
            "run",
            "not_queued",
            "is_finished",
        ]
        read_only_fields = fields


class ConfirmSerializer(serializers.Serializer[Any]):
    """The word that does it."""

    confirm = serializers.CharField(help_text="The player's name, as it is written.")

    def validate_confirm(self, typed: str) -> str:
        """Refuse anything but the name."""
        if typed != self.context["player"].name.strip():
            raise serializers.ValidationError("Type the player's name as it is written.")
        return typed


class ForgetView(APIView):
    """One player of the club, to be forgotten."""

    permission_classes = [IsAdmin]

    @extend_schema(operation_id="players_reach", responses=ReachSerializer)
    def get(self, request: Request, pk: int) -> Response:
        """Tell what forgetting this player would reach; nothing is changed."""
        return Response(ReachSerializer(reach_of(_player(request, pk))).data)

    @extend_schema(
        operation_id="players_forget",
        request=ConfirmSerializer,
        responses={201: ForgettingSerializer, 409: GONE},
    )
    def post(self, request: Request, pk: int) -> Response:
        """Forget this player: footage, crops, labels, and what models were taught. For good."""
        player = _player(request, pk)
        asked = ConfirmSerializer(data=request.data, context={"player": player})
        asked.is_valid(raise_exception=True)
        try:
            forgetting = forget(player=player, user=user_of(request))
        except AlreadyForgotten as error:
            raise Conflict(str(error)) from error
        return Response(ForgettingSerializer(forgetting).data, status=status.HTTP_201_CREATED)


class ForgettingViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Forgetting]):
    """The records of the club, for its admins."""

    queryset = Forgetting.objects.none()
    serializer_class = ForgettingSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByForgetting

    def get_queryset(self) -> QuerySet[Forgetting]:
        """Start from what the user may see."""
        mine = Forgetting.objects.visible_to(self.request.user).select_related("made_by")
        return mine.prefetch_related("leftovers", "redactions__snapshot", "redactions__forgetting")


def _player(request: Request, pk: int) -> Player:
    mine = Player.objects.visible_to(request.user).select_related("club")
    return get_object_or_404(mine, pk=pk)
