"""Squares of a picture at the size BlazePose reads, and the way back from them."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.pose.landmarks import INPUT, Place


class Square(NamedTuple):
    """`pixels` (INPUT, INPUT[, 3]); a point in them, times `scale` and plus `corner` (2,), is one
    of the picture.
    """

    pixels: NDArray[np.uint8]
    scale: float
    corner: NDArray[np.float64]


def cut_square(picture: NDArray[np.uint8], place: Place) -> Square:
    """`picture` (H, W[, 3]); outside it everything is black."""
    scale = 2 * place.half / INPUT
    corner = np.array([place.x, place.y]) - scale * (INPUT - 1) / 2
    to_picture = np.array([[scale, 0, corner[0]], [0, scale, corner[1]]], np.float32)
    pixels = cv2.warpAffine(
        picture, to_picture, (INPUT, INPUT), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    )
    return Square(np.asarray(pixels, np.uint8), scale, corner)
