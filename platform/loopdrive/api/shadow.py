"""The model that looks along: chosen by a club's admins, with what it made of videos."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet, Sum
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import Club
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.paging import ByQueueing
from loopdrive.api.permissions import IsAdmin, member_of
from loopdrive.engine.models import ModelVersion
from loopdrive.jobs.models import State
from loopdrive.shadow.choose import CannotShadow, begin_shadow, end_shadow, shadow
from loopdrive.shadow.models import ShadowLook

COUNTS = ("same", "otherwise", "unseen", "only_shadow")
NOT_THIS = OpenApiResponse(ErrorSerializer, "This model cannot look along; why.")


class ShadowSerializer(serializers.Serializer[Any]):
    """Which model looks along (null: none), and what it made of all videos so far, in strokes."""

    model = serializers.IntegerField(allow_null=True)
    model_version = serializers.CharField(allow_null=True)
    videos = serializers.IntegerField()
    same = serializers.IntegerField(help_text="strokes it names as the champion does")
    otherwise = serializers.IntegerField(help_text="strokes it names otherwise")
    unseen = serializers.IntegerField(help_text="strokes it does not see")
    only_shadow = serializers.IntegerField(help_text="strokes only it sees")


class NewShadowSerializer(serializers.Serializer[Any]):
    """Which model shall look along."""

    model = serializers.PrimaryKeyRelatedField(queryset=ModelVersion.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "club" in self.context:  # there is none when the schema is written
            mine = ModelVersion.objects.filter(club=self.context["club"])
            self.fields["model"].queryset = mine  # type: ignore[attr-defined]  # of the field


class ShadowView(APIView):
    """The club's shadow."""

    permission_classes = [IsAdmin]

    @extend_schema(operation_id="shadow", responses=ShadowSerializer)
    def get(self, request: Request) -> Response:
        """Tell which model looks along, and how often it agrees."""
        return Response(_told(member_of(request).club))

    @extend_schema(
        operation_id="shadow_begin",
        request=NewShadowSerializer,
        responses={200: ShadowSerializer, 409: NOT_THIS},
    )
    def put(self, request: Request) -> Response:
        """Let a model of the club look along at what the champion analyses from now on."""
        club = member_of(request).club
        asked = NewShadowSerializer(data=request.data, context={"club": club})
        asked.is_valid(raise_exception=True)
        try:
            begin_shadow(club=club, model=asked.validated_data["model"])
        except CannotShadow as error:
            raise Conflict(str(error)) from error
        return Response(_told(club))

    @extend_schema(operation_id="shadow_end", responses={204: None})
    def delete(self, request: Request) -> Response:
        """Let nobody look along."""
        end_shadow(club=member_of(request).club)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ShadowLookSerializer(serializers.ModelSerializer[ShadowLook]):
    """What the shadow made of one video, in strokes."""

    video = serializers.UUIDField(source="analysis.video_id", read_only=True)
    filename = serializers.CharField(source="analysis.video.filename", read_only=True)
    model_version = serializers.CharField(read_only=True)

    class Meta:
        model = ShadowLook
        fields = ["video", "filename", "model_version", "state", "error", *COUNTS, "queued_at"]
        read_only_fields = fields


class ShadowLookViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[ShadowLook]):
    """The looks of the club's shadows, the latest first."""

    queryset = ShadowLook.objects.none()
    serializer_class = ShadowLookSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByQueueing

    def get_queryset(self) -> QuerySet[ShadowLook]:
        """Start from what the user may see."""
        mine = ShadowLook.visible_to(self.request.user)
        return mine.select_related("analysis__video", "model_version")


def _told(club: Club) -> dict[str, Any]:
    model = shadow(club)
    looks = ShadowLook.objects.filter(model_version=model, state=State.DONE)
    sums = looks.aggregate(videos=Count("pk"), **{name: Sum(name) for name in COUNTS})
    return {
        "model": model and model.pk,
        "model_version": model and str(model),
        **{name: value or 0 for name, value in sums.items()},
    }
