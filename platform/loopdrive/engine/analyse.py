"""The one place that asks `inference` for an analysis, in the words of the platform."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Literal, cast

from django.conf import settings

import inference
from loopdrive.engine.models import ModelVersion
from loopdrive.footage.models import Appearance, Video

Hand = Literal["right", "left", "unknown"]


def analyse(path: Path, *, video: Video, model_version: ModelVersion) -> Generator[inference.Seen]:
    """Yield what inference finds in the file at `path`. Raises InferenceError.

    Who stands where, their hands and the boxes a coach drew go along as hints.
    """
    seated = video.appearances.select_related("player")
    return inference.analyse(
        path,
        hints=tuple(hint(appearance) for appearance in seated),
        model=model_version.path,
        device=settings.DEVICE,
        table=video.frame_table,
        sha256=video.sha256,
    )


def hint(appearance: Appearance) -> inference.PlayerHint:
    """Return what an appearance tells the engine."""
    return inference.PlayerHint(
        end=cast(inference.End, appearance.end),  # TableEnd and Handedness use the engine's words
        handedness=cast(Hand, appearance.player.handedness if appearance.player else "unknown"),
        box=inference.Box(**appearance.box) if appearance.box else None,
    )
