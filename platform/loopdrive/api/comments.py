"""Comments on a video, whom they can mention, and those that mention the user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.accounts.models import User
from loopdrive.api.permissions import user_of
from loopdrive.api.strokes import times_of
from loopdrive.footage.models import Video
from loopdrive.review.comment import (
    TEXT_LIMIT,
    NotSaid,
    NotYours,
    comment,
    may_change,
    may_resolve,
    people_on,
    remove,
    reopen,
    resolve,
    reword,
)
from loopdrive.review.models import Comment
from loopdrive.strokes.models import StrokeLabel


class PersonSerializer(serializers.ModelSerializer[User]):
    """Somebody who can be mentioned."""

    class Meta:
        model = User
        fields = ["id", "name"]
        read_only_fields = fields


class CommentSerializer(serializers.ModelSerializer[Comment]):
    """A comment. One on a stroke stands at its contact, wherever that is moved to."""

    stroke_label = serializers.ChoiceField(
        source="stroke.label",
        choices=StrokeLabel.choices,
        read_only=True,
        allow_null=True,
        default=None,
    )
    frame = serializers.SerializerMethodField(help_text="Null for one on the whole video.")
    time_s = serializers.SerializerMethodField()
    author_name = serializers.CharField(
        source="author.name", read_only=True, allow_null=True, default=None
    )
    is_mine = serializers.SerializerMethodField()
    mentions = PersonSerializer(many=True, read_only=True)
    resolved_by_name = serializers.CharField(
        source="resolved_by.name", read_only=True, allow_null=True, default=None
    )
    can_change = serializers.SerializerMethodField()
    can_resolve = serializers.SerializerMethodField()

    class Meta:
        model = Comment
        fields = [
            "id",
            "video",
            "stroke",
            "stroke_label",
            "frame",
            "time_s",
            "author",
            "author_name",
            "is_mine",
            "text",
            "mentions",
            "created_at",
            "resolved_at",
            "resolved_by_name",
            "can_change",
            "can_resolve",
        ]
        read_only_fields = fields

    def get_frame(self, comment: Comment) -> int | None:
        """Return where in the video it belongs."""
        return comment.stroke.contact_frame if comment.stroke else comment.frame

    def get_time_s(self, comment: Comment) -> float | None:
        """Return when that frame is shown."""
        frame = self.get_frame(comment)
        return None if frame is None else round(float(times_of(comment.video)[frame]), 4)

    def get_is_mine(self, comment: Comment) -> bool:
        """Tell whether the user wrote it."""
        return bool(comment.author_id == self.context["request"].user.pk)

    def get_can_change(self, comment: Comment) -> bool:
        """Tell whether the user may reword or remove it."""
        return may_change(comment, self.context["request"].user)

    def get_can_resolve(self, comment: Comment) -> bool:
        """Tell whether the user may resolve or reopen it."""
        return may_resolve(comment, self.context["request"].user)


class MentionSerializer(CommentSerializer):
    """A comment that mentions the user, and the video it is on."""

    video_filename = serializers.CharField(source="video.filename", read_only=True)
    player_session_title = serializers.CharField(
        source="video.player_session.title", read_only=True
    )

    class Meta(CommentSerializer.Meta):
        fields = [*CommentSerializer.Meta.fields, "video_filename", "player_session_title"]
        read_only_fields = fields


class WordsSerializer(serializers.Serializer[Any]):
    """What a comment says, and whom it mentions."""

    text = serializers.CharField(
        allow_blank=True, help_text=f"At most {TEXT_LIMIT:,} characters, and not none."
    )
    mentions = serializers.ListField(
        child=serializers.IntegerField(), required=False, help_text="Ids from /people/."
    )


class NewCommentSerializer(WordsSerializer):
    """A comment on a stroke, at a frame, or with neither on the whole video."""

    key = serializers.UUIDField(
        required=False,
        allow_null=True,
        help_text="A key you make: sent twice, a comment is said once.",
    )
    stroke = serializers.UUIDField(source="stroke_id", required=False, allow_null=True)
    frame = serializers.IntegerField(required=False, allow_null=True)


class CommentFilter(filters.FilterSet):
    """What comments can be filtered by."""

    stroke = filters.UUIDFilter()
    resolved = filters.BooleanFilter(field_name="resolved_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Comment
        fields: list[str] = []


class CommentViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Comment]
):
    """What people say of one video, the latest first: everybody who may see it may speak."""

    queryset = Comment.objects.none()
    serializer_class = CommentSerializer
    filterset_class = CommentFilter

    @cached_property
    def video(self) -> Video:
        """The video of the address, if the user may see it."""
        return get_object_or_404(
            Video.objects.visible_to(self.request.user).select_related(
                "player_session", "stored_frame_table"
            ),
            pk=self.kwargs["video_pk"],
        )

    def get_queryset(self) -> QuerySet[Comment]:
        """Start from the video."""
        if getattr(self, "swagger_fake_view", False):
            return Comment.objects.none()
        said = self.video.comments.select_related("author", "resolved_by", "stroke")
        return said.prefetch_related("mentions")

    @extend_schema(request=NewCommentSerializer, responses={201: CommentSerializer})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Say something of a stroke, a moment or the whole video."""
        video = self.video
        asked = NewCommentSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        with _answered():
            said = comment(video=video, author=user_of(request), **asked.validated_data)
        return Response(self._told(said), status=status.HTTP_201_CREATED)

    @extend_schema(request=WordsSerializer, responses=CommentSerializer)
    def partial_update(self, request: Request, video_pk: str, pk: str) -> Response:
        """Say it differently; its author can, and admins."""
        said = self.get_object()
        asked = WordsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        with _answered():
            said = reword(comment=said, user=user_of(request), **asked.validated_data)
        return Response(self._told(said))

    def destroy(self, request: Request, video_pk: str, pk: str) -> Response:
        """Take it back; its author can, and admins."""
        said = self.get_object()
        with _answered():
            remove(comment=said, user=user_of(request))
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=None, responses=CommentSerializer)
    @action(detail=True, methods=["post"])
    def resolve(self, request: Request, video_pk: str, pk: str) -> Response:
        """Note that it has been dealt with; its author can, whom it mentions, and coaches."""
        said = self.get_object()
        with _answered():
            resolve(comment=said, user=user_of(request))
        return Response(self._told(said))

    @extend_schema(request=None, responses=CommentSerializer)
    @action(detail=True, methods=["post"])
    def reopen(self, request: Request, video_pk: str, pk: str) -> Response:
        """Note that it has not been dealt with after all; the same people can."""
        said = self.get_object()
        with _answered():
            reopen(comment=said, user=user_of(request))
        return Response(self._told(said))

    def _told(self, said: Comment) -> Any:
        """Return the comment as the list would tell it."""
        return self.get_serializer(get_object_or_404(self.get_queryset(), pk=said.pk)).data


