"""Old videos analysed again: begun, followed, paused and stopped by a club's admins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from inference import ModelMissing
from loopdrive.accounts.models import Player
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.paging import NewestFirst
from loopdrive.api.permissions import IsAdmin, member_of, user_of
from loopdrive.engine.champion import champion
from loopdrive.renewal.models import Renewal, RenewedVideo
from loopdrive.renewal.renew import NotPossibleNow, begin, old_videos, pause, resume, stop

NOT_NOW = OpenApiResponse(ErrorSerializer, "It cannot be done at this moment; why.")


class ByStart(NewestFirst):
    """Pages of rounds, the latest first."""

    ordering = ("-started_at", "-id")


class ByTurn(NewestFirst):
    """Pages of a round's videos, in the order of their turns."""

    ordering = ("id", "video")


class PresentVideoSerializer(serializers.ModelSerializer[RenewedVideo]):
    """The video whose turn it is now."""

    filename = serializers.CharField(source="video.filename", read_only=True)
    state = serializers.ChoiceField(["waiting", "running"], read_only=True)
    progress = serializers.FloatField(source="after.progress", read_only=True)

    class Meta:
        model = RenewedVideo
        fields = ["video", "filename", "state", "progress"]
        read_only_fields = fields


class RenewalSerializer(serializers.ModelSerializer[Renewal]):
    """One round through a club's old videos."""

    model_version = serializers.CharField(read_only=True)
    videos = serializers.IntegerField(read_only=True)
    ended = serializers.IntegerField(read_only=True)
    now = serializers.SerializerMethodField()
    requested_by_name = serializers.CharField(
        source="requested_by.name", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = Renewal
        fields = [
            "id",
            "model_version",
            "state",
            "why",
            "videos",
            "ended",
            "now",
            "requested_by_name",
            "started_at",
            "ended_at",
        ]
        read_only_fields = fields

    @extend_schema_field(PresentVideoSerializer(allow_null=True))
    def get_now(self, renewal: Renewal) -> dict[str, Any] | None:
        """Tell which video is being analysed or waits for it; one round of a club has such."""
        item = renewal.present_item if renewal.is_active else None
        return dict(PresentVideoSerializer(item).data) if item else None


class ChangesSerializer(serializers.Serializer[Any]):
    """What the new model tells otherwise of one player, in counts of strokes."""

    end = serializers.CharField()
    player = serializers.IntegerField(allow_null=True)
    name = serializers.CharField(allow_blank=True)
    same = serializers.IntegerField()
    renamed = serializers.IntegerField()
    gone = serializers.IntegerField()
    new = serializers.IntegerField()
    by_people = serializers.IntegerField()


class RenewedVideoSerializer(serializers.ModelSerializer[RenewedVideo]):
    """One video's turn."""

    filename = serializers.CharField(source="video.filename", read_only=True)
    player_session_title = serializers.CharField(
        source="video.player_session.title", read_only=True
    )
    state = serializers.ChoiceField(["waiting", "running", "done", "left out"], read_only=True)
    progress = serializers.FloatField(source="after.progress", read_only=True, default=0.0)
    changes = serializers.SerializerMethodField()

    class Meta:
        model = RenewedVideo
        fields = [
            "video",
            "filename",
            "player_session_title",
            "state",
            "progress",
            "why",
            "changes",
            "ended_at",
        ]
        read_only_fields = fields

    @extend_schema_field(ChangesSerializer(many=True))
    def get_changes(self, item: RenewedVideo) -> list[dict[str, Any]]:
        """Name the players as they are called now; nothing while it has not been analysed."""
        names: dict[int, str] = self.context["names"]
        return [one | {"name": names.get(one["player"], "")} for one in item.changes or []]


class OldVideosSerializer(serializers.Serializer[Any]):
    """How many videos a round would analyse, and by which model."""

    videos = serializers.IntegerField()
    model_version = serializers.CharField()


class RenewalViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Renewal]
):
    """The rounds through the club's old videos, for its admins."""

    queryset = Renewal.objects.none()
    serializer_class = RenewalSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByStart

    def get_queryset(self) -> QuerySet[Renewal]:
        """Start from what the user may see."""
        mine = Renewal.objects.visible_to(self.request.user).with_counts()
        return mine.select_related("model_version", "requested_by")

    @extend_schema(request=None, responses={201: RenewalSerializer, 409: NOT_NOW})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Have the champion look at every video another model has analysed, but approved ones."""
        try:
            renewal = begin(club=member_of(request).club, user=user_of(request))
        except (NotPossibleNow, ModelMissing) as error:
            raise Conflict(str(error)) from error
        return Response(self._told(renewal), status=status.HTTP_201_CREATED)

    @extend_schema(operation_id="renewals_old_videos", responses=OldVideosSerializer)
    @action(detail=False, url_path="old-videos")
    def old_videos(self, request: Request) -> Response:
        """Tell how many videos a round would analyse now."""
        club = member_of(request).club
        model = champion(club)
        told = {"videos": old_videos(club, model).count(), "model_version": str(model)}
        return Response(OldVideosSerializer(told).data)

    @extend_schema(
        operation_id="renewals_videos",
        responses=RenewedVideoSerializer(many=True),
        filters=False,
    )
    @action(detail=True, pagination_class=ByTurn)
    def videos(self, request: Request, pk: str) -> Response:
        """List the videos of a round in their order, and what changed in each."""
        items = self.get_object().items.select_related("video__player_session", "after")
        page = self.paginate_queryset(items)  # type: ignore[arg-type]  # not rounds, their videos
        assert page is not None  # the action has a pagination class
        names = dict(Player.objects.filter(club=member_of(request).club).values_list("pk", "name"))
        told = RenewedVideoSerializer(page, many=True, context={"names": names})
        return self.get_paginated_response(told.data)

    @extend_schema(
        operation_id="renewals_pause",
        request=None,
        responses={200: RenewalSerializer, 409: NOT_NOW},
    )
    @action(detail=True, methods=["post"])
    def pause(self, request: Request, pk: str) -> Response:
        """Let the present video end, and begin no other."""
        return self._do(pause)

    @extend_schema(
        operation_id="renewals_resume",
        request=None,
        responses={200: RenewalSerializer, 409: NOT_NOW},
    )
    @action(detail=True, methods=["post"])
    def resume(self, request: Request, pk: str) -> Response:
        """Go on."""
        return self._do(resume)

    @extend_schema(
        operation_id="renewals_stop",
        request=None,
        responses={200: RenewalSerializer, 409: NOT_NOW},
    )
    @action(detail=True, methods=["post"])
    def stop(self, request: Request, pk: str) -> Response:
        """End it; videos that were analysed again stay so."""
        return self._do(stop)

    def _do(self, verb: Callable[..., None]) -> Response:
        renewal = self.get_object()
        try:
            verb(renewal=renewal)
        except NotPossibleNow as error:
            raise Conflict(str(error)) from error
        return Response(self._told(renewal))

    def _told(self, renewal: Renewal) -> dict[str, Any]:
        return dict(self.get_serializer(self.get_queryset().get(pk=renewal.pk)).data)
