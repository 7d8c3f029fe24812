"""One size for pictures of many films: upright, as large as fits, black bars where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from inference.video.upright import turn_frame_upright

_BLACK = {"yuv420p": 16, "yuvj420p": 0}
_GREY = 128  # of the two colour planes

Planes = NDArray[np.uint8]  # (height * 3 / 2, width): luma, then the quartered colour planes


@dataclass(frozen=True)
class Canvas:
    """A size with even sides, and the pixel format that is drawn in."""

    width: int
    height: int
    format: str = "yuv420p"

    def show(self, frame: VideoFrame, shape: Fraction) -> Planes:
        """Return the picture, upright and in the middle."""
        rotation = -frame.rotation % 360
        width, height = shown_size(frame, shape)
        scale = min(self.width / width, self.height / height)
        fitted = (_even(width * scale), _even(height * scale))
        coded = fitted[::-1] if rotation in (90, 270) else fitted
        small = frame.reformat(
            width=coded[0], height=coded[1], format=self.format, interpolation="AREA", threads=1
        )
        picture = np.asarray(turn_frame_upright(small, rotation).to_ndarray(), dtype=np.uint8)
        return picture if fitted == (self.width, self.height) else self._framed(picture, fitted)

    def frame(self, planes: Planes) -> VideoFrame:
        """Return planes as a frame."""
        return VideoFrame.from_ndarray(planes, format=self.format)

    def _framed(self, picture: Planes, size: tuple[int, int]) -> Planes:
        whole = np.full((self.height * 3 // 2, self.width), _GREY, dtype=np.uint8)
        whole[: self.height] = _BLACK[self.format]
        left, top = ((self.width - size[0]) // 4 * 2, (self.height - size[1]) // 4 * 2)
        ours = planes_of(whole, self.width, self.height)
        theirs = planes_of(picture, *size)
        for at, (own, other) in enumerate(zip(ours, theirs, strict=True)):
            part = 1 if at == 0 else 2
            rows, columns = other.shape
            own[top // part : top // part + rows, left // part : left // part + columns] = other
        return whole


def planes_of(planes: Planes, width: int, height: int) -> tuple[Planes, Planes, Planes]:
    """Return views of luma (H, W) and of both colours (H/2, W/2)."""
    quarter = width * height // 4
    flat = planes.reshape(-1)
    colours = flat[width * height :].reshape(2, height // 2, width // 2)
    assert quarter == colours[0].size
    return flat[: width * height].reshape(height, width), colours[0], colours[1]


def shown_size(frame: VideoFrame, shape: Fraction) -> tuple[int, int]:
    """Return width and height as a viewer sees them; `shape`: of a pixel, width to height."""
    width, height = round(frame.width * shape), frame.height
    return (height, width) if frame.rotation % 180 else (width, height)


def _even(length: float) -> int:
    return max(2, round(length / 2) * 2)
