"""How a stroke moves: key poses of the body around the contact, and a curve through them.

A pose is a vector. Distances are metres of a 1.75 m player, measured forward (towards the table),
to the racket side and up; the hands are measured from the point between the shoulders. Because
"racket side" is the left of a left-hander, one table of poses serves both hands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from inference.strokes import Label

Floats = NDArray[np.float64]
Technique = Literal["drive", "short"]

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

# Seconds relative to the contact, pose. The first key is where the stroke starts to leave the ready
# position, the last where the racket has come to rest; the times are medians of ../shared/data.
Keys = list[tuple[float, Floats]]

FOREHAND: Keys = [
    (
        -0.19,
        pose(
            (-0.02, 0.56, -0.42),
            (-0.4, 0.8, -0.3),
            free=(0.36, 0.08, -0.22),
            twist=0.85,
            lean=0.5,
            crouch=0.2,
            step=(-0.06, 0.08),
        ),
    ),
    (
        0.0,
        pose(
            (0.40, 0.46, -0.18),
            (0.45, 0.85, 0.1),
            free=(0.22, -0.2, -0.24),
            twist=0.1,
            lean=0.45,
            crouch=0.14,
            step=(0.02, 0.02),
        ),
    ),
    (
        0.14,
        pose(
            (0.42, -0.14, 0.20),
            (0.35, -0.5, 0.75),
            free=(0.0, -0.34, -0.25),
            twist=-0.55,
            lean=0.36,
            crouch=0.08,
            step=(0.07, -0.04),
        ),
    ),
]
FOREHAND_SHORT: Keys = [
    (-0.17, pose((0.22, 0.40, -0.26), (0.2, 0.9, 0.1), twist=0.35, lean=0.55, step=(0.05, 0.03))),
    (0.0, pose((0.52, 0.34, -0.28), (0.55, 0.8, 0.1), twist=0.1, lean=0.62, step=(0.16, 0.03))),
    (0.13, pose((0.62, 0.20, -0.14), (0.75, 0.4, 0.4), twist=-0.1, lean=0.6, step=(0.16, 0.0))),
]
BACKHAND: Keys = [
    (
        -0.15,
        pose(
            (0.22, -0.14, -0.42),
            (0.15, -0.85, -0.45),
            free=(0.2, -0.34, -0.4),
            twist=-0.32,
            lean=0.55,
            crouch=0.2,
        ),
    ),
    (
        0.0,
        pose((0.50, 0.02, -0.22), (0.45, -0.55, 0.6), twist=-0.08, lean=0.45, crouch=0.13),
    ),
    (
        0.12,
        pose((0.52, 0.38, 0.04), (0.6, 0.55, 0.5), free=(0.2, -0.4, -0.3), twist=0.28, crouch=0.09),
    ),
]
BACKHAND_SHORT: Keys = [
    (-0.15, pose((0.26, -0.06, -0.28), (0.3, -0.75, 0.5), twist=-0.1, lean=0.55)),
    (0.0, pose((0.50, 0.00, -0.26), (0.5, -0.75, 0.35), lean=0.6, step=(0.1, 0.0))),
    (0.12, pose((0.60, 0.08, -0.26), (0.7, -0.45, 0.2), lean=0.62, step=(0.12, 0.0))),
]
SMASH: Keys = [
    (
        -0.22,
        pose(
            (-0.10, 0.50, 0.22),
            (-0.5, 0.4, 0.75),
            free=(0.4, -0.1, 0.12),
            twist=1.0,
            lean=0.1,
            crouch=0.05,
            step=(-0.1, 0.08),
        ),
    ),
    (
        0.0,
        pose(
            (0.38, 0.30, 0.34),
            (0.6, 0.2, 0.75),
            free=(0.15, -0.3, -0.2),
            twist=0.1,
            lean=0.25,
            crouch=0.0,
            step=(0.08, 0.0),
        ),
    ),
    (
        0.15,
        pose(
            (0.42, -0.34, -0.42),
            (0.4, -0.6, -0.6),
            free=(-0.05, -0.32, -0.2),
            twist=-0.85,
            lean=0.65,
            crouch=0.1,
            step=(0.2, -0.06),
        ),
    ),
]
SERVE_WAIT = pose(
    (0.24, 0.16, -0.40),
    (0.8, -0.3, 0.1),
    free=(0.42, -0.1, -0.36),
    lean=0.6,
    crouch=0.12,
    toss=1.0,
    twist=0.3,
)
SERVE_TOSS = pose(
    (0.10, 0.34, -0.30),
    (0.3, 0.6, 0.3),
    free=(0.42, -0.14, 0.06),
    lean=0.35,
    crouch=0.06,
    twist=0.5,
)
SERVE: Keys = [
    (-0.95, SERVE_WAIT),
    (-0.62, SERVE_WAIT),
    (-0.44, SERVE_TOSS),
    (
        -0.17,
        pose(
            (-0.06, 0.46, -0.08),
            (-0.4, 0.6, 0.5),
            free=(0.16, -0.34, -0.1),
            twist=0.8,
            lean=0.45,
            crouch=0.12,
        ),
    ),
    (
        0.0,
        pose(
            (0.36, 0.16, -0.40),
            (0.4, 0.1, -0.8),
            free=(0.05, -0.38, -0.2),
            twist=0.15,
            lean=0.65,
            crouch=0.2,
        ),
    ),
    (
        0.13,
        pose(
            (0.40, -0.16, -0.26),
            (0.3, -0.8, -0.1),
            free=(0.0, -0.36, -0.3),
            twist=-0.2,
            lean=0.6,
            crouch=0.2,
        ),
    ),
]
SERVE_BACKHAND: Keys = [
    (-0.95, SERVE_WAIT),
    (-0.62, SERVE_WAIT),
    (
        -0.42,
        pose(
            (0.26, -0.02, -0.3),
            (0.2, -0.7, 0.2),
            free=(0.40, -0.14, 0.04),
            lean=0.4,
            crouch=0.06,
        ),
    ),
    (-0.16, pose((0.14, -0.28, -0.22), (-0.1, -0.8, 0.3), twist=-0.4, lean=0.5, crouch=0.1)),
    (0.0, pose((0.44, 0.04, -0.38), (0.6, -0.5, -0.5), lean=0.62, crouch=0.18)),
    (0.13, pose((0.44, 0.40, -0.2), (0.5, 0.7, 0.2), twist=0.2, lean=0.55, crouch=0.16)),
]


@dataclass(frozen=True)
class Motion:
    """One stroke as keys in time order; the stroke lasts from `start_s` to `end_s` around 0."""

    keys: tuple[tuple[float, Floats], ...]
    start_s: float
    end_s: float


def stroke_motion(label: Label, rng: np.random.Generator, *, tempo: float = 1.0) -> Motion:
    """Draw one stroke of `label`: which technique, how big, how fast, each key a little off."""
    keys = _technique(label, rng)
    amplitude = rng.uniform(0.65, 1.2)
    before, after = rng.uniform(0.8, 1.3) * tempo, rng.uniform(0.8, 1.25) * tempo
    drawn: list[tuple[float, Floats]] = []
    for time_s, key in keys:
        varied = READY + (key - READY) * amplitude + rng.normal(0, 0.03, POSE_SIZE)
        varied[TOSS] = key[TOSS]
        drawn.append((time_s * (before if time_s < 0 else after), varied))
    lead_s, rest_s = rng.uniform(0.10, 0.2) * before, rng.uniform(0.08, 0.16) * after
    start_s = drawn[1][0] if label == "serve" else drawn[0][0] - lead_s
    end_s = drawn[-1][0] + rest_s
    return Motion(tuple(drawn), start_s, end_s)


def _technique(label: Label, rng: np.random.Generator) -> Keys:
    choices: dict[Label, tuple[Keys, Keys, float]] = {
        "serve": (SERVE, SERVE_BACKHAND, 0.3),
        "forehand": (FOREHAND, FOREHAND_SHORT, 0.25),
        "backhand": (BACKHAND, BACKHAND_SHORT, 0.4),
        "smash": (SMASH, SMASH, 0.0),
    }
    usual, other, share = choices[label]
    return other if rng.random() < share else usual


def through(times_s: Floats, keys: list[tuple[float, Floats]]) -> Floats:
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
