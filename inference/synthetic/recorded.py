"""Strokes of real people: recorded tennis swings as techniques of our figures.

A recording drives the arms and the trunk around the contact, which is taken to be where the racket
hand is fastest; legs, place and racket stay ours. Tennis swings are larger and slower than ours:
they are scaled down and played faster. Tennis serves are met above the head, as our smashes are.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inference.data.joints import JOINTS
from inference.data.skeletons import FPS, SkeletonRecording, liveliest_frame, skeleton_recordings
from inference.strokes import Label
from inference.synthetic.body import FOREARM, UPPER_ARM
from inference.synthetic.manner import Manner
from inference.synthetic.poses import Floats, Keys, pose, through
from inference.synthetic.techniques.backhand import BACKHAND_DRIVE
from inference.synthetic.techniques.forehand import FOREHAND_DRIVE
from inference.synthetic.techniques.smash import SMASH_HIGH

Swings = dict[Label, list[Keys]]
Place = tuple[float, float, float]

# What a tennis stroke looks like at our table; other actions have no counterpart.
DRAWN_AS: dict[str, Label] = {
    "forehandflat": "forehand",
    "forehandopen": "forehand",
    "forslice": "forehand",
    "backhand": "backhand",
    "backhandslice": "backhand",
    "smash": "smash",
    "serviceflat": "smash",
}
# Where the racket points, which no recording says, is that of our own technique.
RACKET_OF: dict[Label, Keys] = {
    "forehand": FOREHAND_DRIVE,
    "backhand": BACKHAND_DRIVE,
    "smash": SMASH_HIGH,
}
KEYS_S = (-0.40, -0.32, -0.24, -0.16, -0.08, 0.0, 0.08, 0.16, 0.24)
PACE = 0.65  # our seconds per second of tennis
SIZE = 0.8  # of our figure's reach at the length of the recorded arm
SHARE = 0.5  # of the strokes of a player who plays recorded swings
FAVOURITES = 4  # recorded swings of one class that one player has
MOST_TURN = 1.0  # radians by which a player is turned to face the table
ARM = ("racket_shoulder", "elbow", "hand")


def recorded_swings(folder: Path) -> Swings:
    """The usable swings of the shared data in `folder`; BadSkeletons when they cannot be read."""
    swings: Swings = {}
    for recording in skeleton_recordings(folder):
        label = DRAWN_AS.get(recording.action)
        keys = _keys(recording, label) if label else None
        if label and keys:
            swings.setdefault(label, []).append(keys)
    return swings


def with_swings(manner: Manner, swings: Swings, rng: np.random.Generator) -> Manner:
    """The same player with a few recorded swings among their techniques."""
    repertoire = dict(manner.repertoire)
    for label, recorded in swings.items():
        chosen = rng.choice(len(recorded), min(FAVOURITES, len(recorded)), replace=False)
        own = tuple((share * (1 - SHARE), keys) for share, keys in repertoire[label])
        new = tuple((SHARE / len(chosen), recorded[int(n)]) for n in chosen)
        repertoire[label] = (*new, *own)
    return replace(manner, repertoire=repertoire)


def _keys(recording: SkeletonRecording, label: Label) -> Keys | None:
    """The swing around its fastest moment; None where it is cut off or unlike its class."""
    contact = liveliest_frame(recording.joints)
    frames = contact + np.round(np.array(KEYS_S) / PACE * FPS).astype(int)
    if frames[0] < 1 or frames[-1] >= len(recording.joints) - 1:
        return None
    joints = recording.joints.astype(np.float64)
    calm = (joints[frames - 1] + joints[frames] + joints[frames + 1]) / 3  # (K, J, 3)
    body = _turned(calm, joints, contact)
    places = {name: body[:, JOINTS.index(name)] for name in JOINTS}
    arm = sum(
        float(np.median(np.linalg.norm(places[a] - places[b], axis=1))) for a, b in pairwise(ARM)
    )
    if not 0.3 < arm < 0.9:
        return None  # the camera lost the arm
    to_ours = SIZE * (UPPER_ARM + FOREARM) / arm
    hand = (places["hand"] - places["neck"]) * to_ours
    if not _is_like(label, hand[KEYS_S.index(0.0)]):
        return None
    free = (places["free_hand"] - places["neck"]) * to_ours
    line = places["racket_shoulder"] - places["free_shoulder"]
    trunk = places["neck"] - places["hips"]
    ours = RACKET_OF[label]
    blades = through(np.clip(KEYS_S, ours[0][0], ours[-1][0]), ours)[:, 6:9]
    return [
        (
            time_s,
            pose(
                _place(hand[n]),
                _place(blades[n]),
                free=_place(free[n]),
                twist=float(np.clip(np.arctan2(-line[n, 0], line[n, 1]), -1.2, 1.2)),
                lean=float(np.clip(np.arctan2(trunk[n, 0], trunk[n, 2]) + 0.2, -0.1, 0.8)),
            ),
        )
        for n, time_s in enumerate(KEYS_S)
    ]


def _turned(calm: Floats, joints: NDArray[np.float64], contact: int) -> Floats:
    """Turn the body so that the racket hand goes forward at the contact."""
    hand = joints[:, JOINTS.index("hand")]
    way = hand[contact + 1] - hand[contact - 1]
    angle = float(np.clip(np.arctan2(way[1], way[0]), -MOST_TURN, MOST_TURN))
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    turned: Floats = calm @ turn
    return turned


def _is_like(label: Label, hand: Floats) -> bool:
    """Whether the hand is where a stroke of this class meets the ball: (forward, side, up)."""
    if hand[0] < 0.1:
        return False  # the hand was fastest long before it could meet a ball
    if label == "smash":
        return bool(hand[2] > 0.05)
    return bool(hand[1] > 0.1) if label == "forehand" else bool(hand[1] < 0.2)


def _place(vector: Floats) -> Place:
    return float(vector[0]), float(vector[1]), float(vector[2])
