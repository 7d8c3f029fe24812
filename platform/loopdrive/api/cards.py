"""Strokes as cards, found by words; and the small film of each."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import generics, serializers
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.request import Request
from rest_framework.views import APIView

from inference import InferenceError
from loopdrive.accounts.models import Handedness
from loopdrive.api.errors import Conflict
from loopdrive.api.media import JPEG, MP4, RANGE, WhateverIsAsked
from loopdrive.api.stored_file import stored_file
from loopdrive.api.strokes import StrokeSerializer, times_of
from loopdrive.footage.frame_image import frame_image_key
from loopdrive.footage.models import VideoState
from loopdrive.insights.cards import (
    cards_of,
    read_around,
    read_those_of,
    readable_by,
    searched_by,
    with_all_that_is_shown,
)
from loopdrive.insights.query import BadQuery, parse
from loopdrive.review.models import Comment
from loopdrive.strokes.clip import clip_frames, clip_key
from loopdrive.strokes.models import Stroke

MOST_KEYS = 24
MOST_CARDS = 1000
PICTURE_WIDTH = 640


class RemarkSerializer(serializers.Serializer[Comment]):
    """What somebody said of the stroke."""

    author = serializers.CharField(source="author.name", default=None, allow_null=True)
    text = serializers.CharField()
    is_resolved = serializers.BooleanField()


class CardSerializer(serializers.Serializer[Stroke]):
    """A stroke with all that is shown of it."""

    stroke = serializers.SerializerMethodField()
    handedness = serializers.ChoiceField(
        source="player.handedness", choices=Handedness.choices, default=Handedness.UNKNOWN
    )
    rally = serializers.IntegerField(source="rally_place.rally", help_text="Of the video, from 1.")
    ball = serializers.IntegerField(source="rally_place.number", help_text="In the rally, from 1.")
    rally_length = serializers.IntegerField(source="rally_place.rally_length")
    tempo_s = serializers.FloatField(
        source="rally_place.tempo_s",
        allow_null=True,
        help_text="Since the player's last stroke in the same rally.",
    )
    remarks = RemarkSerializer(source="comments", many=True)
    video = serializers.UUIDField(source="video.pk")
    filename = serializers.CharField(source="video.filename")
    player_session = serializers.UUIDField(source="video.player_session.pk")
    player_session_title = serializers.CharField(source="video.player_session.title")
    played_on = serializers.DateField(source="video.player_session.played_on")
    clip = serializers.SerializerMethodField(help_text="A small silent film of it.")
    fine_clip = serializers.SerializerMethodField(
        help_text="The same, larger and with every frame that was filmed."
    )
    clip_contact_s = serializers.SerializerMethodField(help_text="Into the clip.")
    picture = serializers.SerializerMethodField(help_text="The frame of its contact.")

    @extend_schema_field(StrokeSerializer)
    def get_stroke(self, stroke: Stroke) -> Any:
        """Return the stroke as a video's list tells it."""
        return StrokeSerializer(stroke, context={"times_s": times_of(stroke.video)}).data

    def get_clip(self, stroke: Stroke) -> str:
        """Return where the clip is; it is another address when the stroke has moved."""
        first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
        return f"/api/strokes/{stroke.pk}/clip/?frames={first}-{last}"

    def get_fine_clip(self, stroke: Stroke) -> str:
        """Return where the clip is that one looks at slowly."""
        return f"{self.get_clip(stroke)}&fine=true"

    def get_clip_contact_s(self, stroke: Stroke) -> float:
        """Return when in the clip the bat meets the ball."""
        times_s = times_of(stroke.video)
        first, _ = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
        return round(float(times_s[stroke.contact_frame] - times_s[first]), 4)

    def get_picture(self, stroke: Stroke) -> str:
        """Return where the picture is."""
        return f"/api/strokes/{stroke.pk}/picture/?frame={stroke.contact_frame}"


class CardPages(LimitOffsetPagination):
    """Pages of cards, with how many there are; nobody leafs further than MOST_CARDS.

    Counting on would cost as much as finding them.
    """

    default_limit = 24
    max_limit = 100

    def get_count(self, queryset: Any) -> int:
        """Count no further than anybody leafs."""
        unordered = queryset if queryset.query.is_sliced else queryset.order_by()
        count: int = unordered[:MOST_CARDS].count()
        return count

    def get_paginated_response_schema(self, schema: Any) -> Any:
        """Say that the count ends somewhere."""
        told = super().get_paginated_response_schema(schema)
        told["properties"]["count"]["description"] = f"At most {MOST_CARDS}: as many or more."
        return told


