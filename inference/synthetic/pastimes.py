"""What players do while nobody plays: nothing of it is a stroke, some of it looks like one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from inference.synthetic.poses import LEAN, POSE_SIZE, STANDING, TOSS, Floats, pose
from inference.synthetic.techniques.backhand import BACKHAND_DRIVE
from inference.synthetic.techniques.forehand import FOREHAND_DRIVE, FOREHAND_LOOP

Rng = np.random.Generator


@dataclass(frozen=True)
class Beat:
    """One key of a pastime, `after_s` after the one before.

    `away` are metres back from the table and to the racket side; `turn` is in radians.
    """

    after_s: float
    pose: Floats
    away: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0


Pastime = Callable[[Rng], list[Beat]]


def pastime(rng: Rng) -> list[Beat]:
    """Draw what one player does next; it takes up to four seconds."""
    return PASTIMES[int(rng.choice(len(PASTIMES), p=SHARES))](rng)


def standing(rng: Rng) -> Floats:
    """Upright at ease, never twice the same."""
    fidget = STANDING + rng.normal(0, 0.09, POSE_SIZE)
    fidget[TOSS], fidget[LEAN] = 0.0, rng.uniform(0.05, 0.4)
    return fidget


def _wait(rng: Rng) -> list[Beat]:
    return [Beat(float(rng.uniform(0.5, 1.5)), standing(rng), turn=float(rng.normal(0, 0.3)))]


def _again(low: Floats, high: Floats, half_s: float, rng: Rng) -> list[Beat]:
    """To and fro between two poses a few times."""
    times = int(rng.integers(2, 7))
    return [Beat(0.4, low)] + [Beat(half_s, key) for _ in range(times) for key in (high, low)]


def _bounce_on_table(rng: Rng) -> list[Beat]:
    hand, blade = (0.2, 0.26, -0.4), (0.6, 0.2, -0.3)
    low = pose(hand, blade, free=(0.46, -0.12, -0.62), lean=0.5, crouch=0.08)
    high = pose(hand, blade, free=(0.42, -0.12, -0.40), lean=0.45, crouch=0.08)
    return _again(low, high, float(rng.uniform(0.14, 0.28)), rng)


def _bounce_on_racket(rng: Rng) -> list[Beat]:
    low = pose((0.36, 0.14, -0.34), (0.85, -0.3, 0.0), lean=0.15, crouch=0.02)
    high = pose((0.36, 0.14, -0.25), (0.85, -0.3, 0.05), lean=0.15, crouch=0.02)
    return _again(low, high, float(rng.uniform(0.16, 0.3)), rng)


def _wipe_face(rng: Rng) -> list[Beat]:
    low = pose((0.1, 0.26, -0.48), (0.5, 0.1, -0.6), free=(0.16, -0.06, 0.10), lean=0.1, crouch=0.0)
    high = pose((0.1, 0.26, -0.48), (0.5, 0.1, -0.6), free=(0.14, 0.05, 0.2), lean=0.1, crouch=0.0)
    return _again(low, high, float(rng.uniform(0.2, 0.4)), rng)


def _wipe_table(rng: Rng) -> list[Beat]:
    hand, blade = (0.16, 0.26, -0.44), (0.5, 0.1, -0.6)
    low = pose(hand, blade, free=(0.50, -0.3, -0.45), lean=0.75, crouch=0.1, step=(0.15, 0.0))
    high = pose(hand, blade, free=(0.50, 0.05, -0.45), lean=0.75, crouch=0.1, step=(0.15, 0.0))
    return _again(low, high, float(rng.uniform(0.2, 0.35)), rng)


def _fan(rng: Rng) -> list[Beat]:
    low = pose((0.3, 0.2, -0.28), (0.3, 0.1, 0.9), lean=0.1, crouch=0.0)
    high = pose((0.34, 0.12, -0.22), (0.1, -0.6, 0.7), lean=0.1, crouch=0.0)
    return _again(low, high, float(rng.uniform(0.12, 0.25)), rng)


def _fetch(rng: Rng) -> list[Beat]:
    """Walk off, bend down for the ball, come back."""
    away = (float(rng.uniform(0.2, 1.4)), float(rng.uniform(-1.2, 1.2)))
    turn = float(rng.choice([-1.0, 1.0]) * rng.uniform(0.6, 2.8))
    walk_s = 0.4 + float(np.hypot(*away)) / 1.4
    bent = pose((0.25, 0.2, -0.5), (0.5, 0.0, -0.7), free=(0.4, -0.1, -0.55), lean=1.2, crouch=0.42)
    return [
        Beat(walk_s, standing(rng), away, turn),
        Beat(0.5, bent, away, turn),
        Beat(0.3, bent, away, turn),
        Beat(0.5, standing(rng), away, turn / 2),
        Beat(walk_s, standing(rng)),
    ]


def _shadow_swing(rng: Rng) -> list[Beat]:
    """A swing at no ball, slow and loose, as players do while they wait."""
    keys = (FOREHAND_DRIVE, FOREHAND_LOOP, BACKHAND_DRIVE)[int(rng.integers(3))]
    slowness, size = rng.uniform(2.0, 3.5), rng.uniform(0.5, 0.9)
    loose = [STANDING + (key - STANDING) * size for _, key in keys]
    times_s = [0.6, *(slowness * (b - a) for (a, _), (b, _) in pairwise(keys))]
    return [Beat(float(s), key) for s, key in zip(times_s, loose, strict=True)]


PASTIMES: tuple[Pastime, ...] = (
    _wait,
    _fetch,
    _bounce_on_table,
    _bounce_on_racket,
    _wipe_face,
    _wipe_table,
    _fan,
    _shadow_swing,
)
SHARES = (0.34, 0.2, 0.1, 0.1, 0.06, 0.06, 0.06, 0.08)