class PeopleView(APIView):
    """Whom a comment on a video can mention."""

    @extend_schema(operation_id="videos_people", responses=PersonSerializer(many=True))
    def get(self, request: Request, pk: str) -> Response:
        """Return the coaches of the club and the players in the video, by name."""
        seen = Video.objects.visible_to(request.user).select_related("player_session")
        video = get_object_or_404(seen, pk=pk)
        return Response(PersonSerializer(people_on(video), many=True).data)


class MentionsView(ListAPIView[Comment]):
    """What waits for the user: unresolved comments that mention them, the latest first."""

    queryset = Comment.objects.none()
    serializer_class = MentionSerializer

    def get_queryset(self) -> QuerySet[Comment]:
        """Start from what the user may see."""
        if getattr(self, "swagger_fake_view", False):
            return Comment.objects.none()
        user = user_of(self.request)
        asked = Comment.objects.visible_to(user).filter(mentions=user, resolved_at=None)
        return asked.select_related("author", "resolved_by", "stroke").prefetch_related(
            "mentions", "video__player_session", "video__stored_frame_table"
        )


@contextmanager
def _answered() -> Iterator[None]:
    """Answer in words what a verb refuses."""
    try:
        yield
    except NotSaid as error:
        raise serializers.ValidationError({error.field: [str(error)]}) from error
    except NotYours as error:
        raise PermissionDenied(str(error)) from error
    except Comment.DoesNotExist as error:
        raise Http404 from error
