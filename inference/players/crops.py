"""The network's view: one square, upright, grey crop per player, everyone facing the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.players.ends import MIRRORED_ENDS, SLOT_OF, SLOTS
from inference.players.finder import Places, PlayerFinder
from inference.players.motion import MotionMaps
from inference.strokes import End, Gap, PlayerHint
from inference.video.decode import Pictures, read_pictures
from inference.video.frame_table import FrameTable

SIZE = 96


@dataclass(frozen=True, slots=True)
class Crops:
    """Consecutive grid frames of both players, (T, SLOTS, SIZE, SIZE); black where nobody stands.

    `frames` maps each grid frame to the frame table.
    """

    first: int
    luma: NDArray[np.uint8]
    ends: tuple[End | None, End | None]
    frames: NDArray[np.int64]
    gaps: tuple[Gap, ...]

    def __len__(self) -> int:
        return len(self.frames)


def stream_crops(
    decoded: Iterable[Pictures], hints: Sequence[PlayerHint] = (), size: int = SIZE
) -> Iterator[Crops]:
    """Yield the players' crops in order, a few seconds behind the pictures they are cut from."""
    finder, maps = PlayerFinder(hints), MotionMaps()
    waiting: list[Pictures] = []
    for pictures in decoded:
        waiting.append(pictures)
        for places in finder.add(maps.of(pictures)):
            yield _cut(waiting, places, maps.cell_side, size)
        waiting = _after(waiting, finder.told)
    for places in finder.finish():
        yield _cut(waiting, places, maps.cell_side, size)


@dataclass(frozen=True, slots=True)
class PlayerCrops:
    """One player through a whole short video: `luma` (G, SIZE, SIZE), `frames` (G,)."""

    luma: NDArray[np.uint8]
    frames: NDArray[np.int64]


def player_crops(
    path: Path, table: FrameTable, ends: Sequence[End], size: int = SIZE
) -> dict[End, PlayerCrops]:
    """The whole video's crops of the players at these ends, exactly as an analysis sees them.

    `ends` names everyone who plays (it tells the finder how many to look for). Made for building
    training sets: it holds everything in memory.
    """
    hints = [PlayerHint(end) for end in ends]
    chunks = list(stream_crops(read_pictures(path, table), hints, size))
    frames = np.concatenate([chunk.frames for chunk in chunks])
    return {
        end: PlayerCrops(np.concatenate([chunk.luma[:, SLOT_OF[end]] for chunk in chunks]), frames)
        for end in ends
    }


def _cut(waiting: Sequence[Pictures], places: Places, cell_side: float, size: int) -> Crops:
    last = places.first + len(places)
    crops = np.zeros((len(places), SLOTS, size, size), dtype=np.uint8)
    frames = np.zeros(len(places), dtype=np.int64)
    gaps: list[Gap] = []
    for pictures in waiting:
        if places.first <= pictures.first < last:
            gaps.extend(pictures.gaps)
        for at in range(
            max(places.first, pictures.first), min(last, pictures.first + len(pictures))
        ):
            luma = pictures.luma[at - pictures.first]
            frames[at - places.first] = pictures.frames[at - pictures.first]
            for slot, end in enumerate(places.ends):
                if end is not None:
                    box = places.boxes[at - places.first, slot] * cell_side
                    crops[at - places.first, slot] = square(luma, box, size, end in MIRRORED_ENDS)
    return Crops(places.first, crops, places.ends, frames, tuple(gaps))


def square(
    luma: NDArray[np.uint8], box: NDArray[np.float32], size: int, is_mirrored: bool
) -> NDArray[np.uint8]:
    """A square of the picture scaled to `size`; beyond the picture's edge its last pixels go on."""
    x, y, half = (float(value) for value in box)
    scale = 2 * half / size
    flip = -1.0 if is_mirrored else 1.0
    # Maps crop pixels to picture pixels: middle to middle, mirrored by walking from the right.
    matrix = np.array(
        [
            [flip * scale, 0, x - flip * scale * (size - 1) / 2],
            [0, scale, y - scale * (size - 1) / 2],
        ],
        dtype=np.float32,
    )
    return cv2.warpAffine(
        luma,
        matrix,
        (size, size),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    ).astype(np.uint8, copy=False)


def _after(waiting: list[Pictures], told: int) -> list[Pictures]:
    return [pictures for pictures in waiting if pictures.first + len(pictures) > told]
