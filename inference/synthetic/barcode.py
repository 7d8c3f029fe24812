"""Videos whose pictures carry their own frame number: is the frame shown the frame asked for?

The layout, so that any language can read it (the browser tests do, in TypeScript): the number is a
row of 24 cells of equal width along the top edge of the upright picture, in a strip one eighth of
its height. From the left: one white cell, one black cell, 20 bits of the number from the most to
the least significant, one even parity bit over those 20, one white cell. White is 1. A reader takes
the mean grey level of the middle of each cell and calls it white above the mean of the first two.
"""

from __future__ import annotations

import colorsys
import struct
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Literal, cast

import av
import cv2
import numpy as np
from av.video.stream import VideoStream

from inference.synthetic.brush import Image

CELLS, BITS = 24, 20
STRIP_SHARE = 8  # the strip is 1/8 of the height
LARGEST = 2**BITS - 1
TIME_BASE = Fraction(1, 90_000)
# The matrix of a track header turns the stored picture clockwise by so many degrees (ISO 14496-12).
MATRICES = {
    90: (0, 1, 0, -1, 0, 0),
    180: (-1, 0, 0, 0, -1, 0),
    270: (0, -1, 0, 1, 0, 0),
}
MATRIX_OFFSET = 44  # bytes from the letters "tkhd" to the matrix, in a version 0 header

Rotation = Literal[0, 90, 180, 270]


def cells_of(number: int) -> list[int]:
    """The 24 cells of a frame number, 1 for white."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"frame number {number} does not fit the bar code's {BITS} bits")
    bits = [number >> place & 1 for place in reversed(range(BITS))]
    return [1, 0, *bits, sum(bits) % 2, 1]


def barcode_picture(number: int, size: tuple[int, int]) -> Image:
    """An upright picture (height, width, 3) of `size` (width, height) that shows its number."""
    width, height = size
    hue = colorsys.hsv_to_rgb((number * 0.013) % 1.0, 0.45, 0.5)
    image = np.full((height, width, 3), [int(255 * part) for part in hue], np.uint8)
    edges = np.round(np.linspace(0, width, CELLS + 1)).astype(int)
    for cell, left, right in zip(cells_of(number), edges, edges[1:], strict=False):
        image[: height // STRIP_SHARE, left:right] = 255 * cell
    cv2.putText(
        image, str(number), (width // 8, height * 5 // 8), 0, height / 120, (255, 255, 255), 3
    )
    return image


def read_barcode(image: Image) -> int:
    """The number of an upright picture, grey or colour; ValueError when there is no valid code."""
    grey = image.mean(axis=2) if image.ndim == 3 else image.astype(float)
    height, width = grey.shape
    rows = slice(height // STRIP_SHARE // 4, max(height // STRIP_SHARE * 3 // 4, 1))
    step = width / CELLS
    levels = [
        float(
            grey[
                rows, int((n + 0.3) * step) : max(int((n + 0.7) * step), int((n + 0.3) * step) + 1)
            ].mean()
        )
        for n in range(CELLS)
    ]
    middle = (levels[0] + levels[1]) / 2
    cells = [int(level > middle) for level in levels]
    number = int("".join(map(str, cells[2 : 2 + BITS])), 2)
    if levels[0] - levels[1] < 60 or cells != cells_of(number):
        raise ValueError("the picture shows no valid bar code")
    return number


def write_barcode_video(
    path: Path | str,
    *,
    frames: int = 90,
    fps: float = 30.0,
    times_s: Sequence[float] | None = None,
    size: tuple[int, int] = (640, 360),
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    gop: int = 15,
    b_frames: int = 0,
    rotation: Rotation = 0,
    start_offset_s: float = 0.0,
) -> None:
    """Write frames 0, 1, 2 ... at `times_s` (or evenly at `fps`), each showing its number.

    `size` is that of the upright picture; `rotation` stores it turned, with a flag that turns it
    back (MP4 and MOV only). `start_offset_s` is the first frame's presentation time. The format
    follows the file name.
    """
    path = Path(path)
    shown_at = list(times_s) if times_s is not None else [n / fps for n in range(frames)]
    stored = size if rotation in (0, 180) else (size[1], size[0])
    with av.open(str(path), "w") as container:
        rate = Fraction(fps).limit_denominator(1001)
        stream = cast(VideoStream, container.add_stream(codec, rate=rate))
        stream.width, stream.height = stored
        stream.pix_fmt = pix_fmt
        stream.gop_size, stream.max_b_frames = gop, b_frames
        stream.codec_context.time_base = TIME_BASE if codec != "mpeg4" else Fraction(1, 1000)
        base = stream.codec_context.time_base
        stream.options = _options(codec, gop, b_frames)
        for number, time_s in enumerate(shown_at):
            picture = np.rot90(barcode_picture(number, size), rotation // 90)
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
            frame.pts, frame.time_base = round((time_s + start_offset_s) / base), base
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    if rotation:
        _flag_rotation(path, rotation)


def _options(codec: str, gop: int, b_frames: int) -> dict[str, object]:
    if codec == "libx264":
        return {
            "preset": "veryfast",
            "crf": "20",
            "bf": str(b_frames),
            "x264-params": f"keyint={gop}",
        }
    if codec == "libx265":
        return {
            "preset": "ultrafast",
            "x265-params": f"keyint={gop}:bframes={b_frames}:log-level=none",
        }
    return {}


def _flag_rotation(path: Path, rotation: Rotation) -> None:
    """Write the display matrix into the track header; PyAV has no setting for it."""
    content = bytearray(path.read_bytes())
    at = content.find(b"tkhd")
    if at < 0 or content[at + 4] != 0:
        raise ValueError(f"{path.name} has no track header that could carry a rotation")
    a, b, u, c, d, v = MATRICES[rotation]
    one = 1 << 16
    matrix = struct.pack(">9i", a * one, b * one, u, c * one, d * one, v, 0, 0, 1 << 30)
    start = at + MATRIX_OFFSET
    content[start : start + len(matrix)] = matrix
    path.write_bytes(content)
