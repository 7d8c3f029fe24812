"""A badge of text in the lower left of a picture, readable on any ground."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from inference.video.canvas import Canvas, Planes, planes_of
from inference.video.lettering import drawable, foot_of, written

_LETTER_SHARE = 40  # a capital is a 40th of the short side high
_LEAST_PIXELS = 9
_WHITE, _GROUND, _THROUGH = 235, 16, 0.3  # how much of the picture shows through the ground


class Caption:
    """Some lines, drawn once and laid into each picture of a canvas."""

    def __init__(self, lines: Sequence[str], canvas: Canvas) -> None:
        self._canvas = canvas
        self._ink = _written(lines, canvas)

    def lay_into(self, planes: Planes) -> None:
        """Write into a picture of the canvas, in place."""
        height, width = self._ink.shape
        if not height:
            return
        luma, *colours = planes_of(planes, self._canvas.width, self._canvas.height)
        margin = _margin(self._canvas)
        bottom = self._canvas.height - margin
        there = luma[bottom - height : bottom, margin : margin + width]
        ground = there * _THROUGH + _GROUND * (1 - _THROUGH)
        there[:] = ground + (_WHITE - ground) * self._ink
        for colour in colours:
            tinted = colour[
                (bottom - height) // 2 : bottom // 2, margin // 2 : (margin + width) // 2
            ]
            tinted[:] = tinted * _THROUGH + 128 * (1 - _THROUGH)


def _written(lines: Sequence[str], canvas: Canvas) -> NDArray[np.float32]:
    """Return how much of each pixel of the badge is ink, (even height, even width)."""
    room = canvas.width - 2 * _margin(canvas)
    lines = [line for line in map(drawable, lines) if line]
    if not lines:
        return np.zeros((0, 0), np.float32)
    capital = max(_LEAST_PIXELS, min(canvas.width, canvas.height) / _LETTER_SHARE)
    widest = max(written(line, capital).shape[1] for line in lines)
    capital *= min(1.0, (room - 2 * capital) / widest)
    drawn = [written(line, capital) for line in lines]
    step, pad = round(capital * 1.9), round(capital * 0.9)
    width = min(room, max(line.shape[1] for line in drawn) + 2 * pad) // 2 * 2
    height = (step * len(lines) + pad) // 2 * 2
    ink = np.zeros((height, width), np.uint8)
    for number, line in enumerate(drawn):
        top = pad + round(capital) + number * step - foot_of(capital)
        into = ink[max(top, 0) : top + len(line), pad : pad + line.shape[1]]
        shown = line[max(-top, 0) :][: into.shape[0], : into.shape[1]]
        np.maximum(into, shown, out=into)
    return np.divide(ink, 255, dtype=np.float32)


def _margin(canvas: Canvas) -> int:
    return max(4, min(canvas.width, canvas.height) // 30 // 2 * 2)
