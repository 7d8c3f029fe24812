"""How a coach has set up their desk: keys of their own, and how late they press them."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from loopdrive.api.permissions import user_of

MOST_STAMPS = 50  # the last ones; their median is the coach's reaction


class DeskSettingsSerializer(serializers.Serializer[Any]):
    """Kept with the login, so that every computer knows them."""

    keys = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField(max_length=40), max_length=8),
        default=dict,
        help_text="What the coach changed: an action's name and the keys that ask for it.",
    )
    stamps_ms = serializers.ListField(
        child=serializers.FloatField(min_value=-2000, max_value=2000),
        max_length=MOST_STAMPS,
        default=list,
        help_text="How long after the contact the coach pressed a key, for the last stamps.",
    )
    compensates = serializers.BooleanField(
        default=True, help_text="Whether stamps are moved back by the coach's reaction."
    )

    def validate_keys(self, keys: dict[str, list[str]]) -> dict[str, list[str]]:
        """Refuse one key for two actions."""
        pressed = [key for chosen in keys.values() for key in chosen]
        twice = sorted({key for key in pressed if pressed.count(key) > 1})
        if twice:
            raise serializers.ValidationError(f"The key {twice[0]} is chosen for two actions.")
        if len(keys) > 100 or any(len(name) > 40 for name in keys):
            raise serializers.ValidationError("These are not the keys of the desk.")
        return keys


class DeskSettingsView(APIView):
    """The user's own settings of the review desk."""

    @extend_schema(operation_id="desk_settings", responses=DeskSettingsSerializer)
    def get(self, request: Request) -> Response:
        """Return the settings; nothing set means the defaults."""
        asked = DeskSettingsSerializer(data=user_of(request).desk_settings)
        asked.is_valid(raise_exception=True)  # it was when it was stored
        return Response(asked.validated_data)

    @extend_schema(
        operation_id="change_desk_settings",
        request=DeskSettingsSerializer,
        responses=DeskSettingsSerializer,
    )
    def put(self, request: Request) -> Response:
        """Replace the settings."""
        asked = DeskSettingsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        user = user_of(request)
        user.desk_settings = asked.validated_data
        user.save(update_fields=["desk_settings"])
        return Response(asked.validated_data)
