"""Reels over HTTP: listed, made by a query or by hand, changed, and their strokes as cards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.models import Count, QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.api.cards import CardPages, CardSerializer
from loopdrive.api.errors import Conflict, ErrorSerializer
from loopdrive.api.paging import NewestFirst
from loopdrive.api.permissions import IsMember, member_of
from loopdrive.insights.cards import with_all_that_is_shown
from loopdrive.insights.make_reel import change_reel, make_reel
from loopdrive.insights.query import LONGEST, BadQuery, parse
from loopdrive.insights.reel_strokes import (
    NotInReel,
    add_stroke,
    keep_strokes,
    strokes_of,
)
from loopdrive.insights.reels import MOST_STROKES, Reel
from loopdrive.strokes.models import Stroke

NOT_NOW = OpenApiResponse(ErrorSerializer, "The reel is not in that state; why.")


class ReelSerializer(serializers.ModelSerializer[Reel]):
    """A reel: found by its query whenever it is opened, or a list where there is none."""

    query = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=LONGEST,
        help_text="Words: class = smash and confidence > 0.8 order by tempo limit 10.",
    )
    strokes = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        write_only=True,
        max_length=MOST_STROKES,
        help_text="Makes the reel a list of these, in this order.",
    )
    owner_name = serializers.CharField(source="owner.name", read_only=True)
    is_mine = serializers.SerializerMethodField()
    listed = serializers.IntegerField(
        read_only=True, default=0, help_text="Strokes of its list; 0 where a query finds them."
    )

    class Meta:
        model = Reel
        fields = [
            "id",
            "title",
            "query",
            "strokes",
            "owner_name",
            "is_mine",
            "listed",
            "created_at",
        ]
        read_only_fields = ["id", "created_at"]

    def get_is_mine(self, reel: Reel) -> bool:
        """Tell whether the user made it."""
        return bool(reel.owner_id == self.context["request"].user.pk)

    def validate_query(self, words: str) -> str:
        """Refuse what cannot be understood."""
        try:
            parse(words)
        except BadQuery as error:
            raise ValidationError(str(error)) from error
        return words

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a reel that is two things at once."""
        if attrs.get("query") and attrs.get("strokes"):
            raise ValidationError({"query": ["A reel has a query or a list of strokes, not both."]})
        return attrs

    def create(self, validated_data: dict[str, Any]) -> Reel:
        """Make a reel."""
        return make_reel(**validated_data)

    def update(self, instance: Reel, validated_data: dict[str, Any]) -> Reel:
        """Change a reel."""
        as_it_is = {"title": instance.title, "query": instance.query}
        return change_reel(reel=instance, **(as_it_is | validated_data))


class OneStrokeSerializer(serializers.Serializer[Any]):
    """A stroke that is put into a reel."""

    stroke = serializers.UUIDField()


@contextmanager
def refused_in_words() -> Iterator[None]:
    """Answer what a reel refuses by its sentence."""
    try:
        yield
    except NotInReel as error:
        raise Conflict(str(error)) from error
    except BadQuery as error:
        raise ValidationError({"query": [str(error)]}) from error


@extend_schema_view(
    create=extend_schema(responses={201: ReelSerializer, 409: NOT_NOW}),
    partial_update=extend_schema(responses={200: ReelSerializer, 409: NOT_NOW}),
)
class ReelViewSet(viewsets.ModelViewSet[Reel]):
    """The reels the user may see: coaches those of the club, players their own."""

    queryset = Reel.objects.none()
    serializer_class = ReelSerializer
    permission_classes = [IsMember]
    pagination_class = NewestFirst
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]

    def get_queryset(self) -> QuerySet[Reel]:
        """Start from what the user may see."""
        mine = Reel.objects.visible_to(self.request.user).select_related("owner__member")
        return mine.annotate(listed=Count("places"))

    def perform_create(self, serializer: serializers.BaseSerializer[Reel]) -> None:
        """Make it the user's."""
        member = member_of(self.request)
        with refused_in_words():
            serializer.save(club=member.club, owner=member.user)

    def perform_update(self, serializer: serializers.BaseSerializer[Reel]) -> None:
        """Change it."""
        with refused_in_words():
            serializer.save()

    @extend_schema(
        operation_id="reels_strokes",
        responses={200: CardSerializer(many=True), 400: ErrorSerializer},
        filters=False,
    )
    @action(detail=True, pagination_class=CardPages, filter_backends=())
    def strokes(self, request: Request, pk: str) -> Response:
        """Return the reel's strokes as cards, in its order."""
        with refused_in_words():
            strokes: QuerySet[Stroke] = with_all_that_is_shown(strokes_of(self.get_object()))
        page = self.paginate_queryset(strokes)  # type: ignore[arg-type]  # not reels, their strokes
        assert page is not None  # the action has a pagination class
        return self.get_paginated_response(CardSerializer(page, many=True).data)  # type: ignore[arg-type]  # strokes

    @extend_schema(
        operation_id="reels_add_stroke",
        request=OneStrokeSerializer,
        responses={204: None, 409: NOT_NOW},
    )
    @strokes.mapping.post
    def add(self, request: Request, pk: str) -> Response:
        """Put a stroke at the end of a list, unless it is there already."""
        form = OneStrokeSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        with refused_in_words():
            add_stroke(reel=self.get_object(), stroke=form.validated_data["stroke"])
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(
        operation_id="reels_keep", request=None, responses={200: ReelSerializer, 409: NOT_NOW}
    )
    @action(detail=True, methods=["post"])
    def keep(self, request: Request, pk: str) -> Response:
        """Turn what the query finds now into a list that stays."""
        reel = self.get_object()
        with refused_in_words():
            keep_strokes(reel=reel)
        return Response(self.get_serializer(self.get_object()).data)
