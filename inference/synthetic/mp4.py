"""Drawn pictures and sound as a file that a browser plays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from inference.synthetic.brush import Image
from inference.synthetic.sound import RATE

AUDIO_FRAME = 1024  # samples in one AAC frame


def write_mp4(
    path: Path,
    pictures: Iterator[Image],
    *,
    size: tuple[int, int],
    fps: int,
    track: NDArray[np.float32] | None,
) -> None:
    """Encode BGR pictures, and mono samples at RATE if given; whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        _write(part, pictures, size, fps, track)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _write(
    path: Path,
    pictures: Iterator[Image],
    size: tuple[int, int],
    fps: int,
    track: NDArray[np.float32] | None,
) -> None:
    with av.open(str(path), "w", format="mp4", options={"movflags": "faststart"}) as container:
        video = container.add_stream("libx264", rate=fps)
        video.width, video.height = size
        video.pix_fmt = "yuv420p"
        video.options = {
            "preset": "veryfast",
            "crf": "21",
            "g": str(max(fps // 2, 1)),
            # With macroblock trees, x264 now and then makes another file of the same pictures: it
            # seems to read beyond what it has filled, for it does not without vector instructions.
            "x264-params": "mbtree=0",
        }
        audio = container.add_stream("aac", rate=RATE, layout="mono") if track is not None else None
        for number, picture in enumerate(pictures):
            shown = av.VideoFrame.from_ndarray(picture, format="bgr24")
            shown.pts, shown.time_base = number, Fraction(1, fps)
            container.mux(video.encode(shown))
        container.mux(video.encode())
        if audio is None or track is None:
            return
        for start in range(0, len(track), AUDIO_FRAME):
            samples = av.AudioFrame.from_ndarray(
                track[None, start : start + AUDIO_FRAME], format="fltp", layout="mono"
            )
            samples.sample_rate, samples.pts = RATE, start
            samples.time_base = Fraction(1, RATE)
            container.mux(audio.encode(samples))
        container.mux(audio.encode())
