"""The random check: one stroke in ten, drawn by its own key and decided like any other."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping

import numpy as np
from django.db.models import Q
from numpy.typing import NDArray

from loopdrive.footage.models import VideoQuerySet
from loopdrive.review.queue.estimate import Audited
from loopdrive.strokes.models import Revision, StrokeState

ONE_IN = 10
BELOW = uuid.UUID(int=2**128 // ONE_IN)  # keys are random from their first digit on
NOTE = "Decided in the queue"  # how an edit made there is told from others

CONTACT_TOLERANCE_S = 0.133  # four frames of thirty a second: nearer is the same contact


def are_audited(keys: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Tell which strokes belong to the random tenth, by the first halves of their keys, (N,).

    No coach can tell by looking at one.
    """
    return keys < np.uint64(BELOW.int >> 64)


def audited_strokes(videos: VideoQuerySet, model_versions: Collection[int | None]) -> list[Audited]:
    """Return what people said, in the queue, of the random tenth of what these models saw.

    Only there: at its desk a video's wrong strokes are mended and the right ones left alone, so
    what was decided there is no fair sample. What was taken back does not count until decided anew.
    """
    of_models = Q(stroke__analysis__model_version__in=[key for key in model_versions if key])
    if None in model_versions:
        of_models |= Q(stroke__analysis__model_version__isnull=True)
    rows = (
        Revision.objects.filter(
            of_models,
            stroke__lt=BELOW,
            stroke__video__in=videos.values("pk"),
            stroke__analysis__isnull=False,
            edit__note=NOTE,
        )
        .exclude(stroke__state=StrokeState.PREDICTED)
        .order_by("pk")
        .values_list(
            "stroke",
            "before",
            "stroke__state",
            "stroke__end",
            "stroke__label",
            "stroke__contact_frame",
            "stroke__video__frame_rate",
            "stroke__confidence",
        )
    )
    found: dict[uuid.UUID, Audited] = {}
    for key, before, state, end, label, contact_frame, frame_rate, confidence in rows:
        if key in found or confidence is None or before is None:
            continue
        if before["state"] != StrokeState.PREDICTED:
            continue
        now: dict[str, str | int] = {
            "state": state,
            "end": end,
            "label": label,
            "contact_frame": contact_frame,
        }
        found[key] = Audited(confidence, is_wrong(before, now, frame_rate))
    return list(found.values())


def is_wrong(
    predicted: Mapping[str, str | int], now: Mapping[str, str | int], frame_rate: float
) -> bool:
    """Tell whether people made something else of a prediction: none, another class, end or time."""
    if now["state"] == StrokeState.REJECTED:
        return True
    if any(predicted[name] != now[name] for name in ("end", "label")):
        return True
    moved_frames = abs(int(predicted["contact_frame"]) - int(now["contact_frame"]))
    return moved_frames > CONTACT_TOLERANCE_S * frame_rate
