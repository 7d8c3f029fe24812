"""A badge of text in the lower left of a picture, readable on any ground."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.video.canvas import Canvas, Planes, planes_of

_FONT = cv2.FONT_HERSHEY_SIMPLEX
_LETTER_SHARE = 40  # a capital is a 40th of the short side high
_LEAST_PIXELS = 9
_FONT_PIXELS = 21  # the height of a capital of this font at scale 1
_WHITE, _GROUND, _THROUGH = 235, 16, 0.3  # how much of the picture shows through the ground
_UNLIKE = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "æ": "ae"})


class Caption:
    """Some lines, drawn once and laid into each picture of a canvas."""

    def __init__(self, lines: Sequence[str], canvas: Canvas) -> None:
        self._canvas = canvas
        self._ink = _written([drawable(line) for line in lines], canvas)

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


def drawable(text: str) -> str:
    """Return what the font can draw: no accents, and no words with letters it does not have."""
    plain = unicodedata.normalize("NFKD", text.translate(_UNLIKE))
    words = "".join(letter for letter in plain if not unicodedata.combining(letter)).split()
    return " ".join(word for word in words if word.isascii())


def _written(lines: Sequence[str], canvas: Canvas) -> NDArray[np.float32]:
    """Return how much of each pixel of the badge is ink, (even height, even width)."""
    pixels = max(_LEAST_PIXELS, min(canvas.width, canvas.height) / _LETTER_SHARE)
    thickness = max(1, round(pixels / 9))
    room = canvas.width - 2 * _margin(canvas)
    lines = [line for line in lines if line]
    if not lines:
        return np.zeros((0, 0), np.float32)
    widest = max(cv2.getTextSize(line, _FONT, 1.0, thickness)[0][0] for line in lines)
    scale = min(pixels / _FONT_PIXELS, (room - 2 * pixels) / widest)
    step, pad = round(pixels * 1.9), round(pixels * 0.9)
    width = min(room, round(widest * scale + 2 * pad)) // 2 * 2
    height = (step * len(lines) + round(pixels * 0.9)) // 2 * 2
    ink = np.zeros((height, width), np.uint8)
    for at, line in enumerate(lines):
        foot = (pad, pad + round(pixels) + at * step)
        cv2.putText(ink, line, foot, _FONT, scale, 255, thickness, cv2.LINE_AA)
    return np.divide(ink, 255, dtype=np.float32)


def _margin(canvas: Canvas) -> int:
    return max(4, min(canvas.width, canvas.height) // 30 // 2 * 2)
