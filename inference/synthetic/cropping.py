"""Crops of drawn players, as well and as badly placed as those of real ones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS
from inference.data.tracks import CROP, GRID_FPS, WIDE_CROP, Luma
from inference.data.tracks import Floats as Floats32
from inference.players.crops import square
from inference.strokes import Box
from inference.synthetic.film import Shot
from inference.synthetic.poses import Floats

# Side of the crop over the player's longer side. In crops of real players it is about .8 to 2,
# but where figures are tiny or cut off there is nothing to learn.
TIGHTEST, WIDEST = 0.85, 1.6
SMOOTHING_S = 1.2
OFF_CENTRE = 0.05  # of the crop, for good
WANDER = 0.025  # of the crop, to and fro: the finder follows what moves, not the player
PAN_SHARE, PAN, PAN_ZOOM = 0.2, 0.2, 0.12  # the camera turns and zooms after the play


def crop_places(
    rectangles: Sequence[Box], size: tuple[int, int], rng: np.random.Generator
) -> Floats:
    """Centre and half side of a square in pixels for every grid frame, (T, 3)."""
    edges = np.array([[b.left, b.top, b.right, b.bottom] for b in rectangles])
    edges *= [size[0], size[1], size[0], size[1]]
    width, height = edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
    looseness = np.exp(rng.uniform(np.log(TIGHTEST), np.log(WIDEST)))
    side = np.quantile(np.maximum(width, height), 0.8) * looseness
    moments = len(edges)
    centre = _smooth((edges[:, :2] + edges[:, 2:]) / 2, SMOOTHING_S * rng.uniform(0.3, 2.0))
    centre += rng.normal(0, OFF_CENTRE, 2) * side
    centre += _path(moments, 1.0, rng) * rng.uniform(0, WANDER) * side
    half = np.full(moments, side / 2)
    if rng.random() < PAN_SHARE:
        centre += _path(moments, 2.5, rng) * rng.uniform(0.03, PAN) * side * np.array([1.0, 0.3])
        half *= np.exp(_path(moments, 2.5, rng)[:, 0] * rng.uniform(0, PAN_ZOOM))
    return np.concatenate([centre, half[:, None]], axis=1)


def cut_out(pictures: Luma, places: Floats, *, is_mirrored: bool) -> Luma:
    """The wide crop of every grid frame, (T, WIDE_CROP, WIDE_CROP)."""
    boxes = (places * [1, 1, WIDE_CROP / CROP]).astype(np.float32)
    return np.stack(
        [
            square(picture, box, WIDE_CROP, is_mirrored)
            for picture, box in zip(pictures, boxes, strict=True)
        ]
    )


def joints_in_crop(
    shot: Shot,
    player: int,
    moments: NDArray[np.int64],
    places: Floats,
    *,
    is_mirrored: bool,
) -> Floats32:
    """Joints in pixels of the wide crops, (T, len(JOINTS), 3): x, y, how far behind the hips.

    `moments` (T, N) are those of the shot that each picture was exposed for.
    """
    body = shot.players[player]
    points = np.stack([body.joints[name] for name in JOINTS], axis=1) + shot.drift[:, None]
    depth = np.stack([body.depth[name] for name in JOINTS], axis=1)
    behind = (depth - body.depth["hips"][:, None]) * body.metre[:, None]  # in pixels too
    points, behind = points[moments].mean(axis=1), behind[moments].mean(axis=1)
    scale = (CROP / 2 / places[:, 2])[:, None, None]
    turned = np.array([-1.0 if is_mirrored else 1.0, 1.0])
    inside: Floats = (WIDE_CROP - 1) / 2 + scale * turned * (points - places[:, None, :2])
    return np.concatenate([inside, scale * behind[..., None]], axis=-1).astype(np.float32)


def _path(moments: int, slowness_s: float, rng: np.random.Generator) -> Floats:
    """A smooth random path of about unit size, (T, 2)."""
    reach = round(slowness_s * GRID_FPS)
    path = _smooth(rng.normal(0, 1, (moments + 2 * reach, 2)), slowness_s)[reach:-reach]
    unit: Floats = (path - path.mean(axis=0)) / max(float(path.std()), 1e-6)
    return unit


def _smooth(points: Floats, over_s: float) -> Floats:
    """A moving mean with soft edges, (T, 2)."""
    reach = max(int(over_s * GRID_FPS) | 1, 3)
    window = np.hanning(reach + 2)[1:-1]
    window /= window.sum()
    padded = np.pad(points, ((reach // 2, reach // 2), (0, 0)), mode="edge")
    return np.stack([np.convolve(padded[:, axis], window, "valid") for axis in (0, 1)], axis=1)
