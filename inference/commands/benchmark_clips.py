"""Clips to measure on: two waving figures before a noisy wall, as H.264 at usual bit rates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

FPS = 30
NOISE_LEVELS = 3  # grey levels of sensor noise: a clean drawing would decode far too fast
_WALLS = 16  # noisy walls in turn: making noise for every frame would take longer than encoding


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
    walls = _noisy_walls(clip)
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as file:
        track = file.add_stream("libx264", rate=FPS, options={"preset": "fast", "g": str(2 * FPS)})
        track.width, track.height, track.pix_fmt = clip.width, clip.height, "yuv420p"
        track.bit_rate = clip.bits_per_s
        for number in range(FPS * seconds):
            picture = walls[number * 7 % _WALLS].copy()
            for player in (0, 1):
                _draw_player(picture, player, number / FPS)
            file.mux(track.encode(VideoFrame.from_ndarray(picture, format="gray")))
        file.mux(track.encode(None))
    return path


def repeat_clip(source: Path, path: Path, times: int) -> Path:
    """The same packets again and again, each time later: a long video made in a moment."""
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as file:
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


def _noisy_walls(clip: Clip) -> list[NDArray[np.uint8]]:
    noise = np.random.default_rng(0)
    tiles = noise.integers(60, 170, (clip.height // 20, clip.width // 20))
    wall = np.kron(tiles, np.ones((20, 20)))
    return [
        (wall + noise.normal(0, NOISE_LEVELS, wall.shape)).clip(0, 255).astype(np.uint8)
        for _ in range(_WALLS)
    ]


def _draw_player(picture: NDArray[np.uint8], player: int, time_s: float) -> None:
    """A striped trunk that sways and an arm that swings once in 1.2 s, the players in turn."""
    height, width = picture.shape
    sway = 0.02 * np.sin(2 * np.pi * time_s / 1.7 + player)
    x, y = (0.2 + 0.6 * player + sway) * width, 0.55 * height
    for row in range(round(y - 0.18 * height), round(y + 0.18 * height)):
        left = round(x - 0.03 * width)
        picture[row, left : left + round(0.06 * width)] = 220 if row * 40 // height % 2 else 30
    angle = np.pi * np.sin(2 * np.pi * (time_s / 1.2 + player / 2))
    reach = np.linspace(0, 0.12 * height, 24)
    for along in reach:
        column = round(x + along * np.cos(angle))
        row = round(y - 0.1 * height + along * np.sin(angle))
        size = max(2, height // 90)
        picture[row - size : row + size, column - size : column + size] = 250
