"""What to label next, over HTTP."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.api.queue import IsCoach
from loopdrive.review.queue.gains import gains
from loopdrive.strokes.models import StrokeLabel


class GainSerializer(serializers.Serializer[Any]):
    """One player's strokes of one class, and what labelling more of them would give."""

    player = serializers.IntegerField()
    name = serializers.CharField()
    label = serializers.ChoiceField(  # type: ignore[assignment]  # not the label of the form
        choices=StrokeLabel.choices
    )
    known = serializers.IntegerField(help_text="Strokes people have judged so far.")
    waiting = serializers.IntegerField(help_text="Strokes nobody has judged.")
    wrong = serializers.FloatField(help_text="Of those that wait, by the model's own doubts.")
    ask_for = serializers.IntegerField(help_text="How many to label now.")
    spared = serializers.FloatField(
        help_text="Wrong ones fewer among the rest, once a model has learnt from those."
    )


class GainsView(APIView):
    """Where labelling pays most."""

    permission_classes = [IsCoach]

    @extend_schema(operation_id="queue_gains", responses=GainSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Return kinds of strokes, those that teach most first; the queue can be asked for each."""
        return Response(GainSerializer(gains(request.user), many=True).data)
