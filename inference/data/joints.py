"""The joints of a body that networks learn and read, by racket side, not by left and right."""

from __future__ import annotations

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
