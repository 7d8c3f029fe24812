"""Looking at found strokes again, each through a short window of its own: do the answers agree?

An analysis sees most frames through one window only. Whoever is shown the same stroke with other
frames around it should say the same; where the network does not, its answer hangs on what stands
around the stroke. The agreement is (1 - V) * (1 - D): V, the total variation between both looks'
probabilities of the four strokes, and D, the difference of both contact heats. Each factor falls
evenly from 1 (the same) to 0 (the opposite), and one that has fallen cannot be made up for by the
other. `evaluation` asks a harder question of whole timelines, "same through shifted windows".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.network.answers import CONTEXT, Floats, Network
from inference.players.ends import apparent_handedness
from inference.strokes import LABELS, End, PlayerHint
from inference.timeline.calibration import calibrated, sigmoid
from inference.timeline.decoding import CLASS_BEFORE, GridHit, smoothed, stroke_probabilities
from inference.video.sound import NO_SOUND

LENGTH = 2 * CLASS_BEFORE  # 24 frames: all that tell a class, and few others. Longer costs more
NEAR = 2  # frames by which the contact may lie elsewhere


@dataclass(frozen=True, slots=True)
class Sighting:
    """A hit by the player in this slot, who stood at this end."""

    slot: int
    end: End
    hit: GridHit


class SecondLook:
    """Keeps the latest crops and sound, and shows strokes among them to the network once more."""

    def __init__(self, network: Network, hints: Sequence[PlayerHint]) -> None:
        self._network = network
        self._hands = {hint.end: hint.handedness for hint in hints}
        self._length = min(LENGTH, network.config.window)
        self._luma: list[NDArray[np.uint8]] = []  # (SLOTS, S, S) of each frame from _first on
        self._sound: list[np.float32] = []
        self._first = 0

    def keep(self, luma: NDArray[np.uint8], sound: Floats) -> None:
        """Remember more frames, (T, SLOTS, S, S) and (T,)."""
        self._luma.extend(luma)
        self._sound.extend(sound)

    def forget(self, before: int) -> None:
        """Let go of frames that no window of a stroke from `before` on needs."""
        spare = max(before - self._length - CONTEXT - self._first, 0)
        del self._luma[:spare], self._sound[:spare]
        self._first += spare

    def agreements(self, seen: Sequence[Sighting]) -> Iterator[float]:
        """For each stroke, in order, how alike it looks from here: 0 to 1."""
        at_once = self._network.windows_at_once
        for first in range(0, len(seen), at_once):
            yield from self._compared(seen[first : first + at_once])

    def _compared(self, seen: Sequence[Sighting]) -> Iterator[float]:
        starts = [self._start(each.hit) for each in seen]
        said = self._network.run(
            np.stack([self._crops(start, s.slot) for start, s in zip(starts, seen, strict=True)]),
            np.array([self._hand(each.end) for each in seen], dtype=np.float32),
            np.stack([self._heard(start) for start in starts]),
        )
        for row, (start, each) in enumerate(zip(starts, seen, strict=True)):
            at = each.hit.peak - start
            logits = calibrated(said.class_logits[row], self._network.config.temperature)
            heat = smoothed(sigmoid(said.contact_logit[row]))[max(at - NEAR, 0) : at + NEAR + 1]
            yield alike(each.hit, stroke_probabilities(logits, at), float(heat.max()))

    def _start(self, hit: GridHit) -> int:
        """Where the window starts: the contact in its middle, if the video has room for that."""
        last = self._first + len(self._luma) - self._length
        return max(min(hit.peak - self._length // 2, last), 0)

    def _crops(self, start: int, slot: int) -> NDArray[np.uint8]:
        """(CONTEXT + length, S, S); before and after the video its picture stands still."""
        wanted = np.arange(start - CONTEXT, start + self._length)
        held = np.clip(wanted - self._first, 0, len(self._luma) - 1)
        return np.stack([self._luma[at][slot] for at in held])

    def _heard(self, start: int) -> Floats:
        heard = np.full(self._length, NO_SOUND, dtype=np.float32)
        known = self._sound[start - self._first : start - self._first + self._length]
        heard[: len(known)] = known
        return heard

    def _hand(self, end: End) -> float:
        return apparent_handedness(self._hands.get(end, "unknown"), end)


def alike(hit: GridHit, probabilities: Floats, heat: float) -> float:
    """Agreement of a hit with a second look at it that gave these numbers."""
    first = np.array([hit.probabilities[label] for label in LABELS])
    variation = 0.5 * float(np.abs(first - probabilities).sum())
    return max(1 - variation, 0.0) * max(1 - abs(hit.heat - heat), 0.0)
