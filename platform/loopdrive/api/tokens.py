"""Personal tokens for scripts: made, listed and revoked by their owner."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from loopdrive.accounts.models import ApiToken
from loopdrive.api.permissions import user_of


class TokenSerializer(serializers.ModelSerializer[ApiToken]):
    """A token, without its key."""

    class Meta:
        model = ApiToken
        fields = ["id", "name", "created_at", "last_used_at"]
        read_only_fields = ["created_at", "last_used_at"]


class NewTokenSerializer(TokenSerializer):
    """A token just made, with the key that is shown this once."""

    key = serializers.CharField(read_only=True)

    class Meta(TokenSerializer.Meta):
        fields = [*TokenSerializer.Meta.fields, "key"]


class TokenViewSet(
    mixins.ListModelMixin, mixins.DestroyModelMixin, viewsets.GenericViewSet[ApiToken]
):
    """The tokens of the user."""

    queryset = ApiToken.objects.none()
    serializer_class = TokenSerializer

    def get_queryset(self) -> QuerySet[ApiToken]:
        """Start from the user's own."""
        if getattr(self, "swagger_fake_view", False):
            return ApiToken.objects.none()
        return ApiToken.objects.filter(user=user_of(self.request))

    @extend_schema(request=TokenSerializer, responses={201: NewTokenSerializer})
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Make a token and show its key, once."""
        form = TokenSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        token, key = ApiToken.issue(user=user_of(request), name=form.validated_data["name"])
        answer = {**TokenSerializer(token).data, "key": key}
        return Response(answer, status=status.HTTP_201_CREATED)
