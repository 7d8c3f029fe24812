"""What a model that names whole clips says of every frame: it sees half a clip around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from inference.clips.clip import Clip
from inference.data.tracks import Floats

FEWEST_FRAMES = 4  # of a window
STEP = 2  # grid frames; those between are answered like the one before


def frame_answers(clip: Clip, probabilities_of: Callable[[Sequence[Clip]], Floats]) -> Floats:
    """(T, 4) from a function that answers (N, 4) for N clips."""
    windows = half_windows(clip)
    return np.repeat(probabilities_of(windows), STEP, axis=0)[: len(clip.luma)]


def half_windows(clip: Clip) -> list[Clip]:
    """Half of the clip around every STEP-th frame; at the ends, the first and the last half."""
    frames = len(clip.luma)
    length = min(max(frames // 2, FEWEST_FRAMES), frames)
    firsts = np.clip(np.arange(0, frames, STEP) - length // 2, 0, frames - length)
    return [
        replace(
            clip,
            luma=clip.luma[first : first + length],
            joints=None if clip.joints is None else clip.joints[first : first + length],
        )
        for first in firsts
    ]
