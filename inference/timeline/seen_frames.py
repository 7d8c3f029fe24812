"""The latest crops and sound of an analysis, for whoever looks at a found stroke again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from inference.network.answers import CONTEXT, Floats
from inference.video.sound import NO_SOUND


class SeenFrames:
    """Frames are counted from the video's first; those before and after it stand still."""

    def __init__(self) -> None:
        self._luma: list[NDArray[np.uint8]] = []  # (SLOTS, S, S) of each frame from _first on
        self._sound: list[np.float32] = []
        self._first = 0

    @property
    def end(self) -> int:
        """The frame after the last one that is known."""
        return self._first + len(self._luma)

    def keep(self, luma: NDArray[np.uint8], sound: Floats) -> None:
        """Remember more frames, (T, SLOTS, S, S) and (T,)."""
        self._luma.extend(luma)
        self._sound.extend(sound)

    def forget(self, before: int) -> None:
        """Let go of the frames before this one."""
        spare = max(before - self._first, 0)
        del self._luma[:spare], self._sound[:spare]
        self._first += spare

    def crop(self, frame: int, slot: int) -> NDArray[np.uint8]:
        """What is seen of one player, (S, S)."""
        at = min(max(frame - self._first, 0), len(self._luma) - 1)
        both = self._luma[at]
        return np.asarray(both[slot])

    def window(self, start: int, length: int, slot: int) -> NDArray[np.uint8]:
        """What a network is given for `length` frames, (CONTEXT + length, S, S)."""
        return np.stack([self.crop(at, slot) for at in range(start - CONTEXT, start + length)])

    def heard(self, start: int, length: int) -> Floats:
        """The sound of the same frames, (length,); NO_SOUND after the video's end."""
        heard = np.full(length, NO_SOUND, dtype=np.float32)
        known = self._sound[start - self._first : start - self._first + length]
        heard[: len(known)] = known
        return heard
