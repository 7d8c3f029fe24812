"""The landmarks that BlazePose tells of a body, and what we call them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS

Floats = NDArray[np.float32]

LANDMARKS = 33
MIDDLE, RIM = 33, 34  # two more: the middle of the hips, a point on the circle around the body
INPUT = 256  # pixels, a square
ROOM = 1.25  # a body's square over the circle around it, as its authors follow people
SEEN = 0.5  # below this nobody is there
# Which landmarks (their mean) are our joints; of a right-hander, so that racket means right.
OF_JOINT: dict[str, tuple[int, ...]] = {
    "head": (7, 8),
    "neck": (11, 12),
    "hips": (23, 24),
    "racket_shoulder": (12,),
    "elbow": (14,),
    "hand": (16,),
    "free_shoulder": (11,),
    "free_elbow": (13,),
    "free_hand": (15,),
    "racket_hip": (24,),
    "racket_knee": (26,),
    "racket_ankle": (28,),
    "free_hip": (23,),
    "free_knee": (25,),
    "free_ankle": (27,),
}
# Pairs of landmarks, the left one first; the first eleven belong to the face, a nose and pairs.
SHOULDERS, HIPS = [11, 12], [23, 24]
_PAIRS = [(1, 4), (2, 5), (3, 6), (7, 8), (9, 10), *((n, n + 1) for n in range(11, LANDMARKS, 2))]
_OTHER = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
OTHER_SIDE = [_OTHER.get(number, number) for number in range(LANDMARKS)]
BODY = [0, *range(11, LANDMARKS)]  # of the face, the nose says where it looks
_OF_JOINTS = tuple(list(OF_JOINT[name]) for name in JOINTS)
_HIPS = JOINTS.index("hips")


class Place(NamedTuple):
    """A square in a picture: its middle and half its side, in pixels."""

    x: float
    y: float
    half: float


def joints_of(seen: Floats) -> Floats:
    """Landmarks (LANDMARKS, 3) in pixels -> our joints (len(JOINTS), 3), of a right-hander.

    The third is how far behind the hips, in the same pixels.
    """
    joints = np.stack([seen[own].mean(axis=0) for own in _OF_JOINTS])
    joints[:, 2] -= joints[_HIPS, 2]
    return joints.astype(np.float32)
