"""Forehands: on the racket side, with the trunk.

Seconds are relative to the contact. The first key is where the racket turns to swing forward, the
last where it has come to rest; the times are medians of ../shared/data.
"""

from __future__ import annotations

from inference.synthetic.poses import Keys
from inference.synthetic.techniques.key import BACK, at

FOREHAND_DRIVE: Keys = [
    at(
        -0.19,
        (-0.02, 0.56, -0.42),
        (-0.4, 0.8, -0.3),
        (0.36, 0.08, -0.22),
        twist=0.85,
        lean=0.5,
        crouch=0.2,
        step=(-0.06, 0.08),
    ),
    at(
        0.0,
        (0.40, 0.46, -0.18),
        (0.45, 0.85, 0.1),
        (0.22, -0.2, -0.24),
        twist=0.1,
        step=(0.02, 0.02),
    ),
    at(
        0.14,
        (0.42, -0.14, 0.20),
        (0.35, -0.5, 0.75),
        BACK,
        twist=-0.55,
        lean=0.36,
        crouch=0.08,
        step=(0.07, -0.04),
    ),
]
FOREHAND_LOOP: Keys = [
    at(
        -0.22,
        (-0.20, 0.50, -0.66),
        (-0.5, 0.6, -0.6),
        (0.36, 0.05, -0.2),
        twist=0.95,
        lean=0.62,
        crouch=0.3,
        step=(-0.08, 0.1),
    ),
    at(
        0.0,
        (0.36, 0.48, -0.14),
        (0.4, 0.85, 0.2),
        (0.2, -0.2, -0.25),
        twist=0.12,
        step=(0.04, 0.02),
    ),
    at(
        0.15,
        (0.34, -0.16, 0.40),
        (0.2, -0.5, 0.85),
        BACK,
        twist=-0.6,
        lean=0.28,
        crouch=0.04,
        step=(0.08, -0.05),
    ),
]
FOREHAND_COUNTER: Keys = [
    at(-0.15, (0.08, 0.52, -0.26), (0.0, 0.9, 0.1), twist=0.55, lean=0.4, crouch=0.12),
    at(0.0, (0.46, 0.42, -0.14), (0.55, 0.8, 0.2), twist=0.08, lean=0.42),
    at(0.12, (0.52, 0.06, 0.06), (0.6, 0.1, 0.75), twist=-0.3, lean=0.38),
]
FOREHAND_BLOCK: Keys = [
    at(-0.12, (0.38, 0.36, -0.22), (0.45, 0.8, 0.4), twist=0.12, lean=0.5),
    at(0.0, (0.50, 0.36, -0.20), (0.55, 0.75, 0.4), twist=0.06, lean=0.5),
    at(0.10, (0.57, 0.33, -0.17), (0.6, 0.65, 0.45), lean=0.5),
]
FOREHAND_PUSH: Keys = [
    at(-0.17, (0.22, 0.40, -0.26), (0.2, 0.9, 0.1), twist=0.35, lean=0.55, step=(0.05, 0.03)),
    at(0.0, (0.52, 0.34, -0.28), (0.55, 0.8, 0.1), twist=0.1, lean=0.62, step=(0.16, 0.03)),
    at(0.13, (0.62, 0.20, -0.14), (0.75, 0.4, 0.4), twist=-0.1, lean=0.6, step=(0.16, 0.0)),
]
FOREHAND_FLICK: Keys = [
    at(-0.16, (0.42, 0.36, -0.34), (0.3, 0.85, -0.4), twist=0.2, lean=0.66, step=(0.16, 0.05)),
    at(0.0, (0.62, 0.32, -0.26), (0.6, 0.7, 0.0), lean=0.68, step=(0.22, 0.05)),
    at(0.12, (0.64, 0.12, -0.02), (0.6, 0.2, 0.75), twist=-0.15, lean=0.58, step=(0.2, 0.02)),
]
FOREHAND_CHOP: Keys = [
    at(-0.20, (0.02, 0.48, 0.02), (-0.1, 0.6, 0.75), twist=0.6, lean=0.35, crouch=0.1),
    at(0.0, (0.30, 0.50, -0.38), (0.4, 0.85, -0.2), twist=0.2, lean=0.5, crouch=0.22),
    at(0.14, (0.50, 0.22, -0.52), (0.7, 0.4, -0.5), twist=-0.1, lean=0.6, crouch=0.26),
]
