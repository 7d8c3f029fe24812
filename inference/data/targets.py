"""What the network should say of every frame, from the strokes that are known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.data.tracks import GRID_FPS, GridStroke
from inference.strokes import LABELS

Floats = NDArray[np.float32]

CONTACT_SIGMA = 1.5  # frames
REACH = 3.5  # frames around a contact where the displacement is asked for
IGNORED = -100  # torch's name for a frame without a class
# Where only the contact is known, the stroke is taken to be this much around it.
BEFORE, AFTER = 0.40 * GRID_FPS, 0.25 * GRID_FPS


@dataclass(frozen=True)
class Targets:
    """Truth of T frames; weights are 0 where nothing is claimed."""

    classes: NDArray[np.int64]  # (T,), IGNORED where unknown
    contact: Floats  # (T,) 0..1
    contact_weight: Floats  # (T,)
    displacement: Floats  # (T,) frames to the contact
    displacement_weight: Floats  # (T,)
    edges: Floats  # (T, 2)
    edges_weight: Floats  # (T,)
    stroke: NDArray[np.int64]  # (T,) number of the stroke a frame helps to name, from 1; 0 for none


def targets(
    strokes: tuple[GridStroke, ...],
    frames: int,
    *,
    unknown: tuple[tuple[float, float], ...] = (),
    is_clip: bool = False,
) -> Targets:
    """Targets of `frames` frames; in a clip, all that is not around the contact is unknown."""
    at = np.arange(frames, dtype=np.float32)
    classes = np.full(frames, IGNORED if is_clip else 0, np.int64)
    contact, displacement = np.zeros(frames, np.float32), np.zeros(frames, np.float32)
    near, edges = np.zeros(frames, np.float32), np.zeros((frames, 2), np.float32)
    edges_weight = np.full(frames, 0.0 if is_clip else 1.0, np.float32)
    weight = np.ones(frames, np.float32)
    named, nearest = np.zeros(frames, np.int64), np.full(frames, np.inf, np.float32)
    for number, stroke in enumerate(strokes, start=1):
        offset = np.float32(stroke.contact) - at
        if stroke.is_contact_known:
            heat = np.exp(-(offset**2) / (2 * CONTACT_SIGMA**2))
            closer = heat > contact
            contact = np.maximum(contact, heat)
            reached = (np.abs(offset) <= REACH) & closer
            displacement[reached], near[reached] = offset[reached], 1.0
        first = stroke.contact - BEFORE if stroke.start is None else stroke.start
        last = stroke.contact + AFTER if stroke.end is None else stroke.end
        inside = (at >= first - 0.5) & (at <= last + 0.5)
        naming = (-offset >= -BEFORE) & (-offset <= AFTER) & (np.abs(offset) < nearest)
        if not stroke.is_contact_known:
            naming &= inside
        named[naming] = number if stroke.is_sure else 0
        nearest = np.minimum(nearest, np.abs(offset))
        classes[inside] = 1 + LABELS.index(stroke.label) if stroke.is_sure else IGNORED
        if stroke.start is None or stroke.end is None:
            edges_weight[(at >= first - 10) & (at <= last + 10)] = 0.0
        else:
            for side, edge in enumerate((stroke.start, stroke.end)):
                bump = np.exp(-((at - edge) ** 2) / (2 * CONTACT_SIGMA**2))
                edges[:, side] = np.maximum(edges[:, side], bump)
    for low, high in _contact_ranges(strokes):
        silent = (at >= low) & (at <= high)
        weight[silent] = near[silent] = 0.0
    for low, high in unknown:
        nothing = (at >= low) & (at <= high)
        classes[nothing] = IGNORED
        weight[nothing] = edges_weight[nothing] = near[nothing] = 0.0
        named[nothing] = 0
    return Targets(classes, contact, weight, displacement, near, edges, edges_weight, named)


def _contact_ranges(strokes: tuple[GridStroke, ...]) -> list[tuple[float, float]]:
    """Where the contacts that nobody knows may be: inside the stroke, else anywhere."""
    return [
        (
            -np.inf if stroke.start is None else stroke.start - REACH,
            np.inf if stroke.end is None else stroke.end + REACH,
        )
        for stroke in strokes
        if not stroke.is_contact_known
    ]
