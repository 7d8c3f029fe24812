"""Homework over HTTP: given by coaches, read by the player, answered by the next videos."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.accounts.models import Player
from loopdrive.api.permissions import CoachesWrite, user_of
from loopdrive.insights.homework import (
    Answer,
    AnsweringSession,
    NotGiven,
    answers,
    give_homework,
)
from loopdrive.insights.models import Homework

LONGEST = timedelta(days=365)
MOST_REPEATS = 10_000


class HomeworkSerializer(serializers.ModelSerializer[Homework]):
    """What is to be repeated."""

    examples = serializers.ListField(
        child=serializers.UUIDField(), default=list, write_only=True, help_text="Strokes to watch."
    )
    example_strokes = serializers.SerializerMethodField()
    author = serializers.CharField(source="created_by.name", read_only=True, default=None)
    repeats = serializers.IntegerField(min_value=1, max_value=MOST_REPEATS)

    class Meta:
        model = Homework
        fields = [
            "id",
            "label",
            "repeats",
            "note",
            "examples",
            "example_strokes",
            "due_on",
            "created_at",
            "author",
        ]
        read_only_fields = ["created_at"]

    def get_example_strokes(self, homework: Homework) -> list[str]:
        """Return the keys of the strokes to watch."""
        return [str(stroke.pk) for stroke in homework.examples.all()]

    def validate_due_on(self, due_on: Any) -> Any:
        """Refuse a last day that is over, or further than a year away."""
        today = timezone.localdate()
        if not today <= due_on <= today + LONGEST:
            raise serializers.ValidationError("Homework is due from today on, within a year.")
        return due_on


class AnsweringSessionSerializer(serializers.Serializer[AnsweringSession]):
    """A session in which some of it was done."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    played_on = serializers.DateField()
    count = serializers.IntegerField()


class AnswerSerializer(serializers.Serializer[Answer]):
    """Homework and what has come of it."""

    homework = HomeworkSerializer()
    count = serializers.IntegerField(help_text="Strokes of the class in videos uploaded since.")
    sessions = AnsweringSessionSerializer(many=True, help_text="The oldest first.")
    is_done = serializers.BooleanField()
    is_late = serializers.BooleanField(help_text="Its last day is over, and it is not done.")


class HomeworkViewSet(mixins.DestroyModelMixin, viewsets.GenericViewSet[Homework]):
    """The homework of one player."""

    queryset = Homework.objects.none()
    serializer_class = HomeworkSerializer
    permission_classes = [CoachesWrite]
    pagination_class = None

    @cached_property
    def player(self) -> Player:
        """The player of the address, if the user may see them."""
        return get_object_or_404(
            Player.objects.visible_to(self.request.user).select_related("user"),
            pk=self.kwargs["player_pk"],
        )

    def get_queryset(self) -> QuerySet[Homework]:
        """Start from the player."""
        if getattr(self, "swagger_fake_view", False):
            return Homework.objects.none()
        return self.player.homework.all()

    @extend_schema(responses=AnswerSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Return all homework with its answers, what is due next first."""
        told: Any = answers(player=self.player)  # a list, which the stubs do not know of
        return Response(AnswerSerializer(told, many=True).data)

    @extend_schema(request=HomeworkSerializer, responses={201: HomeworkSerializer})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give homework to the player of the address."""
        form = HomeworkSerializer(data=request.data)
        player = self.player
        form.is_valid(raise_exception=True)
        try:
            given = give_homework(player=player, coach=user_of(request), **form.validated_data)
        except NotGiven as error:
            raise ValidationError({"examples": [str(error)]}) from error
        return Response(HomeworkSerializer(given).data, status=status.HTTP_201_CREATED)
