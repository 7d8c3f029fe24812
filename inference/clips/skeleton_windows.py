"""Recorded skeletons as batches for networks that read joints: flat, as one camera sees them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from inference.clips.batches import CLIP_FPS, CLIP_FRAMES
from inference.clips.clip import ClipBatch
from inference.data.joints import JOINTS
from inference.data.skeletons import FPS, SkeletonRecording, liveliest_frame
from inference.data.tracks import Floats
from inference.models.timeline import CONTEXT
from inference.strokes import LABELS

EVERY = FPS // CLIP_FPS  # 2 frames of a recording
BEFORE = 0.55  # share of the window before the liveliest frame: swings come before what follows
HALF_VIEW_M = 1.2  # from the middle of the picture to its border
TURN = np.radians(30)  # how far another camera may stand to the side, in training
LARGEST_SHIFT = 6  # frames
STRETCH = 0.2  # of the tempo
TREMBLE = 0.01  # of the picture's half
HIPS = JOINTS.index("hips")


def frontal(recordings: Sequence[SkeletonRecording]) -> ClipBatch:
    """The liveliest stroke of each recording from the front, as it is."""
    return _batch([_seen(recording, 0.0, 0.0, 1.0) for recording in recordings])


def varied(
    recordings: Sequence[SkeletonRecording], count: int, rng: np.random.Generator
) -> tuple[ClipBatch, Tensor]:
    """So many windows seen from somewhere else, and their classes (B,), every class as often."""
    of_class = [[r for r in recordings if r.label == label] for label in LABELS]
    pools = [pool for pool in of_class if pool]
    looks, classes = [], []
    for _ in range(count):
        pool = pools[int(rng.integers(len(pools)))]
        recording = pool[int(rng.integers(len(pool)))]
        shift = float(rng.uniform(-LARGEST_SHIFT, LARGEST_SHIFT))
        tempo = float(np.exp(rng.uniform(-STRETCH, STRETCH)))
        look = _seen(recording, float(rng.uniform(-TURN, TURN)), shift, tempo)
        looks.append(look + rng.normal(0, TREMBLE, look.shape).astype(np.float32))
        classes.append(classes_of([recording])[0])
    return _batch(looks), torch.tensor(classes)


def classes_of(recordings: Sequence[SkeletonRecording]) -> list[int]:
    """Indices of LABELS; recordings without a label are left out."""
    return [LABELS.index(r.label) for r in recordings if r.label is not None]


def _seen(recording: SkeletonRecording, turn: float, shift: float, tempo: float) -> Floats:
    """(CLIP_FRAMES, J, 2), -1..1 across the picture; before and after, the ends stand still."""
    steps = (np.arange(CLIP_FRAMES) - BEFORE * CLIP_FRAMES) * EVERY * tempo + shift
    shown = np.round(liveliest_frame(recording.joints) + steps).astype(np.int64)
    body = recording.joints[np.clip(shown, 0, len(recording.joints) - 1)]
    forward, side, up = np.moveaxis(body, -1, 0)
    across = side * np.cos(turn) + forward * np.sin(turn)
    flat = np.stack([across, -up], axis=-1)  # (T, J, 2), metres, down as in pictures
    flat = (flat - np.median(flat[:, HIPS], axis=0)) / HALF_VIEW_M
    return np.asarray(flat, np.float32)


def _batch(looks: Sequence[Floats]) -> ClipBatch:
    # Joints are named by racket side and players face one way: the hand says nothing more.
    return ClipBatch(
        luma=torch.zeros((len(looks), CLIP_FRAMES + CONTEXT, 1, 1), dtype=torch.uint8),
        handed=torch.full((len(looks),), 0.5),
        joints=torch.from_numpy(np.stack(looks)),
    )
