"""One row of a technique: when, where the hands and the blade are, how the body stands."""

from __future__ import annotations

from inference.synthetic.poses import Floats, pose

Place = tuple[float, float, float]
FREE_HAND: Place = (0.34, -0.22, -0.32)
BACK: Place = (0.0, -0.34, -0.25)  # where the free hand is after a large swing


def at(
    time_s: float,
    hand: Place,
    blade: Place,
    free: Place = FREE_HAND,
    *,
    twist: float = 0.0,
    lean: float = 0.45,
    crouch: float = 0.14,
    step: tuple[float, float] = (0.0, 0.0),
) -> tuple[float, Floats]:
    """One key, `time_s` after the contact; the other arguments are those of `pose`."""
    return time_s, pose(hand, blade, free=free, twist=twist, lean=lean, crouch=crouch, step=step)
