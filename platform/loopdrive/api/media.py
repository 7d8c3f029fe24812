"""A video's files: the video itself, its poster, its strip of tiles, and any single frame."""

from __future__ import annotations

import uuid
from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import NotFound
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from loopdrive.api.errors import Conflict
from loopdrive.api.stored_file import stored_file
from loopdrive.footage.frame_image import WIDTHS, frame_image_key
from loopdrive.footage.make_ready import ORIGINAL, PLAYABLE
from loopdrive.footage.models import Video, VideoState
from loopdrive.footage.quicken import QUICK

MP4, JPEG = "video/mp4", "image/jpeg"
FILE = OpenApiParameter(
    "file",
    str,
    enum=[ORIGINAL, PLAYABLE, QUICK],
    description="Which file: what lies at an address never changes. Default: the latest copy.",
)
RANGE = OpenApiParameter("Range", str, OpenApiParameter.HEADER, description="bytes=0-1023")


class WhateverIsAsked(BaseContentNegotiation):
    """A file is what it is: `Accept` only chooses among forms of one thing."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        """Return the first parser; nothing is parsed."""
        return parsers[0]

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        """Return the first renderer, which is for errors."""
        return renderers[0], renderers[0].media_type


class FileView(APIView):
    """What the files of a video share: who may see the video may see them."""

    content_negotiation_class = WhateverIsAsked

    def video(self) -> Video:
        """Return the video of the address, if the user may see it."""
        return get_object_or_404(Video.objects.visible_to(self.request.user), pk=self.kwargs["pk"])


class MediaView(FileView):
    """The video as browsers play it."""

    @extend_schema(
        operation_id="videos_media",
        parameters=[RANGE, FILE],
        responses={
            (200, MP4): OpenApiTypes.BINARY,
            (206, MP4): OpenApiTypes.BINARY,
            409: OpenApiResponse(description="The video is not ready."),
            416: OpenApiResponse(description="The range lies outside the file."),
        },
    )
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the playable file, or the part of it that `Range` names."""
        video = self.video()
        if video.state != VideoState.READY:
            raise Conflict("The video can be played once it is ready.")
        file = request.query_params.get("file")
        if file is None:
            return stored_file(request, key=video.shown_key, content_type=MP4)
        if file not in (ORIGINAL, PLAYABLE, QUICK):
            raise NotFound("There is no such file of this video.")
        return stored_file(request, key=f"{video.folder}/{file}", content_type=MP4)


class PosterView(FileView):
    """The picture that stands for the video."""

    @extend_schema(operation_id="videos_poster", responses={(200, JPEG): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the poster."""
        return _picture(request, self.video().poster_key)


class StripView(FileView):
    """The tiles under the timeline."""

    @extend_schema(operation_id="videos_strip", responses={(200, JPEG): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the strip: `strip_tiles` tiles side by side, evenly in time."""
        return _picture(request, self.video().strip_key)


class WidthSerializer(serializers.Serializer[Any]):
    """How wide a frame's picture should be."""

    width = serializers.IntegerField(
        min_value=1,
        default=WIDTHS[1],
        help_text=f"Pixels; raised to the next of {', '.join(map(str, WIDTHS))}.",
    )


class FrameImageView(FileView):
    """One frame of the video, exactly the one that was asked for."""

    @extend_schema(
        operation_id="videos_frame_image",
        parameters=[WidthSerializer],
        responses={(200, JPEG): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, pk: uuid.UUID, index: int) -> HttpResponseBase:
        """Return frame `index` as a JPEG."""
        asked = WidthSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        video = self.video()
        if video.state != VideoState.READY:
            raise Conflict("The video has frames once it is ready.")
        if index >= video.frames:
            raise NotFound(f"The video has {video.frames} frames, counted from 0.")
        key = frame_image_key(video=video, index=index, width=asked.validated_data["width"])
        return stored_file(request, key=key, content_type=JPEG)


def _picture(request: Request, key: str) -> HttpResponseBase:
    if not key:
        raise NotFound("This picture has not been made yet.")
    return stored_file(request, key=key, content_type=JPEG)
