"""Strokes that coaches hold up to a player, over HTTP."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import generics, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Player
from loopdrive.api.cards import CardPages, CardSerializer
from loopdrive.api.permissions import CoachesWrite, user_of
from loopdrive.insights.cards import readable_by
from loopdrive.insights.hold_up import held_up_to, hold_up
from loopdrive.insights.models import ModelStroke


class ModelStrokeSerializer(serializers.ModelSerializer[ModelStroke]):
    """A stroke held up to a player."""

    card = CardSerializer(source="stroke", read_only=True)
    chosen_by_name = serializers.CharField(
        source="chosen_by.name", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = ModelStroke
        fields = ["card", "note", "chosen_by_name", "created_at"]
        read_only_fields = fields


class HoldingUpSerializer(serializers.ModelSerializer[ModelStroke]):
    """Which stroke, and what to look at."""

    stroke = serializers.UUIDField(help_text="Of anybody in the club.")

    class Meta:
        model = ModelStroke
        fields = ["stroke", "note"]


class ModelStrokesView(generics.ListAPIView[ModelStroke]):
    """What is held up to one player: read by them and by coaches, chosen by coaches."""

    queryset = ModelStroke.objects.none()
    serializer_class = ModelStrokeSerializer
    permission_classes = [CoachesWrite]
    pagination_class = CardPages
    filter_backends = ()

    @cached_property
    def player(self) -> Player:
        """The player of the address, if the user may see them."""
        return get_object_or_404(Player.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def get_queryset(self) -> QuerySet[ModelStroke]:
        """Start from the player."""
        if getattr(self, "swagger_fake_view", False):
            return ModelStroke.objects.none()
        return held_up_to(player=self.player, user=self.request.user)

    @extend_schema(operation_id="model_strokes_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Return what is held up to the player, the latest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="model_strokes_hold_up",
        request=HoldingUpSerializer,
        responses={200: ModelStrokeSerializer, 201: ModelStrokeSerializer},
    )
    def post(self, request: Request, pk: int) -> Response:
        """Hold a stroke up to the player; the same again takes the new note (200)."""
        player = self.player
        asked = HoldingUpSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        stroke = get_object_or_404(readable_by(request.user), pk=asked.validated_data["stroke"])
        note = asked.validated_data.get("note", "")
        made, is_new = hold_up(player=player, stroke=stroke, by=user_of(request), note=note)
        told = self.get_serializer(self.get_queryset().get(pk=made.pk)).data
        return Response(told, status=status.HTTP_201_CREATED if is_new else status.HTTP_200_OK)


class ModelStrokeView(APIView):
    """One stroke that is held up."""

    permission_classes = [CoachesWrite]

    @extend_schema(operation_id="model_strokes_take_back", responses={204: None})
    def delete(self, request: Request, pk: int, stroke: uuid.UUID) -> Response:
        """Take it back; the stroke itself stays."""
        player = get_object_or_404(Player.objects.visible_to(request.user), pk=pk)
        get_object_or_404(ModelStroke, player=player, stroke=stroke).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)
