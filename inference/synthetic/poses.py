"""A pose of the body as a vector, and the curve through key poses.

A pose is a vector. Distances are metres of a 1.75 m player, measured forward (towards the table),
to the racket side and up; the hands are measured from the point between the shoulders. Because
"racket side" is the left of a left-hander, one table of poses serves both hands.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

HAND = slice(0, 3)  # racket hand
FREE = slice(3, 6)  # free hand
BLADE = slice(6, 9)  # direction from the racket hand to the blade
TWIST = 9  # radians, shoulders turned to the racket side
LEAN = 10  # radians, trunk bent forward
CROUCH = 11  # hips lowered
STEP = slice(12, 14)  # hips moved forward and to the racket side
TOSS = 14  # 1 while the free hand holds the ball
POSE_SIZE = 15


def pose(
    hand: tuple[float, float, float],
    blade: tuple[float, float, float],
    *,
    free: tuple[float, float, float] = (0.34, -0.22, -0.32),
    twist: float = 0.0,
    lean: float = 0.45,
    crouch: float = 0.14,
    step: tuple[float, float] = (0.0, 0.0),
    toss: float = 0.0,
) -> Floats:
    """One key pose as a vector of POSE_SIZE numbers."""
    return np.array([*hand, *free, *blade, twist, lean, crouch, *step, toss])


READY = pose((0.38, 0.10, -0.34), (0.9, -0.15, 0.35))
STANDING = pose(
    (0.12, 0.26, -0.48), (0.5, 0.1, -0.6), free=(0.1, -0.26, -0.5), lean=0.12, crouch=0.03
)

# In order of time: seconds, pose.
Keys = list[tuple[float, Floats]]


def through(times_s: Floats, keys: Keys) -> Floats:
    """Poses at `times_s`: a monotone cubic through the keys, so that no limb overshoots. (T, P)."""
    knots = np.array([time for time, _ in keys])
    values = np.stack([value for _, value in keys])
    span = np.maximum(np.diff(knots), 1e-3)[:, None]
    slope = np.diff(values, axis=0) / span
    tangent = np.zeros_like(values)
    same_way = slope[:-1] * slope[1:] > 0
    mean = 2 * slope[:-1] * slope[1:] / np.where(same_way, slope[:-1] + slope[1:], 1.0)
    tangent[1:-1] = np.where(same_way, mean, 0.0)
    at = np.clip(np.searchsorted(knots, times_s, side="right") - 1, 0, len(knots) - 2)
    u = np.clip((times_s - knots[at]) / span[at, 0], 0.0, 1.0)[:, None]
    h00, h10 = (1 + 2 * u) * (1 - u) ** 2, u * (1 - u) ** 2
    h01, h11 = u**2 * (3 - 2 * u), u**2 * (u - 1)
    curve: Floats = (
        h00 * values[at]
        + h10 * span[at] * tangent[at]
        + h01 * values[at + 1]
        + h11 * span[at] * tangent[at + 1]
    )
    return curve
