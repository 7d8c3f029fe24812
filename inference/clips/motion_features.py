"""Movement as a table of numbers: where in the crop it is, when in the clip, and to which sign."""

from __future__ import annotations

import numpy as np

from inference.data.augment import plain
from inference.data.tracks import CROP, Floats, Luma

GRID = 8  # cells a side
CELL = CROP // GRID  # 12 pixels
SLICES = 8  # of a clip, whatever its length
STILL = 1e-3  # grey levels: movement is divided by its mean, and no movement by this


def differences(luma: Luma) -> Floats:
    """What changes from frame to frame in the middle of wide crops, (T, W, W) -> (T - 1, C, C)."""
    seen = plain(luma).astype(np.float32)
    return np.diff(seen, axis=0)


def energy(changes: Floats) -> Floats:
    """Mean absolute change of every cell, (T, C, C) -> (T, GRID, GRID) grey levels."""
    return _cells(np.abs(changes))


def signed(changes: Floats) -> Floats:
    """Mean change of every cell, (T, C, C) -> (T, GRID, GRID): brighter is positive."""
    return _cells(changes)


def slices(frames: Floats, count: int = SLICES) -> Floats:
    """Means over `count` equal stretches of time, (T, ...) -> (count, ...); frames are divided."""
    before = np.zeros_like(frames[:1])
    until = np.concatenate([before, np.cumsum(frames, axis=0)])  # (T + 1, ...)
    edges = np.linspace(0, len(frames), count + 1)
    whole = np.minimum(edges.astype(np.int64), len(frames) - 1)
    part = (edges - whole).reshape(-1, *[1] * (frames.ndim - 1))
    at_edges = until[whole] + part * frames[whole]
    means: Floats = (np.diff(at_edges, axis=0) * count / len(frames)).astype(np.float32)
    return means


def relative(movement: Floats) -> Floats:
    """Divided by its own mean size: how strongly a shirt stands out from a wall says nothing."""
    return movement / np.float32(np.abs(movement).mean() + STILL)


def _cells(pictures: Floats) -> Floats:
    cut = pictures.reshape(len(pictures), GRID, CELL, GRID, CELL)
    means: Floats = cut.mean(axis=(2, 4))
    return means
