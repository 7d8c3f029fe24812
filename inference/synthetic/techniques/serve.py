"""Serves: the ball is tossed from the free hand.

Seconds are relative to the contact. The first key is where the racket turns to swing forward, the
last where it has come to rest; the times are medians of ../shared/data.
Before it come the wait with the ball on the hand and the toss; a serve counts from the second key.
"""

from __future__ import annotations

from inference.synthetic.poses import Keys, pose
from inference.synthetic.techniques.key import BACK, at

SERVE_WAIT = pose(
    (0.24, 0.16, -0.40),
    (0.8, -0.3, 0.1),
    free=(0.42, -0.1, -0.36),
    lean=0.6,
    crouch=0.12,
    toss=1.0,
    twist=0.3,
)
TOSS_UP = pose(
    (0.10, 0.34, -0.30),
    (0.3, 0.6, 0.3),
    free=(0.42, -0.14, 0.06),
    lean=0.35,
    crouch=0.06,
    twist=0.5,
)
TOSS_ACROSS = pose(
    (0.26, -0.02, -0.3), (0.2, -0.7, 0.2), free=(0.40, -0.14, 0.04), lean=0.4, crouch=0.06
)
SERVE_PENDULUM: Keys = [
    (-0.95, SERVE_WAIT),
    (-0.62, SERVE_WAIT),
    (-0.44, TOSS_UP),
    at(-0.17, (-0.06, 0.46, -0.08), (-0.4, 0.6, 0.5), (0.16, -0.34, -0.1), twist=0.8, crouch=0.12),
    at(
        0.0,
        (0.36, 0.16, -0.40),
        (0.4, 0.1, -0.8),
        (0.05, -0.38, -0.2),
        twist=0.15,
        lean=0.65,
        crouch=0.2,
    ),
    at(
        0.13,
        (0.40, -0.16, -0.26),
        (0.3, -0.8, -0.1),
        (0.0, -0.36, -0.3),
        twist=-0.2,
        lean=0.6,
        crouch=0.2,
    ),
]
SERVE_BACKHAND: Keys = [
    (-0.95, SERVE_WAIT),
    (-0.62, SERVE_WAIT),
    (-0.42, TOSS_ACROSS),
    at(-0.16, (0.14, -0.28, -0.22), (-0.1, -0.8, 0.3), twist=-0.4, lean=0.5, crouch=0.1),
    at(0.0, (0.44, 0.04, -0.38), (0.6, -0.5, -0.5), lean=0.62, crouch=0.18),
    at(0.13, (0.44, 0.40, -0.20), (0.5, 0.7, 0.2), twist=0.2, lean=0.55, crouch=0.16),
]
SERVE_TOMAHAWK: Keys = [
    (-0.95, SERVE_WAIT),
    (-0.62, SERVE_WAIT),
    (-0.44, TOSS_UP),
    at(
        -0.17,
        (0.02, 0.34, 0.12),
        (-0.2, 0.2, 0.95),
        (0.16, -0.34, -0.1),
        twist=0.7,
        lean=0.35,
        crouch=0.08,
    ),
    at(
        0.0,
        (0.34, 0.24, -0.20),
        (0.4, 0.1, 0.85),
        (0.05, -0.38, -0.2),
        twist=0.2,
        lean=0.5,
        crouch=0.18,
    ),
    at(0.13, (0.28, 0.48, -0.32), (0.2, 0.85, 0.3), BACK, twist=0.25, lean=0.5, crouch=0.2),
]
SERVE_FAST: Keys = [
    (-0.80, SERVE_WAIT),
    (-0.48, SERVE_WAIT),
    (-0.34, TOSS_UP),
    at(-0.15, (-0.05, 0.54, -0.28), (-0.4, 0.8, -0.1), (0.3, -0.1, -0.2), twist=0.8, crouch=0.1),
    at(0.0, (0.40, 0.42, -0.30), (0.5, 0.8, 0.0), (0.15, -0.3, -0.2), twist=0.1, lean=0.55),
    at(0.13, (0.50, 0.00, -0.05), (0.5, -0.2, 0.7), BACK, twist=-0.4),
]
SERVE_HIGH_TOSS: Keys = [
    (-1.40, SERVE_WAIT),
    (-1.05, SERVE_WAIT),
    (
        -0.85,
        pose(
            (0.10, 0.32, -0.30),
            (0.3, 0.6, 0.3),
            free=(0.40, -0.14, 0.34),
            lean=0.15,
            crouch=0.0,
            twist=0.4,
        ),
    ),
    at(
        -0.40,
        (0.02, 0.42, -0.20),
        (-0.1, 0.7, 0.4),
        (0.3, -0.3, 0.0),
        twist=0.7,
        lean=0.3,
        crouch=0.06,
    ),
    at(-0.16, (-0.06, 0.46, -0.06), (-0.4, 0.6, 0.5), (0.16, -0.34, -0.1), twist=0.85, crouch=0.12),
    at(
        0.0,
        (0.36, 0.16, -0.40),
        (0.4, 0.1, -0.8),
        (0.05, -0.38, -0.2),
        twist=0.1,
        lean=0.65,
        crouch=0.22,
    ),
    at(
        0.13,
        (0.40, -0.18, -0.24),
        (0.3, -0.8, -0.1),
        (0.0, -0.36, -0.3),
        twist=-0.25,
        lean=0.6,
        crouch=0.2,
    ),
]
