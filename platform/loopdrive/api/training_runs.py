"""Training runs: asked for, followed with their curves, stopped."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from inference import FAILURE_KINDS, CannotCompare, Failure, ModelMissing
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.models import PromotionSerializer, ReasonSerializer
from loopdrive.api.paging import ByQueueing
from loopdrive.api.permissions import IsAdmin, user_of
from loopdrive.api.verdict_shape import VerdictSerializer
from loopdrive.learning.models import LossPoint, Recipe, Snapshot, TrainingRun
from loopdrive.learning.promote import CannotPromote, promote
from loopdrive.learning.request_training import NotPossibleNow, cancel_training, request_training

NOT_BETTER = OpenApiResponse(ErrorSerializer, "The champion stays; why.")
MOST_SEED = 2**31 - 1
NOT_NOW = OpenApiResponse(ErrorSerializer, "Nothing can be trained now, or the run has ended; why.")


class FailureSerializer(serializers.Serializer[Failure]):
    """What a training shall mend."""

    kind = serializers.ChoiceField(choices=FAILURE_KINDS)
    of = serializers.CharField(
        max_length=40,
        allow_blank=True,
        default="",
        help_text='The class, or the player as "player-7"; nothing for false strokes.',
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a failure of nothing there is."""
        try:
            Failure(**attrs)
        except CannotCompare as error:
            raise serializers.ValidationError({"of": [str(error)]}) from error
        return attrs


class TrainingRunSerializer(serializers.ModelSerializer[TrainingRun]):
    """One training on one snapshot."""

    snapshot_number = serializers.IntegerField(source="snapshot.number", read_only=True)
    base = serializers.CharField(read_only=True)
    failures = FailureSerializer(many=True, read_only=True)
    model_version = serializers.CharField(read_only=True, allow_null=True)
    judged_against = serializers.CharField(read_only=True, allow_null=True)
    is_passed = serializers.SerializerMethodField(
        help_text="Whether its verdict allows promoting it; null: it was not compared."
    )
    requested_by_name = serializers.CharField(
        source="requested_by.name", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = TrainingRun
        fields = [
            "id",
            "number",
            "snapshot",
            "snapshot_number",
            "base",
            "recipe",
            "seed",
            "failures",
            "code",
            "state",
            "progress",
            "stage",
            "step",
            "steps",
            "error",
            "attempt",
            "model_version",
            "judged_against",
            "is_passed",
            "unjudged",
            "requested_by_name",
            "queued_at",
            "started_at",
            "ended_at",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.BooleanField(allow_null=True))
    def get_is_passed(self, run: TrainingRun) -> bool | None:
        """Return the verdict in a word."""
        return None if run.verdict is None else bool(run.verdict["is_passed"])


class JudgedRunSerializer(TrainingRunSerializer):
    """One training with its whole verdict, which is too long for lists."""

    verdict = serializers.SerializerMethodField()

    class Meta(TrainingRunSerializer.Meta):
        fields = [*TrainingRunSerializer.Meta.fields, "verdict"]
        read_only_fields = fields

    @extend_schema_field(VerdictSerializer(allow_null=True))
    def get_verdict(self, run: TrainingRun) -> dict[str, Any] | None:
        """Return what the comparison with the champion said, as it was kept."""
        verdict: dict[str, Any] | None = run.verdict
        return verdict


class LossPointSerializer(serializers.ModelSerializer[LossPoint]):
    """A point of a run's curve."""

    losses = serializers.SerializerMethodField()

    class Meta:
        model = LossPoint
        fields = ["stage", "step", "losses", "made_at"]
        read_only_fields = fields

    @extend_schema_field(serializers.DictField(child=serializers.FloatField()))
    def get_losses(self, point: LossPoint) -> dict[str, float]:
        """Return how wrong the network was, part by part of the loss."""
        return {name: float(value) for name, value in point.losses.items()}


class NewRunSerializer(serializers.Serializer[TrainingRun]):
    """What is asked for: which snapshot, and how much of the network is trained."""

    snapshot = serializers.PrimaryKeyRelatedField(queryset=Snapshot.objects.none())
    recipe = serializers.ChoiceField(choices=Recipe.choices, default=Recipe.WHOLE)
    seed = serializers.IntegerField(min_value=0, max_value=MOST_SEED, default=1)
    failures = FailureSerializer(
        many=True,
        required=False,
        help_text="What it shall mend, named before anybody knows: being better at one of these "
        "counts as being better.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "request" in self.context:  # there is none when the schema is written
            mine = Snapshot.objects.visible_to(self.context["request"].user)
            self.fields["snapshot"].queryset = mine  # type: ignore[attr-defined]  # of the field


def _with_failures(asked: dict[str, Any]) -> dict[str, Any]:
    return asked | {"failures": [Failure(**each) for each in asked.get("failures", [])]}


class TrainingRunViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[TrainingRun]
):
    """The training runs of the club, for its admins."""

    queryset = TrainingRun.objects.none()
    serializer_class = JudgedRunSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByQueueing

    def get_serializer_class(self) -> type[TrainingRunSerializer]:
        """Leave the verdicts out of lists."""
        return TrainingRunSerializer if self.action == "list" else JudgedRunSerializer

    def get_queryset(self) -> QuerySet[TrainingRun]:
        """Start from what the user may see."""
        mine = TrainingRun.visible_to(self.request.user)
        return mine.select_related(
            "snapshot", "base", "model_version", "judged_against", "requested_by"
        )

    @extend_schema(request=NewRunSerializer, responses={201: JudgedRunSerializer, 409: NOT_NOW})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Queue a training on a snapshot."""
        asked = NewRunSerializer(data=request.data, context=self.get_serializer_context())
        asked.is_valid(raise_exception=True)
        try:
            run = request_training(user=user_of(request), **_with_failures(asked.validated_data))
        except (NotPossibleNow, ModelMissing) as error:
            raise Conflict(str(error)) from error
        return Response(self.get_serializer(run).data, status=status.HTTP_201_CREATED)

    @extend_schema(
        operation_id="training_runs_cancel",
        request=None,
        responses={200: JudgedRunSerializer, 409: NOT_NOW},
    )
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: str) -> Response:
        """Stop a queued or running training; what it had learnt is thrown away."""
        run = self.get_object()
        if not cancel_training(run=run):
            raise Conflict("This training has already ended.")
        return Response(self.get_serializer(run).data)

    @extend_schema(
        operation_id="training_runs_curve",
        responses=LossPointSerializer(many=True),
        filters=False,
    )
    @action(detail=True, pagination_class=None)
    def curve(self, request: Request, pk: str) -> Response:
        """Return how the losses have gone, a point a second at most."""
        points = LossPointSerializer(self.get_object().points.all(), many=True)
        return Response(points.data)

    @extend_schema(
        operation_id="training_runs_promote",
        request=ReasonSerializer,
        responses={201: PromotionSerializer, 409: NOT_BETTER},
    )
    @action(detail=True, methods=["post"])
    def promote(self, request: Request, pk: str) -> Response:
        """Make what the run has trained the champion; against the verdict only with a reason."""
        asked = ReasonSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            promotion = promote(
                run=self.get_object(), user=user_of(request), **asked.validated_data
            )
        except CannotPromote as error:
            raise Conflict(str(error)) from error
        return Response(PromotionSerializer(promotion).data, status=status.HTTP_201_CREATED)
