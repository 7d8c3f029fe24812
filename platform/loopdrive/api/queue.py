"""The queue over HTTP: the next strokes to look at, what was decided of them, and their clips."""

from __future__ import annotations

import uuid
from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from inference import InferenceError
from loopdrive.api.edits import ChangeSerializer
from loopdrive.api.errors import Conflict
from loopdrive.api.media import MP4, RANGE, FileView
from loopdrive.api.permissions import IsMember, member_of, user_of
from loopdrive.api.stored_file import stored_file
from loopdrive.api.strokes import StrokeSerializer, times_of
from loopdrive.footage.models import VideoState
from loopdrive.review.queue.ask import Answer, Kind, Tile, ask
from loopdrive.review.queue.decide import Decided, Decision, Outcome, decide
from loopdrive.review.queue.estimate import ENOUGH
from loopdrive.review.queue.waiting import waiting_strokes
from loopdrive.strokes.change import Change
from loopdrive.strokes.clip import NotAClip, clip_frames, clip_key
from loopdrive.strokes.models import Stroke, StrokeLabel

PAGE, LARGEST_PAGE = 12, 24
MOST_WITHOUT = 100  # keys, so that the address stays short enough for any server
MOST_EDITS = 48


class IsCoach(IsMember):
    """Let in coaches and admins."""

    message = "Only coaches and admins of your club can do this."

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the request may go on."""
        return super().has_permission(request, view) and member_of(request).can_coach


class AskedSerializer(serializers.Serializer[Any]):
    """Which page of the queue."""

    page_size = serializers.IntegerField(min_value=1, max_value=LARGEST_PAGE, default=PAGE)
    player = serializers.IntegerField(required=False, help_text="Only this player's strokes.")
    label = serializers.ChoiceField(  # type: ignore[assignment]  # not the label of the form
        choices=StrokeLabel.choices, required=False, help_text="Only strokes of this class."
    )
    without = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=MOST_WITHOUT,
        default=list,
        help_text="Strokes you have on a page already, or left for later: the next ones come. "
        "There is no other paging, because what is decided leaves the queue.",
    )


class TileSerializer(serializers.Serializer[Tile]):
    """A stroke to look at, with all that is shown of it."""

    stroke = serializers.SerializerMethodField()
    reasons = serializers.ListField(
        child=serializers.CharField(), help_text="In words, what stands out most first."
    )
    video = serializers.UUIDField(source="video.pk")
    filename = serializers.CharField(source="video.filename")
    player_session = serializers.UUIDField(source="video.player_session.pk")
    player_session_title = serializers.CharField(source="video.player_session.title")
    clip = serializers.SerializerMethodField(help_text="A small film of it, to be repeated.")
    clip_contact_s = serializers.SerializerMethodField(help_text="Into the clip.")
    picture = serializers.SerializerMethodField(help_text="The frame of its contact.")

    @extend_schema_field(StrokeSerializer)
    def get_stroke(self, tile: Tile) -> Any:
        """Return the stroke as a video's list tells it."""
        return StrokeSerializer(tile.stroke, context={"times_s": times_of(tile.video)}).data

    def get_clip(self, tile: Tile) -> str:
        """Return where the clip is; it is cut when it is first asked for."""
        first, last = clip_frames(tile.video, tile.stroke.start_frame, tile.stroke.end_frame)
        return f"/api/videos/{tile.video.pk}/clip/?first={first}&last={last}"

    def get_clip_contact_s(self, tile: Tile) -> float:
        """Return when in the clip the bat meets the ball."""
        times_s = times_of(tile.video)
        first, _ = clip_frames(tile.video, tile.stroke.start_frame, tile.stroke.end_frame)
        return round(float(times_s[tile.stroke.contact_frame] - times_s[first]), 4)

    def get_picture(self, tile: Tile) -> str:
        """Return where the picture is."""
        return f"/api/videos/{tile.video.pk}/frames/{tile.stroke.contact_frame}/image/?width=640"


class ExpectedSerializer(serializers.Serializer[Any]):
    """How many of the strokes that wait are expected to be wrong."""

    wrong = serializers.FloatField()
    low = serializers.FloatField(allow_null=True, help_text="Of the 95 % interval, if there is one")
    high = serializers.FloatField(allow_null=True)
    is_from_audit = serializers.BooleanField(
        help_text="False: too few were checked, so this is only what the model says of itself."
    )


class AuditSerializer(serializers.Serializer[Any]):
    """The random check: one stroke in ten, decided like any other."""

    decided = serializers.IntegerField()
    wrong = serializers.IntegerField()
    needed = serializers.IntegerField(help_text="Decided ones before there is an estimate.")


class MissedSerializer(serializers.Serializer[Any]):
    """What people added in approved videos: the queue cannot show a stroke nobody has seen."""

    videos = serializers.IntegerField()
    strokes = serializers.IntegerField()
    added = serializers.IntegerField()


class QueueSerializer(serializers.Serializer[Any]):
    """A page of the queue."""

    left = serializers.IntegerField(help_text="Strokes that wait, those of this page too.")
    expected = ExpectedSerializer()
    audit = AuditSerializer()
    missed = MissedSerializer()
    results = TileSerializer(many=True)


