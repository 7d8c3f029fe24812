"""Overlapping windows over a stream of crops, averaged into one answer per frame and player."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.network.answers import CONTEXT, SHORTEST_WINDOW, Floats, Network, Posteriors
from inference.players.crops import Crops
from inference.players.ends import SLOTS, apparent_handedness
from inference.strokes import End, PlayerHint
from inference.video.sound import NO_SOUND

_SURELY = 8.0  # the logit of a certain answer, for slots where nobody stands


@dataclass(frozen=True, slots=True)
class Answers:
    """Consecutive frames on which nothing will change any more.

    `posteriors` holds one row per slot, (SLOTS, T, ...); `ends[i]` says who stood where.
    """

    first: int
    posteriors: Posteriors
    ends: tuple[tuple[End | None, End | None], ...]

    def __len__(self) -> int:
        return len(self.ends)


class Windows:
    """Takes crops as they come, runs the network when a window is full, averages the overlaps."""

    def __init__(self, network: Network, hints: Sequence[PlayerHint]) -> None:
        self._network = network
        self._window, self._hop = network.config.window, network.config.hop
        self._hands = {hint.end: hint.handedness for hint in hints}
        self._crops: NDArray[np.uint8] | None = None  # (T, SLOTS, S, S), context included
        self._ends: list[tuple[End | None, End | None]] = []
        self._sound = np.zeros(0, dtype=np.float32)  # (T,), without context
        self._start = 0  # the grid frame at which the next window starts
        self._shapes = dict(_SHAPES)
        self._sums: dict[str, Floats] = {}
        self._weights = np.zeros(0, dtype=np.float32)
        self._runs = 0

    def add(self, crops: Crops, sound: Floats) -> Iterator[Answers]:
        """Take more crops and what is heard with them, (T,); the answers that are final now."""
        if self._crops is None:
            self._crops = np.repeat(crops.luma[:1], CONTEXT, axis=0)
        self._crops = np.concatenate([self._crops, crops.luma])
        self._ends += [crops.ends] * len(crops)
        self._sound = np.concatenate([self._sound, sound])
        # The first window goes alone: a coach is waiting for the first stroke.
        at_once = self._network.windows_at_once if self._runs else 1
        while self._waiting >= self._window + (at_once - 1) * self._hop:
            starts = [number * self._hop for number in range(at_once)]
            self._run(starts, self._window)
            yield self._settled(at_once * self._hop)
            at_once = self._network.windows_at_once

    def finish(self) -> Iterator[Answers]:
        """The answers that are left at the end of the video."""
        while self._waiting > self._window:
            self._run([0], self._window)
            yield self._settled(self._hop)
        if self._waiting:
            left = self._waiting
            self._pad_to(SHORTEST_WINDOW)
            self._run([0], self._waiting)
            yield self._settled(left)

    @property
    def _waiting(self) -> int:
        return 0 if self._crops is None else len(self._crops) - CONTEXT

    def _pad_to(self, frames: int) -> None:
        assert self._crops is not None
        missing = frames - self._waiting
        if missing > 0:
            still = np.repeat(self._crops[-1:], missing, axis=0)
            self._crops = np.concatenate([self._crops, still])
            self._ends += [self._ends[-1]] * missing
            silence = np.full(missing, NO_SOUND, dtype=np.float32)
            self._sound = np.concatenate([self._sound, silence])

    def _run(self, starts: Sequence[int], frames: int) -> None:
        """Run windows of `frames` frames that start here, counted from the first waiting one."""
        assert self._crops is not None
        self._runs += 1
        places = [
            (start, slot)
            for start in starts
            for slot in range(SLOTS)
            if any(ends[slot] for ends in self._ends[start : start + frames])
        ]
        found = _nobody(frames)
        if places:
            luma = np.stack(
                [self._crops[start : start + CONTEXT + frames, slot] for start, slot in places]
            )
            handed = [self._hand(start, frames, slot) for start, slot in places]
            sound = np.stack([self._sound[start : start + frames] for start, _ in places])
            found = self._network.run(luma, np.array(handed, dtype=np.float32), sound)
            if found.state is not None:
                self._shapes["state"] = found.state.shape[2:]
        self._make_room(max(starts) + frames)
        for row, (start, slot) in enumerate(places):
            self._sum(found, row, start, slot)
        for start in starts:
            self._weights[start : start + frames] += trust(frames)
            for slot in set(range(SLOTS)) - {taken for at, taken in places if at == start}:
                self._sum(_nobody(frames), 0, start, slot)

    def _hand(self, start: int, frames: int, slot: int) -> float:
        """The apparent hand of whoever stands there in the window's last frames, if anybody."""
        stood = [ends[slot] for ends in self._ends[start : start + frames]]
        end = next((end for end in reversed(stood) if end is not None), None)
        return apparent_handedness(self._hands.get(end, "unknown"), end) if end else 0.5

    def _make_room(self, frames: int) -> None:
        missing = max(frames - len(self._weights), 0)
        self._weights = np.concatenate([self._weights, np.zeros(missing, dtype=np.float32)])
        for name, shape in self._shapes.items():
            have = self._sums.get(name, np.zeros((SLOTS, 0, *shape), dtype=np.float32))
            more = len(self._weights) - have.shape[1]
            if more:
                room = np.zeros((SLOTS, more, *shape), dtype=np.float32)
                self._sums[name] = np.concatenate([have, room], axis=1)

    def _sum(self, found: Posteriors, row: int, start: int, slot: int) -> None:
        for name, shape in self._shapes.items():
            answers: Floats | None = getattr(found, name)  # (B, T, ...)
            if answers is not None:  # nobody has no state
                answer = answers[row]
                weight = trust(len(answer)).reshape(-1, *(1 for _ in shape))
                self._sums[name][slot, start : start + len(answer)] += weight * answer

    def _settled(self, frames: int) -> Answers:
        """Give out the first waiting frames and forget them, but for the context."""
        assert self._crops is not None
        weights = self._weights[:frames]
        means = {
            name: self._sums[name][:, :frames] / weights.reshape(-1, *(1 for _ in shape))
            for name, shape in self._shapes.items()
        }
        answers = Answers(self._start, Posteriors(**means), tuple(self._ends[:frames]))
        self._crops = self._crops[frames:]
        self._ends = self._ends[frames:]
        self._sound = self._sound[frames:]
        self._sums = {name: total[:, frames:] for name, total in self._sums.items()}
        self._weights = self._weights[frames:]
        self._start += frames
        return answers


_SHAPES: dict[str, tuple[int, ...]] = {
    "class_logits": (5,),
    "contact_logit": (),
    "displacement": (),
    "edges_logit": (2,),
}


def trust(frames: int) -> Floats:
    """How much each frame of a window counts: near its ends the network has seen one side only."""
    inward = np.minimum(np.arange(frames), np.arange(frames)[::-1]) + 1.0
    return np.minimum(inward / SHORTEST_WINDOW, 1.0).astype(np.float32)


def _nobody(frames: int) -> Posteriors:
    classes = np.zeros((1, frames, 5), dtype=np.float32)
    classes[..., 0] = _SURELY
    return Posteriors(
        class_logits=classes,
        contact_logit=np.full((1, frames), -_SURELY, dtype=np.float32),
        displacement=np.zeros((1, frames), dtype=np.float32),
        edges_logit=np.full((1, frames, 2), -_SURELY, dtype=np.float32),
    )
