"""The club's players: read by every coach, kept by coaches and admins."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers, viewsets

from loopdrive.accounts.models import Player
from loopdrive.api.paging import ByName
from loopdrive.api.permissions import CoachesWrite, member_of


class PlayerSerializer(serializers.ModelSerializer[Player]):
    """A player."""

    login = serializers.EmailField(source="user.email", read_only=True, default=None)

    class Meta:
        model = Player
        fields = ["id", "name", "handedness", "login", "created_at"]
        read_only_fields = ["created_at"]


class PlayerViewSet(viewsets.ModelViewSet[Player]):
    """The players of the club."""

    queryset = Player.objects.none()
    serializer_class = PlayerSerializer
    permission_classes = [CoachesWrite]
    pagination_class = ByName
    search_fields = ["name"]

    def get_queryset(self) -> QuerySet[Player]:
        """Start from what the user may see."""
        return Player.objects.visible_to(self.request.user).select_related("user")

    def perform_create(self, serializer: Any) -> None:
        """Put the new player into the coach's club."""
        serializer.save(club=member_of(self.request).club)
