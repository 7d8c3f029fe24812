"""A clip in 1216 hand-made numbers, for the model MOF: a pyramid of motion, outlines, a path."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.clips.motion_features import (
    GRID,
    SLICES,
    differences,
    energy,
    relative,
    signed,
    slices,
)
from inference.data.tracks import CROP, Floats, Luma

PYRAMID = (1, 2, 4)  # slices of time at each level
BLOCK, ANGLES = CROP // 2, 9  # of the histograms of gradients: four blocks of 2 x 2 cells
HISTOGRAMS = cv2.HOGDescriptor(
    (CROP, CROP), (BLOCK, BLOCK), (BLOCK, BLOCK), (BLOCK // 2, BLOCK // 2), ANGLES
)
BLOCKS, BLOCK_NUMBERS = 4, 4 * ANGLES
PATHS = 4  # across, down, spread, amount

GROUP_SIZES = (
    [GRID * GRID] * (2 * sum(PYRAMID))  # energy, signed
    + [BLOCK_NUMBERS] * (2 * BLOCKS)  # mean picture, maximum picture
    + [SLICES] * PATHS
)
# Which group each number belongs to, (F,): numbers are chosen by groups.
GROUPS: NDArray[np.int64] = np.repeat(np.arange(len(GROUP_SIZES)), GROUP_SIZES)


def described(luma: Luma) -> Floats:
    """(T, WIDE_CROP, WIDE_CROP) -> (F,), in the order of GROUPS."""
    changes = differences(luma)
    amount, sign = energy(changes), signed(changes)
    size = np.abs(changes)
    return np.concatenate(
        [
            *(relative(slices(amount, count)).ravel() for count in PYRAMID),
            *(relative(slices(sign, count)).ravel() for count in PYRAMID),
            _outlines(size.mean(axis=0)),
            _outlines(size.max(axis=0)),
            _path(slices(amount)),
        ]
    )


def _outlines(picture: Floats) -> Floats:
    """Histograms of oriented gradients (Dalal and Triggs, CVPR 2005), (C, C) -> (144,)."""
    grey = np.clip(picture * (255.0 / max(float(picture.max()), 1.0)), 0, 255).astype(np.uint8)
    return np.asarray(HISTOGRAMS.compute(grey), np.float32).ravel()


def _path(amount: Floats) -> Floats:
    """Where the middle of the motion is, how wide it is, how much: (SLICES, G, G) -> (32,)."""
    total = np.maximum(amount.sum(axis=(1, 2)), 1e-3)
    places = np.arange(GRID, dtype=np.float32) - (GRID - 1) / 2
    columns, rows = amount.sum(axis=1), amount.sum(axis=2)  # (SLICES, G)
    across, down = columns @ places / total, rows @ places / total
    spread = np.sqrt(np.maximum(columns @ places**2 / total - across**2, 0))
    return np.concatenate([across, down, spread, total / total.mean()]).astype(np.float32)
