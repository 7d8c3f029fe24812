"""What one hears of a rally: a click at each bat, a knock at each bounce, the hush of a hall."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.synthetic.flight import Sound

RATE = 48_000
# Pitch in Hz, decay in seconds, loudness: a bat is duller and longer than the table.
VOICES = {
    "bat": (1150.0, 0.011, 0.55),
    "table": (1900.0, 0.006, 0.4),
    "floor": (800.0, 0.01, 0.15),
    "shoe": (2600.0, 0.035, 0.3),
}
HUSH = 0.004


def soundtrack(
    sounds: tuple[Sound, ...], duration_s: float, seed: int, *, hush: float = HUSH
) -> NDArray[np.float32]:
    """Mono samples at RATE in -1..1; `hush` is the noise of the hall."""
    rng = np.random.default_rng(seed)
    track = rng.normal(0, hush, int(duration_s * RATE)).astype(np.float32)
    for sound in sounds:
        if not 0 <= sound.time_s < duration_s:
            continue
        pitch, decay_s, loud = VOICES[sound.source]
        since = np.arange(int(8 * decay_s * RATE)) / RATE
        click = np.sin(2 * np.pi * pitch * rng.uniform(0.94, 1.06) * since)
        click = (
            sound.loudness
            * loud
            * (click + 0.4 * rng.normal(0, 1, len(since)))
            * np.exp(-since / decay_s)
        )
        start = int(sound.time_s * RATE)
        room = max(min(len(click), len(track) - start), 0)
        track[start : start + room] += click[:room].astype(np.float32)
    return np.clip(track, -1, 1)
