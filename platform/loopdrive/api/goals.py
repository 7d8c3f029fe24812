"""A player's goals over HTTP, set by the player or a coach, with how far the player is."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.accounts.models import Player
from loopdrive.api.permissions import user_of
from loopdrive.api.seasons import EstimateSerializer
from loopdrive.insights.goals import Progress, progress_of
from loopdrive.insights.models import Goal, Measure

LONGEST = timedelta(days=730)
MOST = 50  # goals of one player


class GoalSerializer(serializers.ModelSerializer[Goal]):
    """A goal."""

    author = serializers.CharField(source="created_by.name", read_only=True, default=None)

    class Meta:
        model = Goal
        fields = ["id", "measure", "label", "target", "begins_on", "due_on", "note", "author"]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse what nobody could reach, or tell when it is reached."""
        begins_on = attrs.setdefault("begins_on", timezone.localdate())
        if not begins_on < attrs["due_on"] <= begins_on + LONGEST:
            raise _wrong("due_on", "A goal is due after its first day, within two years.")
        measure, label, target = attrs["measure"], attrs.get("label", ""), attrs["target"]
        if measure == Measure.SHARE and not label:
            raise _wrong("label", "A share is that of one class.")
        if measure == Measure.RALLY_LENGTH and label:
            raise _wrong("label", "A rally is of no class.")
        if target <= 0:
            raise _wrong("target", "A target is above 0.")
        if measure in (Measure.SHARE, Measure.CONSISTENCY) and target > 1:
            raise _wrong("target", "This target is a share: at most 1, which is 100 %.")
        return attrs


def _wrong(field: str, sentence: str) -> serializers.ValidationError:
    return serializers.ValidationError({field: [sentence]})


class ProgressSerializer(serializers.Serializer[Progress]):
    """A goal and how far the player is."""

    goal = GoalSerializer()
    before = EstimateSerializer(allow_null=True, help_text="In the sixty days before its first.")
    now = EstimateSerializer(allow_null=True, help_text="From its first day on.")
    is_reached = serializers.BooleanField()
    is_sure = serializers.BooleanField(help_text="The whole interval is at the target.")


class GoalViewSet(mixins.CreateModelMixin, mixins.DestroyModelMixin, viewsets.GenericViewSet[Goal]):
    """The goals of one player."""

    queryset = Goal.objects.none()
    serializer_class = GoalSerializer
    pagination_class = None

    @cached_property
    def player(self) -> Player:
        """The player of the address, if the user may see them."""
        return get_object_or_404(
            Player.objects.visible_to(self.request.user), pk=self.kwargs["player_pk"]
        )

    def get_queryset(self) -> QuerySet[Goal]:
        """Start from the player."""
        if getattr(self, "swagger_fake_view", False):
            return Goal.objects.none()
        return self.player.goals.all()

    @extend_schema(responses=ProgressSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Return every goal with its progress, the next due first."""
        told: Any = progress_of(player=self.player)  # a list, which the stubs do not know of
        return Response(ProgressSerializer(told, many=True).data)

    def perform_create(self, serializer: Any) -> None:
        """Set the goal for the player of the address."""
        if self.player.goals.count() >= MOST:
            raise serializers.ValidationError(f"{MOST} goals are enough: remove one first.")
        serializer.save(player=self.player, created_by=user_of(self.request))
