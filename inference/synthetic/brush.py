"""Smooth shapes in a picture: everything is drawn with sixteenth-of-a-pixel precision."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.synthetic.palette import Colour
from inference.synthetic.poses import Floats

Image = NDArray[np.uint8]

SHIFT = 4  # OpenCV's fixed point: coordinates are multiplied by 2**SHIFT
ONE = 1 << SHIFT
FAR_OFF = 1 << 14  # pixels; keeps wild coordinates within OpenCV's integers


def fixed(points: Floats) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point integers."""
    return np.round(np.clip(points, -FAR_OFF, FAR_OFF) * ONE).astype(np.int32)


def polygon(image: Image, points: Floats, colour: Colour) -> None:
    """A filled convex polygon (N, 2)."""
    cv2.fillConvexPoly(image, fixed(points), colour, cv2.LINE_AA, SHIFT)


def disc(image: Image, centre: Floats, radius: float, colour: Colour) -> None:
    """A filled circle."""
    _disc(image, float(centre[0]), float(centre[1]), radius, colour)


def limb(image: Image, a: Floats, b: Floats, ra: float, rb: float, colour: Colour) -> None:
    """A tapered bone with round ends."""
    # Plain floats: this runs thirty times a picture, and small arrays are slow.
    ax, ay, bx, by = float(a[0]), float(a[1]), float(b[0]), float(b[1])
    if max(abs(ax), abs(ay), abs(bx), abs(by)) > FAR_OFF:
        return
    length = math.hypot(bx - ax, by - ay)
    if 0.3 < length < FAR_OFF:
        nx, ny = (ay - by) / length, (bx - ax) / length
        corners = (
            (ax + nx * ra, ay + ny * ra),
            (bx + nx * rb, by + ny * rb),
            (bx - nx * rb, by - ny * rb),
            (ax - nx * ra, ay - ny * ra),
        )
        points = np.array([(round(x * ONE), round(y * ONE)) for x, y in corners], np.int32)
        cv2.fillConvexPoly(image, points, colour, cv2.LINE_AA, SHIFT)
    _disc(image, ax, ay, ra, colour)
    _disc(image, bx, by, rb, colour)


def _disc(image: Image, x: float, y: float, radius: float, colour: Colour) -> None:
    place = (_fixed(x), _fixed(y))
    cv2.circle(image, place, max(int(radius * ONE), 6), colour, -1, cv2.LINE_AA, SHIFT)


def _fixed(value: float) -> int:
    return round(min(max(value, -FAR_OFF), FAR_OFF) * ONE)


def stroke_line(image: Image, a: Floats, b: Floats, width: float, colour: Colour) -> None:
    """A thin line of a given width in pixels, at least one."""
    pa, pb = fixed(a), fixed(b)
    start, stop = (int(pa[0]), int(pa[1])), (int(pb[0]), int(pb[1]))
    cv2.line(image, start, stop, colour, max(round(width), 1), cv2.LINE_AA, SHIFT)


def shade(image: Image, centre: Floats, rx: float, ry: float, strength: float) -> None:
    """Darken a soft ellipse: a shadow on the floor."""
    height, width = image.shape[:2]
    x0, x1 = max(int(centre[0] - rx), 0), min(int(centre[0] + rx) + 1, width)
    y0, y1 = max(int(centre[1] - ry), 0), min(int(centre[1] + ry) + 1, height)
    if x1 <= x0 or y1 <= y0:
        return
    xs = (np.arange(x0, x1, dtype=np.float32) - centre[0]) / rx
    ys = (np.arange(y0, y1, dtype=np.float32) - centre[1]) / ry
    falloff = np.clip(1 - (xs[None] ** 2 + ys[:, None] ** 2), 0, 1)
    part = image[y0:y1, x0:x1]
    part[:] = (part * (1 - strength * falloff[..., None])).astype(np.uint8)


def mixed(a: Colour, b: Colour, share: float) -> Colour:
    """`a` with `share` of `b` in it."""
    return (
        int(a[0] + (b[0] - a[0]) * share),
        int(a[1] + (b[1] - a[1]) * share),
        int(a[2] + (b[2] - a[2]) * share),
    )
