"""One pass over a video: small, upright, grey pictures on a grid of 30 per second."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from inference.strokes import GRID_FPS, Gap
from inference.video.container import decoded_frames, open_video, pixel_shape
from inference.video.frame_numbers import FrameNumbers
from inference.video.frame_table import FrameTable
from inference.video.upright import turn_upright

LONG_SIDE = 640  # halve until no longer than this: exact 2 x 2 means are the cheapest good scaling
CHUNK_FRAMES = 16
# OpenCV's own threads cost more than they save on pictures this small, and the decoder needs them.
cv2.setNumThreads(1)
_EIGHT_BIT_LUMA_FIRST = {
    "yuv420p", "yuvj420p", "yuv422p", "yuvj422p", "yuv444p", "yuvj444p", "nv12", "gray",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pictures:
    """Consecutive pictures of the analysis grid.

    `luma` holds T pictures (H, W); picture `i` stands for grid time `(first + i) / GRID_FPS` and
    shows frame `frames[i]` of the table.
    """

    first: int
    luma: tuple[NDArray[np.uint8], ...]
    frames: NDArray[np.int64]
    gaps: tuple[Gap, ...]  # found since the chunk before

    def __len__(self) -> int:
        return len(self.frames)


def grid_frames(table: FrameTable) -> NDArray[np.int64]:
    """Which frame of the table each point of the grid shows: the nearest one, (G,)."""
    points = int(np.floor(table.times_s[-1] * GRID_FPS + 0.5)) + 1
    return table.nearest_all(np.arange(points) / GRID_FPS)


def read_pictures(path: Path, table: FrameTable) -> Generator[Pictures]:
    """Decode the whole video once and yield the grid in order, without a hole.

    A frame that cannot be decoded is replaced by the one before and reported as a `Gap`.
    """
    grid = grid_frames(table)
    with open_video(path) as (container, stream):
        stream.thread_type = "AUTO"
        # Frames nobody refers to go without smoothing of block edges: a tenth less work, and a
        # difference of 0.05 grey levels at most on the footage it was measured on.
        stream.codec_context.options = {"skip_loop_filter": "noref"}
        shape = float(pixel_shape(stream))
        numbers = FrameNumbers(table, container.format.name)
        chunks = _Chunks(grid)
        for frame in decoded_frames(container, stream):
            number = numbers.number(frame)
            if number is None:
                continue
            chunks.note_missing_before(number)
            if chunks.is_wanted(number):
                yield from chunks.add(number, small_luma(frame, shape))
        yield from chunks.finish(table.frames)


def halvings(side: int) -> int:
    """How often a picture with this long side is halved for an analysis."""
    times = 0
    while side > LONG_SIDE:
        side, times = side // 2, times + 1
    return times


def small_luma(frame: VideoFrame, shape: float = 1.0) -> NDArray[np.uint8]:
    """The picture's brightness at analysis size, upright, with square pixels, (H, W)."""
    luma = _luma(frame)
    for _ in range(halvings(max(luma.shape))):
        height, width = (side // 2 for side in luma.shape)
        even = luma[: height * 2, : width * 2]
        luma = cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA).astype(
            np.uint8, copy=False
        )
    if shape != 1.0:
        size = (round(luma.shape[1] * shape), luma.shape[0])
        luma = cv2.resize(luma, size).astype(np.uint8, copy=False)
    rotation = -frame.rotation % 360
    return turn_upright(luma, rotation) if rotation else luma


def _luma(frame: VideoFrame) -> NDArray[np.uint8]:
    if frame.format.name not in _EIGHT_BIT_LUMA_FIRST:
        # swscale's own threads cost more than they save on one small plane.
        frame = frame.reformat(format="gray", threads=1)
    plane = frame.planes[0]
    # A view, not a copy: memoryview keeps the decoder's buffer alive as long as the array lives.
    rows: NDArray[np.uint8] = np.frombuffer(memoryview(plane), dtype=np.uint8)
    return rows.reshape(-1, plane.line_size)[: frame.height, : frame.width]


class _Chunks:
    """Collects pictures into chunks, fills what is missing, and keeps count of the gaps."""

    def __init__(self, grid: NDArray[np.int64]) -> None:
        self._grid = grid
        self._next_point = 0
        self._next_frame = 0
        self._waiting: list[NDArray[np.uint8]] = []
        self._gaps: list[Gap] = []
        self._latest: NDArray[np.uint8] | None = None
        self._shape: tuple[int, ...] | None = None

    def note_missing_before(self, number: int) -> None:
        if number > self._next_frame:
            self._gaps.append(Gap(self._next_frame, number - 1))
        self._next_frame = number + 1

    def is_wanted(self, number: int) -> bool:
        at = self._next_point
        return at < len(self._grid) and self._grid[at] <= number

    def add(self, number: int, luma: NDArray[np.uint8]) -> Iterator[Pictures]:
        """Place a picture at every grid point that shows it, and the one before in the holes."""
        while self.is_wanted(number):
            is_hole = self._grid[self._next_point] < number
            fill = self._latest if is_hole and self._latest is not None else luma
            yield from self._place(fill)
        self._latest = luma

    def finish(self, frames: int) -> Iterator[Pictures]:
        self.note_missing_before(frames)
        while self._latest is not None and self._next_point < len(self._grid):
            yield from self._place(self._latest)
        if self._waiting:
            yield self._chunk()

    def _place(self, luma: NDArray[np.uint8]) -> Iterator[Pictures]:
        # A stream may change its size half-way; the grid keeps the first one.
        self._shape = self._shape or luma.shape
        if luma.shape != self._shape:
            height, width = self._shape
            luma = cv2.resize(luma, (width, height)).astype(np.uint8, copy=False)
        self._waiting.append(luma)
        self._next_point += 1
        if len(self._waiting) == CHUNK_FRAMES:
            yield self._chunk()

    def _chunk(self) -> Pictures:
        first = self._next_point - len(self._waiting)
        chunk = Pictures(
            first=first,
            luma=tuple(self._waiting),
            frames=self._grid[first : self._next_point],
            gaps=tuple(self._gaps),
        )
        self._waiting, self._gaps = [], []
        return chunk
