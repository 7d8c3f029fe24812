"""Who stands where in a video."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from loopdrive.accounts.models import Player
from loopdrive.footage.models import Appearance


class AppearanceSerializer(serializers.ModelSerializer[Appearance]):
    """A player in the video: at which end, in which box if the coach drew one."""

    player = serializers.PrimaryKeyRelatedField(queryset=Player.objects.none(), allow_null=True)
    name = serializers.SerializerMethodField(help_text='"" when nobody is named.')

    class Meta:
        model = Appearance
        fields = ["player", "name", "end", "box"]

    def get_fields(self) -> dict[str, Any]:
        """Offer only players the user may see."""
        fields = super().get_fields()
        request = self.context.get("request")
        if request is not None:
            fields["player"].queryset = Player.objects.visible_to(request.user)  # type: ignore[attr-defined]
        return fields

    def get_name(self, appearance: Appearance) -> str:
        """Return the player's name."""
        return appearance.player.name if appearance.player else ""

    def validate_box(self, box: Any) -> Any:
        """Refuse anything but a rectangle inside the picture."""
        if box is None:
            return None
        try:
            left, top, right, bottom = (float(box[s]) for s in ("left", "top", "right", "bottom"))
        except (TypeError, KeyError, ValueError) as error:
            raise serializers.ValidationError(
                "A box has left, top, right and bottom, each from 0 to 1."
            ) from error
        if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
            raise serializers.ValidationError("The box must lie inside the picture.")
        return {"left": left, "top": top, "right": right, "bottom": bottom}