class LeftSerializer(serializers.Serializer[Any]):
    """How many strokes wait."""

    left = serializers.IntegerField()


class DecisionSerializer(serializers.Serializer[Any]):
    """The edit of one video."""

    video = serializers.UUIDField()
    id = serializers.UUIDField(help_text="A key you make: sent twice, an edit is done once.")
    changes = ChangeSerializer(many=True)
    undoes = serializers.UUIDField(required=False, allow_null=True)


class DecisionsSerializer(serializers.Serializer[Any]):
    """All that was decided on a page."""

    edits = DecisionSerializer(many=True)

    def validate_edits(self, edits: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Refuse more than any page has."""
        if len(edits) > MOST_EDITS:
            raise serializers.ValidationError(f"At most {MOST_EDITS} edits come at once.")
        return edits


class DecidedSerializer(serializers.Serializer[Any]):
    """What became of one edit."""

    video = serializers.UUIDField()
    id = serializers.UUIDField()
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    detail = serializers.CharField(help_text="A sentence for people, if it was not done.")
    strokes = StrokeSerializer(many=True, help_text="Its strokes as they are now.")


class OutcomesSerializer(serializers.Serializer[Any]):
    """What became of each edit, in the order they came."""

    edits = DecidedSerializer(many=True)


class QueueView(APIView):
    """The queue of the user's club."""

    permission_classes = [IsCoach]

    @extend_schema(operation_id="queue", parameters=[AskedSerializer], responses=QueueSerializer)
    def get(self, request: Request) -> Response:
        """Return the strokes whose correction is worth most, mixed with a random check."""
        asked = AskedSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        answer = ask(
            user=request.user,
            size=asked.validated_data["page_size"],
            without=set(asked.validated_data["without"]),
            only=Kind(asked.validated_data.get("player"), asked.validated_data.get("label")),
        )
        return Response(QueueSerializer(_told(answer)).data)


def _told(answer: Answer) -> dict[str, Any]:
    wrong = sum(each.is_wrong for each in answer.audited)
    return {
        "left": answer.left,
        "expected": answer.expected,
        "audit": {"decided": len(answer.audited), "wrong": wrong, "needed": ENOUGH},
        "missed": answer.missed,
        "results": answer.tiles,
    }


class QueueLeftView(APIView):
    """How long the queue is."""

    permission_classes = [IsCoach]

    @extend_schema(operation_id="queue_left", responses=LeftSerializer)
    def get(self, request: Request) -> Response:
        """Return how many strokes wait; cheap enough for every page."""
        return Response({"left": waiting_strokes(request.user).count()})


class QueueDecisionsView(APIView):
    """What was decided on a page of the queue."""

    permission_classes = [IsCoach]

    @extend_schema(
        operation_id="queue_decide", request=DecisionsSerializer, responses=OutcomesSerializer
    )
    def post(self, request: Request) -> Response:
        """Make one edit for each video; one that cannot be made holds up no other."""
        asked = DecisionsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        decisions = [_decision(item) for item in asked.validated_data["edits"]]
        decided = decide(user=user_of(request), decisions=decisions)
        return Response({"edits": [_outcome(each) for each in decided]})


def _decision(item: dict[str, Any]) -> Decision:
    changes = [
        Change(change["stroke"], change["version"], dict(change["values"]))
        for change in item["changes"]
    ]
    return Decision(item["video"], item["id"], changes, item.get("undoes"))


def _outcome(decided: Decided) -> dict[str, Any]:
    strokes: Any = []
    if decided.video is not None and decided.stroke_ids:
        found = Stroke.objects.filter(pk__in=decided.stroke_ids).select_related("player")
        context = {"times_s": times_of(decided.video)}
        strokes = StrokeSerializer(found, many=True, context=context).data
    return {
        "video": str(decided.decision.video_id),
        "id": str(decided.decision.edit_id),
        "outcome": decided.outcome,
        "detail": decided.sentence,
        "strokes": strokes,
    }


class FramesSerializer(serializers.Serializer[Any]):
    """Which frames a clip shows, both included."""

    first = serializers.IntegerField(min_value=0)
    last = serializers.IntegerField(min_value=0)


class ClipView(FileView):
    """A few seconds of a video as a small film of its own, silent."""

    @extend_schema(
        operation_id="videos_clip",
        parameters=[FramesSerializer, RANGE],
        responses={
            (200, MP4): OpenApiTypes.BINARY,
            (206, MP4): OpenApiTypes.BINARY,
            409: OpenApiResponse(description="The video is not ready, or damaged there."),
        },
    )
    def get(self, request: Request, pk: uuid.UUID) -> HttpResponseBase:
        """Return the clip, cutting it when nobody has asked for it before."""
        video = self.video()
        asked = FramesSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        if video.state != VideoState.READY:
            raise Conflict("The video has clips once it is ready.")
        try:
            key = clip_key(video=video, **asked.validated_data)
        except NotAClip as error:
            raise ValidationError({"last": [str(error)]}) from error
        except InferenceError as error:
            raise Conflict(str(error)) from error
        return stored_file(request, key=key, content_type=MP4)
