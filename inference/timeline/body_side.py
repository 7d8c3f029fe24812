"""Telling the side of a found stroke by the body of whoever played it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from inference.pose.mixing import BACKHAND, FOREHAND, Floats, Mix, shared_out
from inference.pose.pose_look import MOMENTS, SeesBodies, landmarks_around
from inference.pose.sides import Sides
from inference.strokes import LABELS, End, PlayerHint
from inference.timeline.calibration import softmax
from inference.timeline.consistency import stroke_consistency
from inference.timeline.decoding import GridHit
from inference.timeline.seen_frames import SeenFrames

RALLY_STROKE = 0.1  # how likely it must be one

HANDS = {"right": 1.0, "left": 0.0}


class BodySide:
    """Looks at bodies around contacts and shares out anew what is a rally stroke."""

    def __init__(
        self,
        sides: Sides,
        network: SeesBodies,
        frames: SeenFrames,
        hints: Sequence[PlayerHint],
    ) -> None:
        self._sides = sides
        self._network = network
        self._frames = frames
        self.busy_s = 0.0
        self._hands = {hint.end: HANDS.get(hint.handedness, 0.5) for hint in hints}

    def told(self, hit: GridHit, slot: int, end: End) -> GridHit:
        """The same stroke, named by network and body; as it was where no body is seen."""
        return named_by_body(hit, lambda at: self._speak(at, slot, end), self._sides.mix)

    def _speak(self, at: int, slot: int, end: End) -> float | None:
        started = time.perf_counter()
        crops = [self._frames.crop(at + moment, slot) for moment in MOMENTS]
        landmarks = landmarks_around(crops, end, self._network)
        self.busy_s += time.perf_counter() - started
        if landmarks is None:
            return None
        return self._sides.rule.speaks(landmarks, self._hands.get(end, 0.5))


def named_by_body(hit: GridHit, speak: Callable[[int], float | None], mix: Mix) -> GridHit:
    """The hit with its side shared out anew by what the body around its peak says, if anything.

    A sure serve or smash has no side: nobody looks.
    """
    is_worth_a_look = chances(hit)[[FOREHAND, BACKHAND]].sum() >= RALLY_STROKE
    body = speak(hit.peak) if is_worth_a_look else None
    return hit if body is None else renamed(hit, body, mix)


def chances(hit: GridHit) -> Floats:
    """The probabilities of LABELS, (4,)."""
    return np.array([hit.probabilities[label] for label in LABELS], np.float32)


def renamed(hit: GridHit, body: float, mix: Mix) -> GridHit:
    """The hit with a body's word, a forehand's logit, in it: name and what hangs on it follow.

    Its frames are read with the same word in each: what makes them waver is still the network's.
    """
    probabilities = shared_out(chances(hit), body, mix)
    label = int(np.argmax(probabilities))
    detection = hit.confidence / hit.probabilities[hit.label]
    frames = shared_out(softmax(hit.frames), body, mix).argmax(axis=1)
    return replace(
        hit,
        label=LABELS[label],
        confidence=float(probabilities[label]) * detection,
        consistency=stroke_consistency(frames, label),
        probabilities={name: float(p) for name, p in zip(LABELS, probabilities, strict=True)},
    )
