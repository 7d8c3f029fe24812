"""How a model sees a stroke: one vector, which is near to those of strokes that look alike."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from django.db import models

import inference
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Video

SEEN = ("end", "start_frame", "end_frame")


class Likeness(models.Model):
    """What `inference` calls the likeness of a stroke, and where the model saw it.

    Vectors of different models have nothing in common, so it tells whose this is. A stroke has one,
    of the model that looked last.
    """

    stroke = models.OneToOneField(
        "strokes.Stroke", on_delete=models.CASCADE, primary_key=True, related_name="likeness"
    )
    model_version = models.ForeignKey(  # without an index: SQLite would begin every search there
        ModelVersion, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    vector = models.BinaryField()
    end = models.CharField(max_length=5)
    start_frame = models.PositiveIntegerField()
    end_frame = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"likeness of {self.stroke_id}"

    @property
    def is_valid(self) -> bool:
        """Tell whether the stroke is still played where the model saw it (as `seen_by` has it).

        A corrected class or edge changes no picture; another end, or a contact that lies outside of
        what was seen, is another stroke.
        """
        stroke = self.stroke
        is_inside = self.start_frame <= stroke.contact_frame <= self.end_frame
        return stroke.end == self.end and is_inside


def keep_likenesses(
    seen: Mapping[uuid.UUID, inference.Stroke], model_version: ModelVersion | None
) -> None:
    """Write how strokes were seen, in place of how an earlier model saw them."""
    if model_version is None:
        return
    Likeness.objects.bulk_create(
        (_row(key, stroke, model_version) for key, stroke in seen.items() if stroke.likeness),
        update_conflicts=True,
        unique_fields=["stroke"],
        update_fields=["model_version", "vector", *SEEN],
    )


def seen_again(seen: Sequence[inference.Stroke], video: Video) -> dict[uuid.UUID, inference.Stroke]:
    """Return the strokes of people that a model has seen too, and how.

    What a person has said of a stroke stands, but how it looks to a model is another thing.
    """
    if not seen:
        return {}
    theirs = video.strokes.touched().values_list("pk", "end", "contact_frame")
    return {
        key: each
        for key, end, contact in theirs
        for each in seen
        if each.end == end and each.start_frame <= contact <= each.end_frame
    }


def _row(key: uuid.UUID, stroke: inference.Stroke, model_version: ModelVersion) -> Likeness:
    return Likeness(
        stroke_id=key,
        model_version=model_version,
        vector=stroke.likeness,
        **{name: getattr(stroke, name) for name in SEEN},
    )
