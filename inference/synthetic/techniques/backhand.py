"""Backhands: before the body, from the other side.

Seconds are relative to the contact. The first key is where the racket turns to swing forward, the
last where it has come to rest; the times are medians of ../shared/data.
"""

from __future__ import annotations

from inference.synthetic.poses import Keys
from inference.synthetic.techniques.key import at

BALANCE = (0.2, -0.34, -0.4)  # of the free hand

BACKHAND_DRIVE: Keys = [
    at(
        -0.15,
        (0.22, -0.14, -0.42),
        (0.15, -0.85, -0.45),
        BALANCE,
        twist=-0.32,
        lean=0.55,
        crouch=0.2,
    ),
    at(0.0, (0.50, 0.02, -0.22), (0.45, -0.55, 0.6), twist=-0.08, crouch=0.13),
    at(0.12, (0.52, 0.38, 0.04), (0.6, 0.55, 0.5), (0.2, -0.4, -0.3), twist=0.28, crouch=0.09),
]
BACKHAND_LOOP: Keys = [
    at(
        -0.20,
        (0.14, -0.10, -0.62),
        (-0.1, -0.7, -0.65),
        BALANCE,
        twist=-0.4,
        lean=0.7,
        crouch=0.3,
    ),
    at(0.0, (0.50, 0.06, -0.16), (0.45, -0.45, 0.65), twist=-0.05, lean=0.42, crouch=0.12),
    at(
        0.13,
        (0.48, 0.50, 0.22),
        (0.5, 0.65, 0.5),
        (0.2, -0.42, -0.3),
        twist=0.35,
        lean=0.32,
        crouch=0.05,
    ),
]
BACKHAND_PUNCH: Keys = [
    at(-0.14, (0.20, -0.06, -0.24), (0.1, -0.85, 0.35), twist=-0.15),
    at(0.0, (0.50, 0.02, -0.20), (0.5, -0.65, 0.5)),
    at(0.10, (0.66, 0.16, -0.14), (0.85, -0.1, 0.35), twist=0.1),
]
BACKHAND_BLOCK: Keys = [
    at(-0.12, (0.34, -0.02, -0.26), (0.35, -0.7, 0.5), twist=-0.05, lean=0.5),
    at(0.0, (0.48, 0.02, -0.22), (0.5, -0.6, 0.5), lean=0.5),
    at(0.10, (0.55, 0.06, -0.19), (0.6, -0.5, 0.5), lean=0.5),
]
BACKHAND_PUSH: Keys = [
    at(-0.15, (0.26, -0.06, -0.28), (0.3, -0.75, 0.5), twist=-0.1, lean=0.55),
    at(0.0, (0.50, 0.00, -0.26), (0.5, -0.75, 0.35), lean=0.6, step=(0.1, 0.0)),
    at(0.12, (0.60, 0.08, -0.26), (0.7, -0.45, 0.2), lean=0.62, step=(0.12, 0.0)),
]
BACKHAND_FLICK: Keys = [
    at(-0.18, (0.36, -0.06, -0.30), (-0.1, -0.6, -0.6), twist=-0.2, lean=0.7, step=(0.2, 0.0)),
    at(0.0, (0.58, 0.06, -0.22), (0.4, -0.7, 0.3), lean=0.66, step=(0.24, 0.0)),
    at(0.12, (0.60, 0.42, 0.00), (0.55, 0.6, 0.5), twist=0.2, lean=0.55, step=(0.2, 0.0)),
]
BACKHAND_CHOP: Keys = [
    at(-0.20, (0.10, -0.16, 0.06), (-0.1, -0.5, 0.8), twist=-0.5, lean=0.35, crouch=0.1),
    at(0.0, (0.36, -0.06, -0.36), (0.4, -0.7, -0.3), twist=-0.2, lean=0.5, crouch=0.22),
    at(0.14, (0.52, 0.22, -0.50), (0.75, -0.1, -0.5), twist=0.1, lean=0.6, crouch=0.26),
]
