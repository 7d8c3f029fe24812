"""What coaches say of the frames of a stroke, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404
from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from inference import UnreadableVoice
from loopdrive.api.frame_marks import FrameMarkSerializer, FrameMarkViewSet
from loopdrive.api.media import RANGE, WhateverIsAsked
from loopdrive.api.permissions import user_of
from loopdrive.api.stored_file import stored_file
from loopdrive.api.strokes import times_of
from loopdrive.footage.refusals import QuotaFull, readable_size
from loopdrive.insights.frame_mark import ROUNDED_S, frame_in_clip
from loopdrive.insights.record import (
    Gone,
    change_note,
    kept_before,
    record,
    record_anew,
    remove_note,
)
from loopdrive.insights.voice_notes import MOST_BYTES, MOST_NOTES, VoiceNote
from loopdrive.strokes.clip import clip_frames
from loopdrive.strokes.models import Stroke

AUDIO = "audio/mp4"
RECORDING = OpenApiParameter(
    "recording",
    OpenApiTypes.UUID,
    description="Which one, as `audio` names it: what lies at an address never changes.",
)


class VoiceNoteSerializer(FrameMarkSerializer[VoiceNote]):
    """One voice. `at_s` is its moment in the stroke's clip, by which it is also placed."""

    file = serializers.FileField(
        write_only=True, allow_empty_file=True, help_text="Any recording of sound alone."
    )
    key = serializers.UUIDField(
        write_only=True,
        required=False,
        help_text="A key you make of a new recording: sent twice, it is kept once.",
    )
    duration_s = serializers.FloatField(source="recording.duration_s", read_only=True)
    audio = serializers.SerializerMethodField(help_text="Where it can be heard: AAC in MP4.")

    class Meta:
        model = VoiceNote
        fields = [
            "id",
            "frame",
            "at_s",
            "text",
            "file",
            "key",
            "duration_s",
            "audio",
            "author",
            "can_change",
            "created_at",
            "changed_at",
        ]
        read_only_fields = ["frame", "created_at", "changed_at"]

    def get_audio(self, note: VoiceNote) -> str:
        """Return the address of the recording."""
        stroke: Stroke = self.context["stroke"]
        at = f"/api/strokes/{stroke.pk}/voice-notes/{note.pk}/audio/"
        return f"{at}?recording={note.recording_id}"

    def validate_file(self, file: UploadedFile[bytes]) -> UploadedFile[bytes]:
        """Refuse a file that is too large to be a note."""
        size_bytes = file.size or 0
        if size_bytes > MOST_BYTES:
            raise ValidationError(
                f"This recording has {readable_size(size_bytes)}; "
                f"a note has at most {readable_size(MOST_BYTES)}."
            )
        return file

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Turn the moment into a frame; refuse one that the clip does not show."""
        if "at_s" in attrs:
            stroke: Stroke = self.context["stroke"]
            at_s, lasts_s = attrs.pop("at_s"), _clip_length_s(stroke)
            if not 0 <= at_s <= lasts_s + ROUNDED_S:
                raise ValidationError({"at_s": [f"This stroke's film ends after {lasts_s:.2f} s."]})
            attrs["frame"] = frame_in_clip(stroke, at_s)
        return attrs


class VoiceNoteViewSet(mixins.ListModelMixin, FrameMarkViewSet[VoiceNote]):
    """The voice notes on the frames of a stroke: heard by who may read it, made by coaches."""

    queryset = VoiceNote.objects.select_related("author", "recording")
    serializer_class = VoiceNoteSerializer
    parser_classes = [MultiPartParser, JSONParser]
    refusal = "Only its author and the club's admins can change a note."

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say something of a frame, in at most three minutes."""
        stroke = self.stroke
        asked = self.get_serializer(data=request.data)
        asked.is_valid(raise_exception=True)
        values = {"text": ""} | asked.validated_data
        author = user_of(request)
        is_new = kept_before(stroke.video, author, values.get("key")) is None
        if is_new and self.get_queryset().count() >= MOST_NOTES:
            raise ValidationError(f"{MOST_NOTES} notes are enough: remove one first.")
        with _answered():
            note = record(video=stroke.video, author=author, **values)
        return Response(self.get_serializer(note).data, status=status.HTTP_201_CREATED)

    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Move a note, reword it, or record it anew with `file`; its author can, and admins."""
        note = self._own()
        asked = self.get_serializer(note, data=request.data, partial=True)
        asked.is_valid(raise_exception=True)
        values = {name: value for name, value in asked.validated_data.items() if name != "key"}
        write = record_anew if "file" in values else change_note
        with _answered():
            note = write(note=note, **values)
        return Response(self.get_serializer(note).data)

    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Remove a note for good; its author can, and admins."""
        note = self._own()
        with _answered():
            remove_note(note=note)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(
        operation_id="strokes_voice_notes_audio",
        parameters=[RANGE, RECORDING],
        responses={
            (200, AUDIO): OpenApiTypes.BINARY,
            (206, AUDIO): OpenApiTypes.BINARY,
            416: OpenApiResponse(description="The range lies outside the file."),
        },
    )
    @action(detail=True, content_negotiation_class=WhateverIsAsked)
    def audio(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the recording, or the part of it that `Range` names."""
        recording = self.get_object().recording
        if request.query_params.get("recording", str(recording.pk)) != str(recording.pk):
            raise NotFound("This note has been recorded anew.")
        return stored_file(request, key=recording.key, content_type=AUDIO)

    def _own(self) -> VoiceNote:
        """Return the note of the address, if the user may change it, with its club."""
        note: VoiceNote = self.get_object()
        self.refuse_others(note)
        note.video = self.stroke.video
        return note


@contextmanager
def _answered() -> Iterator[None]:
    """Turn refusals into answers."""
    try:
        yield
    except (UnreadableVoice, QuotaFull) as refused:
        raise ValidationError({"file": [str(refused)]}) from refused
    except Gone as gone:
        raise Http404(str(gone)) from gone


def _clip_length_s(stroke: Stroke) -> float:
    times_s = times_of(stroke.video)
    first, last = clip_frames(stroke.video, stroke.start_frame, stroke.end_frame)
    return float(times_s[last] - times_s[first])
