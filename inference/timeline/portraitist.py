"""Drawing each stroke as the network sees it, from the states of its frames."""

from __future__ import annotations

import numpy as np

from inference.likeness import Floats, likeness
from inference.timeline.decoding import GridHit
from inference.timeline.windows import Answers


class Portraitist:
    """Keeps the latest states, as windows have averaged them, and draws strokes from them."""

    def __init__(self) -> None:
        self._states: list[Floats | None] = []  # (SLOTS, W) of each grid frame from _first on
        self._first = 0

    def keep(self, answers: Answers) -> None:
        """Remember the states of more frames, if the model tells any."""
        states = answers.posteriors.state  # (SLOTS, T, W)
        self._states.extend([None] * len(answers) if states is None else states.swapaxes(0, 1))

    def forget(self, before: int) -> None:
        """Let go of the frames before this one."""
        spare = max(before - self._first, 0)
        del self._states[:spare]
        self._first += spare

    def draw(self, slot: int, hit: GridHit) -> bytes:
        """The likeness of this hit; empty when the model does not tell."""
        whole = self._states[hit.start - self._first : hit.end - self._first + 1]
        told = [state[slot] for state in whole if state is not None]
        if not told or len(told) < len(whole):
            return b""
        at = min(max(round(hit.contact), hit.start), hit.end) - hit.start
        return likeness(told[at], np.mean(told, axis=0))
