"""Clips to measure on: a drawn rally with the noise of a sensor, as H.264 at usual bit rates.

It is played at the pace that was measured in matches, pauses included, by figures that a look at
their bodies finds.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from inference.synthetic.render import render_rally

FPS = 30
NOISE_LEVELS = 3  # grey levels of sensor noise: a clean drawing would decode far too fast
_GRAINS = 16  # in turn: making noise for every frame would take longer than encoding
SEED = 7  # of the rally
FAST = {"movflags": "+faststart"}


@dataclass(frozen=True, slots=True)
class Clip:
    """A size and a bit rate as cameras choose them together."""

    name: str
    width: int
    height: int
    bits_per_s: int


CLIPS = (
    Clip("360p", 640, 360, 1_000_000),
    Clip("720p", 1280, 720, 4_000_000),
    Clip("1080p", 1920, 1080, 8_000_000),
)


def draw_clip(path: Path, clip: Clip, seconds: int) -> Path:
    """Write the clip; the same picture every time."""
    grain = _grain(clip)
    with tempfile.TemporaryDirectory() as folder, av.open(str(path), "w", options=FAST) as file:
        clean = Path(folder) / "clean.mp4"
        size = (clip.width, clip.height)
        render_rally(clean, seed=SEED, size=size, fps=FPS, duration_s=seconds, sound=False)
        track = file.add_stream("libx264", rate=FPS, options={"preset": "fast", "g": str(2 * FPS)})
        track.width, track.height, track.pix_fmt = clip.width, clip.height, "yuv420p"
        track.bit_rate = clip.bits_per_s
        for number, picture in enumerate(_pictures(clean)):
            noisy = np.asarray(
                cv2.add(picture, grain[number * 7 % len(grain)], dtype=cv2.CV_8U), np.uint8
            )
            file.mux(track.encode(VideoFrame.from_ndarray(noisy, format="bgr24")))
        file.mux(track.encode(None))
    return path


def repeat_clip(source: Path, path: Path, times: int) -> Path:
    """The same packets again and again, each time later: a long video made in a moment."""
    with av.open(str(path), "w", options=FAST) as file:
        target = None
        shift = 0
        for _ in range(times):
            with av.open(str(source)) as original:
                track = original.streams.video[0]
                if target is None:
                    target = file.add_stream_from_template(track)
                length = 0
                for packet in original.demux(track):
                    if packet.pts is None or packet.dts is None:
                        continue
                    length += packet.duration or 0
                    packet.pts += shift
                    packet.dts += shift
                    packet.stream = target
                    file.mux(packet)
                shift += length
    return path


def _pictures(path: Path) -> Iterator[NDArray[np.uint8]]:
    with av.open(str(path)) as file:
        for frame in file.decode(video=0):
            yield np.asarray(frame.to_ndarray(format="bgr24"), np.uint8)


def _grain(clip: Clip) -> list[NDArray[np.int16]]:
    noise = np.random.default_rng(0)
    return [
        np.repeat(noise.normal(0, NOISE_LEVELS, (clip.height, clip.width, 1)), 3, axis=2)
        .round()
        .astype(np.int16)
        for _ in range(_GRAINS)
    ]
