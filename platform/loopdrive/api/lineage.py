"""Lineage: from a stroke to model, data and people, from a stroke to its pupils, and of a model."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Player
from loopdrive.api.edits import KeptValuesSerializer
from loopdrive.api.permissions import IsAdmin, member_of
from loopdrive.engine.champion import champion
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video
from loopdrive.learning.lineage import StrokeLineage, Taught, lineage_of, past_of
from loopdrive.learning.model_lineage import Learnt, ModelLineage, Step, lineage_of_model
from loopdrive.learning.models import Part, TrainingRun
from loopdrive.strokes.models import Analysis, Revision, Stroke


class ModelNameSerializer(serializers.ModelSerializer[ModelVersion]):
    """Which model."""

    title = serializers.CharField(source="__str__", read_only=True)

    class Meta:
        model = ModelVersion
        fields = ["id", "title", "is_shipped", "must_retrain_since"]
        read_only_fields = fields


class RunNameSerializer(serializers.ModelSerializer[TrainingRun]):
    """Which run, and how it trained."""

    class Meta:
        model = TrainingRun
        fields = ["id", "number", "recipe", "seed", "code", "ended_at"]
        read_only_fields = fields


class SeenBySerializer(serializers.ModelSerializer[Analysis]):
    """The analysis that predicted a stroke."""

    model = ModelNameSerializer(source="model_version", read_only=True, allow_null=True)

    class Meta:
        model = Analysis
        fields = ["id", "model", "ended_at"]
        read_only_fields = fields


class WordSerializer(serializers.ModelSerializer[Revision]):
    """What one person made of the stroke."""

    number = serializers.IntegerField(source="edit.number", read_only=True)
    author_name = serializers.CharField(
        source="edit.author.name", read_only=True, allow_null=True, default=None
    )
    made_at = serializers.DateTimeField(source="edit.made_at", read_only=True)
    note = serializers.CharField(source="edit.note", read_only=True)
    before = KeptValuesSerializer(read_only=True, allow_null=True)
    after = KeptValuesSerializer(read_only=True)

    class Meta:
        model = Revision
        fields = ["number", "author_name", "made_at", "note", "before", "after"]
        read_only_fields = fields


class VoucherSerializer(serializers.Serializer[Any]):
    """One person behind what a model learnt."""

    name = serializers.CharField()
    videos = serializers.IntegerField(help_text="That they approved.")
    labels = serializers.IntegerField(help_text="Whose last word was theirs.")


class TaughtPlayerSerializer(serializers.Serializer[Any]):
    """How many strokes of one player; the key is null where nobody is named."""

    player = serializers.IntegerField(allow_null=True)
    name = serializers.CharField(allow_null=True)
    strokes = serializers.IntegerField()


class LearntSerializer(serializers.Serializer[Learnt]):
    """What the teaching part of the snapshot holds."""

    snapshot = serializers.UUIDField(source="snapshot.pk")
    number = serializers.IntegerField(source="snapshot.number")
    sha256 = serializers.CharField(source="snapshot.sha256")
    strokes = serializers.IntegerField()
    by_label = serializers.DictField(child=serializers.IntegerField())
    by_player = serializers.SerializerMethodField()
    people = VoucherSerializer(source="vouchers", many=True)
    strokes_taken_out = serializers.IntegerField(
        help_text="To forget somebody, after the model had learnt from them."
    )

    @extend_schema_field(TaughtPlayerSerializer(many=True))
    def get_by_player(self, learnt: Learnt) -> list[dict[str, Any]]:
        """Return the strokes of each player."""
        keys = [key for key in learnt.players if key is not None]
        names = dict(Player.objects.filter(pk__in=keys).values_list("pk", "name"))
        return [
            {"player": key, "name": names.get(key or 0), "strokes": strokes}
            for key, strokes in learnt.players.items()
        ]


class StepSerializer(serializers.Serializer[Step]):
    """One model of a line; the next one is what it began with."""

    model = ModelNameSerializer()
    is_champion = serializers.BooleanField()
    run = RunNameSerializer(allow_null=True, help_text="Null for a shipped model.")
    learnt = LearntSerializer(allow_null=True)
    made_from = serializers.CharField(
        help_text="Of a shipped model: what its card says of its data."
    )


class ModelLineageSerializer(serializers.Serializer[ModelLineage]):
    """A model and those it began with, itself first; and the models that began with it."""

    line = StepSerializer(many=True)
    descendants = ModelNameSerializer(many=True)


class TaughtRunSerializer(serializers.ModelSerializer[TrainingRun]):
    """A run that had the stroke, and the model that came of it."""

    model = ModelNameSerializer(source="model_version", read_only=True, allow_null=True)
    is_champion = serializers.SerializerMethodField()

    class Meta:
        model = TrainingRun
        fields = ["id", "number", "state", "model", "is_champion"]
        read_only_fields = fields

    def get_is_champion(self, run: TrainingRun) -> bool:
        """Tell whether what came of it analyses the club's videos now."""
        return run.model_version_id is not None and run.model_version_id == self.context["champion"]


class TaughtSerializer(serializers.Serializer[Taught]):
    """A snapshot that holds the stroke; what only tests has taught nobody."""

    snapshot = serializers.UUIDField(source="snapshot.pk")
    number = serializers.IntegerField(source="snapshot.number")
    part = serializers.ChoiceField(choices=Part.choices)
    runs = TaughtRunSerializer(many=True)


class StrokeLineageSerializer(serializers.Serializer[StrokeLineage]):
    """Both ways from one stroke. What is for admins is null for others."""

    stroke = serializers.UUIDField(source="stroke.pk")
    video = serializers.UUIDField(source="stroke.video_id")
    seen_by = SeenBySerializer(
        source="stroke.analysis", allow_null=True, help_text="Null where a person added it."
    )
    words = WordSerializer(many=True)
    model = ModelLineageSerializer(
        allow_null=True, help_text="For admins: where that model comes from."
    )
    taught = TaughtSerializer(
        many=True, allow_null=True, help_text="For admins: whatever learnt from it."
    )


class StrokeLineageView(APIView):
    """One stroke of a video the user may see."""

    @extend_schema(operation_id="strokes_lineage", responses=StrokeLineageSerializer)
    def get(self, request: Request, pk: str) -> Response:
        """Tell where a stroke comes from and, to admins, which models have learnt it."""
        member = member_of(request)
        seen = Stroke.objects.filter(video__in=Video.objects.visible_to(request.user))
        stroke = get_object_or_404(
            seen.select_related("analysis__model_version", "video__player_session__club"), pk=pk
        )
        if not member.is_admin:
            return Response(StrokeLineageSerializer(past_of(stroke)).data)
        context = {"champion": champion(member.club).pk}
        return Response(StrokeLineageSerializer(lineage_of(stroke), context=context).data)


class ModelLineageView(APIView):
    """One model of the club, or a shipped one."""

    permission_classes = [IsAdmin]

    @extend_schema(operation_id="models_lineage", responses=ModelLineageSerializer)
    def get(self, request: Request, pk: int) -> Response:
        """Tell what a model learnt, of whom, who stood for it, and what it began with."""
        club = member_of(request).club
        mine = ModelVersion.objects.filter(Q(club=club) | Q(club=None))
        model = get_object_or_404(mine, pk=pk)
        return Response(ModelLineageSerializer(lineage_of_model(model, club)).data)
