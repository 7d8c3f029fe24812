"""What a model saw of a video, frame by frame."""

from __future__ import annotations

import uuid

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from loopdrive.api.media import FileView
from loopdrive.api.stored_file import stored_file
from loopdrive.strokes.evidence import evidence_key
from loopdrive.strokes.models import Analysis

BINARY = "application/octet-stream"
ANALYSIS = OpenApiParameter(
    "analysis", uuid.UUID, description="Another analysis than the one the page shows."
)


class EvidenceView(FileView):
    """Class probabilities and contact heat, as one file of columns."""

    @extend_schema(
        operation_id="videos_evidence",
        parameters=[ANALYSIS],
        responses={(200, BINARY): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the evidence of an analysis; its layout stands in inference/evidence_file.py."""
        seen = Analysis.objects.filter(video=self.video(), has_evidence=True)
        named = request.query_params.get("analysis")
        asked = seen.filter(is_current=True) if named is None else seen.filter(pk=_key(named))
        return stored_file(request, key=evidence_key(get_object_or_404(asked)), content_type=BINARY)


def _key(named: str) -> uuid.UUID:
    try:
        return uuid.UUID(named)
    except ValueError as error:
        raise NotFound("There is no such analysis.") from error
