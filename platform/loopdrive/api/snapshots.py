"""Snapshots: what was frozen, with its numbers and its manifest, and freezing anew."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django_filters import rest_framework as filters
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.forgetting import RedactionSerializer
from loopdrive.api.media import WhateverIsAsked
from loopdrive.api.paging import ByNumber
from loopdrive.api.permissions import IsAdmin, member_of, user_of
from loopdrive.api.snapshot_numbers import CountsSerializer, NoiseSerializer
from loopdrive.api.stored_file import stored_file
from loopdrive.learning.freeze import freeze
from loopdrive.learning.models import Snapshot, SnapshotQuerySet
from loopdrive.learning.refusals import CannotFreeze

JSON = "application/json"
NOT_NOW = OpenApiResponse(ErrorSerializer, "Nothing can be learnt from what is approved; why not.")


class SnapshotSerializer(serializers.ModelSerializer[Snapshot]):
    """An immutable version of the club's dataset."""

    created_by_name = serializers.CharField(
        source="created_by.name", read_only=True, allow_null=True, default=None
    )
    counts = CountsSerializer(read_only=True)
    noise = NoiseSerializer(read_only=True)
    redactions = RedactionSerializer(
        many=True, read_only=True, help_text="What was taken out since, to forget somebody."
    )

    class Meta:
        model = Snapshot
        fields = [
            "id",
            "number",
            "title",
            "created_by_name",
            "created_at",
            "sha256",
            "counts",
            "noise",
            "redactions",
        ]
        read_only_fields = [name for name in fields if name != "title"]


class SnapshotFilter(filters.FilterSet):
    """From what was taught to every snapshot it stands in."""

    stroke = filters.UUIDFilter(method="with_lesson", help_text="Holds this stroke.")
    video = filters.UUIDFilter(method="with_lesson", help_text="Holds strokes of this video.")
    player = filters.NumberFilter(method="with_lesson", help_text="Holds strokes of this player.")

    class Meta:
        model = Snapshot
        fields: list[str] = []

    def with_lesson(self, snapshots: SnapshotQuerySet, name: str, key: object) -> SnapshotQuerySet:
        """Keep the snapshots with a lesson from there."""
        return snapshots.with_lesson(**{name: key})


class SnapshotViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Snapshot]
):
    """The snapshots of the club, for its admins. Nothing but forgetting a player changes them."""

    queryset = Snapshot.objects.none()
    serializer_class = SnapshotSerializer
    permission_classes = [IsAdmin]
    pagination_class = ByNumber
    filterset_class = SnapshotFilter

    def get_queryset(self) -> QuerySet[Snapshot]:
        """Start from what the user may see."""
        mine = Snapshot.objects.visible_to(self.request.user).select_related("created_by")
        return mine.prefetch_related("redactions__snapshot", "redactions__forgetting")

    @extend_schema(
        responses={
            201: SnapshotSerializer,
            200: OpenApiResponse(SnapshotSerializer, "Nothing has changed since this snapshot."),
            409: NOT_NOW,
        }
    )
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Freeze what the club's coaches have approved."""
        asked = self.get_serializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            snapshot, is_new = freeze(
                club=member_of(request).club, user=user_of(request), **asked.validated_data
            )
        except CannotFreeze as error:
            raise Conflict(str(error)) from error
        code = status.HTTP_201_CREATED if is_new else status.HTTP_200_OK
        return Response(self.get_serializer(snapshot).data, status=code)

    @extend_schema(operation_id="snapshots_manifest", responses={(200, JSON): OpenApiTypes.OBJECT})
    @action(detail=True, content_negotiation_class=WhateverIsAsked)
    def manifest(self, request: Request, pk: str) -> HttpResponseBase:
        """Return the frozen manifest as a file."""
        snapshot = self.get_object()
        answer = stored_file(request, key=snapshot.manifest_key, content_type=JSON)
        name = f"snapshot-{snapshot.number}.json"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer
