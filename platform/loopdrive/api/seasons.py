"""A player's season over HTTP: sums, sessions, months and drills, each with how far to trust it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Player
from loopdrive.api.players import PlayerSerializer
from loopdrive.insights.estimate import Estimate
from loopdrive.insights.season import Drill, Month, Season, SeasonSession, Span, season
from loopdrive.insights.summary import Brief, OfLabel, Summary, ThirdBall, Transition
from loopdrive.strokes.models import StrokeLabel


class EstimateSerializer(serializers.Serializer[Estimate]):
    """A number with its 95 % interval, which is as wide as the spread between videos demands."""

    value = serializers.FloatField()
    low = serializers.FloatField(allow_null=True, help_text="None: too little was seen.")
    high = serializers.FloatField(allow_null=True)
    n = serializers.IntegerField(help_text="How many strokes or rallies it rests on.")


def estimate(told: str) -> serializers.Serializer[Any]:
    """Return a field that is null where nothing was seen."""
    return EstimateSerializer(allow_null=True, help_text=told)


class OfLabelSerializer(serializers.Serializer[OfLabel]):
    """One class of stroke."""

    label = serializers.ChoiceField(choices=StrokeLabel.choices)  # type: ignore[assignment]
    count = serializers.IntegerField()
    share = estimate("Of all strokes.")
    consistency = estimate("Mean of the strokes' temporal consistency.")


class TransitionSerializer(serializers.Serializer[Transition]):
    """What follows a stroke: the player's next own one in the same rally."""

    before = serializers.ChoiceField(choices=StrokeLabel.choices)
    after = serializers.ChoiceField(choices=StrokeLabel.choices)
    count = serializers.IntegerField()
    share = EstimateSerializer(help_text="Of all that follow `before`.")


class ThirdBallSerializer(serializers.Serializer[ThirdBall]):
    """What comes of the player's serves."""

    served = serializers.IntegerField(help_text="Rallies that begin with the player's serve.")
    reached = estimate("Share in which the server hits again.")
    attacked = estimate("Share of these third balls hit with the forehand or smashed.")


class SummarySerializer(serializers.Serializer[Summary]):
    """What everything adds up to."""

    strokes = serializers.IntegerField()
    checked = estimate("Share that a person has looked at.")
    named_right = estimate("Of these, the share that the model had named as they stand now.")
    labels = OfLabelSerializer(many=True)
    consistency = estimate("Mean temporal consistency, of all classes.")
    confidence = estimate("Mean calibrated confidence.")
    tempo_s = estimate("Mean seconds between two own strokes of one rally.")
    rallies = serializers.IntegerField()
    rally_length = estimate("Mean number of strokes, both players', of rallies of two or more.")
    longest_rally = serializers.IntegerField()
    third_ball = ThirdBallSerializer()
    forehand_balance = estimate("Forehands among forehands and backhands.")
    transitions = TransitionSerializer(many=True)
    fed = serializers.IntegerField(help_text="Strokes in series of feeds.")


class LabelCountsSerializer(serializers.Serializer[Any]):
    """How many of each class."""

    serve = serializers.IntegerField()
    forehand = serializers.IntegerField()
    backhand = serializers.IntegerField()
    smash = serializers.IntegerField()


class BriefSerializer(serializers.Serializer[Brief]):
    """A session or a month in a few numbers."""

    strokes = serializers.IntegerField()
    counts = LabelCountsSerializer()
    checked = serializers.IntegerField()
    consistency = estimate("Of all classes.")
    tempo_s = estimate("As above.")
    rally_length = estimate("As above.")
    forehand_balance = estimate("As above.")
    fed = serializers.IntegerField()


class SeasonSessionSerializer(serializers.Serializer[SeasonSession]):
    """One session."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    played_on = serializers.DateField()
    videos = serializers.IntegerField(help_text="Those the player is in.")
    brief = BriefSerializer()


class MonthSerializer(serializers.Serializer[Month]):
    """One month."""

    begins_on = serializers.DateField()
    brief = BriefSerializer()


class DrillSerializer(serializers.Serializer[Drill]):
    """Feeds of one kind, counted."""

    video = serializers.UUIDField()
    filename = serializers.CharField()
    player_session = serializers.UUIDField()
    played_on = serializers.DateField()
    label = serializers.ChoiceField(  # type: ignore[assignment]  # not the label of the form
        source="series.label", choices=StrokeLabel.choices
    )
    count = serializers.IntegerField(source="series.count")
    apart_s = serializers.FloatField(source="series.apart_s", help_text="From contact to contact.")
    regularity = serializers.FloatField(
        source="series.regularity", help_text="1: every pause as long as the others."
    )
    first_frame = serializers.IntegerField(source="series.first_frame")


class SeasonSerializer(serializers.Serializer[Season]):
    """A player's time."""

    player = PlayerSerializer()
    summary = SummarySerializer()
    sessions = SeasonSessionSerializer(many=True, help_text="The newest first.")
    months = MonthSerializer(many=True, help_text="The oldest first.")
    drills = DrillSerializer(many=True, help_text="The newest first.")


class SpanSerializer(serializers.Serializer[Any]):
    """Which part of the season."""

    first = serializers.DateField(required=False, help_text="The first day.")
    last = serializers.DateField(required=False, help_text="The last day.")
    player_session = serializers.UUIDField(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a span that ends before it begins."""
        if attrs.get("last", date.max) < attrs.get("first", date.min):
            raise serializers.ValidationError({"last": ["The last day is before the first."]})
        return attrs


class SeasonView(APIView):
    """A player's season."""

    @extend_schema(
        operation_id="players_season", parameters=[SpanSerializer], responses=SeasonSerializer
    )
    def get(self, request: Request, pk: int) -> Response:
        """Return what the player did, in all and by session and month."""
        player = get_object_or_404(
            Player.objects.visible_to(request.user).select_related("user"), pk=pk
        )
        asked = SpanSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        told = season(player=player, span=Span(**asked.validated_data))
        return Response(SeasonSerializer(told).data)
