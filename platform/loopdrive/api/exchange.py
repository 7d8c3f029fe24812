"""Timelines as files: given out in any format, and taken in after a look at what would change."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Iterator
from typing import Any, BinaryIO, cast
from urllib.parse import quote

from django.core.files.uploadedfile import UploadedFile
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from inference import ENDS
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.idle_connection import return_connection
from loopdrive.api.media import WhateverIsAsked
from loopdrive.api.permissions import CoachesWrite, user_of
from loopdrive.footage.models import TableEnd, Video
from loopdrive.review.correct import IsApproved
from loopdrive.review.exchange.difference import Difference
from loopdrive.review.exchange.formats import READABLE, WRITABLE
from loopdrive.review.exchange.frame_base import FrameBase
from loopdrive.review.exchange.marks import Malformed, Mark
from loopdrive.review.exchange.reading import Reading
from loopdrive.review.take_in import Taking, compare, take_in
from loopdrive.review.timeline_marks import film_of, marks_of
from loopdrive.strokes.change import Refused
from loopdrive.strokes.models import StrokeLabel

SHOWN = 200  # differences that are told one by one; the counts are always whole
PIECE_BYTES = 64 * 1024


class GivingOutSerializer(serializers.Serializer[Any]):
    """Which file."""

    form = serializers.ChoiceField(choices=list(WRITABLE))
    first_frame = serializers.ChoiceField(
        choices=[0, 1], default=0, help_text="The number of the first frame, in formats of frames."
    )


class TakingInSerializer(serializers.Serializer[Any]):
    """A file, and how to understand what it leaves open."""

    file = serializers.FileField(allow_empty_file=True)
    form = serializers.ChoiceField(choices=list(READABLE))
    apply = serializers.UUIDField(
        required=False,
        help_text="A key you make: the edit to be made. Without it nothing is changed.",
    )
    first_frame = serializers.ChoiceField(choices=[0, 1], required=False)
    fps = serializers.DecimalField(
        max_digits=9,
        decimal_places=4,
        min_value=1,
        max_value=1000,
        required=False,
        help_text="Of a file that counts frames of its own; without it they are the video's.",
    )
    end = serializers.ChoiceField(
        choices=TableEnd.choices, required=False, help_text="Where whoever is not named stands."
    )
    ends = serializers.CharField(
        required=False, help_text='JSON: where named players stand, {"Anna": "left"}.'
    )
    match = serializers.CharField(required=False, help_text="Which match of a table of several.")
    players_stay = serializers.BooleanField(
        default=False,
        help_text="In a table of several games: nobody changes ends, as in a film cut so.",
    )
    confirm_same = serializers.BooleanField(default=False)
    reject_missing = serializers.BooleanField(default=False)

    def validate_ends(self, text: str) -> dict[str, str]:
        """Read the names; refuse ends that are none."""
        try:
            named = json.loads(text)
        except ValueError as error:
            raise serializers.ValidationError("This is no JSON.") from error
        is_map = isinstance(named, dict) and all(end in ENDS for end in named.values())
        if not is_map:
            raise serializers.ValidationError(f"Name an end for each player: {', '.join(ENDS)}.")
        return dict(named)

    def reading(self) -> Reading:
        """Return the answers in the formats' words."""
        told = self.validated_data
        base = None
        if "first_frame" in told or "fps" in told:
            fps = float(told["fps"]) if "fps" in told else None
            base = FrameBase(first=told.get("first_frame", 0), fps=fps)
        return Reading(
            base=base,
            ends=told.get("ends", {}),
            end=told.get("end"),
            match=told.get("match", ""),
            changes_ends=not told["players_stay"],
        )


class MarkSerializer(serializers.Serializer[Any]):
    """A stroke as a file has it."""

    end = serializers.ChoiceField(choices=TableEnd.choices)
    label = serializers.ChoiceField(choices=StrokeLabel.choices)  # type: ignore[assignment]
    start_frame = serializers.IntegerField()
    contact_frame = serializers.IntegerField()
    end_frame = serializers.IntegerField()
    zone = serializers.CharField()
    outcome = serializers.CharField()
    place = serializers.CharField(help_text="Where in the file.")


class DifferenceItemSerializer(serializers.Serializer[Any]):
    """One stroke the file sees otherwise."""

    kind = serializers.ChoiceField(choices=["changed", "added", "missing"])
    stroke = serializers.UUIDField(allow_null=True)
    fields_changed = serializers.ListField(child=serializers.CharField())
    before = MarkSerializer(allow_null=True)
    after = MarkSerializer(allow_null=True)


