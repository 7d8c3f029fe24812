"""What coaches draw on the frames of a stroke, over HTTP."""

from __future__ import annotations

from typing import Any

from rest_framework import mixins, serializers

from loopdrive.api.frame_marks import FrameMarkSerializer, FrameMarkViewSet
from loopdrive.api.permissions import user_of
from loopdrive.insights.drawings import MOST_DRAWINGS, POINTS, Drawing, DrawingKind
from loopdrive.insights.events import tell_feedback
from loopdrive.insights.frame_mark import frame_in_clip

SHAPE = ("kind", "points")
POINT = serializers.ListField(
    child=serializers.FloatField(min_value=0, max_value=1), min_length=2, max_length=2
)


class DrawingSerializer(FrameMarkSerializer[Drawing]):
    """One thing drawn. `at_s` is its moment in the stroke's clip, by which it is also placed."""

    points = serializers.ListField(
        child=POINT, help_text="[x, y] from the left and the top, shares of the picture."
    )

    class Meta:
        model = Drawing
        fields = [
            "id",
            "frame",
            "at_s",
            "kind",
            "colour",
            "points",
            "author",
            "can_change",
            "created_at",
        ]
        read_only_fields = ["frame", "created_at"]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a drawing with too many points, or too few."""
        now = {name: getattr(self.instance, name) for name in SHAPE} if self.instance else {}
        kind, points = ((now | attrs)[name] for name in SHAPE)
        least, most = POINTS[DrawingKind(kind)]
        if not least <= len(points) <= most:
            count = str(most) if least == most else f"{least} to {most}"
            words = f"{count} point{'' if most == 1 else 's'}"
            raise serializers.ValidationError({"points": [f"A drawing of this kind has {words}."]})
        if "at_s" in attrs:
            attrs["frame"] = frame_in_clip(self.context["stroke"], attrs.pop("at_s"))
        return attrs


class DrawingViewSet(
    mixins.ListModelMixin,
    mixins.CreateModelMixin,
    mixins.UpdateModelMixin,
    mixins.DestroyModelMixin,
    FrameMarkViewSet[Drawing],
):
    """The drawings on the frames of a stroke: read by who may read it, made by coaches."""

    queryset = Drawing.objects.select_related("author")
    serializer_class = DrawingSerializer
    http_method_names = ("get", "post", "patch", "delete", "head", "options")
    refusal = "Only its author and the club's admins can change a drawing."

    def perform_create(self, serializer: Any) -> None:
        """Draw it on the stroke's video."""
        if self.get_queryset().count() >= MOST_DRAWINGS:
            raise serializers.ValidationError(
                f"{MOST_DRAWINGS} drawings are enough: remove one first."
            )
        serializer.save(video=self.stroke.video, author=user_of(self.request))
        tell_feedback(self.stroke.video)

    def perform_update(self, serializer: Any) -> None:
        """Draw it otherwise; its author can, and admins."""
        self.refuse_others(serializer.instance)
        serializer.save()
        tell_feedback(self.stroke.video)

    def perform_destroy(self, instance: Drawing) -> None:
        """Remove it; its author can, and admins."""
        self.refuse_others(instance)
        instance.delete()
        tell_feedback(self.stroke.video)
