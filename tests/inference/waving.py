"""Trimmed clips made by code, whose stroke can be told from where, and with which hand, it is."""

from __future__ import annotations

import numpy as np

from inference.clips.clip import Clip
from inference.data.tracks import WIDE_CROP
from inference.strokes import Label

SIDE_OF: dict[Label, float] = {"forehand": 1.0, "backhand": -1.0}


def waving_clips(count: int, seed: int, groups: int = 6) -> list[Clip]:
    """A block that waves on one side of the player: which side is a forehand, the hand decides."""
    rng = np.random.default_rng(seed)
    clips = []
    for number in range(count):
        label: Label = "forehand" if number % 2 else "backhand"
        handed = float(rng.integers(2))
        middle = round(WIDE_CROP / 2 + SIDE_OF[label] * (2 * handed - 1) * 24)
        frames = int(rng.integers(20, 36))
        luma = rng.integers(90, 110, (frames, WIDE_CROP, WIDE_CROP)).astype(np.uint8)
        for frame in range(frames):
            top = 50 + round(14 * np.sin(frame / 3 + number))
            luma[frame, top : top + 20, middle - 10 : middle + 10] = 220
        clips.append(Clip(f"{number}", f"match {number // 2 % groups}", label, handed, luma))
    return clips
