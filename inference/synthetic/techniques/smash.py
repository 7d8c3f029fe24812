"""Smashes: from above the shoulder or the head, downwards.

Seconds are relative to the contact. The first key is where the racket turns to swing forward, the
last where it has come to rest; the times are medians of ../shared/data.
"""

from __future__ import annotations

from inference.synthetic.poses import Keys
from inference.synthetic.techniques.key import BACK, at

SMASH_HIGH: Keys = [
    at(
        -0.22,
        (-0.10, 0.50, 0.22),
        (-0.5, 0.4, 0.75),
        (0.4, -0.1, 0.12),
        twist=1.0,
        lean=0.1,
        crouch=0.05,
        step=(-0.1, 0.08),
    ),
    at(
        0.0,
        (0.38, 0.30, 0.34),
        (0.6, 0.2, 0.75),
        (0.15, -0.3, -0.2),
        twist=0.1,
        lean=0.25,
        crouch=0.0,
        step=(0.08, 0.0),
    ),
    at(
        0.15,
        (0.42, -0.34, -0.42),
        (0.4, -0.6, -0.6),
        (-0.05, -0.32, -0.2),
        twist=-0.85,
        lean=0.65,
        crouch=0.1,
        step=(0.2, -0.06),
    ),
]
SMASH_FLAT: Keys = [
    at(
        -0.18,
        (0.00, 0.56, 0.02),
        (-0.3, 0.8, 0.45),
        (0.4, -0.05, 0.05),
        twist=0.9,
        lean=0.25,
        crouch=0.06,
    ),
    at(
        0.0, (0.44, 0.42, 0.14), (0.6, 0.6, 0.5), twist=0.1, lean=0.35, crouch=0.03, step=(0.1, 0.0)
    ),
    at(
        0.15,
        (0.44, -0.36, -0.30),
        (0.4, -0.7, -0.4),
        BACK,
        twist=-0.8,
        lean=0.6,
        crouch=0.1,
        step=(0.2, -0.05),
    ),
]
SMASH_JUMPING: Keys = [
    at(
        -0.28,
        (-0.16, 0.42, 0.36),
        (-0.6, 0.3, 0.7),
        (0.34, -0.15, 0.3),
        twist=1.05,
        lean=0.0,
        crouch=0.12,
        step=(-0.12, 0.1),
    ),
    at(
        0.0,
        (0.30, 0.26, 0.46),
        (0.5, 0.15, 0.85),
        (0.1, -0.3, -0.15),
        twist=0.05,
        lean=0.2,
        crouch=-0.1,
        step=(0.1, 0.0),
    ),
    at(
        0.18,
        (0.42, -0.36, -0.50),
        (0.4, -0.6, -0.7),
        BACK,
        twist=-0.95,
        lean=0.8,
        crouch=0.14,
        step=(0.26, -0.08),
    ),
]
