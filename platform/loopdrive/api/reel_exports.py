"""Files of a reel over HTTP: asked for, followed, cancelled, fetched, deleted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.media import MP4, RANGE, WhateverIsAsked
from loopdrive.api.paging import ByQueueing
from loopdrive.api.permissions import IsMember, user_of
from loopdrive.api.stored_file import stored_file
from loopdrive.insights.query import BadQuery
from loopdrive.insights.reel_film import NotExported
from loopdrive.insights.reels import KEPT, Form, Reel, ReelExport
from loopdrive.insights.request_export import request_export
from loopdrive.jobs.models import State

MOST_AROUND_S = 3.0
TYPES = {Form.MP4: MP4, Form.GIF: "image/gif", Form.ZIP: "application/zip"}
NOT_NOW = OpenApiResponse(ErrorSerializer, "The reel or the export is not in that state; why.")


class ReelExportSerializer(serializers.ModelSerializer[ReelExport]):
    """One file of a reel, in the making or made."""

    before_s = serializers.FloatField(
        default=0.5, min_value=0, max_value=MOST_AROUND_S, help_text="Shown before each stroke."
    )
    after_s = serializers.FloatField(
        default=0.5, min_value=0, max_value=MOST_AROUND_S, help_text="And after it."
    )
    file = serializers.SerializerMethodField(help_text="Where it can be fetched; null until then.")
    kept_until = serializers.SerializerMethodField(help_text="Then the file goes.")

    class Meta:
        model = ReelExport
        fields = [
            "id",
            "form",
            "has_overlay",
            "before_s",
            "after_s",
            "state",
            "progress",
            "error",
            "stroke_count",
            "size_bytes",
            "file",
            "queued_at",
            "ended_at",
            "kept_until",
        ]
        read_only_fields = [
            "id",
            "state",
            "progress",
            "error",
            "stroke_count",
            "size_bytes",
            "queued_at",
            "ended_at",
        ]

    def get_file(self, export: ReelExport) -> str | None:
        """Return the address of the file."""
        if not export.file_key:
            return None
        return f"/api/reels/{export.reel_id}/exports/{export.pk}/file/"

    def get_kept_until(self, export: ReelExport) -> datetime | None:
        """Return when the file is swept away."""
        return None if export.ended_at is None else export.ended_at + KEPT


class ReelExportViewSet(
    mixins.ListModelMixin,
    mixins.RetrieveModelMixin,
    mixins.DestroyModelMixin,
    viewsets.GenericViewSet[ReelExport],
):
    """The files of one reel."""

    queryset = ReelExport.objects.none()
    serializer_class = ReelExportSerializer
    permission_classes = [IsMember]
    pagination_class = ByQueueing

    def reel(self) -> Reel:
        """Return the reel of the address, if the user may see it."""
        visible = Reel.objects.visible_to(self.request.user).select_related("owner__member")
        return get_object_or_404(visible, pk=self.kwargs["reel_pk"])

    def get_queryset(self) -> QuerySet[ReelExport]:
        """Start from the reel."""
        if getattr(self, "swagger_fake_view", False):
            return ReelExport.objects.none()
        return ReelExport.objects.filter(reel=self.reel()).select_related("reel")

    @extend_schema(responses={201: ReelExportSerializer, 409: NOT_NOW})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Make a file of the reel as it is now; it is kept for a week."""
        reel = self.reel()
        form = self.get_serializer(data=request.data)
        form.is_valid(raise_exception=True)
        try:
            export = request_export(reel=reel, user=user_of(request), **form.validated_data)
        except NotExported as error:
            raise Conflict(str(error)) from error
        except BadQuery as error:
            raise ValidationError({"query": [str(error)]}) from error
        return Response(self.get_serializer(export).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=None, responses={200: ReelExportSerializer, 409: NOT_NOW})
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, reel_pk: str, pk: str) -> Response:
        """Stop a queued or running export; nothing of it stays."""
        export = self.get_object()
        if not export.cancel():
            raise Conflict("This export has already ended.")
        return Response(self.get_serializer(export).data)

    @extend_schema(
        operation_id="reels_exports_file",
        parameters=[RANGE],
        responses={
            **{(200, kind): OpenApiTypes.BINARY for kind in TYPES.values()},
            **{(206, kind): OpenApiTypes.BINARY for kind in TYPES.values()},
            409: NOT_NOW,
        },
        filters=False,
    )
    @action(detail=True, content_negotiation_class=WhateverIsAsked, pagination_class=None)
    def file(self, request: Request, reel_pk: str, pk: str) -> HttpResponseBase:
        """Return the file under the reel's title."""
        export = self.get_object()
        if export.state != State.DONE:
            raise Conflict("This file has not been made yet.")
        answer = stored_file(request, key=export.file_key, content_type=TYPES[Form(export.form)])
        name = f"{slugify(export.reel.title) or 'reel'}.{export.form}"
        answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
        return answer
