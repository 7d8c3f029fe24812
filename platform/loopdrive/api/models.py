"""A club's models: which there are, which is champion, how it came to that, and rolling back."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from inference import ModelMissing
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.paging import NewestFirst
from loopdrive.api.permissions import IsAdmin, member_of, user_of
from loopdrive.engine.champion import champion
from loopdrive.engine.models import ModelVersion
from loopdrive.learning.models import Promotion
from loopdrive.learning.promote import CannotPromote, roll_back

NO_WAY_BACK = OpenApiResponse(ErrorSerializer, "No model of the club stands before this one.")


class ByMaking(NewestFirst):
    """Pages of promotions, the latest first."""

    ordering = ("-made_at", "-id")


class ReasonSerializer(serializers.Serializer[Any]):
    """Why, in the admin's words."""

    reason = serializers.CharField(max_length=2000, allow_blank=True, default="")


class PromotionSerializer(serializers.ModelSerializer[Promotion]):
    """One change of champion, as it stands on record."""

    before = serializers.CharField(read_only=True)
    after = serializers.CharField(read_only=True)
    made_by_name = serializers.CharField(
        source="made_by.name", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = Promotion
        fields = ["id", "kind", "before", "after", "run", "reason", "made_by_name", "made_at"]
        read_only_fields = fields


class ModelVersionSerializer(serializers.ModelSerializer[ModelVersion]):
    """One set of weights."""

    is_champion = serializers.SerializerMethodField()
    training_run = serializers.UUIDField(
        source="training_run.pk", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = ModelVersion
        fields = [
            "id",
            "name",
            "version",
            "is_shipped",
            "is_champion",
            "must_retrain_since",
            "training_run",
            "created_at",
        ]
        read_only_fields = fields

    def get_is_champion(self, model: ModelVersion) -> bool:
        """Tell whether it analyses the club's new videos."""
        return bool(model.pk == self.context["champion"])


class WholeModelSerializer(ModelVersionSerializer):
    """A model with its card."""

    card = serializers.SerializerMethodField()

    class Meta(ModelVersionSerializer.Meta):
        fields = [*ModelVersionSerializer.Meta.fields, "card"]
        read_only_fields = fields

    @extend_schema_field(serializers.CharField())
    def get_card(self, model: ModelVersion) -> str:
        """Return the model card, as Markdown; empty where there is none."""
        try:
            return (model.path / "MODEL_CARD.md").read_text(encoding="utf-8")
        except (OSError, ModelMissing):
            return ""


class ModelViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[ModelVersion]
):
    """The club's models and the shipped ones, for its admins."""

    queryset = ModelVersion.objects.none()
    serializer_class = ModelVersionSerializer
    permission_classes = [IsAdmin]

    def get_queryset(self) -> QuerySet[ModelVersion]:
        """Start from what the club may use."""
        club = member_of(self.request).club
        mine = ModelVersion.objects.filter(Q(club=club) | Q(club=None))
        return mine.select_related("training_run")

    def get_serializer_class(self) -> type[ModelVersionSerializer]:
        """Show the card of one model only."""
        return WholeModelSerializer if self.action == "retrieve" else ModelVersionSerializer

    def get_serializer_context(self) -> dict[str, Any]:
        """Know the champion, asked for once."""
        context = super().get_serializer_context()
        if getattr(self, "swagger_fake_view", False):
            return context
        return context | {"champion": champion(member_of(self.request).club).pk}

    @extend_schema(
        operation_id="models_roll_back",
        request=ReasonSerializer,
        responses={201: PromotionSerializer, 409: NO_WAY_BACK},
    )
    @action(detail=False, methods=["post"], url_path="roll-back")
    def roll_back(self, request: Request) -> Response:
        """Give the champion's place back to the model before; the next analysis is its."""
        asked = ReasonSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            promotion = roll_back(
                club=member_of(request).club, user=user_of(request), **asked.validated_data
            )
        except CannotPromote as error:
            raise Conflict(str(error)) from error
        return Response(PromotionSerializer(promotion).data, status=status.HTTP_201_CREATED)


class PromotionViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Promotion]):
    """Every change of the club's champion, for its admins."""

    queryset = Promotion.objects.none()
    serializer_class = PromotionSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByMaking

    def get_queryset(self) -> QuerySet[Promotion]:
        """Start from the club."""
        mine = Promotion.objects.filter(club=member_of(self.request).club)
        return mine.select_related("before", "after", "made_by")
