"""Which techniques are played how often."""

from __future__ import annotations

from inference.strokes import Label
from inference.synthetic.poses import Keys
from inference.synthetic.techniques.backhand import (
    BACKHAND_BLOCK,
    BACKHAND_CHOP,
    BACKHAND_DRIVE,
    BACKHAND_FLICK,
    BACKHAND_LOOP,
    BACKHAND_PUNCH,
    BACKHAND_PUSH,
)
from inference.synthetic.techniques.forehand import (
    FOREHAND_BLOCK,
    FOREHAND_CHOP,
    FOREHAND_COUNTER,
    FOREHAND_DRIVE,
    FOREHAND_FLICK,
    FOREHAND_LOOP,
    FOREHAND_PUSH,
)
from inference.synthetic.techniques.serve import (
    SERVE_BACKHAND,
    SERVE_FAST,
    SERVE_HIGH_TOSS,
    SERVE_PENDULUM,
    SERVE_TOMAHAWK,
)
from inference.synthetic.techniques.smash import SMASH_FLAT, SMASH_HIGH, SMASH_JUMPING

# Share among the strokes of a class, technique.
Repertoire = dict[Label, tuple[tuple[float, Keys], ...]]

TEXTBOOK: Repertoire = {
    "serve": ((0.3, SERVE_BACKHAND), (0.7, SERVE_PENDULUM)),
    "forehand": ((0.25, FOREHAND_PUSH), (0.75, FOREHAND_DRIVE)),
    "backhand": ((0.4, BACKHAND_PUSH), (0.6, BACKHAND_DRIVE)),
    "smash": ((0.0, SMASH_FLAT), (1.0, SMASH_HIGH)),
}
EVERYTHING: Repertoire = {
    "serve": (
        (0.26, SERVE_BACKHAND),
        (0.1, SERVE_TOMAHAWK),
        (0.16, SERVE_FAST),
        (0.1, SERVE_HIGH_TOSS),
        (0.38, SERVE_PENDULUM),
    ),
    "forehand": (
        (0.15, FOREHAND_PUSH),
        (0.14, FOREHAND_BLOCK),
        (0.08, FOREHAND_FLICK),
        (0.04, FOREHAND_CHOP),
        (0.14, FOREHAND_COUNTER),
        (0.2, FOREHAND_LOOP),
        (0.25, FOREHAND_DRIVE),
    ),
    "backhand": (
        (0.22, BACKHAND_PUSH),
        (0.22, BACKHAND_BLOCK),
        (0.1, BACKHAND_FLICK),
        (0.05, BACKHAND_CHOP),
        (0.12, BACKHAND_PUNCH),
        (0.11, BACKHAND_LOOP),
        (0.18, BACKHAND_DRIVE),
    ),
    "smash": ((0.3, SMASH_FLAT), (0.2, SMASH_JUMPING), (0.5, SMASH_HIGH)),
}
