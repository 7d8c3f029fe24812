"""What a phone in the hall would hear of a drawn rally, as the network is told it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np

from inference.data.tracks import GRID_FPS, Floats
from inference.synthetic.flight import Sound
from inference.synthetic.sound import HUSH, RATE, soundtrack
from inference.video.sound import onset_strength

SILENT_SHARE = 0.3  # of the scenes: files without sound, or with music over it
NEIGHBOURS_SHARE = 0.35  # of the others: somebody plays at the next table
LAGS = (-1, 0, 0, 0, 0, 1, 1, 2)  # grid frames from picture to sound; broadcasts run late
NEIGHBOURS_GAP_S = 0.45
CLUTTER_PER_S, CLUTTER = (0.5, 9.0), (0.01, 0.5)  # steps, chairs, hands; share of the loudness
SOURCES: tuple[Literal["bat", "table", "floor", "shoe"], ...] = ("bat", "table", "floor", "shoe")


def heard(sounds: tuple[Sound, ...], duration_s: float, rng: np.random.Generator) -> Floats | None:
    """Onset strength at every grid frame, (T,), as of a real file; None for a silent one."""
    if rng.random() < SILENT_SHARE:
        return None
    late_s = int(rng.choice(LAGS)) / GRID_FPS
    loudness = float(np.exp(rng.uniform(np.log(0.08), 0.0)))  # how far away the phone stands
    told = [
        replace(s, time_s=s.time_s + late_s, loudness=loudness * rng.uniform(0.5, 1.3))
        for s in sounds
    ]
    if rng.random() < NEIGHBOURS_SHARE:
        told += _neighbours(duration_s, loudness * rng.uniform(0.1, 0.8), rng)
    told += _clutter(duration_s, loudness, rng)
    hush = HUSH * float(np.exp(rng.uniform(-1.5, 1.5)))
    samples = soundtrack(tuple(told), duration_s, int(rng.integers(2**31)), hush=hush)
    return onset_strength(samples, RATE, round(duration_s * GRID_FPS))


def _neighbours(duration_s: float, loudness: float, rng: np.random.Generator) -> list[Sound]:
    """Bats and bounces in turn, at a pace of their own."""
    sounds: list[Sound] = []
    time_s = float(rng.uniform(0, 2))
    while time_s < duration_s:
        sounds.append(Sound(time_s, "table" if len(sounds) % 2 else "bat", loudness))
        time_s += NEIGHBOURS_GAP_S * float(rng.uniform(0.5, 1.5) if rng.random() < 0.9 else 6.0)
    return sounds


def _clutter(duration_s: float, loudness: float, rng: np.random.Generator) -> list[Sound]:
    """Whatever else is struck in a hall at any time, mostly softly."""
    low, high = np.log(CLUTTER)
    return [
        Sound(
            float(rng.uniform(0, duration_s)),
            SOURCES[int(rng.integers(len(SOURCES)))],
            loudness * float(np.exp(rng.uniform(low, high))),
        )
        for _ in range(rng.poisson(duration_s * rng.uniform(*CLUTTER_PER_S)))
    ]
