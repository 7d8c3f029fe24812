"""Round solids in a picture: bones and heads in the light of the hall, the nearer one in front.

Everything is told as the camera sees it, in pixels: right, down, away from the lens.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from inference.synthetic.brush import Image
from inference.synthetic.palette import Colour
from inference.synthetic.poses import Floats

Numbers = NDArray[np.floating[Any]]  # of any precision: pictures take little of it
Window = tuple[slice, slice]

IN_SHADOW, LIT = 0.5, 0.62  # of a colour: what is left in shadow, what the lamps add
FAR = 1e9
FOREHEAD = 0.62  # above it hair grows, as a share of the way to the crown


class Spot(NamedTuple):
    """Something painted on a head: around `way` (3,) as far as `reach` radians."""

    way: Floats
    reach: float
    colour: Colour


class Relief:
    """A part of a picture, and how far away from the lens what is drawn in it lies."""

    def __init__(self, image: Image, low: Floats, high: Floats, lamps: Floats) -> None:
        """`low`, `high` are corners (x, y) of the part; `lamps` (3,), 1 long, point to lamps."""
        height, width = image.shape[:2]
        self._left, self._top = _within(low[0], width), _within(low[1], height)
        right, bottom = _within(high[0] + 1, width), _within(high[1] + 1, height)
        self._picture = image[self._top : bottom, self._left : right]
        # (3, H, W): numpy runs along rows of pixels far faster than along three colours.
        self._colours = self._picture.transpose(2, 0, 1).astype(np.float32, order="C")
        self._away = np.full(self._picture.shape[:2], FAR, np.float32)
        self._lamps = lamps

    def bone(self, a: Floats, b: Floats, thick: float, thin: float, colour: Colour) -> None:
        """A bone with round ends from `a` to `b` (3,), as thick as a radius at each."""
        window, x, y = self._around(a, b, max(thick, thin))
        right, down, away = (float(v) for v in b - a)
        flat = right * right + down * down + 1e-6
        share = (x * (right / flat) + y * (down / flat)).clip(0, 1)
        radius = thick + share * (thin - thick)
        x, y = x - share * right, y - share * down
        beside = x * x + y * y
        bulge = np.sqrt(np.maximum(radius * radius - beside, 0))
        # Where the bone bulges most towards the lens its surface faces this way.
        facing = np.array([right * away, down * away, -flat])
        facing /= np.linalg.norm(facing)
        lamp_x, lamp_y, _ = (float(v) for v in self._lamps)
        light = (x * lamp_x + y * lamp_y + bulge * float(facing @ self._lamps)) / radius
        surface = float(a[2]) + share * away - bulge
        cover = radius - np.sqrt(beside)
        self._put(window, cover, surface, _lit(light) * _bgr(colour))

    def ball(self, centre: Floats, radius: float, colour: Colour) -> None:
        """A ball around `centre` (3,)."""
        self.bone(centre, centre, radius, radius, colour)

    def head(
        self,
        centre: Floats,
        radius: float,
        ahead: Floats,
        crown: Floats,
        skin: Colour,
        hair: Colour,
        spots: Sequence[Spot],
    ) -> None:
        """A ball that looks `ahead`, with hair behind and on its `crown`; both (3,), 1 long."""
        window, x, y = self._around(centre, centre, radius)
        beside = (x * x + y * y) / (radius * radius)
        bulge = np.sqrt(np.maximum(1 - beside, 0))
        x, y = x / radius, y / radius

        def along(way: Floats) -> Numbers:
            right, down, away = (float(v) for v in way)
            return x * right + y * down - bulge * away

        front, top = along(ahead), along(crown)
        is_hair = (front < 0.15 + 0.35 * top) | (top > FOREHEAD)
        colours = np.where(is_hair, _bgr(hair), _bgr(skin))  # (3, H, W)
        for spot in spots:
            edge = float(np.cos(spot.reach))
            share = ((along(spot.way) - edge) * (1.5 / (1 - edge))).clip(0, 1)
            colours = colours + share * (_bgr(spot.colour) - colours)
        cover = (1 - np.sqrt(beside)) * radius
        surface = float(centre[2]) - bulge * radius
        self._put(window, cover, surface, _lit(along(self._lamps)) * colours)

    def finish(self) -> None:
        """Put what was drawn into the picture."""
        self._picture[:] = self._colours.clip(0, 255).astype(np.uint8).transpose(1, 2, 0)

    def _around(self, a: Floats, b: Floats, radius: float) -> tuple[Window, Numbers, Numbers]:
        """The window of a bone, with columns (1, W) and rows (H, 1) as seen from `a`."""
        height, width = self._picture.shape[:2]
        ax, ay, bx, by, reach = *(float(v) for v in (*a[:2], *b[:2])), radius + 1
        left = _within(min(ax, bx) - reach - self._left, width)
        right = _within(max(ax, bx) + reach + 1 - self._left, width)
        top = _within(min(ay, by) - reach - self._top, height)
        bottom = _within(max(ay, by) + reach + 1 - self._top, height)
        columns = np.arange(left, right, dtype=np.float32) + np.float32(self._left - ax)
        rows = np.arange(top, bottom, dtype=np.float32) + np.float32(self._top - ay)
        return (slice(top, bottom), slice(left, right)), columns[None], rows[:, None]

    def _put(self, window: Window, cover: Numbers, surface: Numbers, colours: Numbers) -> None:
        """`cover` is how many pixels a place lies inside the outline: half of one is half seen.

        `colours` are (3, H, W), the others (H, W).
        """
        away, under = self._away[window], self._colours[:, *window]
        seen = (cover + 0.5).clip(0, 1) * (surface < away)
        under += seen * (colours - under)
        np.copyto(away, surface, where=seen > 0.5)


def _lit(light: Numbers) -> Numbers:
    """How much of a colour is seen; `light` is the cosine between surface and lamps.

    What is turned away from the lamps is lit by floor and walls, so that it keeps its shape.
    """
    return np.asarray(IN_SHADOW + LIT * (0.5 + 0.5 * light) ** 2)


def _bgr(colour: Colour) -> Numbers:
    """(3, 1, 1), to be laid on a part of a picture."""
    return np.array(colour, np.float32)[:, None, None]


def _within(place: float, size: int) -> int:
    return int(min(max(place, 0), size))
