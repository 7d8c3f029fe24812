"""Edits of a video's timeline: made, listed with all they changed, and gone back behind."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, cast

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.paging import ByNumber
from loopdrive.api.permissions import CoachesWrite, user_of
from loopdrive.api.strokes import StrokeSerializer, times_of
from loopdrive.footage.models import TableEnd, Video
from loopdrive.review.correct import IsApproved, correct, restore
from loopdrive.strokes.change import Change, Refused
from loopdrive.strokes.edit_strokes import Stale
from loopdrive.strokes.models import Edit, Outcome, Revision, Stroke, StrokeLabel, StrokeState, Zone

MAX_FRAME = 2**31 - 1


class ValuesSerializer(serializers.Serializer[Any]):
    """What can be set of a stroke."""

    end = serializers.ChoiceField(choices=TableEnd.choices, required=False)
    label = serializers.ChoiceField(  # type: ignore[assignment]  # the field's word in the API
        choices=StrokeLabel.choices, required=False
    )
    start_frame = serializers.IntegerField(min_value=0, max_value=MAX_FRAME, required=False)
    contact_frame = serializers.IntegerField(min_value=0, max_value=MAX_FRAME, required=False)
    end_frame = serializers.IntegerField(min_value=0, max_value=MAX_FRAME, required=False)
    state = serializers.ChoiceField(
        choices=StrokeState.choices,
        required=False,
        help_text="Without it, a stroke becomes corrected, or stays added; where only zone or "
        "outcome are set, it stays what it is.",
    )
    zone = serializers.ChoiceField(
        choices=Zone.choices,
        allow_blank=True,
        required=False,
        help_text="Where the ball lands, as whoever receives it sees the table.",
    )
    outcome = serializers.ChoiceField(
        choices=Outcome.choices,
        allow_blank=True,
        required=False,
        help_text="Of the last stroke of a rally: how the point ended for whoever hit it.",
    )


class ChangeSerializer(serializers.Serializer[Any]):
    """New values for one stroke."""

    stroke = serializers.UUIDField(help_text="Of a new stroke: a key you make.")
    version = serializers.IntegerField(
        min_value=0, allow_null=True, help_text="The version you saw; null for a new stroke."
    )
    values = ValuesSerializer()


class NewEditSerializer(serializers.Serializer[Any]):
    """All of it is done, or nothing."""

    id = serializers.UUIDField(help_text="A key you make: sent twice, an edit is done once.")
    changes = ChangeSerializer(many=True)
    undoes = serializers.UUIDField(
        required=False, allow_null=True, help_text="The edit this one takes back, if any."
    )


class RestoreSerializer(serializers.Serializer[Any]):
    """How far back to go."""

    id = serializers.UUIDField(help_text="A key you make.")
    number = serializers.IntegerField(
        min_value=0, help_text="The last edit that stays; 0 for how the timeline began."
    )


class KeptValuesSerializer(serializers.Serializer[Any]):
    """All that history keeps of a stroke."""

    end = serializers.ChoiceField(choices=TableEnd.choices)
    label = serializers.ChoiceField(choices=StrokeLabel.choices)  # type: ignore[assignment]
    start_frame = serializers.IntegerField()
    contact_frame = serializers.IntegerField()
    end_frame = serializers.IntegerField()
    state = serializers.ChoiceField(choices=StrokeState.choices)
    zone = serializers.ChoiceField(choices=Zone.choices, allow_blank=True, default="")
    outcome = serializers.ChoiceField(choices=Outcome.choices, allow_blank=True, default="")


class RevisionSerializer(serializers.ModelSerializer[Revision]):
    """What an edit made of one stroke."""

    before = KeptValuesSerializer(allow_null=True)
    after = KeptValuesSerializer()

    class Meta:
        model = Revision
        fields = ["stroke", "before", "after"]


class EditSerializer(serializers.ModelSerializer[Edit]):
    """One thing a person did."""

    author_name = serializers.CharField(
        source="author.name", read_only=True, allow_null=True, default=None
    )
    is_mine = serializers.SerializerMethodField()
    revisions = RevisionSerializer(many=True)

    class Meta:
        model = Edit
        fields = [
            "id",
            "number",
            "author",
            "author_name",
            "is_mine",
            "source",
            "note",
            "undoes",
            "made_at",
            "revisions",
        ]
        read_only_fields = [name for name in fields if name != "revisions"]

    def get_is_mine(self, edit: Edit) -> bool:
        """Tell whether the user made it."""
        return bool(edit.author_id == self.context["request"].user.pk)


class DoneEditSerializer(serializers.Serializer[Any]):
    """An edit that was done, and its strokes as they are now."""

    id = serializers.UUIDField()
    number = serializers.IntegerField()
    strokes = StrokeSerializer(many=True)


class StaleSerializer(ErrorSerializer):
    """Somebody else was faster: their strokes as they are now. Empty for another conflict."""

    strokes = StrokeSerializer(many=True)


class EditFilter(filters.FilterSet):
    """What edits can be filtered by."""

    stroke = filters.UUIDFilter(field_name="revisions__stroke")
    before = filters.NumberFilter(field_name="number", lookup_expr="lt")
    mine = filters.BooleanFilter(method="by_me")

    class Meta:
        model = Edit
        fields: list[str] = []

    def by_me(self, edits: QuerySet[Edit], name: str, value: bool) -> QuerySet[Edit]:
        """Leave the user's own edits, or everybody else's."""
        mine = {"author": cast(Request, self.request).user.pk}
        return edits.filter(**mine) if value else edits.exclude(**mine)


class EditViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[Edit]):
    """The history of a video's timeline, the newest edit first."""

    queryset = Edit.objects.none()
    serializer_class = EditSerializer
    permission_classes = [CoachesWrite]
    pagination_class = ByNumber
    filterset_class = EditFilter

    @cached_property
    def video(self) -> Video:
        """The video of the address, if the user may see it."""
        return get_object_or_404(
            Video.objects.visible_to(self.request.user).select_related("stored_frame_table"),
            pk=self.kwargs["video_pk"],
        )

    def get_queryset(self) -> QuerySet[Edit]:
        """Start from the video."""
        if getattr(self, "swagger_fake_view", False):
            return Edit.objects.none()
        edits = Edit.objects.filter(video=self.video)
        return edits.select_related("author").prefetch_related("revisions")

    @extend_schema(
        request=NewEditSerializer,
        responses={201: DoneEditSerializer, 409: OpenApiResponse(StaleSerializer)},
    )
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Change strokes: all of it, or nothing and why not."""
        video = self.video
        asked = NewEditSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            with _answered("changes"):
                edit = correct(
                    video=video,
                    author=user_of(request),
                    edit_id=asked.validated_data["id"],
                    changes=[_change(item) for item in asked.validated_data["changes"]],
                    undoes=asked.validated_data.get("undoes"),
                )
        except Stale as stale:
            strokes = self._told([stroke.pk for stroke in stale.strokes])
            body = {"detail": str(stale), "fields": {}, "strokes": strokes}
            return Response(body, status=status.HTTP_409_CONFLICT)
        return self._done(edit)

    @extend_schema(
        request=RestoreSerializer,
        responses={201: DoneEditSerializer, 409: OpenApiResponse(ErrorSerializer)},
    )
    @action(detail=False, methods=["post"])
    def restore(self, request: Request, video_pk: str) -> Response:
        """Make the timeline what it was after an earlier edit; that is an edit of its own."""
        video = self.video
        asked = RestoreSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        with _answered("number"):
            edit = restore(
                video=video,
                author=user_of(request),
                edit_id=asked.validated_data["id"],
                number=asked.validated_data["number"],
            )
        return self._done(edit)

    def _done(self, edit: Edit) -> Response:
        strokes = self._told(list(edit.revisions.values_list("stroke", flat=True)))
        body = {"id": str(edit.pk), "number": edit.number, "strokes": strokes}
        return Response(body, status=status.HTTP_201_CREATED)

    def _told(self, keys: list[uuid.UUID]) -> Any:
        strokes = Stroke.objects.filter(pk__in=keys).select_related("player")
        return StrokeSerializer(strokes, many=True, context={"times_s": times_of(self.video)}).data


@contextmanager
def _answered(field: str) -> Iterator[None]:
    """Answer in words what a verb refuses; `field` is at fault."""
    try:
        yield
    except Refused as refused:
        raise serializers.ValidationError({field: [str(refused)]}) from refused
    except IsApproved as approved:
        raise Conflict(str(approved)) from approved


def _change(item: dict[str, Any]) -> Change:
    return Change(item["stroke"], item["version"], dict(item["values"]))
