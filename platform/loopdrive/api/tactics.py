"""A player's tactics over HTTP: the network of their rallies, openings, and whom they play like."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Player
from loopdrive.api.permissions import member_of
from loopdrive.api.players import PlayerSerializer
from loopdrive.api.seasons import EstimateSerializer, SpanSerializer, estimate
from loopdrive.insights.season import Span
from loopdrive.insights.tactics.graph import Node
from loopdrive.insights.tactics.network import Measured, Network
from loopdrive.insights.tactics.patterns import Pattern
from loopdrive.insights.tactics.similarity import Likeness
from loopdrive.insights.tactics.tactics import Met, Tactics, tactics
from loopdrive.strokes.models import StrokeLabel, Zone

WHO = ("player", "opponent")


class NodeSerializer(serializers.Serializer[Node]):
    """A kind of stroke."""

    name = serializers.CharField(help_text="What edges call it.")
    who = serializers.ChoiceField(choices=WHO)
    label = serializers.ChoiceField(choices=StrokeLabel.choices)  # type: ignore[assignment]
    zone = serializers.ChoiceField(
        choices=Zone.choices, allow_blank=True, help_text="Empty: not told apart, or not known."
    )


class MeasuredSerializer(serializers.Serializer[Measured]):
    """A kind of stroke, and its place among all."""

    node = NodeSerializer()
    count = serializers.IntegerField(source="weight.count")
    won = serializers.IntegerField(
        source="weight.won", help_text="Points it ended that the player won."
    )
    lost = serializers.IntegerField(
        source="weight.lost", help_text="Points it ended that the player lost."
    )
    in_degree = serializers.IntegerField(help_text="How many kinds of strokes it follows.")
    out_degree = serializers.IntegerField(help_text="How many kinds follow it.")
    in_strength = serializers.IntegerField(help_text="How often it follows another stroke.")
    out_strength = serializers.IntegerField(help_text="How often another follows it.")
    betweenness = serializers.FloatField(help_text="Share of shortest ways that lead over it.")
    pagerank = serializers.FloatField(help_text="Share of time that endless play spends there.")
    community = serializers.IntegerField(help_text="Strokes of one number often follow each other.")


class EdgeSerializer(serializers.Serializer[Any]):
    """What follows what; `won` and `lost` are of the points it was part of."""

    source = serializers.CharField()  # type: ignore[assignment]  # the word of every graph
    target = serializers.CharField()
    count = serializers.IntegerField()
    won = serializers.IntegerField()
    lost = serializers.IntegerField()


class NetworkSerializer(serializers.Serializer[Network]):
    """Strokes and what follows them."""

    nodes = MeasuredSerializer(many=True, help_text="The most often played first.")
    edges = serializers.SerializerMethodField()
    communities = serializers.IntegerField()
    modularity = serializers.FloatField(
        allow_null=True, help_text="How far communities keep to themselves; 0 is chance."
    )

    def get_edges(self, network: Network) -> EdgeSerializer(many=True):  # type: ignore[valid-type]
        """Return the edges, the most often taken first."""
        often = sorted(network.edges.items(), key=lambda edge: (-edge[1].count, edge[0]))
        return [
            {
                "source": source.name,
                "target": target.name,
                "count": weight.count,
                "won": weight.won,
                "lost": weight.lost,
            }
            for (source, target), weight in often
        ]


class PatternSerializer(serializers.Serializer[Pattern]):
    """Serve, return and third ball."""

    strokes = NodeSerializer(many=True)
    count = serializers.IntegerField()
    won = estimate("Points the player won, of those whose end is known.")


class LikenessSerializer(serializers.Serializer[Likeness]):
    """How alike two styles are, from 0 to 1, beside what chance would make of one style."""

    value = serializers.FloatField()
    low = serializers.FloatField(help_text="95 in 100 pairs of samples of one style lie above")
    high = serializers.FloatField(help_text="and below these, with as many rallies.")
    rallies = serializers.ListField(child=serializers.IntegerField(), help_text="On either side.")
    differs = serializers.BooleanField(help_text="Less alike than chance explains.")


class MetSerializer(serializers.Serializer[Met]):
    """Somebody the player met."""

    id = serializers.IntegerField(source="player.pk")
    name = serializers.CharField(source="player.name")
    rallies = serializers.IntegerField()
    likeness = LikenessSerializer(allow_null=True, help_text="None: too few rallies to compare.")


class TacticsSerializer(serializers.Serializer[Tactics]):
    """What a player does in rallies."""

    player = PlayerSerializer()
    rallies = serializers.IntegerField()
    strokes = serializers.IntegerField(help_text="Of both players.")
    won = EstimateSerializer(allow_null=True, help_text="Points, of those whose end is known.")
    enough = serializers.BooleanField(help_text="Whether patterns begin to mean something.")
    told = serializers.CharField(help_text="The same in one sentence.")
    zones = serializers.BooleanField(help_text="Whether strokes are told apart by zone.")
    zones_known = serializers.FloatField(help_text="Of the balls that land, the share.")
    network = NetworkSerializer()
    patterns = PatternSerializer(many=True)
    opponents = MetSerializer(many=True, help_text="The one met most often first.")
    earlier = LikenessSerializer(
        allow_null=True, help_text="The first half of the rallies beside the second."
    )


class AskedTacticsSerializer(SpanSerializer):
    """Which rallies, and how finely strokes are told apart."""

    opponent = serializers.IntegerField(required=False, help_text="Only against this player.")
    zones = serializers.BooleanField(
        default=False, help_text="Told apart by zone, where nearly every ball has one."
    )


class TacticsView(APIView):
    """A player's tactics."""

    @extend_schema(
        operation_id="players_tactics",
        parameters=[AskedTacticsSerializer],
        responses=TacticsSerializer,
    )
    def get(self, request: Request, pk: int) -> Response:
        """Return the network of the player's rallies and what can be read from it."""
        player = get_object_or_404(
            Player.objects.visible_to(request.user).select_related("user"), pk=pk
        )
        form = AskedTacticsSerializer(data=request.query_params)
        form.is_valid(raise_exception=True)
        asked = dict(form.validated_data)
        zones, against = asked.pop("zones"), asked.pop("opponent", None)
        met = Player.objects.filter(club=member_of(request).club)  # a player may meet anybody there
        opponent = None if against is None else get_object_or_404(met, pk=against)
        told = tactics(player=player, span=Span(**asked), opponent=opponent, zones=zones)
        return Response(TacticsSerializer(told).data)
