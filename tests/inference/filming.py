"""Small videos made by code: each frame carries its own number as eleven black and white cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

BITS = 11
SIZE = (176, 96)
MILLISECOND = Fraction(1, 1000)


def numbered_picture(number: int, size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    """The number in binary, most significant bit left, over a grey lower half, (H, W)."""
    width, height = size
    picture = np.full((height, width), 110, dtype=np.uint8)
    for bit in range(BITS):
        is_set = number >> (BITS - 1 - bit) & 1
        cell = slice(bit * width // BITS, (bit + 1) * width // BITS)
        picture[: height // 2, cell] = 235 if is_set else 20
    return picture


def read_number(picture: NDArray[np.uint8]) -> int:
    """The number in an upright picture of any size, (H, W) or (H, W, C)."""
    grey = picture if picture.ndim == 2 else picture.mean(axis=2)
    height, width = grey.shape
    row = grey[height // 8 : height * 3 // 8].mean(axis=0)
    centres = [(2 * bit + 1) * width // (2 * BITS) for bit in range(BITS)]
    return sum(int(row[at] > 127) << (BITS - 1 - bit) for bit, at in enumerate(centres))


def even_times_ms(frames: int, fps: float = 25) -> list[int]:
    return [round(1000 * index / fps) for index in range(frames)]


def film(
    path: Path,
    times_ms: Sequence[int],
    *,
    codec: str = "libx264",
    container: str | None = None,
    pixel_format: str = "yuv420p",
    size: tuple[int, int] = SIZE,
    options: dict[str, str] | None = None,
    movflags: str = "+faststart",
    rotation: int = 0,
    sound: bool = False,
    pictures: Iterable[NDArray[np.uint8]] | None = None,
) -> Path:
    """Write one numbered picture per time; `rotation` is stored as a flag, as phones do."""
    name = container or path.suffix[1:]
    flags = {"movflags": movflags} if name in ("mp4", "mov") and movflags else {}
    quiet = {"x265-params": "log-level=none"} if codec == "libx265" else {}
    with av.open(
        str(path), "w", format={"ts": "mpegts", "mkv": "matroska"}.get(name, name), options=flags
    ) as file:
        added = file.add_stream(codec, options={**quiet, **(options or {})})
        track = cast(VideoStream, added)
        track.width, track.height = size
        track.pix_fmt = pixel_format
        track.time_base = MILLISECOND
        track.codec_context.time_base = MILLISECOND
        if name == "avi" or codec == "mpeg4":
            track.codec_context.time_base = Fraction(1, 25)
        if rotation:
            track.set_display_rotation(-rotation)
        voice = (
            file.add_stream("libopus" if name == "webm" else "aac", rate=48000) if sound else None
        )
        for time_ms, picture in _pairs(times_ms, size, pictures):
            frame = VideoFrame.from_ndarray(picture, format="gray")
            frame.time_base = track.codec_context.time_base
            frame.pts = round(Fraction(time_ms, 1000) / frame.time_base)
            file.mux(track.encode(frame))
        file.mux(track.encode(None))
        if voice is not None:
            quiet_s = av.AudioFrame.from_ndarray(
                np.zeros((1, 48 * (times_ms[-1] + 40)), np.float32), "fltp", "mono"
            )
            quiet_s.sample_rate = 48000
            quiet_s.pts = 0
            file.mux(voice.encode(quiet_s))
            file.mux(voice.encode(None))
    return path


def _pairs(
    times_ms: Sequence[int], size: tuple[int, int], pictures: Iterable[NDArray[np.uint8]] | None
) -> Iterable[tuple[int, NDArray[np.uint8]]]:
    if pictures is None:
        pictures = (numbered_picture(number, size) for number in range(len(times_ms)))
    return zip(times_ms, pictures, strict=True)
