"""The joints of a body that networks learn and read, by racket side, not by left and right."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

JOINTS = (
    "head",
    "neck",
    "hips",
    "racket_shoulder",
    "elbow",
    "hand",
    "free_shoulder",
    "free_elbow",
    "free_hand",
    "racket_hip",
    "racket_knee",
    "racket_ankle",
    "free_hip",
    "free_knee",
    "free_ankle",
)
# Bones as (towards the trunk, away from it): every joint but the hips has one.
BONES = (
    ("hips", "neck"),
    ("neck", "head"),
    ("neck", "racket_shoulder"),
    ("racket_shoulder", "elbow"),
    ("elbow", "hand"),
    ("neck", "free_shoulder"),
    ("free_shoulder", "free_elbow"),
    ("free_elbow", "free_hand"),
    ("hips", "racket_hip"),
    ("racket_hip", "racket_knee"),
    ("racket_knee", "racket_ankle"),
    ("hips", "free_hip"),
    ("free_hip", "free_knee"),
    ("free_knee", "free_ankle"),
)
RACKET_HAND = JOINTS.index("hand")
_ARM = {"elbow": "free_elbow", "hand": "free_hand"}
_FREE_OF = {name: name.replace("racket", "free") for name in JOINTS if "racket" in name} | _ARM
_OTHER = _FREE_OF | {free: racket for racket, free in _FREE_OF.items()}
OTHER_SIDE = tuple(JOINTS.index(_OTHER.get(name, name)) for name in JOINTS)


def apparent(joints: NDArray[np.float32], handed: float) -> NDArray[np.float32]:
    """Joints (..., len(JOINTS), K) by racket side -> as if the apparent hand were 1.

    Where the hand is unknown they are named so already; twice is back again.
    """
    return joints if handed >= 0.5 else joints[..., OTHER_SIDE, :]
