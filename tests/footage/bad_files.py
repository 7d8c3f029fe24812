"""Files that are no usable video, each made by code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from tests.inference.filming import even_times_ms, film

TIMES = even_times_ms(100)


def text(path: Path) -> None:
    """A text that somebody renamed."""
    path.write_text("It was a good match.\n" * 500)


def noise(path: Path) -> None:
    """Bytes that mean nothing."""
    path.write_bytes(np.random.default_rng(1).bytes(100_000))


def sound_only(path: Path) -> None:
    """A recording without pictures."""
    with av.open(str(path), "w") as file:
        voice = file.add_stream("aac", rate=48000)
        silence = av.AudioFrame.from_ndarray(np.zeros((1, 96000), np.float32), "fltp", "mono")
        silence.sample_rate = 48000
        file.mux(voice.encode(silence))
        file.mux(voice.encode(None))


def one_frame(path: Path) -> None:
    """A single picture in a video's clothes."""
    film(path, [0])


def half_a_second(path: Path) -> None:
    """A video that is over before a stroke is."""
    film(path, TIMES[:12])


def index_missing(path: Path) -> None:
    """An MP4 whose copying was broken off before its index at the end."""
    film(path, TIMES, movflags="")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])


def hollow(path: Path) -> None:
    """An MP4 whose picture track has zero length: an index, and nothing behind it."""
    film(path, TIMES)
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"mdat") - 4] + b"\0\0\0\x08mdat")


def eight_k(path: Path) -> None:
    """More pixels than anybody needs."""
    film(path, TIMES[:2], size=(7680, 4320), options={"preset": "ultrafast"})


REFUSED: dict[Callable[[Path], None], str] = {
    text: "This file is not a video.",
    noise: "This file is not a video.",
    sound_only: "This file has sound but no picture.",
    one_frame: "This file holds a single picture, not a video.",
    half_a_second: "This video lasts 0.5 s; a video needs at least 1 s.",
    index_missing: (
        "This video was cut off before it was completely copied: its index is missing. "
        "Copy it from the camera again."
    ),
    hollow: "This video's picture track holds no picture that can be read.",
    eight_k: ("This video is 7680 x 4320 pixels, more than Loopdrive takes. Record in 4K or less."),
}
