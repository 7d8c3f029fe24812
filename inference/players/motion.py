"""Where something moves: per grid frame, how much each part of the picture changes."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.video.decode import Pictures

MAP_LONG_SIDE = 48  # cells; a player is 8 to 30 of them high
LAG_FRAMES = 2  # a stroke moves by several pixels in 1/15 s, sensor noise by none
NOISE_LEVEL = 6.0  # grey levels that change without anything moving
PAN_SHARE = 0.1  # of all cells changing at once: perhaps it is the camera that moves
FLASH_SHARE = 0.45  # and this many still changing is a flash or a wild swing of the camera
CUT_CHANGE = 12.0  # grey levels on average between two pictures, before a cut is thought of
CUT_LIKENESS = 0.6  # correlation


@dataclass(frozen=True, slots=True)
class Motion:
    """Maps of consecutive grid frames, (T, rows, columns), and the frames that begin a new shot."""

    maps: NDArray[np.float32]
    cuts: tuple[int, ...]


class MotionMaps:
    """Turns consecutive pictures into maps, carrying the last two pictures along."""

    def __init__(self) -> None:
        self._tail: NDArray[np.uint8] | None = None
        self._recent: list[int] = []  # cuts in the chunk before, counted from this one's start
        self.cell_side = 1  # pixels of the analysis picture per cell

    def of(self, pictures: Pictures) -> Motion:
        """One map per picture; what the whole picture does (a pan, a shake) is taken out."""
        small = np.stack([_shrink(luma, MAP_LONG_SIDE * 4) for luma in pictures.luma])
        if self._tail is None:
            self._tail = np.repeat(small[:1], LAG_FRAMES, axis=0)
        known = np.concatenate([self._tail, small])  # (LAG + T, h, w)
        self._tail = known[-LAG_FRAMES:]
        maps = np.stack([_changes(a, b) for a, b in zip(known, small, strict=False)])
        self.cell_side = pictures.luma[0].shape[1] // maps.shape[2]
        cuts = [at for at in range(len(small)) if _is_cut(known[at + LAG_FRAMES - 1], small[at])]
        for at in [*self._recent, *cuts]:
            maps[max(0, at) : max(0, at + LAG_FRAMES)] = 0  # these compare two different shots
        self._recent = [at - len(small) for at in cuts]
        return Motion(maps, tuple(pictures.first + at for at in cuts))


def _changes(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.float32]:
    energy = _energy(before, after)
    if (energy > 0).mean() > PAN_SHARE:
        energy = min(energy, _energy(_follow(before, after), after), key=np.sum)
    if (energy > 0).mean() > FLASH_SHARE:
        return np.zeros(energy.shape, dtype=np.float32)
    # A racket is bright and fast, a trunk dull and slow: both are the player.
    return np.asarray(np.sqrt(energy), dtype=np.float32)


def _is_cut(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> bool:
    """Two pictures of one shot resemble each other, whatever moves in them."""
    if cv2.absdiff(before, after).mean() < CUT_CHANGE:
        return False
    return float(cv2.matchTemplate(before, after, cv2.TM_CCOEFF_NORMED)[0, 0]) < CUT_LIKENESS


def _energy(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.float32]:
    change = _shrink(cv2.absdiff(before, after).astype(np.uint8, copy=False), MAP_LONG_SIDE)
    level = change.astype(np.float32) - NOISE_LEVEL
    return np.asarray(np.maximum(level, 0), dtype=np.float32)


def _follow(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture before, moved the way the camera moved since."""
    window = cv2.createHanningWindow(before.shape[::-1], cv2.CV_32F)
    (right, down), _ = cv2.phaseCorrelate(
        before.astype(np.float32), after.astype(np.float32), window
    )
    shift = np.array([[1, 0, right], [0, 1, down]], dtype=np.float32)
    return cv2.warpAffine(
        before, shift, before.shape[::-1], borderMode=cv2.BORDER_REPLICATE
    ).astype(np.uint8, copy=False)


def _shrink(luma: NDArray[np.uint8], long_side: int) -> NDArray[np.uint8]:
    while max(luma.shape) >= 2 * long_side * 0.75:
        height, width = (side // 2 for side in luma.shape)
        even = luma[: height * 2, : width * 2]
        luma = cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA).astype(
            np.uint8, copy=False
        )
    return luma
