"""The test part: which sessions are locked, what would go along with another, and locking it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.accounts.models import Player
from loopdrive.api.paging import NewestFirst
from loopdrive.api.permissions import IsAdmin, user_of
from loopdrive.footage.models import PlayerSession
from loopdrive.learning.lock_session import Company, company_of, lock
from loopdrive.learning.models import LockedSession


class ByLocking(NewestFirst):
    """Locked sessions, the latest first."""

    ordering = ("-locked_at", "-player_session_id")


class CompanionPlayerSerializer(serializers.ModelSerializer[Player]):
    """A player who goes along."""

    class Meta:
        model = Player
        fields = ["id", "name"]


class LockedSessionSerializer(serializers.ModelSerializer[LockedSession]):
    """A session that tests and never teaches."""

    title = serializers.CharField(source="player_session.title", read_only=True)
    played_on = serializers.DateField(source="player_session.played_on", read_only=True)
    players = CompanionPlayerSerializer(many=True, read_only=True)
    locked_by_name = serializers.CharField(
        source="locked_by.name", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = LockedSession
        fields = ["player_session", "title", "played_on", "players", "locked_by_name", "locked_at"]
        read_only_fields = fields


class LockingSerializer(serializers.Serializer[Any]):
    """Which session, and whether to do it."""

    player_session = serializers.UUIDField()
    confirm = serializers.BooleanField(
        default=False, help_text="Without it nothing is locked. There is no way back."
    )


class CompanionSerializer(serializers.ModelSerializer[PlayerSession]):
    """A session that goes along."""

    class Meta:
        model = PlayerSession
        fields = ["id", "title", "played_on"]


class CompanySerializer(serializers.Serializer[Any]):
    """What goes along with a session into the test part."""

    is_locked = serializers.BooleanField(help_text="Whether it was done.")
    player_sessions = CompanionSerializer(source="sessions", many=True)
    players = CompanionPlayerSerializer(many=True)
    videos = serializers.IntegerField()
    taught = serializers.ListField(
        child=serializers.IntegerField(),
        help_text="Numbers of the snapshots in which some of these videos teach: models of those "
        "have seen them.",
    )
    approved_left = serializers.IntegerField(
        help_text="Sessions with approved videos that still teach when this is locked."
    )


class LockedSessionViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[LockedSession]):
    """The test part of the club, for its admins. It only grows."""

    queryset = LockedSession.objects.none()
    serializer_class = LockedSessionSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByLocking

    def get_queryset(self) -> QuerySet[LockedSession]:
        """Start from what the user may see."""
        mine = LockedSession.objects.visible_to(self.request.user)
        return mine.with_players().select_related("locked_by")

    @extend_schema(
        request=LockingSerializer,
        responses={
            200: OpenApiResponse(CompanySerializer, "What would go along; nothing was locked."),
            201: OpenApiResponse(CompanySerializer, "What went along; for good."),
            404: OpenApiResponse(description="There is no such session in your club."),
        },
    )
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Tell what would go along with a session into the test part; with `confirm`, lock it."""
        asked = LockingSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        player_session = get_object_or_404(
            PlayerSession.objects.visible_to(request.user),
            pk=asked.validated_data["player_session"],
        )
        if asked.validated_data["confirm"]:
            company = lock(player_session=player_session, user=user_of(request))
            return Response(_told(company, is_locked=True), status=status.HTTP_201_CREATED)
        return Response(_told(company_of(player_session), is_locked=False))


def _told(company: Company, *, is_locked: bool) -> dict[str, Any]:
    taught = [snapshot.number for snapshot in company.taught]
    told = {**vars(company), "taught": taught, "is_locked": is_locked}
    return dict(CompanySerializer(told).data)
