"""Made-up tracks, and networks that know the truth about them, or some of it."""

from __future__ import annotations

import numpy as np

from inference.data.targets import targets
from inference.data.tracks import GridStroke, Track
from inference.evaluation.heldout import Held, Settings
from inference.evaluation.told import Told, told
from inference.network.answers import Posteriors
from inference.strokes import Label

FRAMES = 300
WHEN: tuple[tuple[float, Label], ...] = (
    (40.0, "serve"),
    (90.0, "forehand"),
    (150.0, "backhand"),
    (230.0, "backhand"),
)
STROKES = tuple(GridStroke(label, at, at - 8, at + 7) for at, label in WHEN)
PLAIN = Settings(1.0, {"contact": 0.3})


def a_track(
    name: str = "a", *, is_clip: bool = False, strokes: tuple[GridStroke, ...] = STROKES
) -> Track:
    """Ten seconds of nothing to see, with strokes in it."""
    luma = np.zeros((FRAMES, 1, 1), np.uint8)
    return Track(f"{name}-left", name, "side", 1.0, strokes, luma, is_clip=is_clip)


def knowing(track: Track, *, late: int = 0, confusing: bool = False) -> Posteriors:
    """The truth as a network would say it; late by some frames, or confusing the two sides."""
    truth = targets(track.strokes, FRAMES)
    classes = np.maximum(truth.classes, 0)
    if confusing:
        classes = np.select([classes == 2, classes == 3], [3, 2], classes)
    logits = 6.0 * np.eye(5, dtype=np.float32)[classes]
    heat = np.clip(truth.contact, 0.01, 0.99)
    contact = np.roll(np.log(heat / (1 - heat)), late).astype(np.float32)
    nothing = np.zeros_like(truth.displacement)
    edges = (8 * truth.edges - 4).astype(np.float32)
    return Posteriors(logits[None], contact[None], nothing[None], edges[None])


def told_of(track: Track, said: Posteriors, seed: int = 1) -> Told:
    """Decoded with plain settings."""
    return told(Held(0, track, said, seed), PLAIN)