class AskedCardsSerializer(serializers.Serializer[Any]):
    """Which strokes."""

    player = serializers.IntegerField(required=False, help_text="Only this player's.")
    player_session = serializers.UUIDField(required=False, help_text="Only of this session.")
    q = serializers.CharField(
        required=False,
        allow_blank=True,
        default="",
        help_text="Words: class = smash and confidence > 0.8 order by tempo limit 10.",
    )
    stroke = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=MOST_KEYS,
        default=list,
        help_text="These, whatever else is asked.",
    )


class CardsView(generics.ListAPIView[Stroke]):
    """Strokes as cards: of the club for its coaches, for players their own."""

    queryset = Stroke.objects.none()
    serializer_class = CardSerializer
    pagination_class = CardPages
    filter_backends = ()

    @extend_schema(operation_id="strokes_list", parameters=[AskedCardsSerializer])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """Return the strokes that are asked for, the newest first unless an order is named."""
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Stroke]:
        """Start from what the user may read of."""
        if getattr(self, "swagger_fake_view", False):
            return Stroke.objects.none()
        form = AskedCardsSerializer(data=self.request.query_params)
        form.is_valid(raise_exception=True)
        asked = form.validated_data
        try:
            query = parse(asked.pop("q"))
        except BadQuery as error:
            raise ValidationError({"q": [str(error)]}) from error
        if keys := asked.pop("stroke"):
            read_around(keys)
            return query.of(cards_of(self.request.user).filter(pk__in=keys))
        read_those_of(user=self.request.user, **asked)
        strokes = searched_by(self.request.user)
        if "player" in asked:
            strokes = strokes.filter(player=asked["player"])
        if "player_session" in asked:
            strokes = strokes.filter(video__player_session=asked["player_session"])
        return query.of(strokes)

    def paginate_queryset(self, queryset: Any) -> Any:
        """Choose the page by its keys, then fetch all that is shown of these few."""
        keys = super().paginate_queryset(queryset.values_list("pk", flat=True)) or []
        found = with_all_that_is_shown(Stroke.objects.all()).in_bulk(keys)
        return [found[key] for key in keys if key in found]


class OneStrokeView(APIView):
    """What belongs to one stroke: a player may see one that is held up to them, not its video."""

    content_negotiation_class = WhateverIsAsked

    def stroke(self) -> Stroke:
        """Return the stroke of the address, of a video that can be shown."""
        readable = readable_by(self.request.user).select_related(
            "video__stored_frame_table", "video__player_session"
        )
        stroke = get_object_or_404(readable, pk=self.kwargs["pk"])
        if stroke.video.state != VideoState.READY:
            raise Conflict("The video has clips once it is ready.")
        return stroke


class AskedClipSerializer(serializers.Serializer[Any]):
    """Which clip."""

    fine = serializers.BooleanField(
        required=False, default=False, help_text="Larger, with every frame that was filmed."
    )


class StrokeClipView(OneStrokeView):
    """A stroke as a small film."""

    @extend_schema(
        operation_id="strokes_clip",
        parameters=[RANGE, AskedClipSerializer],
        responses={
            (200, MP4): OpenApiTypes.BINARY,
            (206, MP4): OpenApiTypes.BINARY,
            409: OpenApiResponse(description="The video is not ready, or damaged there."),
        },
    )
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the clip, cutting it when nobody has asked for it before."""
        stroke = self.stroke()
        asked = AskedClipSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
        is_fine = asked.validated_data["fine"]
        try:
            key = clip_key(video=stroke.video, first=first, last=last, is_fine=is_fine)
        except InferenceError as error:
            raise Conflict(str(error)) from error
        return stored_file(request, key=key, content_type=MP4)


class StrokePictureView(OneStrokeView):
    """A stroke's contact."""

    @extend_schema(
        operation_id="strokes_picture",
        responses={
            (200, JPEG): OpenApiTypes.BINARY,
            409: OpenApiResponse(description="The video is not ready, or damaged there."),
        },
    )
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the frame of the contact as a JPEG."""
        stroke = self.stroke()
        try:
            key = frame_image_key(
                video=stroke.video, index=stroke.contact_frame, width=PICTURE_WIDTH
            )
        except InferenceError as error:
            raise Conflict(str(error)) from error
        return stored_file(request, key=key, content_type=JPEG)
