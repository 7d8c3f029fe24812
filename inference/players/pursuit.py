"""Following players who were found once: step by step, smoothly, without mixing them up."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inference.players.blobs import Blob, follow
from inference.players.ends import SLOTS
from inference.strokes import End

STEP = 5  # frames between two looks: 1/6 s
SMOOTH_STEPS = 3.0  # spread of the smoothing, half a second
SMOOTH_REACH = 6  # steps
SIZE_MEMORY = 0.97  # per step: a player's size changes over five seconds, not within a stroke
HALF_SIDE = 2.4  # spreads from the middle of the motion to the edge of the crop
SMALLEST_HALF, LARGEST_HALF = 0.07, 0.5  # of the picture's shorter side
STILL_SHARE = 0.1  # of a player's usual motion: less is somebody else's
FASTEST = 1.0  # spreads per step: nobody leaps further in 1/6 s
CLOSEST = 1.1  # sum of two spreads: nearer together, motion no longer tells who is who
LOST_SHARE = 0.3  # of all motion: following less than this for LOST_STEPS is following nobody
LOST_STEPS = 4


@dataclass
class Pursuit:
    """A stretch of video in which the same players stand at the same ends."""

    start: int
    ends: tuple[End | None, End | None]
    blobs: list[Blob]
    masks: list[NDArray[np.float32]]

    def __post_init__(self) -> None:
        self._looks: list[list[Blob]] = []
        self._lost_steps = 0

    @property
    def next_frame(self) -> int:
        return self.start + STEP * len(self._looks)

    def look(self, energy: NDArray[np.float32]) -> bool:
        """Follow the players one step; False when the motion has been elsewhere for a while."""
        seen = follow(energy, self.blobs, self.masks, rounds=2)
        now = [_steadied(before, after) for before, after in zip(self.blobs, seen, strict=True)]
        self.blobs = _kept_apart(self.blobs, now)
        self._looks.append(self.blobs)
        is_lost = sum(blob.mass for blob in seen) < LOST_SHARE * float(energy.sum())
        self._lost_steps = self._lost_steps + 1 if is_lost and energy.max() > 0.3 else 0
        return self._lost_steps < LOST_STEPS

    def boxes(
        self, first: int, last: int, is_ended: bool, shape: tuple[int, ...]
    ) -> NDArray[np.float32]:
        """Smoothed squares for these frames, (T, SLOTS, 3); zeros where nobody stands."""
        boxes = np.zeros((last - first, SLOTS, 3), dtype=np.float32)
        if not self.blobs or not self._looks:
            return boxes
        taken = [slot for slot in range(SLOTS) if self.ends[slot] is not None]
        looks = np.array([[(b.x, b.y, b.spread) for b in look] for look in self._looks])
        frames = np.arange(first, last)
        steps = self.start + STEP * np.arange(len(looks))
        for player, slot in enumerate(taken):
            for part in range(3):
                smooth = _smoothed(looks[:, player, part])
                boxes[:, slot, part] = np.interp(frames, steps, smooth)
        short = min(shape)
        halves = boxes[:, taken, 2] * HALF_SIDE
        boxes[:, taken, 2] = np.clip(halves, SMALLEST_HALF * short, LARGEST_HALF * short)
        if not is_ended:
            self._forget(first)
        return boxes

    def _forget(self, before: int) -> None:
        spare = max(0, (before - self.start) // STEP - 2 * SMOOTH_REACH)
        del self._looks[:spare]
        self.start += spare * STEP


def _steadied(before: Blob, now: Blob) -> Blob:
    if now.mass <= STILL_SHARE * before.mass:  # stay, and forget slowly how lively it was
        return replace(before, mass=SIZE_MEMORY * before.mass)
    kept = SIZE_MEMORY
    fastest = FASTEST * before.spread
    return replace(
        now,
        x=before.x + float(np.clip(now.x - before.x, -fastest, fastest)),
        y=before.y + float(np.clip(now.y - before.y, -fastest, fastest)),
        spread_x=kept * before.spread_x + (1 - kept) * now.spread_x,
        spread_y=kept * before.spread_y + (1 - kept) * now.spread_y,
        mass=kept * before.mass + (1 - kept) * now.mass if before.mass else now.mass,
    )


def _kept_apart(before: list[Blob], now: list[Blob]) -> list[Blob]:
    """Where two players pass each other they move as one, so that they cannot change places."""
    if len(now) < 2:
        return now
    distance = np.hypot(now[0].x - now[1].x, now[0].y - now[1].y)
    if distance >= CLOSEST * (now[0].spread + now[1].spread):
        return now
    right = (now[0].x + now[1].x - before[0].x - before[1].x) / 2
    down = (now[0].y + now[1].y - before[0].y - before[1].y) / 2
    return [
        replace(after, x=blob.x + right, y=blob.y + down)
        for blob, after in zip(before, now, strict=True)
    ]


def _smoothed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    offsets = np.arange(-SMOOTH_REACH, SMOOTH_REACH + 1)
    kernel = np.exp(-(offsets**2) / (2 * SMOOTH_STEPS**2))
    padded = np.pad(values, SMOOTH_REACH, mode="edge")
    return np.convolve(padded, kernel / kernel.sum(), mode="valid")
