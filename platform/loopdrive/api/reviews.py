"""The review of a video: how far it is, approved by whom, and what may still be wrong with it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.permissions import CoachesWrite, user_of
from loopdrive.footage.models import Video
from loopdrive.review.correct import IsApproved, NotLookedAt, approve, reopen
from loopdrive.review.models import Review
from loopdrive.strokes.change import Refused


class ReviewSerializer(serializers.ModelSerializer[Review]):
    """How far people are with a video."""

    approved_by_name = serializers.CharField(
        source="approved_by.name", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = Review
        fields = ["state", "approved_by_name", "approved_at"]
        read_only_fields = fields


class ApprovalSerializer(serializers.Serializer[Any]):
    """What approving may do besides."""

    confirm_rest = serializers.BooleanField(
        default=False, help_text="Confirm the strokes nobody has looked at as they are."
    )


class ReviewView(APIView):
    """What the steps of a review share."""

    permission_classes = [CoachesWrite]

    def video(self) -> Video:
        """Return the video of the address, if the user may see it."""
        return get_object_or_404(Video.objects.visible_to(self.request.user), pk=self.kwargs["pk"])


class ApproveView(ReviewView):
    """Standing for a timeline."""

    @extend_schema(
        operation_id="videos_approve",
        request=ApprovalSerializer,
        responses={200: ReviewSerializer, 409: OpenApiResponse(ErrorSerializer)},
    )
    def post(self, request: Request, pk: str) -> Response:
        """Approve the strokes, so that a model may learn from them."""
        video = self.video()
        asked = ApprovalSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            review = approve(video=video, user=user_of(request), **asked.validated_data)
        except (IsApproved, NotLookedAt, Refused) as error:
            raise Conflict(str(error)) from error
        return Response(ReviewSerializer(review).data)


class ReopenView(ReviewView):
    """Taking an approval back."""

    @extend_schema(operation_id="videos_reopen", request=None, responses=ReviewSerializer)
    def post(self, request: Request, pk: str) -> Response:
        """Reopen the video, so that its strokes can be changed again."""
        return Response(ReviewSerializer(reopen(video=self.video())).data)
