"""Analyses of a video: listed, started afresh, cancelled."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.paging import ByQueueing
from loopdrive.api.permissions import CoachesWrite
from loopdrive.footage.models import Video
from loopdrive.strokes.cancel_analysis import cancel_analysis
from loopdrive.strokes.models import Analysis
from loopdrive.strokes.request_analysis import NotPossibleNow, request_analysis


class AnalysisSerializer(serializers.ModelSerializer[Analysis]):
    """One run of one model version over one video."""

    model_version = serializers.CharField(read_only=True, allow_null=True)

    class Meta:
        model = Analysis
        fields = [
            "id",
            "state",
            "progress",
            "error",
            "attempt",
            "is_current",
            "model_version",
            "stroke_count",
            "timing",
            "gaps",
            "has_evidence",
            "queued_at",
            "started_at",
            "ended_at",
        ]
        read_only_fields = fields


NOT_NOW = OpenApiResponse(ErrorSerializer, "The video, or the analysis, is not in that state.")


class AnalysisViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Analysis]
):
    """The analyses of one video."""

    queryset = Analysis.objects.none()
    serializer_class = AnalysisSerializer
    permission_classes = [CoachesWrite]
    pagination_class = ByQueueing

    def video(self) -> Video:
        """Return the video of the address, if the user may see it."""
        return get_object_or_404(
            Video.objects.visible_to(self.request.user), pk=self.kwargs["video_pk"]
        )

    def get_queryset(self) -> QuerySet[Analysis]:
        """Start from the video."""
        if getattr(self, "swagger_fake_view", False):
            return Analysis.objects.none()
        return Analysis.objects.filter(video=self.video()).select_related("model_version")

    @extend_schema(request=None, responses={201: AnalysisSerializer, 409: NOT_NOW})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Analyse the video again with the present champion."""
        try:
            analysis = request_analysis(video=self.video(), user=request.user)
        except NotPossibleNow as error:
            raise Conflict(str(error)) from error
        return Response(AnalysisSerializer(analysis).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=None, responses={200: AnalysisSerializer, 409: NOT_NOW})
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, video_pk: str, pk: str) -> Response:
        """Stop a queued or running analysis; what it found so far stays."""
        analysis = self.get_object()
        if not cancel_analysis(analysis=analysis):
            raise Conflict("This analysis has already ended.")
        return Response(AnalysisSerializer(analysis).data)
