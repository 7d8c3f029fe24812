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

from inference.network.answers import Floats, Network
from inference.players.ends import apparent_handedness
from inference.strokes import LABELS, End, PlayerHint
from inference.timeline.calibration import calibrated, sigmoid
from inference.timeline.decoding import CLASS_BEFORE, GridHit, smoothed, stroke_probabilities
from inference.timeline.seen_frames import SeenFrames

LENGTH = 2 * CLASS_BEFORE  # 24 frames: all that tell a class, and few others. Longer costs more
NEAR = 2  # frames by which the contact may lie elsewhere


@dataclass(frozen=True, slots=True)
class Sighting:
    """A hit by the player in this slot, who stood at this end."""

    slot: int
    end: End
    hit: GridHit


class SecondLook:
    """Shows strokes among the latest frames to the network once more."""

    def __init__(self, network: Network, frames: SeenFrames, hints: Sequence[PlayerHint]) -> None:
        self._network = network
        self._frames = frames
        self._hands = {hint.end: hint.handedness for hint in hints}
        self._length = min(LENGTH, network.config.window)

    def agreements(self, seen: Sequence[Sighting]) -> Iterator[float]:
        """For each stroke, in order, how alike it looks from here: 0 to 1."""
        at_once = self._network.windows_at_once
        for first in range(0, len(seen), at_once):
            yield from self._compared(seen[first : first + at_once])

    def _compared(self, seen: Sequence[Sighting]) -> Iterator[float]:
        starts = [self._start(each.hit) for each in seen]
        said = self._network.run(
            np.stack(
                [
                    self._frames.window(start, self._length, each.slot)
                    for start, each in zip(starts, seen, strict=True)
                ]
            ),
            np.array([self._hand(each.end) for each in seen], dtype=np.float32),
            np.stack([self._frames.heard(start, self._length) for start in starts]),
        )
        for row, (start, each) in enumerate(zip(starts, seen, strict=True)):
            at = each.hit.peak - start
            logits = calibrated(said.class_logits[row], self._network.config.temperature)
            heat = smoothed(sigmoid(said.contact_logit[row]))[max(at - NEAR, 0) : at + NEAR + 1]
            yield alike(each.hit, stroke_probabilities(logits, at), float(heat.max()))

    def _start(self, hit: GridHit) -> int:
        """Where the window starts: the contact in its middle, if the video has room for that."""
        last = self._frames.end - self._length
        return max(min(hit.peak - self._length // 2, last), 0)

    def _hand(self, end: End) -> float:
        return apparent_handedness(self._hands.get(end, "unknown"), end)


def alike(hit: GridHit, probabilities: Floats, heat: float) -> float:
    """Agreement of a hit with a second look at it that gave these numbers."""
    first = np.array([hit.probabilities[label] for label in LABELS])
    variation = 0.5 * float(np.abs(first - probabilities).sum())
    return max(1 - variation, 0.0) * max(1 - abs(hit.heat - heat), 0.0)
