"""Drawn scenes: striped figures that wave before a still wall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from inference.video.decode import Pictures

Place = tuple[float, float]
HEIGHT, WIDTH, TALL = 180, 320, 60


def scene(frames: int, *tracks: Sequence[Place], cut_at: int | None = None) -> Iterator[Pictures]:
    """Striped figures that wave at given places (shares of the picture) before a still wall."""
    rng = np.random.default_rng(5)
    wall = np.repeat(rng.integers(60, 120, WIDTH), HEIGHT).reshape(WIDTH, HEIGHT).T
    other = rng.integers(0, 255, (HEIGHT, WIDTH))
    luma = np.empty((frames, HEIGHT, WIDTH), dtype=np.uint8)
    for number in range(frames):
        picture = (other if cut_at is not None and number < cut_at else wall).astype(np.uint8)
        for track in tracks:
            draw_figure(picture, track[number % len(track)], number)
        luma[number] = picture
    for first in range(0, frames, 16):
        part = tuple(luma[first : first + 16])
        yield Pictures(first, part, np.arange(first, first + len(part)), ())


def draw_figure(picture: NDArray[np.uint8], place: Place, number: int) -> None:
    x, y = round(place[0] * WIDTH), round(place[1] * HEIGHT)
    for row in range(-TALL // 2, TALL // 2):
        sway = round(6 * np.sin(number * 0.9 + row * 0.2))
        left = max(0, x + sway - 10)
        if 0 <= y + row < HEIGHT:
            picture[y + row, left : x + sway + 10] = 200 if row // 6 % 2 else 20
