"""A body in its own frame: the same however the camera stands and whichever hand holds the racket.

Forehand and backhand are told by where the racket's arm is to the trunk. In the picture that hangs
on the view: a rule that learnt from the side of the table guesses from behind it. Turned about the
vertical until shoulders and hips lie across, what is learnt in one view holds in the others.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.pose.landmarks import BODY, HIPS, OTHER_SIDE, SHOULDERS

Floats = NDArray[np.float32]

MIRRORED = np.array([-1, 1, 1], np.float32)


def in_body_frame(landmarks: Floats, *, is_right_handed: bool) -> Floats:
    """Landmarks (K, LANDMARKS, 3) of one stroke -> (K, len(BODY), 3) in metres from the neck.

    x points to the racket's side, y down, z to the front. One turn for all K: the trunk's own
    turning belongs to the stroke. Left-handers are mirrored, as if all were right.
    """
    if not is_right_handed:
        landmarks = landmarks[:, OTHER_SIDE] * MIRRORED
    across = _across(landmarks, SHOULDERS) + _across(landmarks, HIPS)
    turn = np.arctan2(across[2], across[0])
    cosine, sine = np.cos(turn), np.sin(turn)
    from_neck = landmarks - landmarks[:, SHOULDERS].mean(axis=1, keepdims=True)
    x, y, z = np.moveaxis(from_neck[:, BODY], -1, 0)
    turned = np.stack([x * cosine + z * sine, y, z * cosine - x * sine], axis=-1)
    return turned.astype(np.float32)


def _across(landmarks: Floats, pair: list[int]) -> Floats:
    """From the left one of a pair to the right one, the mean of all looks, (3,)."""
    left, right = pair
    return np.asarray((landmarks[:, right] - landmarks[:, left]).mean(axis=0))