class DifferenceSerializer(serializers.Serializer[Any]):
    """What a file would change, or has changed."""

    same = serializers.IntegerField()
    changed = serializers.IntegerField()
    added = serializers.IntegerField()
    missing = serializers.IntegerField()
    items = DifferenceItemSerializer(many=True, help_text=f"The first {SHOWN}.")
    edit = serializers.IntegerField(
        allow_null=True, help_text="The number of the edit that was made; null: nothing was."
    )


class ExchangeView(APIView):
    """What both ways share."""

    permission_classes = [CoachesWrite]

    def video(self) -> Video:
        """Return the video of the address, if the user may see it and its frames are known."""
        video = get_object_or_404(
            Video.objects.visible_to(self.request.user).select_related("stored_frame_table"),
            pk=self.kwargs["pk"],
        )
        if not hasattr(video, "stored_frame_table"):
            raise Conflict("The video has not been read yet, so it has no timeline.")
        return video


class GiveOutView(ExchangeView):
    """A timeline as a file."""

    content_negotiation_class = WhateverIsAsked

    @extend_schema(
        operation_id="videos_timeline_file",
        parameters=[GivingOutSerializer],
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the strokes that stand, in the format that is asked for."""
        video = self.video()
        asked = GivingOutSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        form = WRITABLE[asked.validated_data["form"]]
        film = film_of(video)
        base = FrameBase(first=int(asked.validated_data["first_frame"]))
        name = quote(f"{film.stem}{form.SUFFIX}")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return StreamingHttpResponse(
            _pieces(form.write(film, marks_of(video), base)),
            headers=headers,
            content_type=f"{form.MEDIA_TYPE}; charset=utf-8",
        )


class TakeInView(ExchangeView):
    """A file as a timeline."""

    parser_classes = [MultiPartParser]

    @extend_schema(
        operation_id="videos_take_in",
        request={"multipart/form-data": TakingInSerializer},
        responses={200: DifferenceSerializer, 409: OpenApiResponse(ErrorSerializer)},
    )
    def post(self, request: Request, pk: uuid.UUID) -> Response:
        """Tell what a file would change; with `apply`, change it by one edit."""
        video = self.video()
        asked = TakingInSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told, file = asked.validated_data, cast("UploadedFile[Any]", asked.validated_data["file"])
        stream = cast(BinaryIO, file.file)
        reading = asked.reading()
        try:
            found = compare(video=video, file=stream, form=told["form"], reading=reading)
            edit = None
            if "apply" in told:
                stream.seek(0)
                edit = take_in(
                    video=video,
                    author=user_of(request),
                    edit_id=told["apply"],
                    file=stream,
                    filename=file.name or "a file",
                    form=told["form"],
                    reading=reading,
                    taking=Taking(told["confirm_same"], told["reject_missing"]),
                )
        except (Malformed, Refused) as refused:
            raise serializers.ValidationError({"file": [str(refused)]}) from refused
        except IsApproved as approved:
            raise Conflict(str(approved)) from approved
        return Response(_told(found) | {"edit": edit.number if edit else None}, status.HTTP_200_OK)


def _told(found: Difference) -> dict[str, Any]:
    items = [
        _item("changed", each.present.stroke_id, each.fields, each.present.mark, each.mark)
        for each in found.changed
    ]
    items += [_item("added", None, (), None, mark) for mark in found.added]
    items += [_item("missing", each.stroke_id, (), each.mark, None) for each in found.missing]
    return {
        "same": len(found.same),
        "changed": len(found.changed),
        "added": len(found.added),
        "missing": len(found.missing),
        "items": items[:SHOWN],
    }


def _item(
    kind: str, stroke: str | None, fields: tuple[str, ...], before: Mark | None, after: Mark | None
) -> dict[str, Any]:
    return {
        "kind": kind,
        "stroke": stroke,
        "fields_changed": list(fields),
        "before": MarkSerializer(before).data if before else None,
        "after": MarkSerializer(after).data if after else None,
    }


async def _pieces(texts: Iterator[str]) -> AsyncIterator[bytes]:
    """Send what is written as it is written; threads ask the database, and give it back."""
    pieces = _joined(texts)
    while piece := await asyncio.to_thread(next, pieces, b""):
        yield piece


def _joined(texts: Iterator[str]) -> Iterator[bytes]:
    waiting, size = [], 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= PIECE_BYTES:
            return_connection()
            yield "".join(waiting).encode()
            waiting, size = [], 0
    return_connection()
    yield "".join(waiting).encode()
